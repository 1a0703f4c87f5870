-- Orders of an employer follow each other: the number of each is the guard of what it was decided on.
-- Two given at the same moment would otherwise each pay the same sums. NULL: a sheet of paper.
ALTER TABLE payment_references ADD COLUMN ordinal INTEGER CHECK (ordinal > 0);
CREATE UNIQUE INDEX payment_references_in_order ON payment_references (employer_number, ordinal)
  WHERE ordinal IS NOT NULL;
