-- The file of somebody who leaves with a pension, from its draft to the award. One a person at a time,
-- whoever opens it.
CREATE TABLE liquidations (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  -- The employer it is followed with; NULL: the member alone.
  employer_number TEXT REFERENCES employers (number) ON DELETE RESTRICT,
  opened_by_side TEXT NOT NULL CHECK (opened_by_side IN ('employer', 'member', 'fund')),
  -- Who follows it, and is told; NULL until somebody takes up a draft the fund opened.
  followed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  opened_at INTEGER NOT NULL,
  -- What was entered, step by step (JSON). Its revision is the guard of whoever saves.
  form TEXT NOT NULL CHECK (json_valid(form)),
  form_revision INTEGER NOT NULL CHECK (form_revision >= 0),
  stage TEXT NOT NULL CHECK (stage IN
    ('draft', 'submitted', 'validated', 'refused', 'withdrawn', 'closed')),
  submitted_at INTEGER,
  -- At the desk since it was submitted: states under review are those of this case.
  case_id TEXT REFERENCES cases (id) ON DELETE RESTRICT,
  -- When everything was there at last, pieces and confirmation: the promise of a complete file ran
  -- from that day, once.
  complete_at INTEGER,
  -- Something in the file that has to be cleared first, in the agent's words.
  anomaly TEXT,
  -- The member's own link, and the choices they confirmed with it (a digest of them).
  confirm_hash TEXT UNIQUE,
  confirm_asked_at INTEGER,
  confirm_reminders INTEGER NOT NULL DEFAULT 0,
  confirmed_at INTEGER,
  confirmed_how TEXT CHECK (confirmed_how IN ('space', 'link', 'paper')),
  confirmed_digest TEXT,
  -- How often the missing pieces were recalled.
  piece_notices INTEGER NOT NULL DEFAULT 0,
  pension_id TEXT,
  notified_on TEXT,
  ended_at INTEGER,
  CHECK ((stage = 'draft') <= (case_id IS NULL)),
  CHECK ((stage IN ('submitted', 'validated')) <= (submitted_at IS NOT NULL AND case_id IS NOT NULL)),
  CHECK ((stage = 'validated') <= (pension_id IS NOT NULL AND notified_on IS NOT NULL)),
  CHECK ((confirmed_at IS NULL) = (confirmed_how IS NULL)),
  CHECK ((confirmed_at IS NULL) = (confirmed_digest IS NULL)),
  CHECK ((stage IN ('refused', 'withdrawn', 'closed')) = (ended_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX liquidations_once ON liquidations (member_id)
  WHERE stage IN ('draft', 'submitted', 'validated', 'closed');
CREATE INDEX liquidations_by_employer ON liquidations (employer_number, opened_at)
  WHERE employer_number IS NOT NULL;
CREATE INDEX liquidations_by_stage ON liquidations (stage, opened_at);

-- What was counted of it, each time it mattered: when it was submitted, and when the award was
-- proposed. The award is the last one, counted again and found the same.
CREATE TABLE liquidation_calculations (
  liquidation_id TEXT NOT NULL REFERENCES liquidations (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  at INTEGER NOT NULL,
  by_name TEXT NOT NULL,
  -- What it was counted from, and what it came to with every step (JSON).
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  award TEXT NOT NULL CHECK (json_valid(award)),
  rulebook TEXT NOT NULL,
  PRIMARY KEY (liquidation_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER liquidation_calculations_no_update BEFORE UPDATE ON liquidation_calculations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER liquidation_calculations_no_delete BEFORE DELETE ON liquidation_calculations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER liquidation_calculations_no_replace BEFORE INSERT ON liquidation_calculations
WHEN EXISTS (SELECT 1 FROM liquidation_calculations
  WHERE liquidation_id = NEW.liquidation_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Its story beside the thread of its case: one timeline for employer, member and staff.
CREATE TABLE liquidation_events (
  liquidation_id TEXT NOT NULL REFERENCES liquidations (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('employer', 'member', 'fund')),
  name TEXT NOT NULL,
  -- What it is about: a piece, a person, a reason.
  detail TEXT NOT NULL,
  PRIMARY KEY (liquidation_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER liquidation_events_no_update BEFORE UPDATE ON liquidation_events
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER liquidation_events_no_delete BEFORE DELETE ON liquidation_events
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER liquidation_events_no_replace BEFORE INSERT ON liquidation_events
WHEN EXISTS (SELECT 1 FROM liquidation_events
  WHERE liquidation_id = NEW.liquidation_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Each piece by itself, saved as it comes. A newer one of the same kind takes its place; all are kept.
CREATE TABLE liquidation_pieces (
  liquidation_id TEXT NOT NULL REFERENCES liquidations (id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  -- Which spouse or child it is about; empty for the member.
  about TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  -- NULL: said not to be needed.
  document_id TEXT REFERENCES documents (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('received', 'conforming', 'not_conforming', 'not_needed')),
  reason TEXT,
  -- What was read in it, for whoever checks it (JSON); it decides nothing.
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  received_at INTEGER NOT NULL,
  received_from TEXT NOT NULL,
  checked_at INTEGER,
  checked_by TEXT,
  PRIMARY KEY (liquidation_id, code, about, seq),
  CHECK ((state = 'not_needed') = (document_id IS NULL)),
  CHECK ((state = 'not_conforming') = (reason IS NOT NULL)),
  CHECK ((state = 'received') = (checked_at IS NULL))
) STRICT, WITHOUT ROWID;

-- Who was warned that their right would be lost, and how long before.
CREATE TABLE claim_warnings (
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  months INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (member_id, months)
) STRICT, WITHOUT ROWID;
