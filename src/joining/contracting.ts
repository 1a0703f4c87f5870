import type { Context } from 'hono'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { changedMeanwhile } from '#src/http/problem.ts'
import { translateIn } from '#src/i18n/translate.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import {
  type ApplicationFacts,
  contractDocuments,
  type Signing,
  type SigningEffects,
  senderOf,
  signingOpened,
} from '#src/signatures/index.ts'
import { activated } from './activating.ts'
import type { Application } from './application.ts'
import { applicationEnded, findApplication } from './store.ts'
import { told } from './store-story.ts'
import { wholeForm } from './submitting.ts'

/** The papers of the fund are in French, whatever the page is in. */
const t = translateIn('fr')

/** What the papers say comes from the form, and nothing is asked again. */
export const factsOf = (one: Application): ApplicationFacts => {
  const { request, employer, people, offer, payment } = wholeForm(one)
  const { capital, headOffice: _, ...rest } = employer
  return {
    number: one.number,
    employer: {
      ...rest,
      name: request.companyName,
      legalForm: t(`application.legal_form.${request.legalForm}`),
      ice: request.ice,
      capitalCentimes: capital,
    },
    signatories: people.signatories.map(({ name, cin, job, email }) => ({ name, cin, job, email })),
    signing: people.signing,
    categories: offer.categories,
    contractKind: 'group',
    effectOn: offer.effectOn,
    delegates: people.delegates.map(({ name, rights }) => ({
      name,
      rights: rights.map((right) => t(`application.right.${right}`)),
    })),
    payment: { rib: payment.rib, bank: payment.bank, holder: payment.holder },
    employerNumber: one.employerNumber,
  }
}

/** For the batch of the acceptance: each signatory gets their own link to the same documents. */
export const contractToSign = (
  c: Context<App>,
  one: Application,
  validDays: number,
): Statement[] => {
  const { db, actor, now: at, env } = { ...c.var, env: c.env }
  const { request, people } = wholeForm(one)
  return signingOpened(db, {
    id: newId(),
    object: { kind: 'application', id: one.id },
    number: one.number,
    party: request.companyName,
    documents: contractDocuments(factsOf(one), { at, isDemo: Boolean(env.DEMO) }),
    signers: people.signatories,
    by: { kind: 'desk', id: actor.userId, name: 'CIMR' },
    at,
    sender: senderOf(c),
    validDays,
  })
}

const load = async (c: Context<App>, id: string): Promise<Application> => {
  const one = await findApplication(c.var.db, id)
  if (!one) throw changedMeanwhile()
  return one
}

/** One of them said no, and the file says who and why: the contract is not made. Another can be. */
const declined = async (
  c: Context<App>,
  one: Application,
  signing: Signing,
): Promise<Statement[]> => {
  const { db, now: at } = c.var
  const signer = signing.signers.find(({ record }) => record?.what === 'declined')
  const said = { name: signer?.name ?? '', detail: signer?.record?.reason ?? '' }
  return [
    applicationEnded(db, one, { stage: 'withdrawn', at }),
    told(db, one.id, { at, what: 'signature_declined', side: 'applicant', ...said }),
    audited(db, {
      object: { kind: 'application', id: one.id },
      action: 'application_signature_declined',
      actor: { kind: 'fund', id: 'signatures', name: 'CIMR' },
      at,
    }),
    ...noticed(db, {
      to: { userId: one.userId },
      template: 'application_ended',
      facts: {
        number: one.number,
        why: 'declined',
        link: linkTo(c, `/applications/${one.id}`),
      },
      at,
    }),
  ]
}

/** What signatures do to an application: the last one makes the employer, the first refusal ends it. */
export const applicationSigning: SigningEffects['application'] = {
  signed: async (c, { object }) => await activated(c, await load(c, object.id)),
  declined: async (c, signing) => await declined(c, await load(c, signing.object.id), signing),
  subjectOf: async (c, object) => {
    const one = await findApplication(c.var.db, object.id)
    return one?.employerNumber ? { kind: 'employer', id: one.employerNumber } : null
  },
  readerOf: async (c, object) => {
    const { applicant, employer } = c.var.actors
    const one = await findApplication(c.var.db, object.id)
    if (applicant && one?.userId === applicant.userId) return applicant
    const isTheirs =
      employer?.employer && !employer.mandateId && one?.employerNumber === employer.employer.number
    const reads = employer?.rights.some(
      ({ name }) => name === 'contract' || name === 'administrator',
    )
    return employer && isTheirs && reads ? employer : null
  },
}
