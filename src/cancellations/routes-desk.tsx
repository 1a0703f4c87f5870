import { Hono } from 'hono'
import { CancellationPage } from '#views/cancellations/cancellation.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { cancellationJson, effectJson } from './json.ts'
import { seen } from './reading.ts'
import { findCancellation } from './store.ts'

const SHOWN = 200

/** What an employer asks to cancel and what would move, as the person who decides sees it. */
export const deskCancellations = new Hono<App>()
  .use(requireRole('desk', 'desk_agent', 'desk_controller'))
  .get('/:id', async (c) => {
    const { db, actor, now: at } = c.var
    const one = await findCancellation(db, c.req.param('id'))
    // What is only entered is nobody's business yet but the employer's.
    if (!one || one.caseId === null) throw notFound()
    const { taken, effect } = await seen(db, one, at)
    await audited(db, {
      object: { kind: 'case', id: one.caseId },
      subject: { kind: 'employer', id: one.employerNumber },
      action: 'case_seen',
      actor: doerOf(actor),
      at,
    }).run()
    return await respond(c, {
      title: (t) => t('cancellation.title', { quarter: one.quarter }),
      section: 'home',
      json: () => ({ ...cancellationJson(one), effect: effect && effectJson(effect) }),
      page: (t) => (
        <CancellationPage
          t={t}
          item={one}
          effect={effect}
          taken={taken.slice(0, SHOWN)}
          count={taken.length}
          reader="fund"
          commandId={newId()}
          problem={null}
        />
      ),
    })
  })
