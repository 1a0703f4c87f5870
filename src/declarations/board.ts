import type { Context } from 'hono'
import { employerOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { type ContractCategory, listCategories } from '#src/employers/index.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { opensOn, previous, type Quarter, quarterOfDate } from '#src/kernel/quarters.ts'
import { calendarOf } from '#src/rulebook/calendar.ts'
import { openTo, declarationRight } from './facts.ts'
import { draftsOf, filedCategoriesOf, firstQuarterOf, listToMend } from './store.ts'

export type BoardCategory = ContractCategory & {
  declarationId: string | null
  isNil: boolean
  isOpenToMe: boolean
}

/** A quarter as its employer sees it: what is filed, what is missing, until when. */
export type QuarterState = {
  quarter: Quarter
  opensOn: IsoDate
  declareBy: IsoDate
  interestFreeUntil: IsoDate
  isOpen: boolean
  isComplete: boolean
  isLate: boolean
  /** Begun and not filed yet: the one to take up again. */
  draftId: string | null
  /** Filed with lines left aside or points withheld: what is left to mend, and where. */
  toMend: { declarationId: string; lines: number } | null
  categories: BoardCategory[]
}

/** The quarter under way and the three before it, newest first; those not open yet are left out. */
const SHOWN = 4

export const quarterBoard = async (c: Context<App>): Promise<QuarterState[]> => {
  const today = casablancaDate(c.var.now)
  const number = employerOf(c).number
  const quarters: Quarter[] = []
  for (let q = quarterOfDate(today); quarters.length < SHOWN; q = previous(q))
    if (opensOn(q) <= today) quarters.push(q)
    else if (quarters.length === 0) continue
  const last = quarters.at(-1)
  const first = quarters[0]
  if (!last || !first) return []
  const [beginning, contracts, filed, drafts, toMend] = await Promise.all([
    firstQuarterOf(c.var.db, number),
    Promise.all(quarters.map((q) => listCategories(c.var.db, number, q))),
    filedCategoriesOf(c.var.db, number, last, first),
    draftsOf(c.var.db, number, last, first),
    listToMend(c.var.db, number, last, first),
  ])
  const right = declarationRight(c.var.actor)
  const board = quarters.map((quarter, i) => {
    const contract = contracts[i] ?? []
    const open = openTo(contract, right)
    const calendar = calendarOf(quarter)
    const categories = contract.map((category) => {
      const one = filed.find((f) => f.quarter === quarter && f.category === category.number)
      return {
        ...category,
        declarationId: one?.declarationId ?? null,
        isNil: one?.isNil ?? false,
        isOpenToMe: open.has(category.number),
      }
    })
    const isComplete = categories.every((category) => category.declarationId !== null)
    return {
      quarter,
      opensOn: calendar.opensOn,
      declareBy: calendar.declareBy,
      interestFreeUntil: calendar.interestFreeUntil,
      isOpen: true,
      isComplete,
      draftId: drafts.find((d) => d.quarter === quarter)?.id ?? null,
      toMend: toMend.find((one) => one.quarter === quarter) ?? null,
      isLate: !isComplete && today > calendar.declareBy,
      categories,
    }
  })
  // What was declared on paper before the first quarter declared here is not asked for again.
  return board.filter((state) => beginning === null || state.quarter >= beginning)
}
