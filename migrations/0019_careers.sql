-- What the fund holds of a member beside the lines declared here: years taken over from its earlier
-- registers, points bought, points given for an illness. Append-only, as the points ledger is.
CREATE TABLE career_entries (
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2199),
  -- The quarters it is about, '1234' for a whole year; empty where that means nothing.
  quarters TEXT NOT NULL,
  -- As the register of that time wrote it; the number only where it is still an employer's.
  employer_name TEXT,
  employer_number TEXT,
  regime TEXT CHECK (regime IN
    ('normal', 'complementary', 'al_kamil', 'al_mounassib', 'two_tranche')),
  category TEXT,
  nature TEXT NOT NULL CHECK (nature IN ('salary', 'recall', 'buyback', 'illness')),
  base_centimes INTEGER NOT NULL,
  rate_ppm INTEGER,
  employee_centimes INTEGER NOT NULL,
  employer_centimes INTEGER NOT NULL,
  points INTEGER NOT NULL CHECK (points <> 0),
  -- The company that kept the employee's part, until the end of 2002.
  insurer TEXT,
  -- What made the fund write it: 'register', or the request it answers.
  source_kind TEXT NOT NULL CHECK (source_kind IN ('register', 'buyback', 'free_points')),
  source_id TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  -- A contra entry: the one it takes back.
  corrects INTEGER,
  PRIMARY KEY (member_id, seq),
  CHECK ((nature IN ('salary', 'recall')) = (regime IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX career_entries_corrected_once ON career_entries (member_id, corrects)
  WHERE corrects IS NOT NULL;
-- What was asked for is given once.
CREATE UNIQUE INDEX career_entries_given_once ON career_entries (source_kind, source_id)
  WHERE source_kind <> 'register' AND corrects IS NULL;

CREATE TRIGGER career_entries_no_update BEFORE UPDATE ON career_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER career_entries_no_delete BEFORE DELETE ON career_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER career_entries_no_replace BEFORE INSERT ON career_entries
WHEN EXISTS (SELECT 1 FROM career_entries WHERE member_id = NEW.member_id
  AND (seq = NEW.seq OR corrects = NEW.corrects))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- What an insurance company says it holds of somebody for the years before 2003.
CREATE TABLE insurer_holdings (
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  insurer TEXT NOT NULL,
  from_year INTEGER NOT NULL,
  to_year INTEGER NOT NULL CHECK (to_year >= from_year AND to_year <= 2002),
  -- Of the employee, without what it earned since.
  contributed_centimes INTEGER NOT NULL,
  -- A year, from the normal age; or a capital instead.
  annuity_centimes INTEGER NOT NULL,
  capital_centimes INTEGER NOT NULL,
  stated_on TEXT NOT NULL,
  PRIMARY KEY (member_id, insurer)
) STRICT, WITHOUT ROWID;

-- The same person, known under another number: what is theirs is read together with that one's.
ALTER TABLE members ADD COLUMN merged_into TEXT REFERENCES members (id) ON DELETE RESTRICT;
CREATE INDEX members_merged ON members (merged_into) WHERE merged_into IS NOT NULL;
