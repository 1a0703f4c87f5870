import type { Database } from '#src/database/database.ts'
import type { StoredLine } from './declaration.ts'
import { type Change, type Comparable, compared, type Comparison } from './rules/comparing.ts'
import { listLines } from './store.ts'

/** More than a file of the largest size can hold. */
const EVERY_LINE = 300_000

const comparable = (one: StoredLine): Comparable => ({
  line: one.line,
  category: one.fields.category,
  person: one.matricule ?? (one.fields.matricule || one.fields.cin),
  cin: one.fields.cin,
  name: `${one.fields.last_name} ${one.fields.first_name}`.trim(),
  base: one.base,
  employee: one.employee,
  employer: one.employer,
  points: one.points,
})

export const comparableLines = async (
  db: Database,
  id: string,
  isTaken: (line: StoredLine) => boolean = () => true,
): Promise<Comparable[]> => {
  const all = { filter: 'all', after: 0, limit: EVERY_LINE } as const
  return (await listLines(db, id, all)).filter(isTaken).map(comparable)
}

/** What filing the second in place of the first would change, in these categories. */
export const replacementDifference = async (
  db: Database,
  about: { filedId: string; declarationId: string; categories: readonly string[] },
): Promise<Comparison> => {
  const isIn = ({ fields }: StoredLine): boolean => about.categories.includes(fields.category)
  const [before, after] = await Promise.all([
    comparableLines(
      db,
      about.filedId,
      (line) => isIn(line) && line.filingId !== null && line.cancelledBy === null,
    ),
    comparableLines(
      db,
      about.declarationId,
      (line) => isIn(line) && line.filingId === null && line.severity !== 'blocking',
    ),
  ])
  return compared(before, after)
}

const sideJson = (one: Comparable | null) =>
  one && {
    line: one.line,
    base_centimes: one.base,
    employee_centimes: one.employee,
    employer_centimes: one.employer,
    points_ten_thousandths: one.points,
  }

export const changeJson = (one: Change) => ({
  kind: one.kind,
  person: one.person,
  name: one.name,
  category: one.category,
  before: sideJson(one.before),
  after: sideJson(one.after),
})
