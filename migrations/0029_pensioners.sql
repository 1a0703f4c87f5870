-- Pensioners come in by a code sent to what is on file, or by an access code in a letter.

CREATE INDEX pensions_by_cin ON pensions (cin) WHERE cin <> '';

-- Where a pension's holder is reached, once it is not what the award said: the last one holds.
CREATE TABLE pension_contacts (
  pension_id TEXT NOT NULL REFERENCES pensions (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  postal_address TEXT NOT NULL,
  by_kind TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (pension_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pension_contacts_no_update BEFORE UPDATE ON pension_contacts
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_contacts_no_delete BEFORE DELETE ON pension_contacts
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_contacts_no_replace BEFORE INSERT ON pension_contacts
WHEN EXISTS (SELECT 1 FROM pension_contacts WHERE pension_id = NEW.pension_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Somebody asked for a letter. Of nobody there is no row: the page says the same.
CREATE TABLE access_code_requests (
  id TEXT PRIMARY KEY,
  cin TEXT NOT NULL CHECK (cin <> ''),
  asked_at INTEGER NOT NULL,
  answered_at INTEGER,
  answered_by TEXT,
  -- 0: set aside by the desk, with a word why in the audit log.
  is_issued INTEGER CHECK (is_issued IN (0, 1)),
  CHECK ((answered_at IS NULL) = (is_issued IS NULL))
) STRICT;
CREATE UNIQUE INDEX access_code_requests_once ON access_code_requests (cin)
  WHERE answered_at IS NULL;
CREATE INDEX access_code_requests_waiting ON access_code_requests (asked_at)
  WHERE answered_at IS NULL;

-- A code that travels by post, kept as a digest. It is exchanged once for a phrase of its own.
CREATE TABLE access_codes (
  id TEXT PRIMARY KEY,
  cin TEXT NOT NULL CHECK (cin <> ''),
  code_hash TEXT NOT NULL UNIQUE,
  issued_by TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  -- On the real clock, as sessions are.
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  withdrawn_at INTEGER
) STRICT;
CREATE INDEX access_codes_by_cin ON access_codes (cin);

-- One attempt at the door. `cin` is NULL when nobody matches: pages and statements are the same, and
-- no code is ever right.
CREATE TABLE pensioner_entries (
  token_hash TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  cin TEXT,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'access_code')),
  code_hash TEXT NOT NULL,
  -- phrase: an access code was right, and the phrase is still to be chosen.
  state TEXT NOT NULL CHECK (state IN ('code', 'phrase', 'used')),
  access_code_id TEXT REFERENCES access_codes (id) ON DELETE RESTRICT,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  CHECK ((channel = 'access_code') = (access_code_id IS NOT NULL))
) STRICT;
CREATE INDEX pensioner_entries_by_number ON pensioner_entries (number, expires_at);
