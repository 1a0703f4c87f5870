import type { Application, Form, Offer, Piece, Proposal, StoryEntry } from './application.ts'
import type { OfferCategory } from '#src/offers/index.ts'
import { holderOf, nextStep, stateOf } from './rules/state.ts'

const when = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

const categoryJson = (one: OfferCategory) => ({
  code: one.code,
  label: one.label,
  regime: one.regime,
  rate_ppm: one.ratePpm,
  payroll_centimes: one.payrollCentimes,
  headcount: one.headcount,
  option: one.retirementOption,
})

const offerJson = (offer: Offer) => ({
  categories: offer.categories.map(categoryJson),
  effect_on: offer.effectOn,
})

const peopleJson = (people: NonNullable<Form['people']>) => ({
  signing: people.signing,
  signatories: people.signatories,
  delegates: people.delegates,
  manager: people.manager && {
    name: people.manager.name,
    email: people.manager.email,
    phone: people.manager.phone,
    may_vote: people.manager.mayVote,
  },
})

export const formJson = ({ request, employer, people, offer, payment }: Form) => ({
  request: request && {
    name: request.name,
    job: request.job,
    phone: request.phone,
    company_name: request.companyName,
    legal_form: request.legalForm,
    ice: request.ice,
  },
  employer: employer && {
    rc: employer.rc,
    rc_court: employer.rcCourt,
    cnss: employer.cnss,
    tax_id: employer.taxId,
    professional_tax: employer.professionalTax,
    created_on: employer.createdOn,
    capital_centimes: employer.capital,
    activity: employer.activity,
    address: employer.address,
    city: employer.city,
    head_office: employer.headOffice,
  },
  people: people && peopleJson(people),
  offer: offer && offerJson(offer),
  payment,
})

export const applicationJson = (one: Application) => ({
  id: one.id,
  url: `/applications/${one.id}`,
  number: one.number,
  company: one.form.request?.companyName ?? null,
  ice: one.ice,
  state: stateOf(one),
  holder: holderOf(one),
  next_step: nextStep(one.form),
  saved_at: when(one.savedAt),
  submitted_at: when(one.submittedAt),
  promised_on: one.desk?.promisedOn ?? null,
  convention: one.conventionHow,
  sign_until: one.signUntil,
  employer_number: one.employerNumber,
  reason: one.desk?.reason ?? null,
  declined: one.declined,
})

export const pieceJson = (one: Piece) => ({
  code: one.code,
  state: one.state,
  not_older_than_months: one.months,
  dated_on: one.datedOn,
  reason: one.reason,
  received_at: when(one.receivedAt),
})

export const proposalJson = (one: Proposal) => ({
  seq: one.seq,
  ...offerJson(one.offer),
  text: one.text,
  by: one.byName,
  at: when(one.at),
  answer: one.answer,
  answer_text: one.answerText,
})

export const storyJson = (one: StoryEntry) => ({ ...one, at: when(one.at) })
