-- Somebody a pensioner chose to help them: what they may read and send, until it is taken back.

CREATE TABLE pension_helpers (
  id TEXT PRIMARY KEY,
  principal_user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  -- Lower case: the account of the helper's login, whoever named them, and how many did.
  email TEXT NOT NULL CHECK (instr(email, '@') > 1),
  -- JSON list, in order: payments, proofs, documents.
  rights TEXT NOT NULL CHECK (json_array_length(rights) > 0),
  named_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;
CREATE UNIQUE INDEX pension_helpers_once ON pension_helpers (principal_user_id, email)
  WHERE revoked_at IS NULL;
CREATE INDEX pension_helpers_by_principal ON pension_helpers (principal_user_id, named_at);
CREATE INDEX pension_helpers_open ON pension_helpers (email) WHERE revoked_at IS NULL;

-- What was agreed does not change: other rights are another naming.
CREATE TRIGGER pension_helpers_no_update
BEFORE UPDATE OF id, principal_user_id, name, email, rights, named_at ON pension_helpers
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_helpers_no_delete BEFORE DELETE ON pension_helpers
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_helpers_no_replace BEFORE INSERT ON pension_helpers
WHEN EXISTS (SELECT 1 FROM pension_helpers WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_helpers_revoked_once BEFORE UPDATE OF revoked_at ON pension_helpers
WHEN OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Whom a session helps at the moment, where its person helps several.
ALTER TABLE sessions ADD COLUMN helps TEXT REFERENCES pension_helpers (id) ON DELETE RESTRICT;

-- The same door: the code opens a helper's login instead of the holder of a card.
ALTER TABLE pensioner_entries ADD COLUMN helper_email TEXT
  CHECK (helper_email IS NULL OR cin IS NULL);
