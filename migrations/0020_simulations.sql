-- A simulation keeps what it was counted from: when a figure or a formula is corrected, it is counted
-- again, and whoever it moves for is told.
CREATE TABLE simulations (
  id TEXT PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
  made_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  made_at INTEGER NOT NULL,
  made_on TEXT NOT NULL,
  career TEXT NOT NULL CHECK (json_valid(career)),
  wishes TEXT NOT NULL CHECK (json_valid(wishes)),
  -- The version of the rulebook, and what came out of it.
  rulebook TEXT NOT NULL,
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  -- The version it was last counted again with, and what came out then.
  checked_rulebook TEXT NOT NULL,
  checked_figures TEXT NOT NULL CHECK (json_valid(checked_figures))
) STRICT;
CREATE INDEX simulations_by_member ON simulations (member_id, made_at);
CREATE INDEX simulations_by_check ON simulations (checked_rulebook, id);

CREATE TRIGGER simulations_kept BEFORE UPDATE ON simulations
WHEN NEW.id IS NOT OLD.id OR NEW.member_id IS NOT OLD.member_id
  OR NEW.made_by IS NOT OLD.made_by OR NEW.made_at IS NOT OLD.made_at
  OR NEW.made_on IS NOT OLD.made_on OR NEW.career IS NOT OLD.career
  OR NEW.wishes IS NOT OLD.wishes OR NEW.rulebook IS NOT OLD.rulebook
  OR NEW.figures IS NOT OLD.figures
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER simulations_no_replace BEFORE INSERT ON simulations
WHEN EXISTS (SELECT 1 FROM simulations WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER simulations_no_delete BEFORE DELETE ON simulations
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- A simulation whose figures moved: before, after, and with which version.
CREATE TABLE simulation_recalls (
  simulation_id TEXT NOT NULL REFERENCES simulations (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq > 0),
  rulebook TEXT NOT NULL,
  figures_before TEXT NOT NULL CHECK (json_valid(figures_before)),
  figures_after TEXT NOT NULL CHECK (json_valid(figures_after)),
  found_at INTEGER NOT NULL,
  PRIMARY KEY (simulation_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX simulation_recalls_by_time ON simulation_recalls (found_at);

CREATE TRIGGER simulation_recalls_no_update BEFORE UPDATE ON simulation_recalls
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER simulation_recalls_no_delete BEFORE DELETE ON simulation_recalls
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER simulation_recalls_no_replace BEFORE INSERT ON simulation_recalls
WHEN EXISTS (SELECT 1 FROM simulation_recalls WHERE simulation_id = NEW.simulation_id
  AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
