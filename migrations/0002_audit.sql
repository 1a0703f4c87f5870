-- Who did what, when, on what: written in the batch of the change, sealed into one chain after.

CREATE TABLE audit_entries (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  object_kind TEXT NOT NULL,
  object_id TEXT NOT NULL,
  -- Number of the entry for its object, from 1, without a gap.
  seq INTEGER NOT NULL,
  action TEXT NOT NULL,
  -- Whose file this is about, when the object alone does not say (an employer, a member).
  subject_kind TEXT,
  subject_id TEXT,
  actor_kind TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT,
  before_json TEXT,
  after_json TEXT,
  hash TEXT NOT NULL,
  UNIQUE (object_kind, object_id, seq),
  CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
) STRICT;
CREATE INDEX audit_entries_by_subject ON audit_entries (subject_kind, subject_id)
  WHERE subject_kind IS NOT NULL;

CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER audit_entries_no_replace BEFORE INSERT ON audit_entries
WHEN EXISTS (SELECT 1 FROM audit_entries WHERE id = NEW.id OR position = NEW.position
  OR (object_kind = NEW.object_kind AND object_id = NEW.object_id AND seq = NEW.seq))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

CREATE TABLE audit_seals (
  position INTEGER PRIMARY KEY REFERENCES audit_entries (position) ON DELETE RESTRICT,
  chain_hash TEXT NOT NULL,
  sealed_at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER audit_seals_no_update BEFORE UPDATE ON audit_seals
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER audit_seals_no_delete BEFORE DELETE ON audit_seals
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER audit_seals_no_replace BEFORE INSERT ON audit_seals
WHEN EXISTS (SELECT 1 FROM audit_seals WHERE position = NEW.position)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
