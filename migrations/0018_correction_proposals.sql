-- The fund proposes another salary for a filed line; its employer accepts, or says why not.
CREATE TABLE correction_proposals (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  declaration_id TEXT NOT NULL REFERENCES declarations (id) ON DELETE RESTRICT,
  line INTEGER NOT NULL,
  -- What should have been declared; 0: the person should not be in the declaration.
  salary_centimes INTEGER NOT NULL CHECK (salary_centimes >= 0),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'contested', 'accepted', 'withdrawn')),
  answer_by TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  made_at INTEGER NOT NULL,
  ended_at INTEGER,
  -- What accepting it entered, for the employer to send.
  cancellation_id TEXT REFERENCES cancellations (id) ON DELETE RESTRICT,
  recall_id TEXT REFERENCES recalls (id) ON DELETE RESTRICT,
  CHECK ((state IN ('accepted', 'withdrawn')) = (ended_at IS NOT NULL)),
  CHECK (state = 'accepted' OR (cancellation_id IS NULL AND recall_id IS NULL))
) STRICT;
CREATE INDEX correction_proposals_by_employer ON correction_proposals (employer_number, made_at);
-- One at a time on a line.
CREATE UNIQUE INDEX correction_proposals_open ON correction_proposals (declaration_id, line)
  WHERE state IN ('proposed', 'contested');

-- What was said of it, by both sides, in order. Nothing is taken back.
CREATE TABLE proposal_entries (
  proposal_id TEXT NOT NULL REFERENCES correction_proposals (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('employer', 'fund')),
  name TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('proposed', 'contested', 'maintained', 'accepted', 'withdrawn')),
  text TEXT NOT NULL,
  PRIMARY KEY (proposal_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER proposal_entries_no_update BEFORE UPDATE ON proposal_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER proposal_entries_no_delete BEFORE DELETE ON proposal_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER proposal_entries_no_replace BEFORE INSERT ON proposal_entries
WHEN EXISTS (SELECT 1 FROM proposal_entries
  WHERE proposal_id = NEW.proposal_id AND position = NEW.position)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
