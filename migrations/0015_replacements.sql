-- A filed declaration can be replaced by another: a cancellation its employer decides alone, while
-- nobody ordered or paid anything of it.
ALTER TABLE cancellations ADD COLUMN replaced_by TEXT
  REFERENCES declarations (id) ON DELETE RESTRICT
  CHECK (replaced_by IS NULL OR (state = 'accepted' AND case_id IS NULL));

-- Nobody may be declared in what is taken: a category declared nil. The column is made again.
ALTER TABLE cancellations ADD COLUMN taken TEXT
  CHECK (taken IS NULL OR json_array_length(taken) > 0 OR state = 'accepted');
UPDATE cancellations SET taken = lines;
ALTER TABLE cancellations DROP COLUMN lines;
ALTER TABLE cancellations RENAME COLUMN taken TO lines;
