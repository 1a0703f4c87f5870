-- Who said that a transfer came back; NULL for what was written before.
ALTER TABLE pension_returns ADD COLUMN by_kind TEXT;
ALTER TABLE pension_returns ADD COLUMN by_id TEXT;
ALTER TABLE pension_returns ADD COLUMN by_name TEXT;

-- A return that the bank only spoke of is paid again once this says it is true: its money is there, or
-- a second person has looked.
CREATE TABLE pension_return_confirmations (
  pension_id TEXT NOT NULL,
  month TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('bank', 'person')),
  entry_key TEXT UNIQUE REFERENCES bank_entries (key) ON DELETE RESTRICT,
  by_kind TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (pension_id, month, how),
  FOREIGN KEY (pension_id, month) REFERENCES pension_returns (pension_id, month)
    ON DELETE RESTRICT,
  CHECK ((how = 'bank') = (entry_key IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pension_return_confirmations_no_update BEFORE UPDATE ON pension_return_confirmations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_return_confirmations_no_delete BEFORE DELETE ON pension_return_confirmations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_return_confirmations_no_replace
BEFORE INSERT ON pension_return_confirmations
WHEN EXISTS (SELECT 1 FROM pension_return_confirmations WHERE entry_key = NEW.entry_key
  OR (pension_id = NEW.pension_id AND month = NEW.month AND how = NEW.how))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
-- Whoever told of a return does not confirm it.
CREATE TRIGGER pension_return_confirmations_four_eyes BEFORE INSERT ON pension_return_confirmations
WHEN NEW.how = 'person' AND EXISTS (SELECT 1 FROM pension_returns WHERE pension_id = NEW.pension_id
  AND month = NEW.month AND by_id = NEW.by_id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
