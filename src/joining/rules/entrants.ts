import { type IsoDate, parseIsoDate, parseTypedDay } from '#src/kernel/dates.ts'
import { parseCin } from '#src/kernel/identifiers.ts'

/** Somebody an employer affiliates, as one line of its list says it. */
export type Entrant = {
  line: number
  lastName: string
  firstName: string
  sex: 'M' | 'F'
  birthDate: IsoDate
  cin: string
  category: string
  /** The day they entered, at the employer. */
  from: IsoDate
}

export type EntrantFault = { line: number; code: string }
export type EntrantList = { entrants: Entrant[]; faults: EntrantFault[] }

const SEPARATOR = /[;\t]/
const NAME = /^[\p{L}][\p{L}\s'’.-]*$/u

/** As the register writes names: capitals, without accents. */
const written = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toUpperCase()

const dayIn = (typed: string): IsoDate | null => parseIsoDate(typed) ?? parseTypedDay(typed)

type Contract = { categories: readonly string[]; today: IsoDate }
type Cells = readonly string[]

/** One line: last name, first name, sex, birth, card, category, entry; or the first thing wrong. */
const entrantIn = (cells: Cells, line: number, contract: Contract): Entrant | string => {
  const [lastName, firstName, sex, born, card, typedCategory, entered] = cells
  if (entered === undefined || typedCategory === undefined) return 'entrant_columns'
  if (!NAME.test(lastName ?? '') || !NAME.test(firstName ?? '')) return 'entrant_name'
  const gender = (sex ?? '').toUpperCase()
  if (gender !== 'M' && gender !== 'F') return 'entrant_sex'
  const [birthDate, from] = [dayIn(born ?? ''), dayIn(entered)]
  if (!birthDate || !from) return 'day_shape'
  if (birthDate >= from || from > contract.today) return 'entrant_days'
  const cin = parseCin(card ?? '')
  if (!cin) return 'cin_shape'
  const category = contract.categories.find((one) => Number(one) === Number(typedCategory))
  if (!category) return 'entrant_category'
  return {
    line,
    lastName: written(lastName ?? ''),
    firstName: written(firstName ?? ''),
    sex: gender,
    birthDate,
    cin,
    category,
    from,
  }
}

const isHeading = (cells: Cells): boolean => /^noms?$/i.test(cells[0] ?? '')

/** A list as it is pasted from a sheet: one person a line, headings left aside, each card once. */
export const readEntrants = (text: string, contract: Contract): EntrantList => {
  const entrants: Entrant[] = []
  const faults: EntrantFault[] = []
  for (const [i, row] of text.split(/\r?\n/).entries()) {
    const cells = row.split(SEPARATOR).map((cell) => cell.trim())
    if (row.trim() === '' || isHeading(cells)) continue
    const read = entrantIn(cells, i + 1, contract)
    if (typeof read === 'string') faults.push({ line: i + 1, code: read })
    else if (entrants.some(({ cin }) => cin === read.cin))
      faults.push({ line: i + 1, code: 'entrant_twice' })
    else entrants.push(read)
  }
  return { entrants, faults }
}
