import { HOUR_MS, type Instant, instant } from '#src/kernel/dates.ts'
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
export const effectiveFrom = (name: RightName, now: Instant, delayHours: number): Instant =>
  instant(isPaymentRight(name) ? now + delayHours * HOUR_MS : now)

/** Fewer eyes wait as a payment right does; more of them are there at once. */
export const confirmationsFrom = (change: {
  before: number
  after: number
  now: Instant
  delayHours: number
}): Instant =>
  instant(change.after < change.before ? change.now + change.delayHours * HOUR_MS : change.now)

const isAdministrator = (user: User): boolean =>
  user.endedAt === null && user.rights.some((right) => right.name === 'administrator')

/** Somebody stays who can open rights: the last administrator keeps theirs. */
export const mayLose = (
  users: readonly User[],
  user: User,
  right: GrantedRight | 'everything',
): Result<true> => {
  if (right !== 'everything' && right.name !== 'administrator') return ok(true)
  const others = users.filter((one) => one.id !== user.id && isAdministrator(one))
  return others.length > 0 || !isAdministrator(user) ? ok(true) : refused('last_administrator')
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
