-- An order that was given a reference and nothing more: another that took its place ended it.
ALTER TABLE payment_references ADD COLUMN abandoned_at INTEGER;
