import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { type Case, type CaseFacts, caseOpened, caseTold, findCase } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
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
import { coolsUntil, servesFrom } from './rules/account.ts'
import { contactOfLoginChanged } from './store-people.ts'

type Opened = { location: string; statements: Statement[] }

const asked = <K extends 'pension_account' | 'pension_contact'>(
  c: Context<App>,
  pension: Pension,
  one: { kind: K; facts: CaseFacts[K] },
): ReturnType<typeof caseOpened<K>> => {
  const { db, actor, now: at, language } = c.var
  return caseOpened(db, {
    ...one,
    userId: actor.userId,
    memberId: pension.memberId,
    objectId: pension.id,
    contact: { name: actor.name, email: '', phone: '', postalAddress: '', language },
    text: '',
    by: { side: 'person', kind: actor.space, userId: actor.userId, name: actor.name },
    at,
  })
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
  const { db, actor, now: at } = c.var
  const today = casablancaDate(at)
  const until = coolsUntil(today)
  const { mode, holder, bank, rib, iban, bic, country } = account
  const one = asked(c, pension, {
    kind: 'pension_account',
    facts: {
      pensionId: pension.id,
      dpNumber: pension.dpNumber,
      mode,
      holder,
      bank,
      rib,
      iban,
      bic,
      country,
      until,
      month: servesFrom(today),
    },
  })
  const told = await findTold(db, pension.id)
  const contact = {
    name: actor.name,
    email: '',
    phone: '',
    postalAddress: '',
    language: c.var.language,
  }
  return {
    location: `/cases/${one.id}`,
    statements: [
      ...one.statements,
      ...(told
        ? noticed(db, {
            to: recipientOf(told),
            template: 'account_change_asked',
            facts: {
              dpNumber: pension.dpNumber,
              ending: endingOf(account),
              until,
              link: linkTo(c, `/pensioner/account-changes/${one.id}`),
            },
            at,
          })
        : []),
      ...caseTold(
        c,
        { ...one, kind: 'pension_account', userId: actor.userId, contact },
        'received',
      ),
    ],
  }
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
  if (!pension || !told) throw new Problem(409, { code: 'changed_meanwhile', facts: {} })
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
  const { db, actor, now: at } = c.var
  const one = asked(c, pension, {
    kind: 'pension_contact',
    facts: {
      pensionId: pension.id,
      dpNumber: pension.dpNumber,
      newEmail: contact.email,
      newPhone: contact.phone,
      newAddress: contact.postalAddress,
    },
  })
  const told = await findTold(db, pension.id)
  const named = {
    name: actor.name,
    email: '',
    phone: '',
    postalAddress: '',
    language: c.var.language,
  }
  return {
    location: `/cases/${one.id}`,
    statements: [
      ...one.statements,
      ...(told
        ? noticed(db, {
            to: recipientOf(told),
            template: 'contact_change_asked',
            facts: { dpNumber: pension.dpNumber, link: linkTo(c, `/cases/${one.id}`) },
            at,
          })
        : []),
      ...caseTold(
        c,
        { ...one, kind: 'pension_contact', userId: actor.userId, contact: named },
        'received',
      ),
    ],
  }
}

/** For every pension of the same person, and for their login: letters and codes go there from now on. */
export const contactChangeAccepted = async (
  c: Context<App>,
  one: Case & { kind: 'pension_contact' },
): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  const { userId } = one
  if (userId === null) throw new Problem(409, { code: 'changed_meanwhile', facts: {} })
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

/** The case of somebody who is signed in as its person; anybody else's does not exist. */
export const findOwnChange = async (c: Context<App>, id: string): Promise<Case | null> => {
  const one = await findCase(c.var.db, id)
  return one?.kind === 'pension_account' && one.userId === c.var.actor.userId ? one : null
}
