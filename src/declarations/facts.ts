import { rightOf, type Right } from '#src/access/index.ts'
import type { Database } from '#src/database/database.ts'
import {
  type ContractCategory,
  listCategories,
  listRoster,
  type RosterPerson,
} from '#src/employers/index.ts'
import { Problem } from '#src/http/problem.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { previous, type Quarter } from '#src/kernel/quarters.ts'
import type { CheckingFacts, KnownPerson } from './rules/model.ts'
import { type LastLine, listLastLines } from './store.ts'

/** What the checks need to know, read in one round trip. */
export type Facts = CheckingFacts & { contract: ContractCategory[]; roster: RosterPerson[] }

const lastByPerson = (rows: readonly LastLine[]) => {
  const byPerson = new Map<string, { salaries: Record<string, Centimes>; hasLeft: boolean }>()
  for (const row of rows) {
    const person = byPerson.get(row.matricule) ?? { salaries: {}, hasLeft: false }
    person.salaries[row.category] = centimes(row.base)
    person.hasLeft ||= row.code === '7'
    byPerson.set(row.matricule, person)
  }
  return byPerson
}

/** Categories this right opens; null opens all those of the contract. */
export const openTo = (contract: readonly ContractCategory[], right: Right | null): Set<string> =>
  new Set(
    contract
      .map((category) => category.number)
      .filter((number) => right?.categories?.includes(number) ?? right !== null),
  )

export const readFacts = async (
  db: Database,
  about: {
    employerNumber: string
    quarter: Quarter
    right: Right | null
    scope: string[] | null
  },
): Promise<Facts> => {
  const [contract, persons, last] = await Promise.all([
    listCategories(db, about.employerNumber, about.quarter),
    listRoster(db, about.employerNumber),
    listLastLines(db, about.employerNumber, previous(about.quarter)),
  ])
  const before = lastByPerson(last)
  const people = new Map<string, KnownPerson>()
  for (const p of persons) {
    const then = before.get(p.matricule)
    people.set(p.matricule, {
      matricule: p.matricule,
      lastName: p.lastName,
      firstName: p.firstName,
      birthDate: p.birthDate,
      cin: p.cin,
      lastSalaries: then?.salaries ?? {},
      expectedNow: then !== undefined && !then.hasLeft,
    })
  }
  return {
    employerNumber: about.employerNumber,
    quarter: about.quarter,
    categories: new Map(contract.map((c) => [c.number, c])),
    openCategories: openTo(contract, about.right),
    scope: about.scope === null ? null : new Set(about.scope),
    people,
    contract,
    roster: persons,
  }
}

/** Who may correct what was filed: the administrator too. */
export const correctionRight = (actor: Parameters<typeof rightOf>[0]): Right | null =>
  rightOf(actor, 'corrections') ?? rightOf(actor, 'administrator')

/** Whoever corrects, or takes a correction back, may correct every category it is about. */
export const requireCategories = (
  actor: Parameters<typeof rightOf>[0],
  lines: readonly { category: string }[],
): void => {
  const open = correctionRight(actor)?.categories ?? null
  const closed = lines.filter(({ category }) => open !== null && !open.includes(category))
  if (closed.length === 0) return
  const categories = [...new Set(closed.map(({ category }) => category))].join(', ')
  throw new Problem(409, { code: 'category_closed', facts: { categories } })
}

export const declarationRight = (actor: Parameters<typeof rightOf>[0]): Right | null =>
  rightOf(actor, 'declaration') ?? rightOf(actor, 'administrator')
