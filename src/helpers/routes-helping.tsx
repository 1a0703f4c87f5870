import { type Context, Hono } from 'hono'
import { HelpingPage } from '#views/pensioners/helping.tsx'
import { requireHelper, sessionHelps } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { done, respond } from '#src/http/respond.tsx'

const page = (c: Context<App>): Promise<Response> => {
  const { people = [], chosen = null } = c.var.actor.helping ?? {}
  return respond(c, {
    title: (t) => t('helping.title'),
    section: 'helping',
    json: () => ({
      name: c.var.actor.name,
      helping: chosen && { id: chosen.helperId, name: chosen.name, rights: chosen.rights },
      people: people.map(({ helperId, name, rights }) => ({ id: helperId, name, rights })),
    }),
    page: (t) => <HelpingPage t={t} people={people} chosen={chosen} />,
  })
}

/** A session is about one person at a time: which one is said, and written on top of every page. */
const choose = async (c: Context<App>): Promise<Response> => {
  const { actor, db } = c.var
  const one = actor.helping?.people.find(({ helperId }) => helperId === c.req.param('id'))
  if (!one) throw notFound()
  await sessionHelps(db, actor.sessionHash, one.helperId).run()
  return done(c, { status: 200, location: '/helping', json: () => ({ url: '/helping' }) })
}

/** Whom somebody helps, and what they may open. */
export const helping = new Hono<App>().use(requireHelper).get('/', page).post('/:id', choose)
