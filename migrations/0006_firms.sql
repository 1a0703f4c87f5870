-- Accountants: their firms, and the mandates employers give them.

CREATE TABLE firms (
  id TEXT PRIMARY KEY,
  -- 15 digits; one account a firm.
  ice TEXT NOT NULL UNIQUE CHECK (length(ice) = 15),
  name TEXT NOT NULL,
  city TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

ALTER TABLE users ADD COLUMN firm_id TEXT REFERENCES firms (id) ON DELETE RESTRICT;
CREATE INDEX users_by_firm ON users (firm_id) WHERE firm_id IS NOT NULL;

-- The client an accountant's session works for at the moment.
ALTER TABLE sessions ADD COLUMN acting_for TEXT REFERENCES employers (number) ON DELETE RESTRICT;

-- What an employer lets a firm do. `firm_id` is NULL until somebody answers an invitation by e-mail.
CREATE TABLE mandates (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  firm_id TEXT REFERENCES firms (id) ON DELETE RESTRICT,
  asked_by_side TEXT NOT NULL CHECK (asked_by_side IN ('employer', 'firm')),
  -- The person the employer named, as the form has them.
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL DEFAULT '',
  firm_name TEXT NOT NULL,
  -- JSON list, never validation nor administration.
  rights TEXT NOT NULL CHECK (json_valid(rights)),
  -- JSON list; NULL: every category of the contract.
  categories TEXT,
  by_file INTEGER NOT NULL CHECK (by_file IN (0, 1)),
  by_form INTEGER NOT NULL CHECK (by_form IN (0, 1)),
  -- The digest of the invitation's link; NULL where the firm has an account already.
  token_hash TEXT UNIQUE,
  asked_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  asked_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  answered_at INTEGER,
  answered_by TEXT,
  is_accepted INTEGER CHECK (is_accepted IN (0, 1)),
  -- A right to order payments waits here for a day, as it does for a user.
  payment_effective_at INTEGER,
  payment_stopped_at INTEGER,
  payment_stopped_by TEXT,
  ended_at INTEGER,
  ended_by TEXT,
  ended_by_side TEXT CHECK (ended_by_side IN ('employer', 'firm', 'fund')),
  last_used_at INTEGER,
  CHECK (is_accepted IS NULL OR answered_at IS NOT NULL),
  CHECK (is_accepted IS NOT 1 OR firm_id IS NOT NULL),
  CHECK (ended_at IS NULL OR (is_accepted = 1 AND ended_by_side IS NOT NULL))
) STRICT;
CREATE INDEX mandates_by_employer ON mandates (employer_number);
CREATE INDEX mandates_by_firm ON mandates (firm_id);
-- One mandate at a time between a firm and an employer.
CREATE UNIQUE INDEX mandates_once ON mandates (firm_id, employer_number)
  WHERE is_accepted = 1 AND ended_at IS NULL;

-- Which clients each person of the firm may see; its administrators see all.
CREATE TABLE mandate_staff (
  mandate_id TEXT NOT NULL REFERENCES mandates (id) ON DELETE RESTRICT,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (mandate_id, user_id)
) STRICT, WITHOUT ROWID;
