import type { Context } from 'hono'
import { employerPeopleOpened } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import { employerJoined, findNextNumber } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import { debitMandateSigned } from '#src/payments/index.ts'
import type { Application } from './application.ts'
import { applicationActivated } from './store.ts'
import { told } from './store-story.ts'
import { wholeForm } from './submitting.ts'

/** The applicant as they gave themselves; their card, when they sign for the company themselves. */
const administratorOf = (one: Application) => {
  const { request, employer, people } = wholeForm(one)
  const own = people.signatories.find(({ email }) => email === one.email)
  return {
    name: request.name,
    cin: own?.cin ?? '',
    job: request.job,
    email: one.email,
    phone: request.phone,
    postalAddress: `${employer.address}\n${employer.city}`,
  }
}

/** The file says so, the log says so, and the applicant hears of it. */
const saidActive = (
  c: Context<App>,
  one: Application,
  joined: { number: string; name: string; effectOn: IsoDate },
): Statement[] => {
  const { db, now: at } = c.var
  const { number, name, effectOn } = joined
  return [
    told(db, one.id, { at, what: 'activated', side: 'fund', name: 'CIMR', detail: number }),
    audited(db, {
      object: { kind: 'application', id: one.id },
      subject: { kind: 'employer', id: number },
      action: 'application_activated',
      actor: { kind: 'fund', id: 'signatures', name: 'CIMR' },
      at,
      after: { employer_number: number },
    }),
    ...noticed(db, {
      to: { userId: one.userId },
      template: 'application_active',
      facts: {
        number: one.number,
        employerNumber: number,
        employer: name,
        effectOn,
        link: linkTo(c, '/sign-in/employer'),
      },
      at,
    }),
  ]
}

/**
 * For the batch of the last signature: the employer exists, with its number, its contract, its people
 * and the account it pays from. Whoever signs last is no user of ours: the fund is who acts.
 */
export const activated = async (c: Context<App>, one: Application): Promise<Statement[]> => {
  if (one.stage !== 'to_sign' || one.acceptedBy === null)
    throw new Problem(409, { code: 'application_not_to_sign', facts: {} })
  const { db, now: at } = c.var
  const { request, employer, people, offer, payment } = wholeForm(one)
  const number = await findNextNumber(db)
  const joined = { number, name: request.companyName }
  const administrator = { id: newId(), person: administratorOf(one) }
  const { postalAddress } = administrator.person
  return [
    ...employerJoined(db, {
      ...joined,
      city: employer.city,
      categories: offer.categories.map(({ code, label, regime, ratePpm }) => ({
        number: code,
        label,
        regime,
        rate: ratePpm,
      })),
      startsOn: offer.effectOn,
      at,
    }),
    applicationActivated(db, one, number),
    ...employerPeopleOpened(c, {
      employer: joined,
      administrator,
      delegates: people.delegates.map(({ rights, categories, ...person }) => ({
        id: newId(),
        person: { ...person, postalAddress },
        rights,
        categories,
      })),
      by: one.acceptedBy,
    }),
    ...debitMandateSigned(c, {
      employer: joined,
      userId: administrator.id,
      reference: one.number,
      rib: payment.rib,
      holder: payment.holder,
      signedOn: casablancaDate(at),
    }),
    ...saidActive(c, one, { number, name: joined.name, effectOn: offer.effectOn }),
  ]
}
