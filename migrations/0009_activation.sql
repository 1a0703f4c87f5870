-- Members open their own login: a code goes to what the fund has on file.

ALTER TABLE members ADD COLUMN postal_address TEXT;

-- One attempt. `member_id` is NULL when nobody matches: pages and statements are the same, and no
-- code is ever right.
CREATE TABLE activations (
  token_hash TEXT PRIMARY KEY,
  member_id TEXT REFERENCES members (id) ON DELETE RESTRICT,
  -- As typed: a code that comes by post is typed with it, weeks later.
  matricule TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'letter')),
  code_hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('code', 'password', 'used')),
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX activations_by_matricule ON activations (matricule, expires_at);
