-- What a pension goes on being paid against, who may attest it, and what is held until it is there.

CREATE INDEX pensions_by_birth_month ON pensions (substr(birth_date, 6, 2));

-- Payments kept back until a cause is settled, and let go. Held while some cause was not released.
CREATE TABLE pension_holds (
  pension_id TEXT NOT NULL REFERENCES pensions (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  -- suspended: a controller's decision, after months of being held.
  kind TEXT NOT NULL CHECK (kind IN ('held', 'suspended', 'released')),
  cause_kind TEXT NOT NULL CHECK (cause_kind IN ('proof')),
  cause_id TEXT NOT NULL,
  by_kind TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (pension_id, seq),
  UNIQUE (cause_kind, cause_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX pension_holds_by_cause ON pension_holds (cause_id);

CREATE TRIGGER pension_holds_no_update BEFORE UPDATE ON pension_holds
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_holds_no_delete BEFORE DELETE ON pension_holds
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER pension_holds_no_replace BEFORE INSERT ON pension_holds
WHEN EXISTS (SELECT 1 FROM pension_holds WHERE (pension_id = NEW.pension_id AND seq = NEW.seq)
  OR (cause_kind = NEW.cause_kind AND cause_id = NEW.cause_id AND kind = NEW.kind))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- A paper that falls due, once for each pension, kind and month.
CREATE TABLE proofs (
  id TEXT PRIMARY KEY,
  pension_id TEXT NOT NULL REFERENCES pensions (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('life', 'not_remarried', 'school', 'disability', 'card')),
  -- The month at whose end it is due.
  due_month TEXT NOT NULL CHECK (due_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  due_on TEXT NOT NULL,
  -- Until when it holds, once it is there.
  valid_until TEXT NOT NULL CHECK (valid_until > due_on),
  opened_by TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  UNIQUE (pension_id, kind, due_month)
) STRICT;
CREATE INDEX proofs_by_due ON proofs (due_on);

CREATE TRIGGER proofs_no_update BEFORE UPDATE ON proofs
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER proofs_no_delete BEFORE DELETE ON proofs
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER proofs_no_replace BEFORE INSERT ON proofs
WHEN EXISTS (SELECT 1 FROM proofs WHERE id = NEW.id OR (pension_id = NEW.pension_id
  AND kind = NEW.kind AND due_month = NEW.due_month))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- What was given, in order. The last one accepted settles the proof.
CREATE TABLE proof_pieces (
  proof_id TEXT NOT NULL REFERENCES proofs (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  -- upload: a document to look at. attestor, counter: somebody saw the person.
  how TEXT NOT NULL CHECK (how IN ('upload', 'attestor', 'counter')),
  document_id TEXT UNIQUE REFERENCES documents (id) ON DELETE RESTRICT,
  -- Who saw them, and for whom.
  seen_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('received', 'accepted', 'refused')),
  reason TEXT,
  received_at INTEGER NOT NULL,
  decided_by TEXT,
  decided_at INTEGER,
  PRIMARY KEY (proof_id, seq),
  CHECK ((how = 'upload') = (document_id IS NOT NULL)),
  CHECK ((state = 'received') = (decided_at IS NULL)),
  CHECK ((state = 'refused') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX proof_pieces_to_see ON proof_pieces (received_at) WHERE state = 'received';

CREATE TRIGGER proof_pieces_decided BEFORE UPDATE ON proof_pieces
WHEN OLD.state <> 'received'
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER proof_pieces_no_delete BEFORE DELETE ON proof_pieces
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER proof_pieces_no_replace BEFORE INSERT ON proof_pieces
WHEN EXISTS (SELECT 1 FROM proof_pieces WHERE proof_id = NEW.proof_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- What was said of it beforehand, and the notice that said it: a hold counts those that arrived.
CREATE TABLE proof_notices (
  proof_id TEXT NOT NULL REFERENCES proofs (id) ON DELETE RESTRICT,
  -- So many days before; 0: the next payment will be held.
  days INTEGER NOT NULL CHECK (days >= 0),
  notice_id TEXT NOT NULL REFERENCES notices (id) ON DELETE RESTRICT,
  -- Of what was announced: the payment that waits.
  holds_month TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (proof_id, days),
  CHECK ((days = 0) = (holds_month IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER proof_notices_no_update BEFORE UPDATE ON proof_notices
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER proof_notices_no_delete BEFORE DELETE ON proof_notices
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER proof_notices_no_replace BEFORE INSERT ON proof_notices
WHEN EXISTS (SELECT 1 FROM proof_notices WHERE proof_id = NEW.proof_id AND days = NEW.days)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Organisations that may say they saw somebody: their link goes to this address and nowhere else.
CREATE TABLE attestors (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('consulate', 'town_hall', 'bank', 'other')),
  name TEXT NOT NULL CHECK (name <> ''),
  city TEXT NOT NULL,
  country TEXT NOT NULL CHECK (length(country) = 2),
  email TEXT NOT NULL CHECK (email <> ''),
  registered_by TEXT NOT NULL,
  registered_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_by TEXT
) STRICT;
CREATE INDEX attestors_open ON attestors (country, name) WHERE ended_at IS NULL;

-- A link asked for by a pensioner, opened by an attestor once.
CREATE TABLE sightings (
  token_hash TEXT PRIMARY KEY,
  proof_id TEXT NOT NULL REFERENCES proofs (id) ON DELETE RESTRICT,
  attestor_id TEXT NOT NULL REFERENCES attestors (id) ON DELETE RESTRICT,
  asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  -- On the real clock, as sessions are.
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_by_proof ON sightings (proof_id);

-- What a revision comes to, each time it was counted: old and new side by side, as two people saw it.
CREATE TABLE revision_calculations (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  pension_id TEXT NOT NULL REFERENCES pensions (id) ON DELETE RESTRICT,
  from_on TEXT NOT NULL,
  points_before INTEGER NOT NULL CHECK (points_before >= 0),
  points_after INTEGER NOT NULL CHECK (points_after >= 0),
  -- The award as it was counted, and as it is on what the registers hold now (JSON).
  award_before TEXT NOT NULL CHECK (json_valid(award_before)),
  award_after TEXT NOT NULL CHECK (json_valid(award_after)),
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (case_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_calculations_by_pension ON revision_calculations (pension_id);

CREATE TRIGGER revision_calculations_no_update BEFORE UPDATE ON revision_calculations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER revision_calculations_no_delete BEFORE DELETE ON revision_calculations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER revision_calculations_no_replace BEFORE INSERT ON revision_calculations
WHEN EXISTS (SELECT 1 FROM revision_calculations WHERE case_id = NEW.case_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
