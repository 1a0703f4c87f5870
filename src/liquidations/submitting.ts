import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { caseOpened, caseTold } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { linkTo } from '#src/notices/index.ts'
import { choicesDigest, counted, readCareer } from './calculating.ts'
import { completed } from './completing.ts'
import type { Calculation, Liquidation } from './liquidation.ts'
import { readPieces } from './receiving.ts'
import { missingOf } from './rules/pieces.ts'
import { maySubmit } from './rules/state.ts'
import { choicesConfirmed, liquidationSubmitted } from './store.ts'
import { findOpenable } from './store-candidates.ts'
import { calculated } from './store-story.ts'
import { confirmationSent, noted, type Reachable } from './telling.ts'

/** How the member is reached: what they gave in the file comes before what the register holds. */
export const reachableOf = async (c: Context<App>, one: Liquidation): Promise<Reachable> => {
  const member = await findOpenable(c.var.db, { id: one.memberId })
  const given = one.form.contact
  return {
    userId: member?.userId ?? null,
    contact: given ?? {
      email: member?.email ?? '',
      phone: member?.phone ?? '',
      postalAddress: member?.postalAddress ?? '',
    },
  }
}

/** What the desk's queue says of a file. */
const deskFacts = (one: Liquidation, { terms, award }: Pick<Calculation, 'terms' | 'award'>) => ({
  liquidationId: one.id,
  memberId: one.memberId,
  matricule: one.matricule,
  file: one.number,
  departure: award.kind,
  effectOn: terms.on,
})

/**
 * To the fund: a case with its promise, what was counted that day, and the member asked to confirm.
 * A member who submits their own file confirms it by that.
 */
export const submitted = async (c: Context<App>, one: Liquidation): Promise<Statement[]> => {
  const may = maySubmit(one)
  if (!may.ok) throw new Problem(409, may.refusal)
  const { db, actor, now: at, language } = c.var
  const career = await readCareer(db, one.memberId, casablancaDate(at))
  const calculation = counted(career, one.form)
  if (!calculation) throw new Problem(409, { code: 'step_missing', facts: { step: 'option' } })
  const isOwn = actor.space === 'member'
  const isComplete = isOwn && missingOf(await readPieces(c, one)).length === 0
  const contact = { name: actor.name, email: '', phone: '', postalAddress: '', language }
  const opened = caseOpened(db, {
    kind: 'liquidation',
    facts: deskFacts(one, calculation),
    userId: actor.userId,
    contact,
    ...(one.employerNumber === null ? {} : { employerNumber: one.employerNumber }),
    memberId: one.memberId,
    objectId: one.id,
    text: '',
    by: { side: 'person', kind: doerOf(actor).kind, userId: actor.userId, name: actor.name },
    at,
  })
  const reached = isOwn ? null : await reachableOf(c, one)
  const moved = { ...one, revision: one.revision + 1 }
  return [
    ...opened.statements,
    liquidationSubmitted(db, one, { caseId: opened.id, at }),
    calculated(db, one.id, { ...calculation, at, by: actor.name }),
    ...noted(c, one, { what: 'submitted', after: { case: opened.number } }),
    ...(reached === null
      ? [
          choicesConfirmed(db, moved, { at, how: 'space', digest: choicesDigest(one.form) }),
          ...noted(c, one, { what: 'confirmed' }),
          ...(isComplete ? completed(c, one) : []),
        ]
      : one.confirmation === null
        ? confirmationSent(db, one, reached, {
            pepper: c.env.PASSWORD_PEPPER,
            origin: linkTo(c, '/'),
            at,
            isAgain: false,
            after: null,
          })
        : []),
    ...caseTold(
      c,
      { ...opened, kind: 'liquidation', userId: actor.userId, contact, objectId: one.id },
      'received',
    ),
  ]
}
