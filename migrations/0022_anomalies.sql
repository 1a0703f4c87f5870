-- Something wrong in what the fund holds of somebody: found by the fund or said by the member, answered
-- by the employer where it knows better, decided at the desk. Its story is the thread of its case.
CREATE TABLE anomalies (
  id TEXT PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('matricule', 'rights', 'name', 'birth_date')),
  -- What it is about and what it should be (JSON), by kind.
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  -- Whom it is asked of first; NULL: nobody, two people of the fund decide.
  employer_number TEXT REFERENCES employers (number) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN
    ('asked', 'confirmed', 'contested', 'reviewed', 'corrected', 'refused')),
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  reported_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  reported_at INTEGER NOT NULL,
  answered_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  answered_at INTEGER,
  ended_at INTEGER,
  CHECK ((state = 'asked') <= (employer_number IS NOT NULL)),
  CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
  CHECK ((state IN ('corrected', 'refused')) = (ended_at IS NOT NULL))
) STRICT;
CREATE INDEX anomalies_by_member ON anomalies (member_id, reported_at);
CREATE INDEX anomalies_by_employer ON anomalies (employer_number, state)
  WHERE employer_number IS NOT NULL;
-- One at a time about the same thing.
CREATE UNIQUE INDEX anomalies_open ON anomalies (member_id, kind, detail) WHERE ended_at IS NULL;
