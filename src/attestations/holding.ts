import type { Context, MiddlewareHandler } from 'hono'
import { employerOf, requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { linkTo } from '#src/notices/index.ts'
import {
  type Attestation,
  ATTESTATION_KINDS,
  type AttestationKind,
  type Holder,
} from './attestation.ts'
import { KINDS } from './rules/kinds.ts'
import { findAttestation } from './store.ts'

const asMember = requireRole('member')
const asPensioner = requireRole('pensioner')
const asEmployer = requireRole('employer', 'account')

/**
 * A member or a pensioner for themselves, whoever reads its account for an employer; `?space=` for
 * who is both.
 */
export const holds: MiddlewareHandler<App> = async (c, next) => {
  const { member, pensioner } = c.var.actors
  const isEmployer = c.req.query('space') === 'employer' || (!member && !pensioner)
  if (isEmployer) return await asEmployer(c, next)
  return await (member ? asMember : asPensioner)(c, next)
}

/** A member, or the same person once they draw: the papers are of one file. */
const isPerson = (c: Context<App>): boolean =>
  c.var.actor.space === 'member' || c.var.actor.space === 'pensioner'

export const holderOf = (c: Context<App>): Holder =>
  isPerson(c)
    ? { memberId: c.var.actor.memberId ?? '', employerNumber: null }
    : { memberId: null, employerNumber: employerOf(c).number }

/** What the addresses of this holder's pages carry on. */
export const queryOf = (c: Context<App>): string => (isPerson(c) ? '' : '?space=employer')

/** What this holder may have attested. */
export const kindsOf = (c: Context<App>): AttestationKind[] => {
  // Who draws on the rights of somebody else has no member's file of their own.
  if (isPerson(c) && c.var.actor.memberId === null) return []
  const holder = isPerson(c) ? 'member' : 'employer'
  return ATTESTATION_KINDS.filter((kind) => KINDS[kind].holder === holder)
}

/** One's own paper: anybody else's does not exist. */
export const loadOwn = async (c: Context<App>): Promise<Attestation> => {
  const one = await findAttestation(c.var.db, c.req.param('id') ?? '', holderOf(c))
  if (!one) throw notFound()
  return one
}

/** Where its code leads; what comes after the sign # never leaves the reader's browser. */
export const addressOf = (c: Context<App>, one: Pick<Attestation, 'code' | 'jws'>): string =>
  `${linkTo(c, `/v/${one.code}`)}#${one.jws}`

/** Where a code is typed, as it is printed and said. */
export const shortAddressOf = (c: Context<App>): string =>
  linkTo(c, '/v').replace(/^https?:\/\//, '')
