-- Orders of payment, who confirmed them, and what the bank says of them.

-- What a bank carries back: one reference, one order, for ever.
CREATE TABLE payment_references (
  reference TEXT PRIMARY KEY CHECK (reference GLOB 'RF[0-9][0-9]*'),
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('payment', 'transfer_order')),
  object_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A sheet to sign by hand and take to one's bank.
CREATE TABLE transfer_orders (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  reference TEXT NOT NULL REFERENCES payment_references (reference) ON DELETE RESTRICT,
  amount_centimes INTEGER NOT NULL CHECK (amount_centimes > 0),
  -- JSON list of {dueId, amount}.
  dues TEXT NOT NULL CHECK (json_valid(dues)),
  made_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  made_by_name TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX transfer_orders_by_employer ON transfer_orders (employer_number, made_at);

CREATE TRIGGER transfer_orders_no_update BEFORE UPDATE ON transfer_orders
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER transfer_orders_no_delete BEFORE DELETE ON transfer_orders
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER transfer_orders_no_replace BEFORE INSERT ON transfer_orders
WHEN EXISTS (SELECT 1 FROM transfer_orders WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Accounts an employer pays from: a new one waits a day and can be stopped, like a payment right.
CREATE TABLE debit_accounts (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  rib TEXT NOT NULL CHECK (length(rib) = 24),
  holder TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  added_at INTEGER NOT NULL,
  effective_at INTEGER NOT NULL,
  stopped_at INTEGER,
  stopped_by TEXT
) STRICT;
CREATE UNIQUE INDEX debit_accounts_once ON debit_accounts (employer_number, rib)
  WHERE stopped_at IS NULL;

-- Direct debit: only on a mandate the fund has recorded.
CREATE TABLE debit_mandates (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  -- Unique mandate reference, as the banks know it.
  reference TEXT NOT NULL UNIQUE,
  rib TEXT NOT NULL CHECK (length(rib) = 24),
  holder TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  recorded_at INTEGER NOT NULL,
  effective_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_by TEXT
) STRICT;
CREATE UNIQUE INDEX debit_mandates_once ON debit_mandates (employer_number)
  WHERE ended_at IS NULL;

-- One person with sole power: recorded by two at the fund, off by default.
CREATE TABLE sole_signatories (
  employer_number TEXT PRIMARY KEY REFERENCES employers (number) ON DELETE RESTRICT,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  effective_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;

-- The read model of an order: its object is the authority, these rows follow it.
CREATE TABLE payments (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  reference TEXT NOT NULL UNIQUE REFERENCES payment_references (reference) ON DELETE RESTRICT,
  amount_centimes INTEGER NOT NULL CHECK (amount_centimes >= 0),
  credit_centimes INTEGER NOT NULL CHECK (credit_centimes >= 0),
  means TEXT NOT NULL CHECK (means IN ('transfer', 'direct_debit', 'card', 'credit')),
  debit_account TEXT,
  -- The order as it was frozen (JSON), and its digest: what each confirmation was given to.
  frozen TEXT NOT NULL CHECK (json_valid(frozen)),
  digest TEXT NOT NULL,
  confirmations INTEGER NOT NULL CHECK (confirmations IN (1, 2)),
  ordered_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  ordered_at INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('awaiting_first', 'awaiting_second', 'approved',
    'transmitted', 'not_received', 'refused', 'withdrawn', 'expired', 'bank_refused', 'closed')),
  approval_seq INTEGER NOT NULL,
  -- When the object has something to do by itself: the order expires, or should have arrived.
  wake_at INTEGER,
  transmitted_at INTEGER,
  CHECK ((means = 'credit') = (amount_centimes = 0)),
  CHECK (means = 'credit' OR debit_account IS NOT NULL OR means = 'card')
) STRICT;
CREATE INDEX payments_by_employer ON payments (employer_number, ordered_at);
CREATE INDEX payments_waking ON payments (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX payments_approved ON payments (means) WHERE status = 'approved';

CREATE TRIGGER payments_frozen BEFORE UPDATE ON payments
WHEN NEW.employer_number IS NOT OLD.employer_number OR NEW.reference IS NOT OLD.reference
  OR NEW.amount_centimes IS NOT OLD.amount_centimes
  OR NEW.credit_centimes IS NOT OLD.credit_centimes OR NEW.means IS NOT OLD.means
  OR NEW.debit_account IS NOT OLD.debit_account OR NEW.frozen IS NOT OLD.frozen
  OR NEW.digest IS NOT OLD.digest OR NEW.confirmations IS NOT OLD.confirmations
  OR NEW.ordered_by IS NOT OLD.ordered_by OR NEW.ordered_at IS NOT OLD.ordered_at
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER payments_no_delete BEFORE DELETE ON payments
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER payments_no_replace BEFORE INSERT ON payments
WHEN EXISTS (SELECT 1 FROM payments WHERE id = NEW.id OR reference = NEW.reference)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

CREATE TABLE payment_events (
  payment_id TEXT NOT NULL REFERENCES payments (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  type TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (payment_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER payment_events_no_update BEFORE UPDATE ON payment_events
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER payment_events_no_delete BEFORE DELETE ON payment_events
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER payment_events_no_replace BEFORE INSERT ON payment_events
WHEN EXISTS (SELECT 1 FROM payment_events WHERE payment_id = NEW.payment_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Files that left for a bank: direct debits of one day, one message.
CREATE TABLE debit_batches (
  id TEXT PRIMARY KEY,
  -- JSON list of payment ids: those of them that this batch sent are in its file.
  payments TEXT NOT NULL CHECK (json_valid(payments)),
  collect_on TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  made_at INTEGER NOT NULL
) STRICT;

-- Files of the fund's own bank.
CREATE TABLE bank_files (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('camt.053', 'camt.054')),
  message_id TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  file_key TEXT NOT NULL,
  received_by TEXT NOT NULL,
  received_by_name TEXT NOT NULL,
  -- Where the service was reached: links in messages need the whole address.
  origin TEXT NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;

-- One movement of the fund's account, whatever files tell of it.
CREATE TABLE bank_entries (
  key TEXT PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES bank_files (id) ON DELETE RESTRICT,
  direction TEXT NOT NULL CHECK (direction IN ('credit', 'debit')),
  is_return INTEGER NOT NULL CHECK (is_return IN (0, 1)),
  amount_centimes INTEGER NOT NULL CHECK (amount_centimes > 0),
  booked_on TEXT NOT NULL,
  value_on TEXT NOT NULL,
  reference TEXT,
  end_to_end_id TEXT,
  original_end_to_end_id TEXT,
  counterparty_name TEXT,
  counterparty_rib TEXT,
  text TEXT NOT NULL,
  return_reason TEXT,
  received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX bank_entries_by_file ON bank_entries (file_id);

CREATE TRIGGER bank_entries_no_update BEFORE UPDATE ON bank_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER bank_entries_no_delete BEFORE DELETE ON bank_entries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER bank_entries_no_replace BEFORE INSERT ON bank_entries
WHEN EXISTS (SELECT 1 FROM bank_entries WHERE key = NEW.key)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Movements nobody has tried to match yet: a long file is matched a part at a time.
CREATE TABLE bank_entries_to_match (
  entry_key TEXT PRIMARY KEY REFERENCES bank_entries (key) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- What a movement was for: money that came, or a return of money that had come.
CREATE TABLE bank_matches (
  id TEXT PRIMARY KEY,
  entry_key TEXT NOT NULL REFERENCES bank_entries (key) ON DELETE RESTRICT,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  payment_id TEXT REFERENCES payments (id) ON DELETE RESTRICT,
  transfer_order_id TEXT REFERENCES transfer_orders (id) ON DELETE RESTRICT,
  -- Of a return: the match it takes back.
  returns TEXT REFERENCES bank_matches (id) ON DELETE RESTRICT,
  how TEXT NOT NULL CHECK (how IN ('reference', 'amount_and_account', 'desk', 'original')),
  posting INTEGER NOT NULL,
  matched_by TEXT NOT NULL,
  matched_at INTEGER NOT NULL,
  -- A mistake: one at the desk says so, another one confirms.
  undo_asked_by TEXT,
  undo_reason TEXT,
  undone_by TEXT,
  undone_at INTEGER,
  CHECK (undone_at IS NULL OR (undone_by IS NOT NULL AND undone_by <> undo_asked_by))
) STRICT;
CREATE UNIQUE INDEX bank_matches_once ON bank_matches (entry_key) WHERE undone_at IS NULL;
CREATE UNIQUE INDEX bank_matches_returned_once ON bank_matches (returns)
  WHERE returns IS NOT NULL AND undone_at IS NULL;
CREATE INDEX bank_matches_by_payment ON bank_matches (payment_id) WHERE payment_id IS NOT NULL;
