-- What people ask of the fund, and what the fund follows up by itself: one register, one queue.

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  -- What a person reads out on the telephone: eight symbols.
  number TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind <> ''),
  -- Whose case it is: a login, or somebody who has none and follows it by a link.
  user_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  contact TEXT NOT NULL CHECK (json_valid(contact)),
  follow_hash TEXT UNIQUE,
  -- Whose file it is about, where there is one.
  employer_number TEXT REFERENCES employers (number) ON DELETE RESTRICT,
  member_id TEXT REFERENCES members (id) ON DELETE RESTRICT,
  -- The thing it is about, when services register one: a declaration, an order. One open case each.
  object_id TEXT,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'proposed', 'closed')),
  opened_at INTEGER NOT NULL,
  promised_on TEXT NOT NULL,
  -- Since when somebody else's answer is awaited: the promise stands still.
  waiting_since INTEGER,
  taken_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  -- What one person proposes and another decides (JSON).
  proposal TEXT CHECK (proposal IS NULL OR json_valid(proposal)),
  outcome TEXT CHECK (outcome IN ('accepted', 'refused', 'answered', 'settled')),
  reason TEXT,
  closed_at INTEGER,
  -- Grows with every step: what was decided on a page made before it is refused.
  revision INTEGER NOT NULL DEFAULT 0,
  CHECK ((state = 'waiting') = (waiting_since IS NOT NULL)),
  CHECK ((state = 'proposed') = (proposal IS NOT NULL)),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL AND outcome IS NOT NULL)),
  CHECK (outcome IS NOT 'refused' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX cases_by_promise ON cases (promised_on) WHERE state <> 'closed';
CREATE INDEX cases_by_user ON cases (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX cases_by_employer ON cases (employer_number) WHERE employer_number IS NOT NULL;
CREATE INDEX cases_by_member ON cases (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX cases_by_closing ON cases (closed_at) WHERE closed_at IS NOT NULL;
CREATE UNIQUE INDEX cases_once ON cases (kind, object_id)
  WHERE object_id IS NOT NULL AND state <> 'closed';

-- What was said and done on a case, in order; nothing is rewritten.
CREATE TABLE case_entries (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('person', 'fund')),
  user_id TEXT,
  name TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('opened', 'taken', 'handed', 'asked', 'answered', 'note',
    'proposed', 'returned', 'decided')),
  text TEXT NOT NULL,
  -- Between colleagues: the person doesn't read it.
  is_internal INTEGER NOT NULL CHECK (is_internal IN (0, 1)),
  PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER case_entries_no_update BEFORE UPDATE ON case_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER case_entries_no_delete BEFORE DELETE ON case_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER case_entries_no_replace BEFORE INSERT ON case_entries
WHEN EXISTS (SELECT 1 FROM case_entries WHERE case_id = NEW.case_id AND position = NEW.position)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Pieces that came with an entry; their bytes are in R2, there before this row.
CREATE TABLE case_files (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png')),
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  added_by TEXT NOT NULL
) STRICT;
CREATE INDEX case_files_by_case ON case_files (case_id);

-- A member of staff looks at a space as its person sees it: read only, for a while, written down.
ALTER TABLE sessions ADD COLUMN viewing_user TEXT REFERENCES users (id) ON DELETE RESTRICT;
ALTER TABLE sessions ADD COLUMN viewing_until INTEGER;
