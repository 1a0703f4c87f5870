import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { CURRENCY, decimalOf } from './amounts.ts'
import type { BankParty } from './model.ts'
import { account, agent, party, structuredRemittance } from './parties.ts'
import { document, element, identifier, leaf } from './xml.ts'

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
  const total = decimalOf(order.amount)
  const header = element(
    'GrpHdr',
    leaf('MsgId', identifier(order.messageId)),
    leaf('CreDtTm', new Date(order.at).toISOString()),
    leaf('NbOfTxs', '1'),
    leaf('CtrlSum', total),
    party('InitgPty', order.debtor.name),
  )
  const transaction = element(
    'CdtTrfTxInf',
    element('PmtId', leaf('EndToEndId', identifier(order.endToEndId))),
    element('Amt', leaf('InstdAmt', total, CURRENCY)),
    party('Cdtr', order.creditor.name),
    account('CdtrAcct', order.creditor.rib),
    element('RmtInf', structuredRemittance(order.reference, order.text)),
  )
  const payment = element(
    'PmtInf',
    leaf('PmtInfId', identifier(order.messageId)),
    leaf('PmtMtd', 'TRF'),
    leaf('NbOfTxs', '1'),
    leaf('CtrlSum', total),
    element('ReqdExctnDt', leaf('Dt', order.executeOn)),
    party('Dbtr', order.debtor.name),
    account('DbtrAcct', order.debtor.rib),
    agent('DbtrAgt'),
    transaction,
  )
  return document('pain.001.001.09', element('CstmrCdtTrfInitn', header, payment))
}
