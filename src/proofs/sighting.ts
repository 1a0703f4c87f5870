import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { Problem } from '#src/http/problem.ts'
import { casablancaDate, DAY_MS, instant } from '#src/kernel/dates.ts'
import { linkTo, noticed, sealed } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { sightingLinkDays } from '#src/rulebook/parameters/proofs.ts'
import { newToken } from '#src/http/token.ts'
import type { Attestor, Proof } from './proof.ts'
import { findOpenSighting, sightingAsked } from './store-pieces.ts'

/** One link at a time to the same organisation: it holds for weeks, and nobody's mailbox fills. */
export const refuseAskedAlready = async (
  c: Context<App>,
  proof: Proof,
  attestor: Attestor,
): Promise<void> => {
  const about = { proofId: proof.id, attestorId: attestor.id, realNow: realNow() }
  const open = await findOpenSighting(c.var.db, about)
  if (!open) return
  const on = casablancaDate(open.askedAt)
  const days = valueOn(sightingLinkDays, on)
  throw new Problem(409, { code: 'sighting_asked_already', facts: { on, days } })
}

/** A one-time link to an organisation: it says nothing of whom, until it is opened. */
export const sightingSent = (c: Context<App>, proof: Proof, attestor: Attestor): Statement[] => {
  const { db, actor, now: at } = c.var
  const { token, hash } = newToken()
  const ms = valueOn(sightingLinkDays, casablancaDate(at)) * DAY_MS
  const until = instant(at + ms)
  return [
    sightingAsked(db, {
      tokenHash: hash,
      proofId: proof.id,
      attestorId: attestor.id,
      by: actor.userId,
      at,
      realNow: realNow(),
      expiresAt: instant(realNow() + ms),
    }),
    ...noticed(db, {
      to: { language: 'fr', addresses: { email: attestor.email } },
      template: 'sighting_asked',
      facts: { until },
      secret: sealed(c.env.PASSWORD_PEPPER, 'sighting_asked', {
        link: linkTo(c, `/sightings/${token}`),
      }),
      expiresAt: until,
      at,
    }),
    audited(db, {
      object: { kind: 'pension', id: proof.pensionId },
      subject: { kind: 'member', id: proof.memberId },
      action: 'sighting_asked',
      actor: doerOf(actor),
      at,
      after: { attestor: attestor.name, kind: proof.kind },
    }),
  ]
}
