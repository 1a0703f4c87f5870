import { contributionsOf, post } from '#src/accounts/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseOpened, caseSettled, findOpenAbout } from '#src/cases/index.ts'
import { all, isConflict, type Statement } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { newId } from '#src/http/command.ts'
import { quarterToTell } from '#src/members/index.ts'
import { eachOf } from './each.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Declaration } from './declaration.ts'
import { findDeclaration, tallyOf } from './store.ts'
import { listPointsBehind, listUnposted, processed } from './store-filings.ts'

/** Takes a filing into the registers: roster, matricules of entrants. Running it again changes nothing. */
export const processDeclaration = async (env: Env, id: string): Promise<void> => {
  const declaration = await findDeclaration(env.DB, id)
  if (declaration?.status !== 'filed' && declaration?.status !== 'processed') return
  const now = await readNow(env)
  const wasFiled = declaration.status === 'filed'
  // Before the status moves on: a cut between the two leaves the declaration to be taken up again.
  await contributionsPosted(env, declaration, now)
  await env.DB.batch([
    ...processed(env.DB, { declarationId: id, employerNumber: declaration.employerNumber, now }),
    ...(wasFiled
      ? [
          ...(declaration.recallId === null ? [quarterToTell(env.DB, id)] : []),
          audited(env.DB, {
            object: { kind: 'declaration', id },
            action: 'processed',
            actor: { kind: 'fund', id: 'processing', name: 'CIMR' },
            at: now,
          }),
        ]
      : []),
  ])
  await pointsCaughtUp(env, declaration, now)
  await followedUp(env, declaration, now)
}

/** Each filing enters the employer's account once, whoever comes first. */
const contributionsPosted = async (
  env: Env,
  { id, employerNumber }: Declaration,
  at: Instant,
): Promise<void> => {
  for (const [filingId, amounts] of await listUnposted(env.DB, id)) {
    const [one] = amounts
    if (!one) continue
    const drafts = contributionsOf({ ...one, isRecall: one.isRecall === 1, amounts })
    if (drafts.length === 0) continue
    await post(env.DB, {
      employerNumber,
      cause: { kind: 'filing', id: filingId },
      by: 'CIMR',
      at,
      drafts: () => drafts,
    })
  }
}

/** A line mended, or tied to its person, after its contributions were paid: its points follow. */
const pointsCaughtUp = async (
  env: Env,
  { id, employerNumber }: Declaration,
  at: Instant,
): Promise<void> => {
  const filings = await listPointsBehind(env.DB, id)
  if (filings.length === 0) return
  await post(env.DB, {
    employerNumber,
    cause: { kind: 'points', id: newId() },
    by: 'CIMR',
    at,
    filings,
    drafts: () => [],
  })
}

/** Lines left to correct are followed at the desk until there are none; running it again changes nothing. */
const followedUp = async (env: Env, declaration: Declaration, at: Instant): Promise<void> => {
  const { id, employerNumber, quarter, createdBy, createdByName } = declaration
  const [tally, open] = await Promise.all([
    tallyOf(env.DB, id),
    findOpenAbout(env.DB, { kind: 'lines_to_correct', objectId: id }),
  ])
  const lines = tally.blocked + tally.withheld
  if (lines === 0) {
    if (open) await once(env, caseSettled(env.DB, open, at))
    return
  }
  if (open) return
  const one = caseOpened(env.DB, {
    kind: 'lines_to_correct',
    facts: { declarationId: id, quarter, lines },
    userId: createdBy,
    contact: { name: createdByName, email: '', phone: '', postalAddress: '', language: 'fr' },
    employerNumber,
    objectId: id,
    text: '',
    by: { side: 'fund', kind: 'fund', userId: null, name: 'CIMR' },
    at,
  })
  await once(env, one.statements)
}

/** Two runs at once: the first opened or closed the case, the second has nothing to add. */
const once = async (env: Env, statements: Statement[]): Promise<void> => {
  try {
    await env.DB.batch(statements)
  } catch (error) {
    if (!isConflict(error)) throw error
  }
}

/** It is filed whatever happens here: what fails is taken up again by the cron within a minute. */
export const processSoon = async (env: Env, id: string): Promise<void> => {
  try {
    if (env.DEMO) await processDeclaration(env, id)
    else await env.DEPOSITS.send({ kind: 'process_filings', declarationId: id })
  } catch (error) {
    console.error('processing left to the cron', id, error instanceof Error ? error.name : '')
  }
}

/** Catches up with whatever a lost message or a cut left behind. */
export const processWaiting = async (env: Env): Promise<number> => {
  const rows = await all<{ id: string }>(
    env.DB,
    `SELECT id FROM declarations WHERE status = 'filed' ORDER BY received_at LIMIT 50`,
  )
  return await eachOf(rows, ({ id }) => processDeclaration(env, id))
}
