import type { Context } from 'hono'
import { employerOf, type Right } from '#src/access/index.ts'
import type { Database } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { type ContractCategory, inForceIn, listContracts } from '#src/employers/index.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { opensOn, previous, type Quarter, quarterOfDate } from '#src/kernel/quarters.ts'
import { calendarOf } from '#src/rulebook/calendar.ts'
import { openTo, declarationRight } from './facts.ts'
import { listDrafts, listFiled, listFirstQuarters, listPaid, listToMend } from './store-boards.ts'

export type BoardCategory = ContractCategory & {
  declarationId: string | null
  isNil: boolean
  /** Its contributions are paid in full; also false when nothing is due. */
  isPaid: boolean
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

export const quartersShown = (today: IsoDate): Quarter[] => {
  const quarters: Quarter[] = []
  for (let q = quarterOfDate(today); quarters.length < SHOWN; q = previous(q))
    if (opensOn(q) <= today) quarters.push(q)
  return quarters
}

const readBoards = async (
  db: Database,
  numbers: readonly string[],
  span: { from: Quarter; to: Quarter },
) => {
  const asked = { numbers, ...span }
  const [beginnings, contracts, filed, drafts, toMend, paid] = await Promise.all([
    listFirstQuarters(db, numbers),
    listContracts(db, numbers),
    listFiled(db, asked),
    listDrafts(db, asked),
    listToMend(db, asked),
    listPaid(db, asked),
  ])
  return { beginnings, contracts, filed, drafts, toMend, paid }
}

type Read = Awaited<ReturnType<typeof readBoards>>
type About = { number: string; quarter: Quarter; today: IsoDate; right: Right | null }

const stateOf = (read: Read, { number, quarter, today, right }: About): QuarterState => {
  const isHere = (one: { number: string; quarter: Quarter }): boolean =>
    one.number === number && one.quarter === quarter
  const contract = inForceIn(read.contracts, number, quarter)
  const open = openTo(contract, right)
  const { opensOn: opens, declareBy, interestFreeUntil } = calendarOf(quarter)
  const filed = read.filed.filter(isHere)
  const paid = read.paid.filter(isHere)
  const categories = contract.map((category) => {
    const one = filed.find((f) => f.category === category.number)
    return {
      ...category,
      declarationId: one?.declarationId ?? null,
      isNil: one?.isNil === 1,
      isPaid: paid.some((each) => each.category === category.number),
      isOpenToMe: open.has(category.number),
    }
  })
  const isComplete = categories.every((category) => category.declarationId !== null)
  return {
    quarter,
    opensOn: opens,
    declareBy,
    interestFreeUntil,
    isOpen: true,
    isComplete,
    draftId: read.drafts.find(isHere)?.id ?? null,
    toMend: read.toMend.find(isHere) ?? null,
    isLate: !isComplete && today > declareBy,
    categories,
  }
}

export const BOARD_STATES = ['late', 'to_mend', 'begun', 'to_declare', 'filed', 'paid'] as const
export type BoardState = (typeof BOARD_STATES)[number]

const isPaid = ({ categories }: QuarterState): boolean =>
  categories.some((one) => one.isPaid) && categories.every((one) => one.isPaid || one.isNil)

/** One word for a quarter, the most pressing first; money shows to whoever reads the account. */
export const boardStateOf = (state: QuarterState, readsAccount: boolean): BoardState => {
  if (state.isLate) return 'late'
  if (state.toMend) return 'to_mend'
  if (state.isComplete) return readsAccount && isPaid(state) ? 'paid' : 'filed'
  return state.draftId ? 'begun' : 'to_declare'
}

/** The boards of several employers, in as many statements as for one. */
export const quarterBoards = async (
  db: Database,
  numbers: readonly string[],
  about: { today: IsoDate; rightOf: (number: string) => Right | null },
): Promise<Map<string, QuarterState[]>> => {
  const quarters = quartersShown(about.today)
  const [to] = quarters
  const from = quarters.at(-1)
  if (!to || !from) return new Map()
  const read = await readBoards(db, numbers, { from, to })
  return new Map(
    numbers.map((number) => {
      const beginning = read.beginnings.find((one) => one.number === number)?.quarter
      const right = about.rightOf(number)
      return [
        number,
        quarters
          // What was declared on paper before the first quarter declared here is not asked for again.
          .filter((quarter) => beginning === undefined || quarter >= beginning)
          .map((quarter) => stateOf(read, { number, quarter, today: about.today, right }))
          // Before the contract, while it is suspended or once it has ended, nothing is asked for.
          .filter(({ categories }) => categories.length > 0),
      ]
    }),
  )
}

export const quarterBoard = async (c: Context<App>): Promise<QuarterState[]> => {
  const { number } = employerOf(c)
  const boards = await quarterBoards(c.var.db, [number], {
    today: casablancaDate(c.var.now),
    rightOf: () => declarationRight(c.var.actor),
  })
  return boards.get(number) ?? []
}
