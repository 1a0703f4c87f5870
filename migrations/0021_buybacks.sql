-- Points a member asks to buy: paid to the fund with a reference of its own, then granted by two people
-- of the fund, or given back.
CREATE TABLE buybacks (
  id TEXT PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  reference TEXT NOT NULL UNIQUE CHECK (reference GLOB 'RF[0-9][0-9]*'),
  amount_centimes INTEGER NOT NULL CHECK (amount_centimes > 0),
  -- What it would buy on the day it was asked.
  price_centimes INTEGER NOT NULL,
  points INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('requested', 'expired', 'withdrawn', 'paid', 'granted', 'refused')),
  requested_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  requested_at INTEGER NOT NULL,
  expires_on TEXT NOT NULL,
  -- The movement of the fund's account that paid it: what came, when it counts, and from where.
  entry_key TEXT UNIQUE REFERENCES bank_entries (key) ON DELETE RESTRICT,
  received_centimes INTEGER,
  value_on TEXT,
  from_rib TEXT,
  case_id TEXT REFERENCES cases (id) ON DELETE RESTRICT,
  granted_points INTEGER,
  ended_at INTEGER,
  CHECK ((entry_key IS NULL) = (received_centimes IS NULL) AND (entry_key IS NULL) = (value_on IS NULL)
    AND (entry_key IS NULL) = (case_id IS NULL)),
  CHECK ((state IN ('paid', 'granted', 'refused')) = (entry_key IS NOT NULL)),
  CHECK ((state = 'granted') = (granted_points IS NOT NULL)),
  CHECK ((state IN ('expired', 'withdrawn', 'granted', 'refused')) = (ended_at IS NOT NULL))
) STRICT;
CREATE INDEX buybacks_by_member ON buybacks (member_id, requested_at);
CREATE INDEX buybacks_waiting ON buybacks (expires_on) WHERE state = 'requested';

CREATE TRIGGER buybacks_kept BEFORE UPDATE ON buybacks
WHEN NEW.id IS NOT OLD.id OR NEW.member_id IS NOT OLD.member_id
  OR NEW.reference IS NOT OLD.reference OR NEW.amount_centimes IS NOT OLD.amount_centimes
  OR NEW.requested_at IS NOT OLD.requested_at
  OR (OLD.entry_key IS NOT NULL AND NEW.entry_key IS NOT OLD.entry_key)
  OR (OLD.granted_points IS NOT NULL AND NEW.granted_points IS NOT OLD.granted_points)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER buybacks_no_delete BEFORE DELETE ON buybacks
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER buybacks_no_replace BEFORE INSERT ON buybacks
WHEN EXISTS (SELECT 1 FROM buybacks WHERE id = NEW.id OR reference = NEW.reference)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
