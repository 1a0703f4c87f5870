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
import { contactOfLoginChanged } from './store-people.ts'

type Opened = { location: string; statements: Statement[] }

type Change = 'pension_account' | 'pension_contact'

/**
 * The case, the word to the contact on file, and to who asks. `told` says it to whoever held the old
 * contact, when there is one: they hear before anything changes, with the way to stop it.
 */
const asked = async <K extends Change>(
  c: Context<App>,
  pension: Pension,
  one: {
    kind: K
    facts: CaseFacts[K]
    told: (to: Recipient, caseId: string) => Statement[]
    /** Who else hears: wherever the person was reached not long ago. */
    also?: readonly Recipient[]
  },
): Promise<Opened> => {
  const { db, actor, now: at, language } = c.var
  const { kind, facts } = one
  const { userId } = actor
  const contact = { name: actor.name, email: '', phone: '', postalAddress: '', language }
  const opened = caseOpened(db, {
    kind,
    facts,
    userId,
    memberId: pension.memberId,
    objectId: pension.id,
    contact,
    text: '',
    by: { side: 'person', kind: actor.space, userId, name: actor.name },
    at,
  })
  const holder = await findTold(db, pension.id)
  return {
    location: `/cases/${opened.id}`,
    statements: [
      ...opened.statements,
      ...(holder ? one.told(recipientOf(holder), opened.id) : []),
      ...(one.also ?? []).flatMap((to) => one.told(to, opened.id)),
      ...caseTold(c, { ...opened, kind, userId, contact }, 'received'),
    ],
  }
}

/**
 * Contacts that were asked to be left not long ago: a stolen session that changes the contact first must
 * not silence the warning about the account.
 */
const justLeft = async (c: Context<App>): Promise<Recipient[]> => {
  const { db, actor, now: at, language } = c.var
  const since = atCasablanca(rememberedSince(casablancaDate(at)), { hour: 0 })
  const template = 'contact_change_asked'
  const places = await listWrittenTo(db, { userId: actor.userId, template, since })
  return places.map((addresses) => ({ language, addresses }))
}

/**
 * Another account is asked for. Whoever held the old contact is told at once, with the way to stop it;
 * nobody at the fund can accept it before some days have gone, and two of them look.
 */
export const accountChangeAsked = async (
  c: Context<App>,
  pension: Pension,
  account: PensionAccount,
): Promise<Opened> => {
  const { db, now: at } = c.var
  const today = casablancaDate(at)
  const until = coolsUntil(today)
  const { id: pensionId, dpNumber } = pension
  const { mode, holder, bank, rib, iban, bic, country } = account
  const month = servesFrom(today)
  return await asked(c, pension, {
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
          link: linkTo(c, `/pensioner/account-changes/${caseId}`),
        },
        at,
      }),
    also: await justLeft(c),
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
        facts: { dpNumber, link: linkTo(c, `/cases/${caseId}`) },
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

type AccountChange = Case & { kind: 'pension_account' }

/** The case closes by itself, which says nothing of who stopped it: the entry of the pension does. */
export const accountChangeStopped = (c: Context<App>, one: AccountChange): Statement[] => {
  const { db, actor, now: at } = c.var
  const { memberId, number, facts } = one
  return [
    ...caseSettled(db, one, at),
    audited(db, {
      object: { kind: 'pension', id: facts.pensionId },
      ...(memberId === null ? {} : { subject: { kind: 'member' as const, id: memberId } }),
      action: 'account_change_stopped',
      actor: doerOf(actor),
      at,
      after: { case: number },
    }),
  ]
}

/** The case of somebody who is signed in as its person; anybody else's does not exist. */
export const findOwnChange = async (c: Context<App>, id: string): Promise<AccountChange | null> => {
  const one = await findCase(c.var.db, id)
  return one?.kind === 'pension_account' && one.userId === c.var.actor.userId ? one : null
}
