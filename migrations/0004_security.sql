-- Second factors and printed recovery codes.

CREATE TABLE authenticators (
  user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE RESTRICT,
  -- The shared secret, encrypted with a key derived from the pepper.
  secret TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  -- NULL until the person has typed a first code.
  confirmed_at INTEGER,
  -- The time step of the last code taken: a code opens once.
  last_step INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE recovery_codes (
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  code_hash TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (user_id, code_hash)
) STRICT, WITHOUT ROWID;

-- One attempt to get back in. `user_id` is NULL for an account that does not exist: the pages and
-- the statements are the same, and no code is ever right.
CREATE TABLE recoveries (
  token_hash TEXT PRIMARY KEY,
  user_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  space TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('code', 'answers', 'password', 'used')),
  made_at INTEGER NOT NULL,
  -- On the real clock.
  expires_at INTEGER NOT NULL
) STRICT;
