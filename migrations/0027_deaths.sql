-- A death, as it is reported, found and decided; then the file of each person it gives a right to.

ALTER TABLE members ADD COLUMN died_on TEXT;

-- A report. Several may be made of one death: each is kept, and has its own case.
CREATE TABLE deaths (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE REFERENCES cases (id) ON DELETE RESTRICT,
  -- As it was typed: a N° DP or a matricule. What the register knows by it is beside, or NULL.
  given_number TEXT NOT NULL,
  -- Whose rights end; of a survivor who died, whose rights they drew on.
  member_id TEXT REFERENCES members (id) ON DELETE RESTRICT,
  -- The pension of who died; NULL: they drew none.
  pension_id TEXT REFERENCES pensions (id) ON DELETE RESTRICT,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  died_on TEXT NOT NULL,
  is_accident INTEGER NOT NULL CHECK (is_accident IN (0, 1)),
  -- What the declarer is to who died.
  relation TEXT NOT NULL CHECK (relation IN ('spouse', 'child', 'family', 'other', 'fund')),
  -- People the declarer or an agent named, besides those the fund knows (JSON).
  named TEXT NOT NULL CHECK (json_valid(named)),
  stage TEXT NOT NULL CHECK (stage IN ('reported', 'confirmed', 'refused', 'joined')),
  revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
  reported_at INTEGER NOT NULL,
  decided_at INTEGER,
  CHECK (pension_id IS NULL OR member_id IS NOT NULL),
  CHECK (stage <> 'confirmed' OR member_id IS NOT NULL),
  CHECK ((stage = 'reported') = (decided_at IS NULL))
) STRICT;
-- Nobody dies twice: of two reports confirmed at once, one is refused.
CREATE UNIQUE INDEX deaths_of_members ON deaths (member_id)
  WHERE stage = 'confirmed' AND pension_id IS NULL;
CREATE UNIQUE INDEX deaths_of_pensions ON deaths (pension_id)
  WHERE stage = 'confirmed' AND pension_id IS NOT NULL;
CREATE INDEX deaths_by_member ON deaths (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX deaths_by_day ON deaths (stage, reported_at);

-- What somebody may draw on the rights of who died: theirs to complete, by a link of their own.
CREATE TABLE survivors (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  death_id TEXT NOT NULL REFERENCES deaths (id) ON DELETE RESTRICT,
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('spouse', 'orphan')),
  -- Who they are in the file of who died: spouse-1, child-2; NULL when it does not name them.
  about TEXT,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  -- Where the link is sent (JSON), and what they entered, part by part (JSON).
  reach TEXT NOT NULL CHECK (json_valid(reach)),
  form TEXT NOT NULL CHECK (json_valid(form)),
  revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
  stage TEXT NOT NULL CHECK (stage IN ('opened', 'awaiting', 'submitted', 'awarded', 'refused')),
  link_hash TEXT UNIQUE,
  opened_at INTEGER NOT NULL,
  submitted_at INTEGER,
  case_id TEXT UNIQUE REFERENCES cases (id) ON DELETE RESTRICT,
  pension_id TEXT REFERENCES pensions (id) ON DELETE RESTRICT,
  ended_at INTEGER,
  CHECK ((stage IN ('opened', 'awaiting')) = (submitted_at IS NULL)),
  CHECK ((submitted_at IS NULL) = (case_id IS NULL)),
  CHECK ((stage = 'awarded') = (pension_id IS NOT NULL)),
  CHECK ((stage IN ('awarded', 'refused')) = (ended_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX survivors_once ON survivors (death_id, about) WHERE about IS NOT NULL;
CREATE INDEX survivors_by_death ON survivors (death_id);
CREATE INDEX survivors_by_member ON survivors (member_id);
CREATE INDEX survivors_by_stage ON survivors (stage, opened_at);

-- What a death makes due once, and to whom: a part for each spouse, or all of it to the heirs (NULL).
CREATE TABLE death_capitals (
  death_id TEXT NOT NULL REFERENCES deaths (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  kind TEXT NOT NULL CHECK (kind IN ('death_capital', 'contributions')),
  survivor_id TEXT UNIQUE REFERENCES survivors (id) ON DELETE RESTRICT,
  amount_centimes INTEGER NOT NULL CHECK (amount_centimes > 0),
  trace TEXT NOT NULL CHECK (json_valid(trace)),
  at INTEGER NOT NULL,
  PRIMARY KEY (death_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER death_capitals_no_update BEFORE UPDATE ON death_capitals
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER death_capitals_no_delete BEFORE DELETE ON death_capitals
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER death_capitals_no_replace BEFORE INSERT ON death_capitals
WHEN EXISTS (SELECT 1 FROM death_capitals
  WHERE (death_id = NEW.death_id AND seq = NEW.seq) OR survivor_id = NEW.survivor_id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- What was counted of a file each time it was proposed; the award is the last one, found the same.
CREATE TABLE survivor_calculations (
  survivor_id TEXT NOT NULL REFERENCES survivors (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  at INTEGER NOT NULL,
  by_name TEXT NOT NULL,
  award TEXT NOT NULL CHECK (json_valid(award)),
  rulebook TEXT NOT NULL,
  PRIMARY KEY (survivor_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER survivor_calculations_no_update BEFORE UPDATE ON survivor_calculations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER survivor_calculations_no_delete BEFORE DELETE ON survivor_calculations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER survivor_calculations_no_replace BEFORE INSERT ON survivor_calculations
WHEN EXISTS (SELECT 1 FROM survivor_calculations
  WHERE survivor_id = NEW.survivor_id AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Each piece by itself, as it comes. A newer one takes the place of the one before; all are kept.
CREATE TABLE survivor_pieces (
  survivor_id TEXT NOT NULL REFERENCES survivors (id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  -- NULL: said not to be needed.
  document_id TEXT REFERENCES documents (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('received', 'conforming', 'not_conforming', 'not_needed')),
  reason TEXT,
  received_at INTEGER NOT NULL,
  checked_at INTEGER,
  checked_by TEXT,
  PRIMARY KEY (survivor_id, code, seq),
  CHECK ((state = 'not_needed') = (document_id IS NULL)),
  CHECK ((state = 'not_conforming') = (reason IS NOT NULL)),
  CHECK ((state = 'received') = (checked_at IS NULL))
) STRICT, WITHOUT ROWID;
