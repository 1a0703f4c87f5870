-- The mandate each order of the batch was collected on (JSON, the id of a mandate for each order): what
-- is recorded later does not change a file that left. NULL for the batches of before.
ALTER TABLE debit_batches ADD COLUMN mandates TEXT CHECK (mandates IS NULL OR json_valid(mandates));
