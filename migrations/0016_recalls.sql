-- Contributions an employer left out, declared after all: a recall, followed as a case, with one
-- declaration of its own for each quarter it is about.
CREATE TABLE recalls (
  id TEXT PRIMARY KEY,
  employer_number TEXT NOT NULL REFERENCES employers (number) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  from_quarter TEXT NOT NULL CHECK (from_quarter GLOB '[12][0-9][0-9][0-9]-T[1-4]'),
  to_quarter TEXT NOT NULL CHECK (to_quarter >= from_quarter),
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('entered', 'submitted', 'accepted', 'refused', 'withdrawn')),
  case_id TEXT REFERENCES cases (id) ON DELETE RESTRICT,
  entered_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  entered_at INTEGER NOT NULL,
  submitted_at INTEGER,
  ended_at INTEGER,
  CHECK ((case_id IS NULL) = (submitted_at IS NULL)),
  CHECK (state NOT IN ('submitted', 'accepted', 'refused') OR case_id IS NOT NULL),
  CHECK ((state IN ('accepted', 'refused', 'withdrawn')) = (ended_at IS NOT NULL))
) STRICT;
CREATE INDEX recalls_by_employer ON recalls (employer_number, entered_at);

-- A declaration of a recall speaks for no category: it adds to what is filed.
ALTER TABLE declarations ADD COLUMN recall_id TEXT REFERENCES recalls (id) ON DELETE RESTRICT;
-- 'difference': its salaries are declared elsewhere, and what another rate adds is due.
ALTER TABLE declarations ADD COLUMN recall_counts TEXT
  CHECK (recall_counts IN ('salary', 'difference'))
  CHECK ((recall_counts IS NULL) = (recall_id IS NULL));
CREATE UNIQUE INDEX declarations_of_recall ON declarations (recall_id, quarter)
  WHERE recall_id IS NOT NULL;
