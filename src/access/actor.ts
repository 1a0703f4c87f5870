import type { Instant, IsoDate } from '#src/kernel/dates.ts'

export const SPACES = [
  'employer',
  'accountant',
  'member',
  'pensioner',
  'applicant',
  'desk',
] as const
export type Space = (typeof SPACES)[number]

/** What an employer's user may do, in the order of the administrator's pages. */
export const EMPLOYER_RIGHTS = [
  'account',
  'declaration',
  'corrections',
  'contract',
  'payment_orderer',
  'payment_validator',
  'liquidation',
  'administrator',
] as const
const DESK_ROLES = [
  'desk_agent',
  'desk_controller',
  'desk_recovery',
  'desk_pensions',
  'desk_administrator',
] as const
export type RightName = (typeof EMPLOYER_RIGHTS)[number] | (typeof DESK_ROLES)[number]

/** What a pensioner opens to somebody they named: to read, and of proofs to send. */
export const HELP_RIGHTS = ['payments', 'proofs', 'documents'] as const
export type HelpRight = (typeof HELP_RIGHTS)[number]

/** Whose pensions a page is about. */
export type Principal = { userId: string; name: string; memberId: string | null }

/** Somebody who named this helper, and for what. */
export type Helped = Principal & {
  helperId: string
  rights: readonly HelpRight[]
}

export type Right = {
  name: RightName
  /** Null: every category of the contract. */
  categories: readonly string[] | null
  byFile: boolean
  byForm: boolean
  startsOn: IsoDate
  endsOn: IsoDate | null
  lastUsedAt: Instant | null
}

/** Who is signed in, with the rights in force today. */
export type Actor = {
  userId: string
  space: Space
  name: string
  employer: { number: string; name: string } | null
  memberId: string | null
  /** The firm an accountant belongs to. */
  firm: { id: string; name: string } | null
  /** Set while an accountant works for a client: `employer` and `rights` are then the mandate's. */
  mandateId: string | null
  rights: readonly Right[]
  /** Set while a member of staff looks at this space as its person sees it: nothing can be changed. */
  viewedBy: { userId: string; name: string } | null
  /**
   * Set for the login of a helper, who has nothing of their own here. `chosen`: the one they help at the
   * moment; the name of the actor is then the one that person gave them.
   */
  helping: { people: readonly Helped[]; chosen: Helped | null } | null
  sessionHash: string
  /** Signed in with a second factor. */
  isStrong: boolean
  /** What their employer opens only to a session with a second factor, beside validation. */
  secondFactorFor: readonly RightName[]
}

/** Who did it, as it is written down for ever. */
export type Doer = { kind: Space; id: string; name: string }

export const doerOf = (actor: Actor): Doer => {
  if (actor.viewedBy) return { kind: 'desk', id: actor.viewedBy.userId, name: actor.viewedBy.name }
  return {
    kind: actor.mandateId ? 'accountant' : actor.space,
    id: actor.userId,
    name: actor.firm ? `${actor.name} (${actor.firm.name})` : actor.name,
  }
}

/** Whose pensions are read: one's own, or, for a helper, those of who named them. */
export const principalOf = (actor: Actor): Principal => actor.helping?.chosen ?? actor

/** Whether this page's part of the file is open to them: all of one's own, of a helper what was ticked. */
export const mayOpen = (actor: Actor, right: HelpRight): boolean =>
  actor.helping === null || (actor.helping.chosen?.rights.includes(right) ?? false)

/** Spaces where a password alone opens one's own security page and nothing else. */
const STRONG_SPACES: readonly Space[] = ['accountant', 'desk']
export const isTooWeak = (actor: Actor): boolean =>
  STRONG_SPACES.includes(actor.space) && !actor.isStrong

/** Rights that a password alone never opens; an employer adds to them. */
export const ALWAYS_STRONG: readonly RightName[] = ['payment_validator', ...DESK_ROLES]
const needsSecondFactor = (actor: Actor, name: RightName): boolean =>
  ALWAYS_STRONG.includes(name) || actor.secondFactorFor.includes(name)

export const holds = (actor: Actor, name: RightName): boolean =>
  actor.rights.some((right) => right.name === name)

/** The right, when this session may use it. */
export const rightOf = (actor: Actor, name: RightName): Right | null =>
  needsSecondFactor(actor, name) && !actor.isStrong
    ? null
    : (actor.rights.find((right) => right.name === name) ?? null)
