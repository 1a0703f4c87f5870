-- Documents that several people sign, each by a link and a code at their own address: what they read is
-- frozen when they are asked, and what each did is written down once.

CREATE TABLE signings (
  id TEXT PRIMARY KEY,
  -- On the papers and on the certificate: a code somebody can read out.
  reference TEXT NOT NULL UNIQUE,
  object_kind TEXT NOT NULL CHECK (object_kind IN ('application')),
  object_id TEXT NOT NULL,
  -- Of the object, as its people know it, and for whom they sign.
  number TEXT NOT NULL CHECK (number <> ''),
  party TEXT NOT NULL CHECK (party <> ''),
  asked_by TEXT NOT NULL CHECK (asked_by <> ''),
  -- Of every document, in order: what a signature covers.
  documents_digest TEXT NOT NULL CHECK (length(documents_digest) = 64),
  state TEXT NOT NULL CHECK (state IN ('open', 'signed', 'declined', 'expired', 'withdrawn')),
  opened_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL CHECK (expires_at > opened_at),
  ended_at INTEGER,
  CHECK ((state = 'open') = (ended_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX signings_open ON signings (object_kind, object_id) WHERE state = 'open';
CREATE INDEX signings_by_object ON signings (object_kind, object_id, opened_at);
CREATE INDEX signings_by_expiry ON signings (expires_at) WHERE state = 'open';

CREATE TRIGGER signings_no_update BEFORE UPDATE ON signings
WHEN OLD.state <> 'open'
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER signings_no_delete BEFORE DELETE ON signings
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER signings_no_replace BEFORE INSERT ON signings
WHEN EXISTS (SELECT 1 FROM signings WHERE id = NEW.id OR reference = NEW.reference)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- The text itself, as it is signed: blocks of a paper, in canonical JSON.
CREATE TABLE signing_documents (
  signing_id TEXT NOT NULL REFERENCES signings (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  kind TEXT NOT NULL CHECK (kind IN ('application_letter', 'esignature_convention',
    'membership_form', 'contract', 'payment_form')),
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT NOT NULL CHECK (json_valid(text)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (signing_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER signing_documents_no_update BEFORE UPDATE ON signing_documents
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER signing_documents_no_delete BEFORE DELETE ON signing_documents
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER signing_documents_no_replace BEFORE INSERT ON signing_documents
WHEN EXISTS (SELECT 1 FROM signing_documents WHERE signing_id = NEW.signing_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Who signs, and the one address their link and their code go to. Two people never share one.
CREATE TABLE signing_signers (
  signing_id TEXT NOT NULL REFERENCES signings (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  job TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
  address TEXT NOT NULL CHECK (address <> ''),
  language TEXT NOT NULL CHECK (language IN ('fr', 'ar')),
  PRIMARY KEY (signing_id, seq),
  UNIQUE (signing_id, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX signing_signers_by_address ON signing_signers (address);

CREATE TRIGGER signing_signers_no_update BEFORE UPDATE ON signing_signers
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER signing_signers_no_delete BEFORE DELETE ON signing_signers
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER signing_signers_no_replace BEFORE INSERT ON signing_signers
WHEN EXISTS (SELECT 1 FROM signing_signers WHERE signing_id = NEW.signing_id
  AND (seq = NEW.seq OR address = NEW.address))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Links, kept hashed: one to sign, worthless once its signer has answered; then one to read.
CREATE TABLE signing_links (
  token_hash TEXT PRIMARY KEY,
  signing_id TEXT NOT NULL,
  signer_seq INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('sign', 'read')),
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL CHECK (expires_at > made_at),
  FOREIGN KEY (signing_id, signer_seq) REFERENCES signing_signers (signing_id, seq)
    ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX signing_links_by_signer ON signing_links (signing_id, signer_seq);

-- A code is asked for by somebody who has read everything and typed their name: it says yes to that.
CREATE TABLE signing_codes (
  signing_id TEXT NOT NULL,
  signer_seq INTEGER NOT NULL,
  code_hash TEXT NOT NULL,
  typed_name TEXT NOT NULL CHECK (typed_name <> ''),
  -- The sentence they ticked, in their language.
  intent TEXT NOT NULL CHECK (intent <> ''),
  documents_digest TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  -- On the real clock, as sessions are.
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (signing_id, signer_seq, code_hash),
  FOREIGN KEY (signing_id, signer_seq) REFERENCES signing_signers (signing_id, seq)
    ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- What each did, once, each record closing on the one before it.
CREATE TABLE signing_records (
  signing_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  signer_seq INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('signed', 'declined')),
  typed_name TEXT,
  intent TEXT,
  reason TEXT,
  -- Of the documents, in order (JSON).
  digests TEXT NOT NULL CHECK (json_valid(digests)),
  code_verified_at INTEGER,
  -- Where it came from, and what the browser says it is.
  ip TEXT NOT NULL,
  user_agent TEXT NOT NULL,
  at INTEGER NOT NULL,
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (signing_id, position),
  UNIQUE (signing_id, signer_seq),
  CHECK ((what = 'signed') = (typed_name IS NOT NULL AND intent IS NOT NULL
    AND code_verified_at IS NOT NULL)),
  CHECK ((what = 'declined') = (reason IS NOT NULL)),
  FOREIGN KEY (signing_id, signer_seq) REFERENCES signing_signers (signing_id, seq)
    ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER signing_records_no_update BEFORE UPDATE ON signing_records
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER signing_records_no_delete BEFORE DELETE ON signing_records
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER signing_records_no_replace BEFORE INSERT ON signing_records
WHEN EXISTS (SELECT 1 FROM signing_records WHERE signing_id = NEW.signing_id
  AND (position = NEW.position OR signer_seq = NEW.signer_seq))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Who was reminded, and so many days after they were asked.
CREATE TABLE signing_reminders (
  signing_id TEXT NOT NULL,
  signer_seq INTEGER NOT NULL,
  days INTEGER NOT NULL CHECK (days > 0),
  at INTEGER NOT NULL,
  PRIMARY KEY (signing_id, signer_seq, days),
  FOREIGN KEY (signing_id, signer_seq) REFERENCES signing_signers (signing_id, seq)
    ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER signing_reminders_no_update BEFORE UPDATE ON signing_reminders
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER signing_reminders_no_delete BEFORE DELETE ON signing_reminders
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER signing_reminders_no_replace BEFORE INSERT ON signing_reminders
WHEN EXISTS (SELECT 1 FROM signing_reminders WHERE signing_id = NEW.signing_id
  AND signer_seq = NEW.signer_seq AND days = NEW.days)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
