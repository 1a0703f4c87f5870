import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Application, Form, FormStep } from '#src/joining/index.ts'
import { offerValues } from './step-offer.tsx'

type Typed = Record<string, unknown>

/** As people write a day in a field: 15/03/2026. */
const typed = (day: IsoDate | null): string =>
  day === null ? '' : day.split('-').toReversed().join('/')

const rowsOf = (prefix: string, rows: readonly Typed[]): Typed =>
  Object.fromEntries(
    rows.flatMap((row, i) =>
      Object.entries(row).map(([name, value]) => [`${prefix}_${i + 1}_${name}`, value]),
    ),
  )

const peopleValues = (people: NonNullable<Form['people']>): Typed => ({
  signing: people.signing,
  ...rowsOf(
    'signatory',
    people.signatories.map((one) => ({
      ...one,
      from: typed(one.from),
      until: typed(one.until),
    })),
  ),
  ...rowsOf(
    'delegate',
    people.delegates.map((one) => ({ ...one, categories: one.categories.join(', ') })),
  ),
  ...(people.manager
    ? {
        manager_name: people.manager.name,
        manager_email: people.manager.email,
        manager_phone: people.manager.phone,
        may_vote: people.manager.mayVote,
      }
    : {}),
})

const employerValues = (t: Translate, one: NonNullable<Form['employer']>): Typed => ({
  rc: one.rc,
  rc_court: one.rcCourt,
  cnss: one.cnss,
  tax_id: one.taxId,
  professional_tax: one.professionalTax,
  created_on: typed(one.createdOn),
  capital: t.f.figure(one.capital),
  activity: one.activity,
  address: one.address,
  city: one.city,
  head_office: one.headOffice,
  same_address: one.headOffice === '',
})

/** What a step shows before anything is typed: what was saved. */
export const savedValues = (t: Translate, { form }: Application, step: FormStep): Typed => {
  const { request, employer, people, offer, payment } = form
  switch (step) {
    case 'request':
      return request
        ? {
            name: request.name,
            job: request.job,
            phone: request.phone,
            company_name: request.companyName,
            legal_form: request.legalForm,
            ice: request.ice,
          }
        : {}
    case 'employer':
      return employer ? employerValues(t, employer) : { same_address: true }
    case 'people':
      return people ? peopleValues(people) : {}
    case 'offer':
      return offerValues(t, offer)
    case 'payment':
      return payment ? { ...payment } : { holder: request?.companyName ?? '' }
  }
}
