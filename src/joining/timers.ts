import { audited, CLOCK } from '#src/audit/index.ts'
import { batchUnlessTaken, type Statement } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { addDays, casablancaDate, DAY_MS, instant, type Instant } from '#src/kernel/dates.ts'
import { linkIn, noticed } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { applicationDraftDays, applicationWarningDays } from '#src/rulebook/parameters/joining.ts'
import { type Signing, signingOf, signingWithdrawn } from '#src/signatures/index.ts'
import type { Application } from './application.ts'
import { applicantWarned, applicationEnded, listTimely } from './store.ts'
import { told } from './store-story.ts'

const MOST_AT_ONCE = 40

const linkTo = (env: Env, one: Application): string => linkIn(env, `/applications/${one.id}`)

const warned = (env: Env, one: Application, at: Instant): Statement[] => [
  applicantWarned(env.DB, one, at),
  told(env.DB, one.id, { at, what: 'warned', side: 'fund', name: 'CIMR' }),
  ...noticed(env.DB, {
    to: { userId: one.userId },
    template: 'application_draft_ends',
    facts: {
      number: one.number,
      endsOn: addDays(
        casablancaDate(one.savedAt),
        valueOn(applicationDraftDays, casablancaDate(at)),
      ),
      link: linkTo(env, one),
    },
    at,
  }),
]

/** What waits for its signatures falls with the application: nobody signs a contract that is over. */
const signingFallen = (env: Env, signing: Signing | null, at: Instant): Statement[] =>
  signing?.state === 'open' ? signingWithdrawn(env.DB, signing, { by: CLOCK, at }) : []

const expired = (
  env: Env,
  one: Application,
  { signing, at }: { signing: Signing | null; at: Instant },
): Statement[] => [
  applicationEnded(env.DB, one, { stage: 'expired', at }),
  ...signingFallen(env, signing, at),
  told(env.DB, one.id, { at, what: 'expired', side: 'fund', name: 'CIMR' }),
  ...noticed(env.DB, {
    to: { userId: one.userId },
    template: 'application_ended',
    facts: {
      number: one.number,
      why: one.stage === 'draft' ? 'draft' : 'unsigned',
      link: linkTo(env, one),
    },
    at,
  }),
  audited(env.DB, {
    object: { kind: 'application', id: one.id },
    action: 'application_expired',
    actor: CLOCK,
    at,
  }),
]

/** What time alone brings to applications: it may run twice, each thing happens once. */
export const followApplications = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  const today = casablancaDate(at)
  const life = valueOn(applicationDraftDays, today) * DAY_MS
  const expire = instant(at - life)
  const warn = instant(at - life + valueOn(applicationWarningDays, today) * DAY_MS)
  const timely = await listTimely(env.DB, { warn, expire, today }, MOST_AT_ONCE)
  for (const one of timely) {
    const isWarning = one.stage === 'draft' && one.savedAt > expire
    const signing =
      one.stage === 'to_sign' ? await signingOf(env.DB, { kind: 'application', id: one.id }) : null
    await batchUnlessTaken(
      env.DB,
      isWarning ? warned(env, one, at) : expired(env, one, { signing, at }),
    )
  }
  return timely.length
}
