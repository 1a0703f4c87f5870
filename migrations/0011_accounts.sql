-- What each employer owes and has paid: an append-only ledger, its points, and what hangs on it.

-- One change of an account. Its number is the guard: two changes decided on the same state can't both
-- be written, and a cause is posted once.
CREATE TABLE ledger_postings (
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  cause TEXT NOT NULL CHECK (cause IN ('filing', 'bank_entry', 'bank_return', 'match_undone',
    'credit', 'refund', 'points')),
  cause_id TEXT NOT NULL,
  posted_by TEXT NOT NULL,
  posted_at INTEGER NOT NULL,
  PRIMARY KEY (employer_number, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ledger_postings_once ON ledger_postings (cause, cause_id);

CREATE TRIGGER ledger_postings_no_update BEFORE UPDATE ON ledger_postings
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER ledger_postings_no_delete BEFORE DELETE ON ledger_postings
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER ledger_postings_no_replace BEFORE INSERT ON ledger_postings
WHEN EXISTS (SELECT 1 FROM ledger_postings
  WHERE (employer_number = NEW.employer_number AND seq = NEW.seq)
    OR (cause = NEW.cause AND cause_id = NEW.cause_id))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

CREATE TABLE ledger_entries (
  employer_number TEXT NOT NULL,
  posting INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  kind TEXT NOT NULL CHECK (kind IN ('contribution', 'recall', 'cancellation', 'payment',
    'interest', 'credit_used', 'credit_kept', 'refund')),
  quarter TEXT CHECK (quarter GLOB '[12][0-9][0-9][0-9]-T[1-4]'),
  category TEXT,
  -- What the entry adds to or takes from; NULL: the money the employer has in hand here.
  due_id TEXT,
  debit_centimes INTEGER NOT NULL CHECK (debit_centimes >= 0),
  credit_centimes INTEGER NOT NULL CHECK (credit_centimes >= 0),
  -- The day it is about, the day it counts from for interest, and when the fund knew it.
  dated_on TEXT NOT NULL,
  value_on TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  -- Of a debit: the day it is due.
  due_on TEXT,
  source_kind TEXT NOT NULL,
  source_id TEXT NOT NULL,
  -- A contra entry: the one it takes back, whole, as `posting-position` of the same account.
  corrects TEXT,
  -- What explains the amount beside its source (JSON).
  about TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(about)),
  PRIMARY KEY (employer_number, posting, position),
  FOREIGN KEY (employer_number, posting)
    REFERENCES ledger_postings (employer_number, seq) ON DELETE RESTRICT,
  CHECK ((debit_centimes = 0) <> (credit_centimes = 0))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ledger_entries_corrected_once ON ledger_entries (employer_number, corrects)
  WHERE corrects IS NOT NULL;

CREATE TRIGGER ledger_entries_no_update BEFORE UPDATE ON ledger_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER ledger_entries_no_delete BEFORE DELETE ON ledger_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER ledger_entries_no_replace BEFORE INSERT ON ledger_entries
WHEN EXISTS (SELECT 1 FROM ledger_entries WHERE employer_number = NEW.employer_number
  AND ((posting = NEW.posting AND position = NEW.position) OR corrects = NEW.corrects))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Sums of the entries above, written again with each posting: what lists and first pages read.
CREATE TABLE account_dues (
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  due_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  quarter TEXT NOT NULL,
  category TEXT,
  due_on TEXT NOT NULL,
  debit_centimes INTEGER NOT NULL,
  credit_centimes INTEGER NOT NULL,
  -- Days of the entries that covered it last; NULL while something is owed.
  covered_on TEXT,
  PRIMARY KEY (employer_number, due_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_dues_owed ON account_dues (due_on) WHERE debit_centimes > credit_centimes;

-- The points ledger: credited when the contributions are covered, taken back by contra entries.
CREATE TABLE points_entries (
  declaration_id TEXT NOT NULL,
  line INTEGER NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  employer_number TEXT NOT NULL,
  posting INTEGER NOT NULL,
  quarter TEXT NOT NULL,
  category TEXT NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('salary', 'recall')),
  points INTEGER NOT NULL CHECK (points <> 0),
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (declaration_id, line, seq),
  FOREIGN KEY (declaration_id, line)
    REFERENCES declaration_lines (declaration_id, line) ON DELETE RESTRICT,
  FOREIGN KEY (employer_number, posting)
    REFERENCES ledger_postings (employer_number, seq) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX points_entries_by_member ON points_entries (member_id, quarter);
CREATE INDEX points_entries_by_posting ON points_entries (employer_number, posting);

CREATE TRIGGER points_entries_no_update BEFORE UPDATE ON points_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER points_entries_no_delete BEFORE DELETE ON points_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER points_entries_no_replace BEFORE INSERT ON points_entries
WHEN EXISTS (SELECT 1 FROM points_entries WHERE declaration_id = NEW.declaration_id
  AND line = NEW.line AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Postings whose members were told, so that nobody is told twice.
CREATE TABLE points_told (
  employer_number TEXT NOT NULL,
  posting INTEGER NOT NULL,
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  quarter TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (employer_number, posting, member_id, quarter)
) STRICT, WITHOUT ROWID;
-- Work left: a posting that moved points and whose members were not all told yet.
CREATE TABLE points_to_tell (
  employer_number TEXT NOT NULL,
  posting INTEGER NOT NULL,
  PRIMARY KEY (employer_number, posting)
) STRICT, WITHOUT ROWID;

-- What the fund agreed to be paid later, and when.
CREATE TABLE instalment_plans (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  reason TEXT NOT NULL,
  -- JSON list of {on, centimes}, in order of days.
  instalments TEXT NOT NULL CHECK (json_valid(instalments)),
  made_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  made_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_by TEXT
) STRICT;
CREATE UNIQUE INDEX instalment_plans_once ON instalment_plans (employer_number)
  WHERE ended_at IS NULL;
