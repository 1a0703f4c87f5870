import { type Context, Hono } from 'hono'
import { ClientsPage } from '#views/firms/clients.tsx'
import { actFor, requireRole, rightOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { type Client, listClients } from './store.ts'

export type { Client } from './store.ts'

const clientsOf = (c: Context<App>): Promise<Client[]> => {
  const { actor, db } = c.var
  return listClients(db, {
    userId: actor.userId,
    firmId: actor.firm?.id ?? '',
    isAdministrator: rightOf(actor, 'administrator') !== null,
  })
}

const home = async (c: Context<App>): Promise<Response> => {
  const clients = await clientsOf(c)
  return await respond(c, {
    title: (t) => t('clients.title'),
    section: 'home',
    json: () => ({
      clients: clients.map(({ number, name }) => ({
        employer_number: number,
        name,
        entry: `/accountant/clients/${number}/entry`,
      })),
    }),
    page: (t) => <ClientsPage t={t} clients={clients} />,
  })
}

/** The accountant's own space, and the door to each client's. */
export const firmHome = new Hono<App>()
  .use(requireRole('accountant'))
  .get('/', home)
  .post('/clients/:number/entry', async (c) => {
    await readValues(c)
    const client = (await clientsOf(c)).find((one) => one.number === c.req.param('number'))
    if (!client) throw notFound()
    await actFor(c, client.number)
    return done(c, {
      status: 200,
      location: '/employer',
      json: () => ({ employer_number: client.number, url: '/employer' }),
    })
  })
  .post('/exit', async (c) => {
    await readValues(c)
    await actFor(c, null)
    return done(c, { status: 200, location: '/accountant', json: () => ({ url: '/accountant' }) })
  })
