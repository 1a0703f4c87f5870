import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Career, Wishes } from '#src/rulebook/simulation.ts'
import type { Figure, MadeSimulation, MovedSimulation, Simulation } from './simulation.ts'

type Row = {
  id: string
  memberId: string
  madeBy: string
  madeAt: Instant
  madeOn: IsoDate
  career: string
  wishes: string
  rulebook: string
  figures: string
  checkedRulebook: string
  checkedFigures: string
}

const COLUMNS = `s.id, s.member_id AS memberId, s.made_by AS madeBy, s.made_at AS madeAt,
  s.made_on AS madeOn, s.career, s.wishes, s.rulebook, s.figures,
  s.checked_rulebook AS checkedRulebook, s.checked_figures AS checkedFigures`

const figures = (text: string): Figure[] => JSON.parse(text) as Figure[]

const fromRow = (row: Row): Simulation => ({
  ...row,
  career: JSON.parse(row.career) as Career,
  wishes: JSON.parse(row.wishes) as Wishes,
  figures: figures(row.figures),
  checkedFigures: figures(row.checkedFigures),
})

export const simulationMade = (
  db: Database,
  one: Omit<Simulation, 'checkedRulebook' | 'checkedFigures'>,
): Statement =>
  statement(
    db,
    `INSERT INTO simulations (id, member_id, made_by, made_at, made_on, career, wishes, rulebook,
       figures, checked_rulebook, checked_figures)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?8, ?9)`,
    one.id,
    one.memberId,
    one.madeBy,
    one.madeAt,
    one.madeOn,
    JSON.stringify(one.career),
    JSON.stringify(one.wishes),
    one.rulebook,
    JSON.stringify(one.figures),
  )

/** One's own alone: anybody else's does not exist. */
export const findSimulation = async (
  db: Database,
  { id, memberId }: { id: string; memberId: string },
): Promise<Simulation | null> => {
  const row = await first<Row>(
    db,
    `SELECT ${COLUMNS} FROM simulations s WHERE s.id = ? AND s.member_id = ?`,
    id,
    memberId,
  )
  return row && fromRow(row)
}

export const listSimulations = async (
  db: Database,
  memberId: string,
  page: { limit: number; offset: number },
): Promise<MadeSimulation[]> => {
  const rows = await all<Pick<Row, 'id' | 'madeAt' | 'wishes' | 'figures'> & { moved: number }>(
    db,
    `SELECT id, made_at AS madeAt, wishes, figures, figures <> checked_figures AS moved
     FROM simulations WHERE member_id = ? ORDER BY made_at DESC, id LIMIT ? OFFSET ?`,
    memberId,
    page.limit,
    page.offset,
  )
  return rows.map((row) => ({
    id: row.id,
    madeAt: row.madeAt,
    wishes: JSON.parse(row.wishes) as Wishes,
    figures: figures(row.figures),
    hasMoved: row.moved === 1,
  }))
}

/** Those not counted yet with that version, whoever they are of. */
export const listUnchecked = async (
  db: Database,
  version: string,
  limit: number,
): Promise<(Simulation & { recalls: number; userId: string | null; email: string | null })[]> => {
  const rows = await all<Row & { recalls: number; userId: string | null; email: string | null }>(
    db,
    `SELECT ${COLUMNS}, m.email,
       (SELECT COUNT(*) FROM simulation_recalls r WHERE r.simulation_id = s.id) AS recalls,
       (SELECT u.id FROM users u WHERE u.member_id = s.member_id AND u.space = 'member'
         AND u.ended_at IS NULL LIMIT 1) AS userId
     FROM simulations s JOIN members m ON m.id = s.member_id
     WHERE s.checked_rulebook < ?1 OR s.checked_rulebook > ?1 LIMIT ?2`,
    version,
    limit,
  )
  return rows.map((row) => ({ ...row, ...fromRow(row) }))
}

export const simulationChecked = (
  db: Database,
  one: { id: string; version: string; figures: readonly Figure[] },
): Statement =>
  statement(
    db,
    'UPDATE simulations SET checked_rulebook = ?2, checked_figures = ?3 WHERE id = ?1',
    one.id,
    one.version,
    JSON.stringify(one.figures),
  )

/** Its number is the guard: found twice at once, it is told once. */
export const simulationMoved = (
  db: Database,
  one: {
    simulationId: string
    seq: number
    version: string
    before: readonly Figure[]
    after: readonly Figure[]
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO simulation_recalls (simulation_id, seq, rulebook, figures_before, figures_after,
       found_at) VALUES (?, ?, ?, ?, ?, ?)`,
    one.simulationId,
    one.seq,
    one.version,
    JSON.stringify(one.before),
    JSON.stringify(one.after),
    one.at,
  )

/** Every simulation is counted again, whatever it was last counted with. */
export const allUnchecked = (db: Database): Statement =>
  statement(db, "UPDATE simulations SET checked_rulebook = '' WHERE checked_rulebook <> ''")

export const countSimulations = async (
  db: Database,
  version: string,
): Promise<{ total: number; unchecked: number; moved: number }> =>
  (await first<{ total: number; unchecked: number; moved: number }>(
    db,
    `SELECT COUNT(*) AS total, COALESCE(SUM(checked_rulebook <> ?1), 0) AS unchecked,
       (SELECT COUNT(*) FROM simulation_recalls) AS moved FROM simulations`,
    version,
  )) ?? { total: 0, unchecked: 0, moved: 0 }

export const listMoved = async (
  db: Database,
  page: { limit: number; offset: number },
): Promise<MovedSimulation[]> => {
  const rows = await all<{
    simulationId: string
    memberId: string
    foundAt: Instant
    before: string
    after: string
  }>(
    db,
    `SELECT r.simulation_id AS simulationId, s.member_id AS memberId, r.found_at AS foundAt,
       r.figures_before AS before, r.figures_after AS after
     FROM simulation_recalls r JOIN simulations s ON s.id = r.simulation_id
     ORDER BY r.found_at DESC, r.simulation_id LIMIT ? OFFSET ?`,
    page.limit,
    page.offset,
  )
  return rows.map((row) => ({ ...row, before: figures(row.before), after: figures(row.after) }))
}
