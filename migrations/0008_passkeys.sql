-- Passkeys beside the authenticator application, and the rights an employer opens only with a
-- second factor.

CREATE TABLE passkeys (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- As the authenticator names it, base64url: one key belongs to one person.
  credential_id TEXT NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 1 AND 1364),
  -- What the person calls it.
  name TEXT NOT NULL CHECK (length(name) > 0),
  -- COSE, base64url.
  public_key TEXT NOT NULL,
  -- How often the authenticator says it has signed; 0 for ever where it does not count.
  counter INTEGER NOT NULL CHECK (counter >= 0),
  -- JSON list: by which ways the browser may reach it.
  transports TEXT NOT NULL CHECK (json_valid(transports)),
  added_at INTEGER NOT NULL,
  last_used_at INTEGER
) STRICT;
CREATE INDEX passkeys_by_user ON passkeys (user_id);

-- Challenges that were answered, until they would have expired: each is answered once.
CREATE TABLE answered_challenges (
  challenge TEXT PRIMARY KEY,
  -- On the real clock, as sessions are.
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The rights that this employer's people use only in a session opened with a second factor.
-- Validating a payment always asks for it and has no row.
CREATE TABLE second_factor_rights (
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  right_name TEXT NOT NULL CHECK (right_name IN
    ('account', 'declaration', 'corrections', 'contract', 'payment_orderer', 'liquidation',
     'administrator')),
  asked_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  asked_at INTEGER NOT NULL,
  PRIMARY KEY (employer_number, right_name)
) STRICT, WITHOUT ROWID;
