-- Members hear of each quarter: that it was declared, or that nothing came for them.
CREATE TABLE quarters_told (
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  employer_number TEXT NOT NULL,
  quarter TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('declared', 'missing')),
  told_at INTEGER NOT NULL,
  PRIMARY KEY (member_id, employer_number, quarter, kind)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER quarters_told_no_update BEFORE UPDATE ON quarters_told
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER quarters_told_no_delete BEFORE DELETE ON quarters_told
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER quarters_told_no_replace BEFORE INSERT ON quarters_told
WHEN EXISTS (SELECT 1 FROM quarters_told WHERE member_id = NEW.member_id
  AND employer_number = NEW.employer_number AND quarter = NEW.quarter AND kind = NEW.kind)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Work left: a declaration that was processed and whose people were not all told yet.
CREATE TABLE quarters_to_tell (
  declaration_id TEXT PRIMARY KEY REFERENCES declarations (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- How far the search for missing people has come in a quarter: employers are gone through in order.
CREATE TABLE quarter_sweeps (
  quarter TEXT PRIMARY KEY,
  after_employer TEXT NOT NULL,
  done_at INTEGER
) STRICT, WITHOUT ROWID;
