-- The names typed when a recovery began, hashed: codes are counted by them, whether they exist or not.
ALTER TABLE recoveries ADD COLUMN account TEXT NOT NULL DEFAULT '';
