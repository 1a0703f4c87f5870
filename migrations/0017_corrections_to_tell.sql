-- People whose declared salaries a correction changed hear what they were and what they are.
CREATE TABLE corrections_told (
  correction_id TEXT NOT NULL,
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  quarter TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (correction_id, member_id, quarter)
) STRICT, WITHOUT ROWID;
-- Work left: a cancellation or a recall that was accepted and whose people were not all told yet.
CREATE TABLE corrections_to_tell (
  correction_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('cancellation', 'recall'))
) STRICT, WITHOUT ROWID;
