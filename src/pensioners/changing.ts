import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import {
  type Case,
  type CaseFacts,
  caseOpened,
  caseSettled,
  caseTold,
  findCase,
  findOpenAbout,
} from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { atCasablanca, casablancaDate } from '#src/kernel/dates.ts'
import { linkTo, listWrittenTo, noticed, type Recipient } from '#src/notices/index.ts'
import {
  type Contact,
  contactRecorded,
  endingOf,
  findPension,
  findTold,
  listPensionsOfLogin,
  type Pension,
  pensionAccountChanged,
  type PensionAccount,
  recipientOf,
} from '#src/pensions/index.ts'
import { coolsUntil, rememberedSince, servesFrom } from './rules/account.ts'
import { contactOfLoginChanged, findPersonByCin } from './store-people.ts'

type Opened = { caseId: string; statements: Statement[] }

export type Change = 'pension_account' | 'pension_contact'

/** Who asked, and who hears how it goes: their login, or the addresses of the pension. */
type Asking = {
  userId: string | null
  contact: Case['contact']
  by: { side: 'person' | 'fund'; kind: string; userId: string; name: string }
}

/** The person, signed in. */
const byOwner = ({ var: { actor, language } }: Context<App>): Asking => ({
  userId: actor.userId,
  contact: { name: actor.name, email: '', phone: '', postalAddress: '', language },
  by: { side: 'person', kind: actor.space, userId: actor.userId, name: actor.name },
})

/** An agent, who has a letter or the person before them: the person hears of it all the same. */
export const byAgent = async (c: Context<App>, pension: Pension): Promise<Asking> => {
  const { kind, id: userId, name } = doerOf(c.var.actor)
  const { cin, firstName, lastName, email, phone, postalAddress, language } = pension.person
  const known = await findPersonByCin(c.var.db, cin)
  return {
    userId: known?.userId ?? null,
    contact: { name: `${firstName} ${lastName}`, email, phone, postalAddress, language },
    by: { side: 'fund', kind, userId, name },
  }
}

/**
 * The case, the word to the contact on file, and to who asks. `told` says it to whoever held the old
 * contact, when there is one: they hear before anything changes, with the way to stop it.
 */
const asked = async <K extends Change>(
  c: Context<App>,
  pension: Pension,
  one: Asking & {
    kind: K
    facts: CaseFacts[K]
    told: (to: Recipient, caseId: string) => Statement[]
    /** Who else hears: wherever the person was reached not long ago. */
    also?: readonly Recipient[]
  },
): Promise<Opened> => {
  const { db, now: at } = c.var
  const { kind, facts, userId, contact, by } = one
  const opened = caseOpened(db, {
    kind,
    facts,
    ...(userId === null ? {} : { userId }),
    memberId: pension.memberId,
    objectId: pension.id,
    contact,
    text: '',
    by,
    at,
  })
  const holder = await findTold(db, pension.id)
  return {
    caseId: opened.id,
    statements: [
      ...opened.statements,
      ...(holder ? one.told(recipientOf(holder), opened.id) : []),
      ...(one.also ?? []).flatMap((to) => one.told(to, opened.id)),
      ...caseTold(c, { ...opened, kind, userId, contact }, 'received'),
    ],
  }
}

/** Where who asks reads it; one that an agent opened before they had a login has no page of theirs but its stop. */
const placeOf = ({ var: { actor } }: Context<App>, { id, userId }: Pick<Case, 'id' | 'userId'>) => {
  if (actor.space === 'desk') return `/desk/cases/${id}`
  return userId === actor.userId ? `/cases/${id}` : `/pensioner/changes/${id}`
}

/** One request of a kind at a time for a pension. */
export const unlessOpen = async (
  c: Context<App>,
  about: { kind: Change; pensionId: string },
  statements: Statement[],
): Promise<Statement[]> => {
  const { kind, pensionId: objectId } = about
  const open = await findOpenAbout(c.var.db, { kind, objectId })
  if (!open) return statements
  throw new Problem(409, { code: 'change_already_asked', facts: {} }, placeOf(c, open))
}

/**
 * Contacts that were asked to be left not long ago: a stolen session that changes the contact first must
 * not silence the warning about the account.
 */
const justLeft = async (c: Context<App>, { userId, contact }: Asking): Promise<Recipient[]> => {
  if (userId === null) return []
  const { db, now: at } = c.var
  const since = atCasablanca(rememberedSince(casablancaDate(at)), { hour: 0 })
  const places = await listWrittenTo(db, { userId, template: 'contact_change_asked', since })
  return places.map((addresses) => ({ language: contact.language, addresses }))
}

/** Where the word to the old contact leads. */
const stopLink = (c: Context<App>, caseId: string): string =>
  linkTo(c, `/pensioner/changes/${caseId}`)

/**
 * Another account is asked for, by its person or by an agent for them. Whoever held the old contact is
 * told at once, with the way to stop it; nobody at the fund can accept it before some days have gone,
 * and two of them look.
 */
export const accountChangeAsked = async (
  c: Context<App>,
  pension: Pension,
  account: PensionAccount,
  asking: Asking = byOwner(c),
): Promise<Opened> => {
  const { db, now: at } = c.var
  const today = casablancaDate(at)
  const until = coolsUntil(today)
  const { id: pensionId, dpNumber } = pension
  const { mode, holder, bank, rib, iban, bic, country } = account
  const month = servesFrom(today)
  return await asked(c, pension, {
    ...asking,
    kind: 'pension_account',
    facts: { pensionId, dpNumber, mode, holder, bank, rib, iban, bic, country, until, month },
    told: (to, caseId) =>
      noticed(db, {
        to,
        template: 'account_change_asked',
        facts: {
          dpNumber,
          ending: endingOf(account),
          until,
          link: stopLink(c, caseId),
        },
        at,
      }),
    also: await justLeft(c, asking),
  })
}

/** In the batch of the second person's approval, once the days are over. */
export const accountChangeAccepted = async (
  c: Context<App>,
  facts: CaseFacts['pension_account'],
): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  if (casablancaDate(at) < facts.until)
    throw new Problem(409, { code: 'account_still_cooling', facts: { until: facts.until } })
  const [pension, told] = await Promise.all([
    findPension(db, facts.pensionId),
    findTold(db, facts.pensionId),
  ])
  if (!pension || !told) throw changedMeanwhile()
  const { mode, holder, bank, rib, iban, bic, country } = facts
  const account = { mode, holder, bank, rib, iban, bic, country }
  return pensionAccountChanged(db, { pension, told, account, by: doerOf(actor), at })
}

/** Another address, e-mail or telephone is asked for: it is where letters and codes go, so two look. */
export const contactChangeAsked = async (
  c: Context<App>,
  pension: Pension,
  contact: Contact,
): Promise<Opened> => {
  const { db, now: at } = c.var
  const { id: pensionId, dpNumber } = pension
  return await asked(c, pension, {
    ...byOwner(c),
    kind: 'pension_contact',
    facts: {
      pensionId,
      dpNumber,
      newEmail: contact.email,
      newPhone: contact.phone,
      newAddress: contact.postalAddress,
    },
    told: (to, caseId) =>
      noticed(db, {
        to,
        template: 'contact_change_asked',
        facts: { dpNumber, link: stopLink(c, caseId) },
        at,
      }),
  })
}

/** For every pension of the same person, and for their login: letters and codes go there from now on. */
export const contactChangeAccepted = async (
  c: Context<App>,
  one: Case & { kind: 'pension_contact' },
): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  const { userId } = one
  if (userId === null) throw changedMeanwhile()
  const pensions = await listPensionsOfLogin(db, userId)
  const { newEmail, newPhone, newAddress } = one.facts
  const contact = { email: newEmail, phone: newPhone, postalAddress: newAddress }
  const by = doerOf(actor)
  return [
    ...pensions.map((pension) => contactRecorded(db, { pensionId: pension.id, contact, by, at })),
    contactOfLoginChanged(db, { userId, contact }),
    ...pensions.map((pension) =>
      audited(db, {
        object: { kind: 'pension', id: pension.id },
        subject: { kind: 'member', id: pension.memberId },
        action: 'pension_contact_changed',
        actor: by,
        at,
      }),
    ),
  ]
}

type OwnChange = Case & { kind: Change }

const STOPPED = {
  pension_account: 'account_change_stopped',
  pension_contact: 'contact_change_stopped',
} as const

/** The case closes by itself, which says nothing of who stopped it: the entry of the pension does. */
export const changeStopped = (c: Context<App>, one: OwnChange): Statement[] => {
  const { db, actor, now: at } = c.var
  const { memberId, number, facts, kind } = one
  return [
    ...caseSettled(db, one, at),
    audited(db, {
      object: { kind: 'pension', id: facts.pensionId },
      ...(memberId === null ? {} : { subject: { kind: 'member' as const, id: memberId } }),
      action: STOPPED[kind],
      actor: doerOf(actor),
      at,
      after: { case: number },
    }),
  ]
}

/**
 * The case about a pension of who is signed in, whoever opened it: an agent may have, before its person
 * had a login. Anybody else's does not exist.
 */
export const findOwnChange = async (c: Context<App>, id: string): Promise<OwnChange | null> => {
  const { db, actor } = c.var
  const [one, pensions] = await Promise.all([
    findCase(db, id),
    listPensionsOfLogin(db, actor.userId),
  ])
  if (one?.kind !== 'pension_account' && one?.kind !== 'pension_contact') return null
  return pensions.some((pension) => pension.id === one.facts.pensionId) ? one : null
}
