import { isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { parseQuarter, type Quarter } from '#src/kernel/quarters.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import {
  type CheckingFacts,
  FIELDS,
  type KnownPerson,
  type LineFields,
} from '#src/declarations/rules/model.ts'
import { writeRecord } from '#src/declarations/rules/write.ts'

/** The demo's declarant files for this employer; its two categories share the people. */
export const EMPLOYER = '005624'
const QUARTER = parseQuarter('2026-T3') as Quarter
const CATEGORIES = [
  { number: '05', regime: 'al_kamil', tranche: null, rate: ratePpm(60_000), written: '6.00' },
  { number: '10', regime: 'al_kamil', tranche: null, rate: ratePpm(37_500), written: '3.75' },
] as const

const LAST = 'ALAOUI BENKIRANE BERRADA CHRAIBI FASSI IDRISSI LAHLOU OUAZZANI SQALLI TAZI'.split(' ')
const FIRST = 'AHMED AMINA BRAHIM FATIMA HANANE ILYAS KHADIJA NADIA OMAR YOUSSEF'.split(' ')

const two = (n: number): string => String(n).padStart(2, '0')
const digits = (n: number, width: number): string => String(n).padStart(width, '0')

/** Numerical Recipes' generator: the same people on every machine and every run. */
const createDice = (): ((sides: number) => number) => {
  let state = 20_261_012
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** A person of the roster as this quarter's file writes them: nothing to correct, nothing to note. */
const personOf = (i: number, dice: (sides: number) => number): LineFields => {
  const category = CATEGORIES[dice(8) === 0 ? 0 : 1]
  const sex = dice(2) === 0 ? 'F' : 'M'
  const entered = 1990 + dice(34)
  return {
    record_code: '2',
    employer_number: EMPLOYER,
    category: category.number,
    matricule: digits(300_000_000 + i, 9),
    rate: category.written,
    last_name: LAST[dice(LAST.length)] ?? '',
    first_name: FIRST[dice(FIRST.length)] ?? '',
    internal_number: digits(i + 1, 6),
    sex,
    nationality: 'M',
    affiliated_on: `${entered}-${two(1 + dice(12))}-01`,
    birth_date: `${entered - 23}-${two(1 + dice(12))}-${two(1 + dice(28))}`,
    marital_status: 'CMDV'[dice(4)] ?? 'C',
    children: String(dice(5)),
    salary: `${9000 + dice(40_000)}.${two(dice(100))}`,
    left_on: '',
    cin: `BK${digits(100_000 + i, 7)}`,
    cnss_number: `0${digits(100_000_000 + i, 9)}`,
    phone: `002126${digits(10_000_000 + dice(89_999_999), 8)}`,
    email: `personne.${i}@exemple.ma`,
    quarter: QUARTER,
  }
}

const knownAs = (fields: LineFields, dice: (sides: number) => number): KnownPerson => {
  const salary = Number(fields.salary.replace('.', ''))
  return {
    matricule: fields.matricule,
    lastName: fields.last_name,
    firstName: fields.first_name,
    birthDate: isoDate(fields.birth_date),
    cin: fields.cin,
    lastSalaries: { [fields.category]: centimes(salary - dice(Math.floor(salary / 10))) },
    expectedNow: true,
  }
}

export type Data = {
  lines: number
  /** The 190-character file, CRLF. */
  file: Uint8Array<ArrayBuffer>
  /** The same values, one column a field, CRLF, no header. */
  csv: Uint8Array<ArrayBuffer>
  csvHeader: string
  facts: CheckingFacts
}

export const makeData = (lines: number): Data => {
  const dice = createDice()
  const records: string[] = []
  const rows: string[] = []
  const people = new Map<string, KnownPerson>()
  for (let i = 0; i < lines; i += 1) {
    const fields = personOf(i, dice)
    records.push(writeRecord(fields))
    rows.push(FIELDS.map((field) => fields[field]).join(','))
    people.set(fields.matricule, knownAs(fields, dice))
  }
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(new TextEncoder().encode(text))
  return {
    lines,
    file: bytesOf(`${records.join('\r\n')}\r\n`),
    csv: bytesOf(`${rows.join('\r\n')}\r\n`),
    csvHeader: `${FIELDS.join(',')}\r\n`,
    facts: {
      employerNumber: EMPLOYER,
      quarter: QUARTER,
      categories: new Map(CATEGORIES.map((category) => [category.number, category])),
      openCategories: new Set(CATEGORIES.map((category) => category.number)),
      scope: null,
      people,
    },
  }
}

const PIECE = 65_536

/** The file as a network or a disk hands it over, `times` over, without ever holding it twice. */
export function* inPieces(file: Uint8Array, times = 1): Generator<Uint8Array> {
  for (let turn = 0; turn < times; turn += 1)
    for (let at = 0; at < file.length; at += PIECE) yield file.subarray(at, at + PIECE)
}
