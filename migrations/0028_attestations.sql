-- Papers that say something of somebody, and that anyone can check. A paper never changes: what
-- became of it is written beside it, once.
CREATE TABLE attestations (
  id TEXT PRIMARY KEY,
  -- Sixteen symbols and a check symbol: what somebody reads from the paper and types.
  code TEXT NOT NULL UNIQUE CHECK (length(code) = 17),
  kind TEXT NOT NULL CHECK (kind IN ('points', 'membership', 'employer', 'pension', 'tax')),
  -- The calendar year of a tax attestation: papers of two years do not replace each other.
  period TEXT NOT NULL DEFAULT '',
  -- Whose paper it is: a person's or an employer's.
  member_id TEXT REFERENCES members (id) ON DELETE RESTRICT,
  employer_number TEXT REFERENCES employers (number) ON DELETE RESTRICT,
  -- What the paper says, as it is signed.
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  jws TEXT NOT NULL,
  -- The number printed under the code, that opens the figures; NULL when the paper shows none.
  control TEXT CHECK (control GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  language TEXT NOT NULL CHECK (language IN ('fr', 'ar')),
  -- What the holder made it for, in their own words: nobody else reads it.
  purpose TEXT NOT NULL DEFAULT '',
  valid_until TEXT NOT NULL,
  issued_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  issued_by_name TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  CHECK ((member_id IS NULL) <> (employer_number IS NULL))
) STRICT;
CREATE INDEX attestations_by_member ON attestations (member_id, issued_at);
CREATE INDEX attestations_by_employer ON attestations (employer_number, issued_at);
CREATE INDEX attestations_by_end ON attestations (valid_until);

CREATE TRIGGER attestations_no_update BEFORE UPDATE ON attestations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER attestations_no_delete BEFORE DELETE ON attestations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER attestations_no_replace BEFORE INSERT ON attestations
WHEN EXISTS (SELECT 1 FROM attestations WHERE id = NEW.id OR code = NEW.code)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Why a paper is no longer good, once. `cancelled` (by its holder) and `withheld` (by the fund) read
-- as a code that never was.
CREATE TABLE attestation_closings (
  attestation_id TEXT PRIMARY KEY REFERENCES attestations (id) ON DELETE RESTRICT,
  how TEXT NOT NULL CHECK (how IN ('revoked', 'withheld', 'replaced', 'cancelled')),
  -- In the words of whoever closed it, for the desk.
  why TEXT NOT NULL DEFAULT '',
  replaced_by TEXT REFERENCES attestations (id) ON DELETE RESTRICT,
  by_kind TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK ((how = 'replaced') = (replaced_by IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER attestation_closings_no_update BEFORE UPDATE ON attestation_closings
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER attestation_closings_no_delete BEFORE DELETE ON attestation_closings
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER attestation_closings_no_replace BEFORE INSERT ON attestation_closings
WHEN EXISTS (SELECT 1 FROM attestation_closings WHERE attestation_id = NEW.attestation_id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Each time somebody checked a paper: its holder reads when and how. Not by whom: nobody signs in.
CREATE TABLE attestation_checks (
  id TEXT PRIMARY KEY,
  attestation_id TEXT NOT NULL REFERENCES attestations (id) ON DELETE RESTRICT,
  how TEXT NOT NULL CHECK (how IN ('code', 'paper', 'list')),
  verdict TEXT NOT NULL CHECK (verdict IN ('valid', 'expired', 'revoked', 'replaced', 'altered')),
  with_figures INTEGER NOT NULL CHECK (with_figures IN (0, 1)),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX attestation_checks_by_attestation ON attestation_checks (attestation_id, at);

CREATE TRIGGER attestation_checks_no_update BEFORE UPDATE ON attestation_checks
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER attestation_checks_no_delete BEFORE DELETE ON attestation_checks
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER attestation_checks_no_replace BEFORE INSERT ON attestation_checks
WHEN EXISTS (SELECT 1 FROM attestation_checks WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
