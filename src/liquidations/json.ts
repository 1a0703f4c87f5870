import type { Offer } from './calculating.ts'
import type {
  Calculation,
  Candidate,
  Form,
  Liquidation,
  Piece,
  TimelineEntry,
} from './liquidation.ts'
import type { Difference } from './rules/differences.ts'
import { nameOfPiece } from './rules/pieces.ts'
import { holderOf, nextStep, stateOf } from './rules/state.ts'

const when = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export const formJson = ({ family, departure, option, account, contact }: Form) => ({
  family: family && {
    status: family.status,
    spouses: family.spouses.map((one) => ({
      last_name: one.lastName,
      first_name: one.firstName,
      cin: one.cin,
      married_on: one.marriedOn,
    })),
    children: family.children.map((one) => ({
      first_name: one.firstName,
      birth_date: one.birthDate,
      is_disabled: one.isDisabled,
      is_at_school: one.isAtSchool,
    })),
  },
  departure: departure && {
    activity_ends_on: departure.activityEndsOn,
    departs_on: departure.departsOn,
  },
  option,
  account: account && {
    mode: account.mode,
    holder: account.holder,
    bank: account.bank,
    rib: account.rib,
    iban: account.iban,
    bic: account.bic,
  },
  contact: contact && {
    email: contact.email,
    phone: contact.phone,
    postal_address: contact.postalAddress,
  },
})

export const liquidationJson = (one: Liquidation) => ({
  id: one.id,
  url: `/liquidations/${one.id}`,
  number: one.number,
  matricule: one.matricule,
  last_name: one.lastName,
  first_name: one.firstName,
  employer_number: one.employerNumber,
  state: stateOf(one),
  held_by: holderOf(one),
  opened_at: when(one.openedAt),
  submitted_at: when(one.submittedAt),
  promised_on: one.desk?.promisedOn ?? null,
  complete_at: when(one.completeAt),
  confirmed_at: when(one.confirmation?.at ?? null),
  next_step: nextStep(one.form),
})

export const pieceJson = (piece: Piece) => ({
  name: nameOfPiece(piece),
  code: piece.code,
  whom: piece.whom,
  state: piece.state,
  reason: piece.reason,
  received_at: when(piece.receivedAt),
})

export const eventJson = (entry: TimelineEntry) => ({
  at: when(entry.at),
  what: entry.what,
  side: entry.side,
  name: entry.name,
  detail: entry.detail,
})

export const offerJson = ({ option, on, award }: Offer) => ({
  option,
  departure: award.kind,
  from: on,
  points_ten_thousandths: award.points,
  service_points_ten_thousandths: award.servicePoints,
  yearly_centimes: award.yearly,
  monthly_centimes: award.monthly,
  capital_centimes: award.capital,
  single_payment_centimes: award.single,
  trace: award.trace,
})

export const calculationJson = ({
  terms,
  award,
  rulebook,
  at,
}: Omit<Calculation, 'seq' | 'by'>) => ({
  ...offerJson({ option: terms.option, on: terms.on, award }),
  counted_at: when(at),
  rulebook,
})

export const differenceJson = ({ key, unit, before, after }: Difference) => ({
  step: key,
  unit,
  before,
  after,
})

export const candidateJson = (one: Candidate) => ({
  matricule: one.matricule,
  last_name: one.lastName,
  first_name: one.firstName,
  birth_date: one.birthDate,
  full_pension_from: one.fullOn,
  liquidation: one.liquidationId && `/liquidations/${one.liquidationId}`,
  stage: one.stage,
})
