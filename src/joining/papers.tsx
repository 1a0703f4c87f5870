import type { Context } from 'hono'
import { ApplicationPaperPage } from '#views/joining/paper.tsx'
import type { App } from '#src/env.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { applicationPaper } from '#src/signatures/index.ts'
import type { Application } from './application.ts'
import { factsOf } from './contracting.ts'
import { nextStep } from './rules/state.ts'

const KINDS = ['application_letter', 'esignature_convention'] as const

/** What is printed: the letter, and the convention that is signed, stamped and posted. */
export const showPaper = async (c: Context<App>, one: Application): Promise<Response> => {
  const kind = KINDS.find((name) => name === c.req.param('kind'))
  if (!kind) throw notFound()
  const step = nextStep(one.form)
  if (step !== null)
    throw new Problem(
      409,
      { code: 'application_step_missing', facts: { step } },
      `/applications/${one.id}/steps/${step}`,
    )
  const about = { at: c.var.now, isDemo: Boolean(c.env.DEMO) }
  const paper = applicationPaper(kind, factsOf(one), about)
  return await respond(c, {
    title: (t) => t(`application.paper.${kind}`),
    section: 'applications',
    json: () => ({ kind, application: `/applications/${one.id}`, blocks: paper.blocks }),
    pdf: { name: `${one.number}-${kind}.pdf`, paper: () => paper },
    page: (t) => <ApplicationPaperPage t={t} item={one} kind={kind} paper={paper} />,
  })
}
