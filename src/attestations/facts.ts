import { listDues, owedOn } from '#src/accounts/index.ts'
import type { Database } from '#src/database/database.ts'
import { quarterBoards } from '#src/declarations/index.ts'
import { findEmployer } from '#src/employers/index.ts'
import { dateOf, type IsoDate, partsOf } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import { readHoldings, statementOf } from '#src/members/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { taxAttestationDay } from '#src/rulebook/parameters/attestations.ts'
import { PENSION_BOOK, deductionsOn } from '#src/rulebook/pension-payments.ts'
import type { AttestationKind, Facts, Holder } from './attestation.ts'
import { upToDateThrough } from './rules/up-to-date.ts'
import {
  findMembership,
  findMonthly,
  findOwnPension,
  findPaidIn,
  type PaidPension,
} from './store-facts.ts'

/** All that a paper of that kind can say of its holder today, and the period it is about. */
type Known = { facts: Facts; period: string }
type Reading = (
  db: Database,
  holder: Holder,
  about: { today: IsoDate; year: number | null },
) => Promise<Result<Known, Refusal>>

const nobody = (): Result<Known, Refusal> => refused('attestation_nothing')

const named = (one: { lastName: string; firstName: string }): string =>
  `${one.firstName} ${one.lastName}`.trim()

const without = (facts: Record<string, string | number | null>): Facts =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )

const points: Reading = async (db, { memberId }) => {
  const found = await readHoldings(db, memberId ?? '')
  if (!found) return nobody()
  const { member, holdings } = found
  return ok({
    period: '',
    facts: without({
      name: named(member),
      born_on: member.birthDate,
      matricule: member.matricule,
      points: statementOf(holdings).points,
    }),
  })
}

const membership: Reading = async (db, { memberId }) => {
  const one = await findMembership(db, memberId ?? '')
  if (!one) return nobody()
  const { matricule, since, employer } = one
  return ok({
    period: '',
    facts: without({ name: named(one), born_on: one.birthDate, matricule, since, employer }),
  })
}

const employer: Reading = async (db, { employerNumber }, { today }) => {
  const number = employerNumber ?? ''
  const [found, dues, boards] = await Promise.all([
    findEmployer(db, number),
    listDues(db, number),
    quarterBoards(db, [number], { today, rightOf: () => null }),
  ])
  if (!found) return nobody()
  const through = upToDateThrough(
    {
      owed: dues.map((due) => ({ dueOn: due.dueOn, amount: owedOn(due) })),
      quarters: boards.get(number) ?? [],
    },
    today,
  )
  return through.ok
    ? ok({
        period: '',
        facts: { name: found.name, employer_number: found.number, through: through.value },
      })
    : through
}

const person = (one: PaidPension) => ({
  name: named(one),
  born_on: one.birthDate,
  dp_number: one.dpNumber,
})

const pension: Reading = async (db, { memberId }) => {
  const one = await findOwnPension(db, memberId ?? '')
  if (!one || one.isEnded) return nobody()
  const paid = await findMonthly(db, one.id)
  if (!paid) return refused('attestation_nothing_paid')
  const { month, payOn, gross, mode } = paid
  const debt = centimes(0)
  const net = deductionsOn(PENSION_BOOK, payOn, {
    pension: gross,
    fresh: gross,
    debt,
    mode,
  }).reduce((left: Centimes, { amount }) => centimes(left - amount), gross)
  return ok({ period: '', facts: { ...person(one), month, gross, net } })
}

/** A year can be attested once it is over and its last payments are known (S60). */
const tax: Reading = async (db, { memberId }, { today, year }) => {
  const one = await findOwnPension(db, memberId ?? '')
  if (!one) return nobody()
  const asked = year ?? partsOf(today).year - 1
  const from = dateOf(asked + 1, 1, valueOn(taxAttestationDay, today))
  if (today < from) return refused('attestation_year_open', { from })
  const paid = await findPaidIn(db, { pensionId: one.id, year: asked })
  if (!paid) return refused('attestation_nothing_paid')
  return ok({ period: String(asked), facts: { ...person(one), year: asked, ...paid } })
}

/** Where the facts of each kind are read. */
const READINGS: Readonly<Record<AttestationKind, Reading>> = {
  points,
  membership,
  employer,
  pension,
  tax,
}

export const readFacts = (
  db: Database,
  holder: Holder,
  about: { kind: AttestationKind; today: IsoDate; year: number | null },
): Promise<Result<Known, Refusal>> => READINGS[about.kind](db, holder, about)
