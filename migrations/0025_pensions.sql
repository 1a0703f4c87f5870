-- The register of pensions and their monthly payment. Everything below is only ever added to: what a
-- pension is owed, what it was granted, what came back and what is owed back are sums of rows.

-- A right that was awarded, once.
CREATE TABLE pensions (
  id TEXT PRIMARY KEY,
  dp_number TEXT NOT NULL UNIQUE CHECK (dp_number GLOB '[1-9]*' AND length(dp_number) <= 12),
  -- Whose rights they are: of a survivor's pension, who died.
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('member', 'spouse', 'orphan')),
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  cin TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  postal_address TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fr', 'ar')),
  starts_on TEXT NOT NULL,
  -- The month of that day is the last one owed: an orphan's majority.
  ends_on TEXT,
  -- Paid once, with the first payment. A single payment stands instead of every month.
  capital_centimes INTEGER NOT NULL CHECK (capital_centimes >= 0),
  single_centimes INTEGER NOT NULL CHECK (single_centimes >= 0),
  -- Months before this one were paid by the fund's earlier register.
  settled_before TEXT CHECK (settled_before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  award_trace TEXT NOT NULL CHECK (json_valid(award_trace)),
  award_rulebook TEXT NOT NULL,
  source_kind TEXT NOT NULL CHECK (source_kind IN ('liquidation', 'death', 'register')),
  source_id TEXT NOT NULL,
  awarded_at INTEGER NOT NULL,
  UNIQUE (source_kind, source_id)
) STRICT;
CREATE INDEX pensions_by_member ON pensions (member_id);
CREATE INDEX pensions_by_name ON pensions (last_name, first_name);

CREATE TRIGGER pensions_no_update BEFORE UPDATE ON pensions
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pensions_no_delete BEFORE DELETE ON pensions
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pensions_no_replace BEFORE INSERT ON pensions
WHEN EXISTS (SELECT 1 FROM pensions WHERE id = NEW.id OR dp_number = NEW.dp_number
  OR (source_kind = NEW.source_kind AND source_id = NEW.source_id))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- What it is counted on from a day: the award first, then each revision. The last one wins.
CREATE TABLE pension_points (
  pension_id TEXT NOT NULL REFERENCES pensions (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  from_on TEXT NOT NULL,
  points INTEGER NOT NULL CHECK (points >= 0),
  cause_kind TEXT NOT NULL,
  cause_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (pension_id, seq),
  UNIQUE (pension_id, cause_kind, cause_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pension_points_no_update BEFORE UPDATE ON pension_points
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_points_no_delete BEFORE DELETE ON pension_points
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_points_no_replace BEFORE INSERT ON pension_points
WHEN EXISTS (SELECT 1 FROM pension_points WHERE pension_id = NEW.pension_id
  AND (seq = NEW.seq OR (cause_kind = NEW.cause_kind AND cause_id = NEW.cause_id)))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Why nothing more is owed, from when. After a withdrawal nothing was ever owed.
CREATE TABLE pension_ends (
  pension_id TEXT PRIMARY KEY REFERENCES pensions (id) ON DELETE RESTRICT,
  ended_on TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('death', 'withdrawal', 'remarriage', 'other')),
  by_kind TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pension_ends_no_update BEFORE UPDATE ON pension_ends
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_ends_no_delete BEFORE DELETE ON pension_ends
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_ends_no_replace BEFORE INSERT ON pension_ends
WHEN EXISTS (SELECT 1 FROM pension_ends WHERE pension_id = NEW.pension_id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Where it is paid: the last one holds.
CREATE TABLE pension_accounts (
  pension_id TEXT NOT NULL REFERENCES pensions (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  mode TEXT NOT NULL CHECK (mode IN ('morocco', 'abroad')),
  holder TEXT NOT NULL CHECK (holder <> ''),
  bank TEXT NOT NULL,
  rib TEXT CHECK (length(rib) = 24),
  iban TEXT,
  bic TEXT,
  country TEXT NOT NULL,
  by_kind TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (pension_id, seq),
  CHECK ((mode = 'morocco') = (rib IS NOT NULL) AND (mode = 'abroad') = (iban IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pension_accounts_no_update BEFORE UPDATE ON pension_accounts
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_accounts_no_delete BEFORE DELETE ON pension_accounts
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_accounts_no_replace BEFORE INSERT ON pension_accounts
WHEN EXISTS (SELECT 1 FROM pension_accounts WHERE pension_id = NEW.pension_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- A month's run. Its chunks say how far it came; the counts of a page are sums of them.
CREATE TABLE pension_runs (
  month TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  pay_on TEXT NOT NULL,
  started_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pension_runs_no_update BEFORE UPDATE ON pension_runs
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_runs_no_delete BEFORE DELETE ON pension_runs
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_runs_no_replace BEFORE INSERT ON pension_runs
WHEN EXISTS (SELECT 1 FROM pension_runs WHERE month = NEW.month)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- closed: nobody is left to look at. written: every file is in R2. released: a controller lets them go.
CREATE TABLE pension_run_steps (
  month TEXT NOT NULL REFERENCES pension_runs (month) ON DELETE RESTRICT,
  step TEXT NOT NULL CHECK (step IN ('closed', 'written', 'released')),
  by_kind TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (month, step)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pension_run_steps_no_update BEFORE UPDATE ON pension_run_steps
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_run_steps_no_delete BEFORE DELETE ON pension_run_steps
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_run_steps_no_replace BEFORE INSERT ON pension_run_steps
WHEN EXISTS (SELECT 1 FROM pension_run_steps WHERE month = NEW.month AND step = NEW.step)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Its number is the guard: of two runs at once, one writes each chunk.
CREATE TABLE pension_run_chunks (
  month TEXT NOT NULL REFERENCES pension_runs (month) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  last_id TEXT NOT NULL,
  paid INTEGER NOT NULL,
  held INTEGER NOT NULL,
  unpaid INTEGER NOT NULL,
  gross_centimes INTEGER NOT NULL,
  net_centimes INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (month, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pension_run_chunks_no_update BEFORE UPDATE ON pension_run_chunks
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_run_chunks_no_delete BEFORE DELETE ON pension_run_chunks
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_run_chunks_no_replace BEFORE INSERT ON pension_run_chunks
WHEN EXISTS (SELECT 1 FROM pension_run_chunks WHERE month = NEW.month AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- What the run of a month made of a pension: its key is what makes a second payment impossible.
CREATE TABLE pension_payments (
  pension_id TEXT NOT NULL REFERENCES pensions (id) ON DELETE RESTRICT,
  month TEXT NOT NULL REFERENCES pension_runs (month) ON DELETE RESTRICT,
  -- held: its account is known to be bad, and nothing is granted until another one is there.
  outcome TEXT NOT NULL CHECK (outcome IN ('pay', 'held', 'nothing')),
  -- After the last month owed: looked at again only when something is decided.
  is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
  gross_centimes INTEGER NOT NULL CHECK (gross_centimes >= 0),
  net_centimes INTEGER NOT NULL CHECK (net_centimes BETWEEN 0 AND gross_centimes),
  account_seq INTEGER NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('morocco', 'abroad')),
  -- How many decisions had been taken on this pension: the same number, and nothing changed since.
  basis INTEGER NOT NULL,
  -- The values of a point that it and the months before rest on.
  value_digest TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (pension_id, month),
  CHECK (outcome = 'pay' OR gross_centimes = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX pension_payments_to_send ON pension_payments (month, mode, pension_id)
  WHERE net_centimes > 0;
CREATE INDEX pension_payments_held ON pension_payments (month, pension_id) WHERE outcome = 'held';

CREATE TRIGGER pension_payments_no_update BEFORE UPDATE ON pension_payments
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_payments_no_delete BEFORE DELETE ON pension_payments
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_payments_no_replace BEFORE INSERT ON pension_payments
WHEN EXISTS (SELECT 1 FROM pension_payments
  WHERE pension_id = NEW.pension_id AND month = NEW.month)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
-- A closed run takes nobody in: its files are cut from what it holds.
CREATE TRIGGER pension_payments_while_open BEFORE INSERT ON pension_payments
WHEN EXISTS (SELECT 1 FROM pension_run_steps WHERE month = NEW.month AND step = 'closed')
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- What a payment is made of. Grants and what is paid again are positive, deductions negative.
CREATE TABLE pension_payment_lines (
  pension_id TEXT NOT NULL,
  month TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  kind TEXT NOT NULL CHECK (kind IN ('month', 'arrears', 'capital', 'single', 'again',
    'income_tax', 'health_cover', 'transfer_fee', 'recovery')),
  -- The month a pension or arrears are of; of what is paid again, the month whose transfer came back.
  for_month TEXT,
  points INTEGER,
  value_centimes INTEGER,
  amount_centimes INTEGER NOT NULL CHECK (amount_centimes <> 0),
  PRIMARY KEY (pension_id, month, seq),
  FOREIGN KEY (pension_id, month) REFERENCES pension_payments (pension_id, month)
    ON DELETE RESTRICT,
  CHECK ((kind IN ('month', 'arrears', 'again')) = (for_month IS NOT NULL)),
  CHECK ((kind IN ('month', 'arrears')) = (points IS NOT NULL AND value_centimes IS NOT NULL)),
  CHECK ((kind IN ('income_tax', 'health_cover', 'transfer_fee', 'recovery'))
    = (amount_centimes < 0))
) STRICT, WITHOUT ROWID;
-- A transfer that came back is paid again once.
CREATE UNIQUE INDEX pension_lines_again_once ON pension_payment_lines (pension_id, for_month)
  WHERE kind = 'again';

CREATE TRIGGER pension_payment_lines_no_update BEFORE UPDATE ON pension_payment_lines
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_payment_lines_no_delete BEFORE DELETE ON pension_payment_lines
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_payment_lines_no_replace BEFORE INSERT ON pension_payment_lines
WHEN EXISTS (SELECT 1 FROM pension_payment_lines WHERE pension_id = NEW.pension_id
  AND ((month = NEW.month AND seq = NEW.seq)
    OR (NEW.kind = 'again' AND kind = 'again' AND for_month = NEW.for_month)))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- A file for the bank: the payments of one mode from one pension to another.
CREATE TABLE pension_batches (
  month TEXT NOT NULL REFERENCES pension_runs (month) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  mode TEXT NOT NULL CHECK (mode IN ('morocco', 'abroad')),
  after_id TEXT NOT NULL,
  last_id TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  total_centimes INTEGER NOT NULL CHECK (total_centimes > 0),
  execute_on TEXT NOT NULL,
  file_key TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (month, number),
  UNIQUE (month, mode, after_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pension_batches_no_update BEFORE UPDATE ON pension_batches
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_batches_no_delete BEFORE DELETE ON pension_batches
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_batches_no_replace BEFORE INSERT ON pension_batches
WHEN EXISTS (SELECT 1 FROM pension_batches WHERE month = NEW.month
  AND (number = NEW.number OR (mode = NEW.mode AND after_id = NEW.after_id)))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- A transfer the bank gave back, or refused to make. The account it went to is then known to be bad.
CREATE TABLE pension_returns (
  pension_id TEXT NOT NULL,
  month TEXT NOT NULL,
  amount_centimes INTEGER NOT NULL CHECK (amount_centimes > 0),
  reason TEXT,
  account_seq INTEGER NOT NULL,
  -- The movement of the fund's account; NULL when the bank only said so.
  entry_key TEXT UNIQUE REFERENCES bank_entries (key) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  PRIMARY KEY (pension_id, month),
  FOREIGN KEY (pension_id, month) REFERENCES pension_payments (pension_id, month)
    ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pension_returns_no_update BEFORE UPDATE ON pension_returns
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_returns_no_delete BEFORE DELETE ON pension_returns
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_returns_no_replace BEFORE INSERT ON pension_returns
WHEN EXISTS (SELECT 1 FROM pension_returns WHERE entry_key = NEW.entry_key
  OR (pension_id = NEW.pension_id AND month = NEW.month))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- What was paid and not owed: owed back, then recovered.
CREATE TABLE pension_debts (
  pension_id TEXT NOT NULL REFERENCES pensions (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  kind TEXT NOT NULL CHECK (kind IN ('owed', 'recovered')),
  amount_centimes INTEGER NOT NULL CHECK (amount_centimes > 0),
  -- Of what is owed back: a month, or what was paid once.
  what TEXT CHECK (what IN ('month', 'capital', 'single')),
  for_month TEXT,
  -- By what it was recovered: a payment it was withheld from, a transfer that came back, money received.
  payment_month TEXT,
  return_month TEXT,
  entry_key TEXT REFERENCES bank_entries (key) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  PRIMARY KEY (pension_id, seq),
  CHECK ((kind = 'owed') = (what IS NOT NULL)),
  CHECK ((what IS 'month') = (for_month IS NOT NULL)),
  CHECK ((kind = 'recovered') = ((payment_month IS NOT NULL) + (return_month IS NOT NULL)
    + (entry_key IS NOT NULL) = 1))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX pension_debts_withheld_once ON pension_debts (pension_id, payment_month)
  WHERE payment_month IS NOT NULL;
CREATE UNIQUE INDEX pension_debts_received_once ON pension_debts (entry_key)
  WHERE entry_key IS NOT NULL;

CREATE TRIGGER pension_debts_no_update BEFORE UPDATE ON pension_debts
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_debts_no_delete BEFORE DELETE ON pension_debts
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_debts_no_replace BEFORE INSERT ON pension_debts
WHEN EXISTS (SELECT 1 FROM pension_debts WHERE entry_key = NEW.entry_key
  OR (pension_id = NEW.pension_id AND (seq = NEW.seq OR payment_month = NEW.payment_month)))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
