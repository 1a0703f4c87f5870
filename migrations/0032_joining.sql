-- A company joins: a way in by a code sent to an e-mail, and its application, from draft to contract.

-- One attempt at the door. Known or not, the address gets a code; the login is made by the first one.
CREATE TABLE applicant_entries (
  token_hash TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('code', 'used')),
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX applicant_entries_by_email ON applicant_entries (email, expires_at);

CREATE TABLE applications (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  -- Whose application it is; nobody else's login opens it.
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  opened_at INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  -- What was entered, step by step (JSON). Its revision is the guard of whoever writes.
  form TEXT NOT NULL CHECK (json_valid(form)),
  form_revision INTEGER NOT NULL CHECK (form_revision >= 0),
  -- Identifiant commun de l'entreprise, once it was entered: several may apply with the same one.
  ice TEXT CHECK (length(ice) = 15),
  stage TEXT NOT NULL CHECK (stage IN
    ('draft', 'submitted', 'to_sign', 'active', 'refused', 'withdrawn', 'expired')),
  -- Law 09-08: the applicant has the consent of everyone who is named. Ticked by hand.
  consented_at INTEGER,
  submitted_at INTEGER,
  -- Under review, a file is what this case says.
  case_id TEXT REFERENCES cases (id) ON DELETE RESTRICT,
  -- The one paper of the process: received, or waived by a parameter.
  convention_at INTEGER,
  convention_how TEXT CHECK (convention_how IN ('paper', 'waived')),
  accepted_at INTEGER,
  accepted_by TEXT,
  sign_until TEXT,
  employer_number TEXT UNIQUE REFERENCES employers (number) ON DELETE RESTRICT,
  ended_at INTEGER,
  warned_at INTEGER,
  CHECK ((stage = 'draft') <= (case_id IS NULL)),
  CHECK ((stage IN ('submitted', 'to_sign', 'active'))
    <= (submitted_at IS NOT NULL AND case_id IS NOT NULL AND ice IS NOT NULL
      AND consented_at IS NOT NULL)),
  CHECK ((stage IN ('to_sign', 'active'))
    <= (accepted_at IS NOT NULL AND sign_until IS NOT NULL AND convention_at IS NOT NULL)),
  CHECK ((stage = 'active') = (employer_number IS NOT NULL)),
  CHECK ((convention_at IS NULL) = (convention_how IS NULL)),
  CHECK ((stage IN ('refused', 'withdrawn', 'expired')) = (ended_at IS NOT NULL))
) STRICT;
CREATE INDEX applications_by_user ON applications (user_id, opened_at);
CREATE INDEX applications_by_stage ON applications (stage, saved_at);
CREATE INDEX applications_by_ice ON applications (ice) WHERE ice IS NOT NULL;
-- Of two applications for one company, one is accepted.
CREATE UNIQUE INDEX applications_one_ice ON applications (ice) WHERE stage IN ('to_sign', 'active');

-- What the fund proposes instead of what was asked for, and the answer.
CREATE TABLE application_proposals (
  application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  offer TEXT NOT NULL CHECK (json_valid(offer)),
  text TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  answer TEXT CHECK (answer IN ('accepted', 'declined')),
  answer_text TEXT,
  answered_at INTEGER,
  PRIMARY KEY (application_id, seq),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK ((answer IS NULL) = (answer_text IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX application_proposals_once ON application_proposals (application_id)
  WHERE answer IS NULL;

-- Its story beside the thread of its case.
CREATE TABLE application_events (
  application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('applicant', 'fund')),
  name TEXT NOT NULL,
  -- What it is about: a step, a piece, a reason.
  detail TEXT NOT NULL,
  PRIMARY KEY (application_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER application_events_no_update BEFORE UPDATE ON application_events
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER application_events_no_delete BEFORE DELETE ON application_events
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER application_events_no_replace BEFORE INSERT ON application_events
WHEN EXISTS (SELECT 1 FROM application_events
  WHERE application_id = NEW.application_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Each piece by itself, saved as it comes. A newer one of the same kind takes its place; all are kept.
CREATE TABLE application_pieces (
  application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
  -- The date it bears, where its age matters.
  dated_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('received', 'conforming', 'not_conforming')),
  reason TEXT,
  received_at INTEGER NOT NULL,
  received_from TEXT NOT NULL,
  checked_at INTEGER,
  checked_by TEXT,
  PRIMARY KEY (application_id, code, seq),
  CHECK ((state = 'not_conforming') = (reason IS NOT NULL)),
  CHECK ((state = 'received') = (checked_at IS NULL))
) STRICT, WITHOUT ROWID;
