import { sha256 } from '#src/http/command.ts'
import type { Database } from '#src/database/database.ts'
import { type IsoDate, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { RULEBOOK, type Rulebook, textOf } from '#src/rulebook/rulebook.ts'
import type { Career, Wishes } from '#src/rulebook/simulation.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import type { Holdings, Member } from './career.ts'
import { careerOf } from './rules/career.ts'
import { findMember, listDeclaredLines } from './store.ts'
import { listCareerEntries, listInsurerHoldings, listTies } from './store-career.ts'

/** Everything of somebody's rights, in one round trip; null when there is nobody. */
export const readHoldings = async (
  db: Database,
  memberId: string,
): Promise<{ member: Member; holdings: Holdings } | null> => {
  const [member, lines, entries, insurers, ties] = await Promise.all([
    findMember(db, memberId),
    listDeclaredLines(db, memberId),
    listCareerEntries(db, memberId),
    listInsurerHoldings(db, memberId),
    listTies(db, memberId),
  ])
  return member && { member, holdings: { lines, entries, insurers, ties } }
}

/** Somebody without a known birth date is taken to be born in the middle of a year (rule of 1995, S7). */
const UNKNOWN_BIRTH = isoDate('1980-07-01')

export const careerFor = (
  book: Rulebook,
  { member, holdings }: { member: Member; holdings: Holdings },
  today: IsoDate,
): Career => careerOf(book, holdings, { birthDate: member.birthDate ?? UNKNOWN_BIRTH, today })

/** What is supposed until the person says otherwise. */
export const usualWishes = (book: Rulebook, today: IsoDate): Wishes => ({
  hypotheses: {
    salaryGrowth: valueOn(book.salaryGrowth, today),
    pointGrowth: valueOn(book.pointGrowth, today),
  },
  option: 'none',
  buyback: centimes(0),
})

const versions = new WeakMap<Rulebook, string>()

/** The rulebook's version: the digest of its figures. */
export const versionOf = (book: Rulebook = RULEBOOK): string => {
  const known = versions.get(book)
  if (known !== undefined) return known
  const made = sha256(textOf(book))
  versions.set(book, made)
  return made
}
