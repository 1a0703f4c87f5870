import { type Context, Hono } from 'hono'
import { ClientsPage } from '#views/firms/clients.tsx'
import { actFor, localPath, requireRole } from '#src/access/index.ts'
import { BOARD_STATES } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { notFound } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { askedOf, type BoardRow, clientsOf, readBoard } from './board.ts'

const rowJson = ({ client, cells }: BoardRow) => ({
  employer_number: client.number,
  name: client.name,
  entry: `/accountant/clients/${client.number}/entry`,
  quarters: cells.flatMap((cell) =>
    cell
      ? [
          {
            quarter: cell.quarter,
            state: cell.state,
            declare_by: cell.shown.declareBy,
            lines_to_mend: cell.shown.toMend?.lines ?? 0,
            url: cell.next,
          },
        ]
      : [],
  ),
})

const home = async (c: Context<App>): Promise<Response> => {
  const asked = askedOf(c)
  const { quarters, rows, all, next } = await readBoard(c, asked)
  return await respond(c, {
    title: (t) => t('clients.title'),
    section: 'home',
    json: () => ({ clients: rows.map(rowJson), total: all.length, next_from: next }),
    csv: {
      name: 'clients.csv',
      text: () =>
        csvText(
          ['employer_number', 'name', ...quarters],
          all.map(({ client, cells }) => [
            client.number,
            client.name,
            ...cells.map((cell) => cell?.state ?? null),
          ]),
        ),
    },
    page: (t) => (
      <ClientsPage
        t={t}
        quarters={quarters}
        rows={rows}
        total={all.length}
        next={next}
        text={asked.text}
        state={asked.state ?? ''}
        states={BOARD_STATES}
      />
    ),
  })
}

const enter = async (c: Context<App>): Promise<Response> => {
  const { next } = await readValues(c)
  const client = (await clientsOf(c)).find((one) => one.number === c.req.param('number'))
  if (!client) throw notFound()
  await actFor(c, client.number)
  const location = localPath(typeof next === 'string' ? next : undefined, '/employer')
  return done(c, {
    status: 200,
    location,
    json: () => ({ employer_number: client.number, url: location }),
  })
}

/** The accountant's own space, and the door to each client's. */
export const firmHome = new Hono<App>()
  .use(requireRole('accountant'))
  .get('/', home)
  .post('/clients/:number/entry', enter)
  .post('/exit', async (c) => {
    await readValues(c)
    await actFor(c, null)
    return done(c, { status: 200, location: '/accountant', json: () => ({ url: '/accountant' }) })
  })
