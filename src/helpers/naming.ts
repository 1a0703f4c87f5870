import type { Context } from 'hono'
import { countAct, doerOf, type HelpRight, principalOf, sessionsEnded } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { newId } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { helperNamingsADay, mostHelpers } from '#src/rulebook/parameters/pensioners.ts'
import type { Helper } from './helper.ts'
import { helperNamed, helperRevoked } from './store.ts'

/** Where a helper comes in. */
const HELPERS_DOOR = '/sign-in/pensioner/helper'

/** Where a pensioner sees and stops them: every message to them leads there. */
export const HELPERS = '/pensioner/helpers'

/** What an entry of the log says of a naming, whatever became of it. */
const entryOf = (c: Context<App>, one: Pick<Helper, 'id' | 'name' | 'rights'>) => {
  const { actor, now: at } = c.var
  const { memberId } = actor
  return {
    object: { kind: 'pensioner', id: actor.userId },
    ...(memberId === null ? {} : { subject: { kind: 'member' as const, id: memberId } }),
    actor: doerOf(actor),
    at,
    after: { helper: one.id, name: one.name, rights: one.rights },
  }
}

/** How many somebody may name today. */
export const mostOn = (c: Context<App>): number => valueOn(mostHelpers, casablancaDate(c.var.now))

/** The helper is asked in; the pensioner hears of it wherever they are reached, with the way to stop it. */
export const namingOf = (
  c: Context<App>,
  given: { name: string; email: string; rights: readonly HelpRight[] },
): Statement[] => {
  const { db, actor, now: at, language } = c.var
  const id = newId()
  return [
    helperNamed(db, { id, principalId: actor.userId, ...given, most: mostOn(c), at }),
    audited(db, { action: 'helper_named', ...entryOf(c, { id, ...given }) }),
    ...noticed(db, {
      to: { userId: actor.userId },
      template: 'helper_named',
      facts: { name: given.name, rights: given.rights, link: linkTo(c, HELPERS) },
      at,
    }),
    ...noticed(db, {
      to: { language, addresses: { email: given.email } },
      template: 'helper_invited',
      facts: { name: actor.name, rights: given.rights, link: linkTo(c, HELPERS_DOOR) },
      at,
    }),
  ]
}

/** At once: whatever the helper has open ends, for whomever else they help too. */
export const revocationOf = (c: Context<App>, one: Helper): Statement[] => {
  const { db, actor, now: at } = c.var
  return [
    helperRevoked(db, one.id, at),
    ...(one.userId === null ? [] : sessionsEnded(db, one.userId, realNow())),
    audited(db, { action: 'helper_revoked', ...entryOf(c, one) }),
    ...noticed(db, {
      to: { userId: actor.userId },
      template: 'helper_revoked',
      facts: { name: one.name, link: linkTo(c, HELPERS) },
      at,
    }),
  ]
}

/** In the batch of what a helper sends: its person hears of it. Of one's own act, nothing is said. */
export const toldOfHelp = (c: Context<App>, link: string): Statement[] => {
  const { db, actor, now: at } = c.var
  if (!actor.helping) return []
  return noticed(db, {
    to: { userId: principalOf(actor).userId },
    template: 'helper_sent',
    facts: { name: actor.name, link: linkTo(c, link), stopLink: linkTo(c, HELPERS) },
    at,
  })
}

/** The form again would say it: this is for whoever asks without having seen it. */
export const refuseAbove = (c: Context<App>, open: number): void => {
  const most = mostOn(c)
  if (open >= most) throw new Problem(409, { code: 'helpers_enough', facts: { most } })
}

/** Each naming writes to an address of somebody else: named and stopped without end, it would be a flood. */
export const countNaming = (c: Context<App>): Promise<void> =>
  countAct(c, 'helper naming', {
    most: valueOn(helperNamingsADay, casablancaDate(c.var.now)),
    code: 'helpers_named_today',
  })
