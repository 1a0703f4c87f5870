import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import { invariant } from '#src/kernel/invariant.ts'
import { type Centimes, sum } from '#src/kernel/money.ts'
import { CURRENCY, decimalOf } from './amounts.ts'
import type { BankParty } from './model.ts'
import { account, agent, bankOf, ibanAccount, party, structuredRemittance } from './parties.ts'
import { cut, document, element, identifier, leaf, NAME_LENGTH, type Xml } from './xml.ts'

/** Who is paid: on an account in Morocco, or on one abroad that an IBAN names. */
export type Payee = BankParty | { name: string; iban: string; bic: string | null }

export type Transfer = {
  endToEndId: string
  amount: Centimes
  creditor: Payee
  /** What it is for, as the standard codes it, and in words for whoever reads their statement. */
  purpose: 'PENS' | null
  remittance: { reference: string; text: string } | { text: string }
}

const remittanceOf = (about: Transfer['remittance']): Xml =>
  'reference' in about
    ? structuredRemittance(about.reference, about.text)
    : leaf('Ustrd', cut(about.text, NAME_LENGTH))

const transaction = (one: Transfer): Xml => {
  const { creditor } = one
  return element(
    'CdtTrfTxInf',
    element('PmtId', leaf('EndToEndId', identifier(one.endToEndId))),
    element('Amt', leaf('InstdAmt', decimalOf(one.amount), CURRENCY)),
    'iban' in creditor ? bankOf('CdtrAgt', creditor.bic) : null,
    party('Cdtr', creditor.name),
    'iban' in creditor ? ibanAccount('CdtrAcct', creditor.iban) : account('CdtrAcct', creditor.rib),
    one.purpose === null ? null : element('Purp', leaf('Cd', one.purpose)),
    element('RmtInf', remittanceOf(one.remittance)),
  )
}

/** Transfers that one account pays on one day, in one payment instruction. */
export const transfersFile = (order: {
  messageId: string
  at: Instant
  executeOn: IsoDate
  debtor: BankParty
  transfers: readonly Transfer[]
}): string => {
  invariant(order.transfers.length > 0, 'a file of transfers pays somebody')
  const totals = [
    leaf('NbOfTxs', String(order.transfers.length)),
    leaf('CtrlSum', decimalOf(sum(order.transfers.map(({ amount }) => amount)))),
  ]
  const header = element(
    'GrpHdr',
    leaf('MsgId', identifier(order.messageId)),
    leaf('CreDtTm', new Date(order.at).toISOString()),
    ...totals,
    party('InitgPty', order.debtor.name),
  )
  const payment = element(
    'PmtInf',
    leaf('PmtInfId', identifier(order.messageId)),
    leaf('PmtMtd', 'TRF'),
    ...totals,
    element('ReqdExctnDt', leaf('Dt', order.executeOn)),
    party('Dbtr', order.debtor.name),
    account('DbtrAcct', order.debtor.rib),
    agent('DbtrAgt'),
    ...order.transfers.map(transaction),
  )
  return document('pain.001.001.09', element('CstmrCdtTrfInitn', header, payment))
}

/** An order of transfer of one payment, for the debtor to give to their bank. */
export const transferFile = (order: {
  messageId: string
  at: Instant
  executeOn: IsoDate
  debtor: BankParty
  creditor: BankParty
  amount: Centimes
  reference: string
  endToEndId: string
  text: string
}): string => {
  const { endToEndId, amount, creditor, reference, text } = order
  const remittance = { reference, text }
  return transfersFile({
    ...order,
    transfers: [{ endToEndId, amount, creditor, purpose: null, remittance }],
  })
}
