-- A movement of the fund's account is for one thing: an employer's account, points a member bought, or a
-- pension. Each table has a key of its own; these stand between them.

CREATE TRIGGER bank_matches_not_elsewhere BEFORE INSERT ON bank_matches
WHEN EXISTS (SELECT 1 FROM buybacks WHERE entry_key = NEW.entry_key)
  OR EXISTS (SELECT 1 FROM pension_returns WHERE entry_key = NEW.entry_key)
  OR EXISTS (SELECT 1 FROM pension_debts WHERE entry_key = NEW.entry_key)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER buybacks_not_matched BEFORE UPDATE OF entry_key ON buybacks
WHEN EXISTS (SELECT 1 FROM bank_matches WHERE entry_key = NEW.entry_key AND undone_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_returns_not_matched BEFORE INSERT ON pension_returns
WHEN EXISTS (SELECT 1 FROM bank_matches WHERE entry_key = NEW.entry_key AND undone_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_debts_not_matched BEFORE INSERT ON pension_debts
WHEN EXISTS (SELECT 1 FROM bank_matches WHERE entry_key = NEW.entry_key AND undone_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
