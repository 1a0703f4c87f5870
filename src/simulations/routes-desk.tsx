import { Hono } from 'hono'
import { DeskSimulationsPage } from '#views/simulations/desk.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { versionOf } from '#src/members/index.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { movedJson } from './json.ts'
import { recallSimulations } from './recalling.ts'
import { allUnchecked, countSimulations, listMoved } from './store.ts'

const PAGE = 50
const PATH = '/desk/simulations'

/** Owning up to a wrong simulation: what was counted again, and for whom it moved. */
export const deskSimulations = new Hono<App>()
  .use(requireRole('desk', 'desk_controller', 'desk_pensions'))
  .get('/', async (c) => {
    const offset = wholeNumber(c.req.query('from'))
    const version = versionOf()
    const [counts, found] = await Promise.all([
      countSimulations(c.var.db, version),
      listMoved(c.var.db, { limit: PAGE + 1, offset }),
    ])
    const shown = found.slice(0, PAGE)
    const next = found.length > PAGE ? offset + PAGE : null
    return await respond(c, {
      title: (t) => t('desk.simulations.title'),
      section: 'simulations',
      json: () => ({
        rulebook: version,
        ...counts,
        recalls: shown.map(movedJson),
        next_from: next,
      }),
      page: (t) => (
        <DeskSimulationsPage
          t={t}
          version={version}
          {...counts}
          recalls={shown}
          next={next}
          commandId={newId()}
        />
      ),
    })
  })
  .post('/checks', async (c) => {
    const values = await readValues(c)
    const { db, actor, now } = c.var
    const outcome = await once(c, values, { status: 200, location: PATH }, async () => [
      allUnchecked(db),
      audited(db, {
        object: { kind: 'simulations', id: versionOf() },
        action: 'simulations_recalled',
        actor: doerOf(actor),
        at: now,
      }),
    ])
    // The first of them at once; the others follow within minutes, by themselves.
    await recallSimulations(c.env)
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  })
