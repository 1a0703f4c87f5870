-- One-time links, recovery questions, and an employer's own settings for payments.

-- A link is opened once: its token is never stored, only its digest.
CREATE TABLE one_time_links (
  token_hash TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  purpose TEXT NOT NULL CHECK (purpose IN ('welcome', 'password')),
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  -- On the real clock, as sessions are.
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  withdrawn_at INTEGER
) STRICT;
CREATE INDEX one_time_links_by_user ON one_time_links (user_id);

-- Prompts the person chose; an answer is hashed like a password and seen by nobody.
CREATE TABLE recovery_questions (
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position IN (1, 2)),
  prompt TEXT NOT NULL,
  answer_hash TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (user_id, position)
) STRICT, WITHOUT ROWID;

-- How many people confirm a payment. The last one in force and not stopped is the setting.
CREATE TABLE confirmation_settings (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  confirmations INTEGER NOT NULL CHECK (confirmations IN (1, 2)),
  asked_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  asked_at INTEGER NOT NULL,
  effective_at INTEGER NOT NULL,
  stopped_at INTEGER,
  stopped_by TEXT
) STRICT;
CREATE INDEX confirmation_settings_by_employer ON confirmation_settings (employer_number);

-- A right somebody asked for on the page that refused them.
CREATE TABLE access_requests (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  right_name TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  answered_at INTEGER,
  answered_by TEXT,
  is_granted INTEGER CHECK (is_granted IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX access_requests_once ON access_requests (user_id, right_name)
  WHERE answered_at IS NULL;
