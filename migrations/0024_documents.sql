-- The documents room: every PDF and photograph that came with something, whatever it belongs to. The
-- row is written before the bytes are put in R2, so nothing lies there that no row knows.
CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png')),
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL,
  -- Of a PDF that was opened; those that came before this room were not.
  pages INTEGER CHECK (pages > 0),
  -- Where its bytes are in R2.
  key TEXT NOT NULL UNIQUE,
  added_by TEXT NOT NULL,
  arrived_at INTEGER NOT NULL,
  -- Set in the batch that writes what it belongs to. Without it, the sweep takes bytes and row away.
  kept_at INTEGER,
  -- The sweep has begun: from here on it can no longer be kept.
  swept_at INTEGER,
  CHECK (kept_at IS NULL OR swept_at IS NULL)
) STRICT;
CREATE INDEX documents_arriving ON documents (arrived_at) WHERE kept_at IS NULL;

INSERT INTO documents (id, name, type, size, sha256, key, added_by, arrived_at, kept_at)
SELECT id, name, type, size, sha256, 'cases/' || case_id || '/' || id, added_by, added_at, added_at
FROM case_files;

CREATE TRIGGER documents_kept BEFORE UPDATE ON documents
WHEN OLD.kept_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.key IS NOT OLD.key
  OR NEW.name IS NOT OLD.name OR NEW.type IS NOT OLD.type OR NEW.size IS NOT OLD.size
  OR NEW.sha256 IS NOT OLD.sha256 OR NEW.added_by IS NOT OLD.added_by
  OR NEW.arrived_at IS NOT OLD.arrived_at
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents
WHEN OLD.kept_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER documents_no_replace BEFORE INSERT ON documents
WHEN EXISTS (SELECT 1 FROM documents WHERE id = NEW.id OR key = NEW.key)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Which document came with which case.
CREATE TABLE case_pieces (
  document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX case_pieces_by_case ON case_pieces (case_id);

INSERT INTO case_pieces (document_id, case_id) SELECT id, case_id FROM case_files;
DROP TABLE case_files;

CREATE TRIGGER case_pieces_no_update BEFORE UPDATE ON case_pieces
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER case_pieces_no_delete BEFORE DELETE ON case_pieces
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER case_pieces_no_replace BEFORE INSERT ON case_pieces
WHEN EXISTS (SELECT 1 FROM case_pieces WHERE document_id = NEW.document_id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
