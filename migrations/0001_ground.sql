-- The fund's registers, access, and declarations. Amounts are centimes, points ten-thousandths,
-- rates parts per million, instants milliseconds since 1970, days ISO text.

CREATE TABLE employers (
  number TEXT PRIMARY KEY CHECK (length(number) = 6),
  name TEXT NOT NULL,
  city TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- What the contract opens, by dates: a line is checked against the rows in force in its quarter.
CREATE TABLE employer_categories (
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  category TEXT NOT NULL CHECK (length(category) = 2),
  label TEXT NOT NULL,
  regime TEXT NOT NULL CHECK (regime IN ('al_kamil', 'al_mounassib', 'two_tranche')),
  tranche INTEGER CHECK (tranche IN (1, 2)),
  rate_ppm INTEGER NOT NULL CHECK (rate_ppm > 0),
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  PRIMARY KEY (employer_number, category, starts_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
  id TEXT PRIMARY KEY,
  matricule TEXT NOT NULL UNIQUE CHECK (length(matricule) = 9),
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  sex TEXT,
  nationality TEXT,
  birth_date TEXT,
  cin TEXT,
  cnss_number TEXT,
  phone TEXT,
  email TEXT,
  marital_status TEXT,
  children INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX members_by_cin ON members (cin, birth_date);

CREATE TABLE affiliations (
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  internal_number TEXT,
  category TEXT NOT NULL,
  affiliated_on TEXT,
  left_on TEXT,
  PRIMARY KEY (employer_number, member_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  space TEXT NOT NULL CHECK (space IN
    ('employer', 'accountant', 'member', 'pensioner', 'applicant', 'desk')),
  employer_number TEXT REFERENCES employers (number) ON DELETE RESTRICT,
  member_id TEXT REFERENCES members (id) ON DELETE RESTRICT,
  account TEXT NOT NULL,
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  -- Empty until the person has chosen one.
  password_hash TEXT NOT NULL,
  is_first_administrator INTEGER NOT NULL DEFAULT 0 CHECK (is_first_administrator IN (0, 1)),
  cin TEXT,
  job TEXT,
  email TEXT,
  phone TEXT,
  postal_address TEXT,
  language TEXT NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'ar')),
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  UNIQUE (space, account, login)
) STRICT;

CREATE TABLE user_rights (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name IN
    ('administrator', 'account', 'contract', 'declaration', 'corrections', 'liquidation',
     'payment_orderer', 'payment_validator',
     'desk_administrator', 'desk_agent', 'desk_controller', 'desk_recovery', 'desk_pensions')),
  -- JSON list of categories; NULL: all of them.
  categories TEXT,
  by_file INTEGER NOT NULL DEFAULT 1 CHECK (by_file IN (0, 1)),
  by_form INTEGER NOT NULL DEFAULT 1 CHECK (by_form IN (0, 1)),
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  granted_by TEXT,
  granted_at INTEGER NOT NULL,
  -- A payment right waits here for a day: it can be stopped before it is in force.
  effective_at INTEGER NOT NULL,
  revoked_at INTEGER,
  revoked_by TEXT,
  last_used_at INTEGER
) STRICT;
CREATE UNIQUE INDEX user_rights_once ON user_rights (user_id, name) WHERE revoked_at IS NULL;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  space TEXT NOT NULL,
  -- 1: opened with a second factor.
  is_strong INTEGER NOT NULL DEFAULT 0 CHECK (is_strong IN (0, 1)),
  -- What the browser said of itself, cut short: to tell one's own sessions apart.
  device TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX sessions_by_user ON sessions (user_id);

-- A command runs once: its row is the first statement of the batch that carries it out.
CREATE TABLE commands (
  actor_id TEXT NOT NULL,
  command_id TEXT NOT NULL,
  request_digest TEXT NOT NULL,
  status INTEGER NOT NULL,
  location TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (actor_id, command_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE declarations (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-T[1-4]'),
  mode TEXT NOT NULL CHECK (mode IN ('real', 'test')),
  source TEXT NOT NULL CHECK (source IN ('file', 'form')),
  status TEXT NOT NULL CHECK (status IN
    ('received', 'draft', 'checked', 'filed', 'processed', 'abandoned', 'cancelled')),
  -- Grows with every change of the lines: a page made before it is stale.
  revision INTEGER NOT NULL DEFAULT 0,
  created_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  created_at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  file_name TEXT,
  file_size INTEGER,
  file_sha256 TEXT,
  file_key TEXT,
  -- JSON list: the categories a form speaks for; those of them without a line are nil.
  scope TEXT,
  line_count INTEGER NOT NULL DEFAULT 0,
  promised_on TEXT
) STRICT;
CREATE INDEX declarations_by_employer ON declarations (employer_number, quarter, created_at);
-- The same bytes are one deposit; tests and withdrawn deposits do not count.
CREATE UNIQUE INDEX declarations_same_bytes ON declarations (employer_number, file_sha256)
  WHERE mode = 'real' AND status NOT IN ('abandoned', 'cancelled') AND file_sha256 IS NOT NULL;

CREATE TABLE filings (
  id TEXT PRIMARY KEY,
  declaration_id TEXT NOT NULL REFERENCES declarations (id) ON DELETE RESTRICT,
  employer_number TEXT NOT NULL,
  quarter TEXT NOT NULL,
  filed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  filed_at INTEGER NOT NULL,
  is_nil INTEGER NOT NULL CHECK (is_nil IN (0, 1)),
  line_count INTEGER NOT NULL CHECK (line_count > 0 OR is_nil = 1),
  base_centimes INTEGER NOT NULL,
  employee_centimes INTEGER NOT NULL,
  employer_centimes INTEGER NOT NULL,
  earning_centimes INTEGER NOT NULL,
  points INTEGER NOT NULL,
  lines_sha256 TEXT NOT NULL,
  promised_on TEXT NOT NULL
) STRICT;
CREATE INDEX filings_by_declaration ON filings (declaration_id);

CREATE TRIGGER filings_no_update BEFORE UPDATE ON filings
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER filings_no_delete BEFORE DELETE ON filings
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER filings_no_replace BEFORE INSERT ON filings
WHEN EXISTS (SELECT 1 FROM filings WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

CREATE TABLE declaration_lines (
  declaration_id TEXT NOT NULL REFERENCES declarations (id) ON DELETE RESTRICT,
  line INTEGER NOT NULL,
  category TEXT NOT NULL,
  matricule TEXT NOT NULL,
  cin TEXT NOT NULL,
  -- The line as written, in the order of the record (JSON list).
  fields TEXT NOT NULL,
  severity TEXT CHECK (severity IN ('blocking', 'to_correct', 'to_note')),
  base_centimes INTEGER,
  rate_ppm INTEGER,
  employer_rate_ppm INTEGER,
  employee_centimes INTEGER,
  employer_centimes INTEGER,
  earning_centimes INTEGER,
  points INTEGER,
  filing_id TEXT REFERENCES filings (id) ON DELETE RESTRICT,
  member_id TEXT REFERENCES members (id) ON DELETE RESTRICT,
  PRIMARY KEY (declaration_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX declaration_lines_by_member ON declaration_lines (member_id)
  WHERE member_id IS NOT NULL;
CREATE INDEX declaration_lines_by_severity ON declaration_lines (declaration_id, severity);

-- What was filed is owed: its money changes only by a later correction that names it.
CREATE TRIGGER declaration_lines_filed BEFORE UPDATE ON declaration_lines
WHEN OLD.filing_id IS NOT NULL AND (
  NEW.filing_id IS NOT OLD.filing_id OR NEW.base_centimes IS NOT OLD.base_centimes
  OR NEW.rate_ppm IS NOT OLD.rate_ppm OR NEW.category IS NOT OLD.category
  OR NEW.employee_centimes IS NOT OLD.employee_centimes
  OR NEW.employer_centimes IS NOT OLD.employer_centimes)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER declaration_lines_no_delete BEFORE DELETE ON declaration_lines
WHEN OLD.filing_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

CREATE TRIGGER declaration_lines_no_replace BEFORE INSERT ON declaration_lines
WHEN EXISTS (SELECT 1 FROM declaration_lines WHERE declaration_id = NEW.declaration_id
  AND line = NEW.line AND filing_id IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

CREATE TABLE declaration_anomalies (
  declaration_id TEXT NOT NULL REFERENCES declarations (id) ON DELETE RESTRICT,
  -- 0: the declaration as a whole.
  line INTEGER NOT NULL,
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('blocking', 'to_correct', 'to_note')),
  value TEXT NOT NULL,
  expected TEXT,
  PRIMARY KEY (declaration_id, line, position)
) STRICT, WITHOUT ROWID;

-- One declaration speaks for a category of a quarter.
CREATE TABLE filed_categories (
  employer_number TEXT NOT NULL,
  quarter TEXT NOT NULL,
  category TEXT NOT NULL,
  declaration_id TEXT NOT NULL REFERENCES declarations (id) ON DELETE RESTRICT,
  filing_id TEXT NOT NULL REFERENCES filings (id) ON DELETE RESTRICT,
  is_nil INTEGER NOT NULL CHECK (is_nil IN (0, 1)),
  cancelled_at INTEGER
) STRICT;
CREATE UNIQUE INDEX filed_categories_once ON filed_categories (employer_number, quarter, category)
  WHERE cancelled_at IS NULL;

-- An entrant whose CIN and birth date are already known: the declarant says whether it is the same person.
CREATE TABLE entrant_proposals (
  declaration_id TEXT NOT NULL,
  line INTEGER NOT NULL,
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'contested')),
  decided_by TEXT,
  decided_at INTEGER,
  PRIMARY KEY (declaration_id, line)
) STRICT, WITHOUT ROWID;

-- Only the demo writes here: how far its clock is from the real one.
CREATE TABLE demo_clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  offset_ms INTEGER NOT NULL
) STRICT;
