-- What was filed can be cancelled: contra entries in the account, points taken back, lines marked.

-- A posting has two causes more. The column is made again: nothing of what was written changes.
DROP TRIGGER ledger_postings_no_update;
DROP TRIGGER ledger_postings_no_delete;
DROP TRIGGER ledger_postings_no_replace;
DROP INDEX ledger_postings_once;
ALTER TABLE ledger_postings ADD COLUMN made_by_cause TEXT NOT NULL DEFAULT 'filing'
  CHECK (made_by_cause IN ('filing', 'bank_entry', 'bank_return', 'match_undone', 'credit',
    'refund', 'points', 'cancellation', 'recall'));
UPDATE ledger_postings SET made_by_cause = cause;
ALTER TABLE ledger_postings DROP COLUMN cause;
ALTER TABLE ledger_postings RENAME COLUMN made_by_cause TO cause;
CREATE UNIQUE INDEX ledger_postings_once ON ledger_postings (cause, cause_id);

CREATE TRIGGER ledger_postings_no_update BEFORE UPDATE ON ledger_postings
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER ledger_postings_no_delete BEFORE DELETE ON ledger_postings
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER ledger_postings_no_replace BEFORE INSERT ON ledger_postings
WHEN EXISTS (SELECT 1 FROM ledger_postings
  WHERE (employer_number = NEW.employer_number AND seq = NEW.seq)
    OR (cause = NEW.cause AND cause_id = NEW.cause_id))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- What an employer asks to cancel. It is followed as a case: only what is its own is here.
CREATE TABLE cancellations (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  declaration_id TEXT NOT NULL REFERENCES declarations (id) ON DELETE RESTRICT,
  quarter TEXT NOT NULL,
  object TEXT NOT NULL CHECK (object <> ''),
  note TEXT NOT NULL,
  -- JSON list of line numbers; NULL: the whole declaration.
  lines TEXT CHECK (lines IS NULL OR json_array_length(lines) > 0),
  state TEXT NOT NULL CHECK (state IN
    ('entered', 'validated', 'accepted', 'refused', 'withdrawn')),
  case_id TEXT REFERENCES cases (id) ON DELETE RESTRICT,
  entered_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  entered_at INTEGER NOT NULL,
  validated_at INTEGER,
  ended_at INTEGER,
  CHECK ((case_id IS NULL) = (validated_at IS NULL)),
  -- Accepted without a case: replaced by its employer before anybody ordered its payment.
  CHECK (state NOT IN ('validated', 'refused') OR case_id IS NOT NULL),
  CHECK ((state IN ('accepted', 'refused', 'withdrawn')) = (ended_at IS NOT NULL))
) STRICT;
CREATE INDEX cancellations_by_employer ON cancellations (employer_number, entered_at);
-- One at a time: what a second one would take back depends on the first.
CREATE UNIQUE INDEX cancellations_open ON cancellations (declaration_id)
  WHERE state IN ('entered', 'validated');

-- A line is cancelled once and stays so: there is no cancellation of a cancellation.
ALTER TABLE declaration_lines ADD COLUMN cancelled_by TEXT
  REFERENCES cancellations (id) ON DELETE RESTRICT;
CREATE TRIGGER declaration_lines_cancelled BEFORE UPDATE ON declaration_lines
WHEN NEW.cancelled_by IS NOT OLD.cancelled_by
  AND (OLD.cancelled_by IS NOT NULL OR OLD.filing_id IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- From this day the person draws a pension: what changes of their points opens a revision.
ALTER TABLE members ADD COLUMN retired_on TEXT;
