import type { Context } from 'hono'
import { rightOf } from '#src/access/index.ts'
import {
  BOARD_STATES,
  type BoardState,
  boardStateOf,
  quarterBoards,
  type QuarterState,
  quartersShown,
} from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { readsDeclarations } from './rules.ts'
import { type Client, listClients } from './store.ts'

const PAGE = 50
const MOST_TEXT = 80

export type Cell = { quarter: Quarter; state: BoardState; shown: QuarterState; next: string }
export type BoardRow = { client: Client; cells: readonly (Cell | null)[] }

export const clientsOf = (c: Context<App>, text = ''): Promise<Client[]> => {
  const { actor, db } = c.var
  return listClients(db, {
    userId: actor.userId,
    firmId: actor.firm?.id ?? '',
    isAdministrator: rightOf(actor, 'administrator') !== null,
    text,
  })
}

/** Where a click on the cell leads, once inside the client's space: never to a page it closes. */
const nextOf = (state: QuarterState, client: Client): string => {
  const filed = state.categories.find((one) => one.declarationId !== null)?.declarationId
  const id = state.toMend?.declarationId ?? state.draftId ?? (state.isComplete ? filed : null)
  if (id) return `/declarations/${id}`
  return client.rights.includes('declaration') ? '/declarations/new' : '/employer'
}

/** A mandate for some categories answers for those alone. */
const narrowed = (
  state: QuarterState,
  categories: readonly string[] | null,
  today: IsoDate,
): QuarterState => {
  if (categories === null) return state
  const own = state.categories.filter((one) => categories.includes(one.number))
  const isComplete = own.every((one) => one.declarationId !== null)
  return { ...state, categories: own, isComplete, isLate: !isComplete && today > state.declareBy }
}

type About = { client: Client; states: readonly QuarterState[]; today: IsoDate }

const cellOf = ({ client, states, today }: About, quarter: Quarter): Cell | null => {
  const found = states.find((one) => one.quarter === quarter)
  if (!found || !readsDeclarations(client)) return null
  const shown = narrowed(found, client.categories, today)
  return {
    quarter,
    shown,
    state: boardStateOf(shown, client.rights.includes('account')),
    next: nextOf(shown, client),
  }
}

export const askedOf = (c: Context<App>) => ({
  text: (c.req.query('q') ?? '').trim().slice(0, MOST_TEXT),
  state: BOARD_STATES.find((one) => one === c.req.query('state')) ?? null,
  offset: wholeNumber(c.req.query('from')),
})

/** Clients × quarters: those of a page, or all that have a quarter in the state asked for. */
export const readBoard = async (
  c: Context<App>,
  asked: ReturnType<typeof askedOf>,
): Promise<{ quarters: Quarter[]; rows: BoardRow[]; all: BoardRow[]; next: number | null }> => {
  const today = casablancaDate(c.var.now)
  const quarters = quartersShown(today)
  const clients = await clientsOf(c, asked.text)
  const boards = await quarterBoards(
    c.var.db,
    clients.filter(readsDeclarations).map((client) => client.number),
    { today, rightOf: () => null },
  )
  const all = clients
    .map((client) => ({
      client,
      cells: quarters.map((quarter) =>
        cellOf({ client, states: boards.get(client.number) ?? [], today }, quarter),
      ),
    }))
    .filter(
      ({ cells }) => asked.state === null || cells.some((cell) => cell?.state === asked.state),
    )
  const rows = all.slice(asked.offset, asked.offset + PAGE)
  const after = asked.offset + PAGE
  return { quarters, rows, all, next: after < all.length ? after : null }
}
