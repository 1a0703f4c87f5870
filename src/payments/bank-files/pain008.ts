import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, sum } from '#src/kernel/money.ts'
import { invariant } from '#src/kernel/invariant.ts'
import { CURRENCY, decimalOf } from './amounts.ts'
import type { BankParty } from './model.ts'
import { account, agent, party, structuredRemittance } from './parties.ts'
import { document, element, identifier, leaf, type Xml } from './xml.ts'

export type Collection = {
  endToEndId: string
  amount: Centimes
  mandateId: string
  mandateSignedOn: IsoDate
  debtor: BankParty
  reference: string
}

export type CollectionOrder = {
  messageId: string
  at: Instant
  collectOn: IsoDate
  /** `schemeId` is the number under which the creditor may collect. */
  creditor: BankParty & { schemeId: string }
  collections: Collection[]
}

const transaction = (one: Collection): Xml =>
  element(
    'DrctDbtTxInf',
    element('PmtId', leaf('EndToEndId', identifier(one.endToEndId))),
    leaf('InstdAmt', decimalOf(one.amount), CURRENCY),
    element(
      'DrctDbtTx',
      element(
        'MndtRltdInf',
        leaf('MndtId', identifier(one.mandateId)),
        leaf('DtOfSgntr', one.mandateSignedOn),
      ),
    ),
    agent('DbtrAgt'),
    party('Dbtr', one.debtor.name),
    account('DbtrAcct', one.debtor.rib),
    element('RmtInf', structuredRemittance(one.reference)),
  )

/** Direct debits that fall on one day, in one payment instruction. */
export const collectionFile = (order: CollectionOrder): string => {
  invariant(order.collections.length > 0, 'a collection file collects something')
  const totals = [
    leaf('NbOfTxs', String(order.collections.length)),
    leaf('CtrlSum', decimalOf(sum(order.collections.map((one) => one.amount)))),
  ]
  const header = element(
    'GrpHdr',
    leaf('MsgId', identifier(order.messageId)),
    leaf('CreDtTm', new Date(order.at).toISOString()),
    ...totals,
    party('InitgPty', order.creditor.name),
  )
  const scheme = element('Othr', leaf('Id', identifier(order.creditor.schemeId)))
  const payment = element(
    'PmtInf',
    leaf('PmtInfId', identifier(order.messageId)),
    leaf('PmtMtd', 'DD'),
    ...totals,
    // A mandate here is for every quarter: the first collection is not told apart.
    element('PmtTpInf', leaf('SeqTp', 'RCUR')),
    leaf('ReqdColltnDt', order.collectOn),
    party('Cdtr', order.creditor.name),
    account('CdtrAcct', order.creditor.rib),
    agent('CdtrAgt'),
    element('CdtrSchmeId', element('Id', element('PrvtId', scheme))),
    ...order.collections.map(transaction),
  )
  return document('pain.008.001.09', element('CstmrDrctDbtInitn', header, payment))
}
