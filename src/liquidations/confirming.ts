import type { Context } from 'hono'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { linkTo } from '#src/notices/index.ts'
import { choicesDigest } from './calculating.ts'
import { promiseBegun } from './completing.ts'
import type { Liquidation } from './liquidation.ts'
import { readPieces } from './receiving.ts'
import { missingOf } from './rules/pieces.ts'
import { choicesConfirmed } from './store.ts'
import { told } from './store-story.ts'
import { reachableOf } from './submitting.ts'
import { confirmationSent } from './telling.ts'

/**
 * For the batch: the choices that the page showed, confirmed by their member. `digest` is that of the
 * page: choices that changed meanwhile are not confirmed unseen.
 */
export const confirmed = async (
  c: Context<App>,
  one: Liquidation,
  { how, digest }: { how: 'space' | 'link'; digest: string },
): Promise<Statement[]> => {
  if (one.stage !== 'draft' && one.stage !== 'submitted')
    throw new Problem(409, { code: 'liquidation_over', facts: {} })
  if (one.confirmation !== null) throw new Problem(409, { code: 'choices_confirmed', facts: {} })
  if (digest !== choicesDigest(one.form))
    throw new Problem(409, { code: 'choices_changed', facts: {} })
  const { db, now: at } = c.var
  const name = `${one.firstName} ${one.lastName}`
  const left = missingOf(await readPieces(c, one))
  return [
    choicesConfirmed(db, one, { at, how, digest }),
    told(db, one.id, { at, what: 'confirmed', side: 'member', name, detail: how }),
    audited(db, {
      object: { kind: 'liquidation', id: one.id },
      subject: { kind: 'member', id: one.memberId },
      action: 'liquidation_confirmed',
      actor: { kind: 'member', id: one.memberId, name },
      at,
      after: { how, digest },
    }),
    ...(left.length === 0 ? await promiseBegun(c, one) : []),
  ]
}

/** For the batch: another link, for who lost the first. */
export const confirmationAskedAgain = async (
  c: Context<App>,
  one: Liquidation,
): Promise<Statement[]> => {
  if (one.stage !== 'submitted') throw new Problem(409, { code: 'liquidation_over', facts: {} })
  if (one.confirmation !== null) throw new Problem(409, { code: 'choices_confirmed', facts: {} })
  return confirmationSent(c.var.db, one, await reachableOf(c, one), {
    pepper: c.env.PASSWORD_PEPPER,
    origin: linkTo(c, '/'),
    at: c.var.now,
    isAgain: true,
    after: null,
  })
}
