import type { Context } from 'hono'
import { employerOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { Problem } from '#src/http/problem.ts'
import type { Values } from '#src/http/read-body.ts'
import { fileNumber } from '#src/kernel/codes.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import type { Form, Side } from './liquidation.ts'
import { mayOpen } from './rules/candidate.ts'
import { liquidationOpened } from './store.ts'
import { findOpenable, isAffiliated, type OpenableMember } from './store-candidates.ts'
import { noted } from './telling.ts'

export const EMPTY: Form = {
  family: null,
  departure: null,
  option: null,
  account: null,
  contact: null,
}

const LENGTH = 8

/** `L-R7K29QXM`: says nothing of how many there are. */
export const newFileNumber = (): string =>
  `L-${fileNumber(crypto.getRandomValues(new Uint8Array(LENGTH)))}`

const opened = async (
  c: Context<App>,
  values: Values,
  about: { member: OpenableMember; side: Side; employerNumber: string | null },
) => {
  const { db, actor, now: at } = c.var
  const { member, side, employerNumber } = about
  const may = mayOpen(RULEBOOK, member, casablancaDate(at))
  if (!may.ok)
    throw new Problem(
      409,
      may.refusal,
      // Theirs to see only when it is their own file.
      member.openId !== null && (side === 'member' || member.employerNumber === employerNumber)
        ? `/liquidations/${member.openId}`
        : undefined,
    )
  const id = newId()
  return await once(c, values, { status: 201, location: `/liquidations/${id}` }, async () => [
    liquidationOpened(db, {
      id,
      number: newFileNumber(),
      memberId: member.id,
      employerNumber,
      side,
      followedBy: actor.userId,
      form: EMPTY,
      at,
    }),
    ...noted(c, { id, memberId: member.id }, { what: 'opened' }),
  ])
}

/** An employer opens the file of somebody of its own; anybody else does not exist for it. */
export const openedByEmployer = async (c: Context<App>, values: Values, matricule: string) => {
  const { number } = employerOf(c)
  const member = await findOpenable(c.var.db, { matricule })
  const isOwn =
    member !== null &&
    (await isAffiliated(c.var.db, { memberId: member.id, employerNumber: number }))
  if (!member || !isOwn) throw new Problem(422, { code: 'person_not_yours', facts: {} })
  return await opened(c, values, { member, side: 'employer', employerNumber: number })
}

/** A member opens their own when no employer would: told whom to ask otherwise. */
export const openedByMember = async (c: Context<App>, values: Values) => {
  const member = await findOpenable(c.var.db, { id: c.var.actor.memberId ?? '' })
  if (!member) throw new Problem(404, { code: 'not_found', facts: {} })
  if (member.employerNumber !== null && member.openNumber === null)
    throw new Problem(409, {
      code: 'employer_opens',
      facts: { employer: member.employerName ?? member.employerNumber },
    })
  return await opened(c, values, { member, side: 'member', employerNumber: null })
}
