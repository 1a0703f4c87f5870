import { atCasablanca, HOUR_MS, type Instant, instant, type IsoDate } from '#src/kernel/dates.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { RightName } from './actor.ts'
import type { GrantedRight, User } from './users.ts'

const PAYMENT: readonly RightName[] = ['payment_orderer', 'payment_validator']

/** Rights over money: they wait, and everyone who holds one is told. */
export const isPaymentRight = (name: RightName): boolean => PAYMENT.includes(name)

/**
 * When a right granted now is in force. A payment right waits: one administrator can't pay alone
 * by inventing somebody who validates.
 */
export const effectiveFrom = (
  name: RightName,
  about: { now: Instant; delayHours: number; startsOn: IsoDate },
): Instant => {
  if (!isPaymentRight(name)) return about.now
  // One that begins later waits until then: it can be stopped as long as it is not in force.
  const begins = atCasablanca(about.startsOn, { hour: 0 })
  return instant(Math.max(about.now + about.delayHours * HOUR_MS, begins))
}

/** Whoever may stop a change of the payments. */
export const isOverMoney = (name: RightName): boolean =>
  isPaymentRight(name) || name === 'administrator'

/** A right that waits lets its person stop nothing yet. */
export const couldStop = (right: GrantedRight, now: Instant): boolean =>
  isOverMoney(right.name) && right.effectiveAt <= now

/** Fewer eyes wait as a payment right does; more of them are there at once. */
export const confirmationsFrom = (change: {
  before: number
  after: number
  now: Instant
  delayHours: number
}): Instant =>
  instant(change.after < change.before ? change.now + change.delayHours * HOUR_MS : change.now)

const administrationOf = (user: User, today: IsoDate): GrantedRight | undefined =>
  user.endedAt === null && user.hasPassword
    ? user.rights.find(
        (right) =>
          right.name === 'administrator' &&
          right.startsOn <= today &&
          (right.endsOn === null || right.endsOn >= today),
      )
    : undefined

/** Holds the right, today, and can sign in to use it. */
const administers = (user: User, today: IsoDate): boolean =>
  administrationOf(user, today) !== undefined

/** Also tomorrow: a right that ends by itself would leave nobody. */
const administersForGood = (user: User, today: IsoDate): boolean =>
  administrationOf(user, today)?.endsOn === null

/** Somebody stays who can open rights: the last administrator keeps theirs. */
export const mayLose = (
  users: readonly User[],
  user: User,
  right: GrantedRight | 'everything',
  today: IsoDate,
): Result<true> => {
  if (right !== 'everything' && right.name !== 'administrator') return ok(true)
  const others = users.filter((one) => one.id !== user.id && administersForGood(one, today))
  return others.length > 0 || !administers(user, today) ? ok(true) : refused('last_administrator')
}

/** `Nawal El Idrissi` → `nawal.elidrissi`, with a number when it is taken. */
export const loginFor = (name: string, taken: ReadonlySet<string>): string => {
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const [first = 'utilisateur', ...rest] = words
  const base = rest.length > 0 ? `${first}.${rest.join('')}` : first
  for (let i = 1; ; i += 1) {
    const login = i === 1 ? base : `${base}${i}`
    if (!taken.has(login)) return login
  }
}
