import type { SurvivorAward } from '#src/rulebook/survivor-award.ts'
import { nextPart, stateOf } from './rules/state.ts'
import type {
  Death,
  Heir,
  HeirsCapital,
  Survivor,
  SurvivorForm,
  SurvivorPiece,
} from './survivor.ts'

const when = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export const deathJson = (one: Death) => ({
  id: one.id,
  url: `/desk/deaths/${one.id}`,
  number: one.givenNumber,
  last_name: one.lastName,
  first_name: one.firstName,
  died_on: one.diedOn,
  is_accident: one.isAccident,
  relation: one.relation,
  stage: one.stage,
  reported_at: when(one.reportedAt),
  decided_at: when(one.decidedAt),
  case: `/desk/cases/${one.desk.caseId}`,
  promised_on: one.desk.promisedOn,
  known: one.known && {
    matricule: one.known.matricule,
    last_name: one.known.lastName,
    first_name: one.known.firstName,
    birth_date: one.known.birthDate,
    died_on: one.known.diedOn,
    pension: one.known.pensionId && `/desk/pensions/${one.known.pensionId}`,
  },
})

export const heirJson = (one: Heir) => ({
  kind: one.kind,
  last_name: one.lastName,
  first_name: one.firstName,
  is_of_file: one.about !== null,
})

export const heirsCapitalJson = ({ kind, amount, trace }: HeirsCapital) => ({
  kind,
  amount_centimes: amount,
  trace,
})

export const pieceJson = (piece: SurvivorPiece) => ({
  code: piece.code,
  state: piece.state,
  reason: piece.reason,
  received_at: when(piece.receivedAt),
})

export const awardJson = (award: SurvivorAward) => ({
  points_ten_thousandths: award.points,
  from: award.on,
  until: award.until,
  yearly_centimes: award.yearly,
  monthly_centimes: award.monthly,
  trace: award.trace,
})

const identityJson = ({ identity }: SurvivorForm) =>
  identity && {
    last_name: identity.lastName,
    first_name: identity.firstName,
    cin: identity.cin,
    birth_date: identity.birthDate,
    sex: identity.sex,
    married_on: identity.marriedOn,
    has_child_of_marriage: identity.hasChildOfMarriage,
    is_remarried: identity.isRemarried,
    has_dependent_child: identity.hasDependentChild,
    is_disabled: identity.isDisabled,
  }

const accountJson = ({ account }: SurvivorForm) =>
  account && {
    mode: account.mode,
    holder: account.holder,
    bank: account.bank,
    rib: account.rib,
    iban: account.iban,
    bic: account.bic,
  }

/** Behind the link: what its person said and what became of it. What others said of them stays out. */
export const fileJson = (one: Survivor) => ({
  number: one.number,
  kind: one.kind,
  last_name: one.lastName,
  first_name: one.firstName,
  deceased: {
    last_name: one.deceased.lastName,
    first_name: one.deceased.firstName,
    died_on: one.deceased.diedOn,
  },
  state: stateOf(one),
  next_part: nextPart(one.form),
  submitted_at: when(one.submittedAt),
  promised_on: one.desk?.promisedOn ?? null,
  identity: identityJson(one.form),
  account: accountJson(one.form),
  contact: one.form.contact && {
    email: one.form.contact.email,
    phone: one.form.contact.phone,
    postal_address: one.form.contact.postalAddress,
  },
})

export const survivorJson = (one: Survivor) => ({
  id: one.id,
  url: `/desk/survivors/${one.id}`,
  death: `/desk/deaths/${one.deathId}`,
  ...fileJson(one),
  matricule: one.deceased.matricule,
  case: one.desk && `/desk/cases/${one.desk.caseId}`,
  capital_centimes: one.capital,
  pension: one.pensionId && `/desk/pensions/${one.pensionId}`,
})
