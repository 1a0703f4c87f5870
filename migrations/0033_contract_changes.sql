-- What an employer asks to change of its contract. It is followed as a case: only what is its own is
-- here; what an accepted one does is in employer_categories, by dates.
CREATE TABLE contract_changes (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('rate', 'category', 'suspension', 'leaving')),
  -- The category it is about: of a rate from the start, of a new one once its number is given.
  category TEXT CHECK (category IS NULL OR length(category) = 2),
  -- What is asked, by kind (JSON).
  asked TEXT NOT NULL CHECK (json_valid(asked)),
  -- The first day of a rate, a category, a suspension; the last day of a contract.
  effect_on TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'accepted', 'refused', 'withdrawn')),
  case_id TEXT NOT NULL UNIQUE REFERENCES cases (id) ON DELETE RESTRICT,
  requested_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  requested_at INTEGER NOT NULL,
  ended_at INTEGER,
  CHECK (kind <> 'rate' OR category IS NOT NULL),
  CHECK ((state = 'requested') = (ended_at IS NULL))
) STRICT;
CREATE INDEX contract_changes_by_employer ON contract_changes (employer_number, requested_at);
-- One of a kind at a time: what a second one would change depends on the first.
CREATE UNIQUE INDEX contract_changes_open
  ON contract_changes (employer_number, kind, COALESCE(category, '')) WHERE state = 'requested';

CREATE TRIGGER contract_changes_kept BEFORE UPDATE ON contract_changes
WHEN NEW.id IS NOT OLD.id OR NEW.employer_number IS NOT OLD.employer_number
  OR NEW.kind IS NOT OLD.kind OR NEW.asked IS NOT OLD.asked
  OR NEW.effect_on IS NOT OLD.effect_on OR NEW.note IS NOT OLD.note
  OR NEW.case_id IS NOT OLD.case_id OR NEW.requested_by IS NOT OLD.requested_by
  OR NEW.requested_at IS NOT OLD.requested_at OR OLD.state IS NOT 'requested'
  OR (OLD.category IS NOT NULL AND NEW.category IS NOT OLD.category)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER contract_changes_no_delete BEFORE DELETE ON contract_changes
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER contract_changes_no_replace BEFORE INSERT ON contract_changes
WHEN EXISTS (SELECT 1 FROM contract_changes WHERE id = NEW.id OR case_id = NEW.case_id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
