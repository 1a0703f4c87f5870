import type { Liquidation, StoredPiece } from '#src/liquidations/index.ts'
import {
  type Change,
  endingOf,
  paymentJson,
  type Pension,
  type PensionPayment,
  type PointsVersion,
  type Standing,
} from '#src/pensions/index.ts'
import type { Shown } from './rules/headline.ts'

/** All that the page of one's own situation shows of a pension. */
export type OwnSituation = {
  pension: Pension
  standing: Standing
  versions: readonly PointsVersion[]
  last: PensionPayment | null
}

/** Accounts and contacts stay with their person: who helps reads neither (decision 46). */
export const shownJson = (one: Shown, about: { changes: readonly Change[]; isOwn: boolean }) => ({
  dp_number: one.pension.dpNumber,
  kind: one.pension.kind,
  state: one.standing.state,
  headline: one.headline.kind,
  payment: 'payment' in one.headline ? paymentJson(one.headline.payment, '/pensioner') : null,
  changes: about.changes.map(({ cause, amount }) => ({ cause, amount_centimes: amount })),
  account_ending: about.isOwn ? endingOf(one.pension.account) : null,
  debt_centimes: one.pension.debt,
  next_payment: one.next && {
    month: one.next.month,
    on: one.next.on,
    net_centimes: one.next.net,
    is_held: one.next.isHeld,
  },
})

/** The account by its end alone: this is read over shoulders. */
export const situationJson = (
  { pension, standing, versions, last }: OwnSituation,
  isOwn: boolean,
) => ({
  dp_number: pension.dpNumber,
  matricule: pension.matricule,
  kind: pension.kind,
  state: standing.state,
  starts_on: pension.startsOn,
  last_month_owed: standing.last,
  last_name: pension.person.lastName,
  first_name: pension.person.firstName,
  birth_date: pension.person.birthDate,
  cin: pension.person.cin,
  ...(isOwn
    ? {
        email: pension.person.email,
        phone: pension.person.phone,
        postal_address: pension.person.postalAddress,
        account: {
          mode: pension.account.mode,
          holder: pension.account.holder,
          bank: pension.account.bank,
          country: pension.account.country,
          ending: endingOf(pension.account),
        },
      }
    : {}),
  points_ten_thousandths: pension.points,
  points: versions.map((one) => ({
    from: one.from,
    points_ten_thousandths: one.points,
    cause: one.cause.kind,
  })),
  gross_centimes: last?.gross ?? null,
  net_centimes: last?.net ?? null,
  award: { rulebook: pension.award.rulebook, trace: pension.award.trace },
})

export const documentJson = (file: Liquidation | null, pieces: readonly StoredPiece[]) => ({
  award: file?.stage === 'validated' ? `/liquidations/${file.id}/award` : null,
  pieces: pieces.flatMap((one) =>
    file === null || one.documentId === null
      ? []
      : [
          {
            code: one.code,
            about: one.about,
            state: one.state,
            received_at: new Date(one.receivedAt).toISOString(),
          },
        ],
  ),
})
