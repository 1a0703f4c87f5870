import { parseIban, parseRib } from '#src/kernel/identifiers.ts'
import { parseCreditorReference } from '#src/kernel/identifiers.ts'
import { referenceAmong } from './creditor-reference.ts'
import type { BankEntry } from './model.ts'
import { at, childrenOf, textAt, textsOf } from './nodes.ts'
import type { XmlNode } from './read-xml.ts'
import { cut } from './xml.ts'

const MOROCCO = 'MA'

/** The RIB inside an account of a file: a Moroccan IBAN, or the RIB itself. */
export const ribAt = (node: XmlNode, path: string): string | null => {
  const iban = parseIban(textAt(node, `${path}/Id/IBAN`) ?? '')
  if (iban !== null) return iban.startsWith(MOROCCO) ? parseRib(iban.slice(4)) : null
  return parseRib(textAt(node, `${path}/Id/Othr/Id`) ?? '')
}

type Side = BankEntry['counterparty']

const sideAt = (node: XmlNode, role: 'Dbtr' | 'Cdtr'): Side => ({
  name:
    textAt(node, `RltdPties/${role}/Pty/Nm`) ?? textAt(node, `RltdPties/${role}/Agt/FinInstnId/Nm`),
  rib: ribAt(node, `RltdPties/${role}Acct`),
})

/**
 * Money in comes from the debtor. What came back keeps the roles of the payment it undoes, so there
 * it is the other way round; whichever side is our own account, the other one is meant.
 */
const counterpartyOf = (
  node: XmlNode,
  seen: { account: string; direction: 'credit' | 'debit'; cameBack: boolean },
): Side => {
  const debtorIsOther = (seen.direction === 'credit') !== seen.cameBack
  const [other, own] = debtorIsOther ? (['Dbtr', 'Cdtr'] as const) : (['Cdtr', 'Dbtr'] as const)
  const side = sideAt(node, other)
  return side.rib === seen.account ? sideAt(node, own) : side
}

/** Enough for a person to see what a payment is for. */
const TEXT_LENGTH = 500
/** What banks write where there is no end-to-end id. */
const NO_ID = 'NOTPROVIDED'

export type TransactionDetails = Pick<
  BankEntry,
  | 'cameBack'
  | 'reference'
  | 'endToEndId'
  | 'counterparty'
  | 'text'
  | 'returnReason'
  | 'originalEndToEndId'
> & { bankReference: string | null }

/** A return has its part of the transaction, whether or not the bank gives a reason by its code. */
export const isReturned = (transaction: XmlNode): boolean => at(transaction, 'RtrInf') !== null

/** Everything an entry says besides its amount and dates, from one TxDtls of it. */
export const transactionDetails = (
  node: XmlNode,
  entry: {
    account: string
    direction: 'credit' | 'debit'
    isReversal: boolean
    /** AddtlNtryInf: about all transactions of the entry. */
    text: string | null
  },
): TransactionDetails => {
  const remittance = at(node, 'RmtInf')
  const structured = remittance ? childrenOf(remittance, 'Strd') : []
  const written = structured.flatMap((one) => textAt(one, 'CdtrRefInf/Ref') ?? [])
  const free = [
    ...(remittance ? textsOf(remittance, 'Ustrd') : []),
    ...structured.flatMap((one) => textsOf(one, 'AddtlRmtInf')),
  ]
  const returned = at(node, 'RtrInf')
  const cameBack = isReturned(node) || entry.isReversal
  const id = textAt(node, 'Refs/EndToEndId')
  const endToEndId = id === NO_ID ? null : id
  const others = [textAt(node, 'AddtlTxInf') ?? '', entry.text ?? '']
  const odd = written.filter((one) => parseCreditorReference(one) === null)
  const texts = [...free, ...odd, ...(returned ? textsOf(returned, 'AddtlInf') : []), ...others]
  const compact = written.flatMap((one) => parseCreditorReference(one) ?? [])
  const sources = [compact.join(' '), free.join(' '), endToEndId ?? '', ...others]
  const reason = returned && (textAt(returned, 'Rsn/Cd') ?? textAt(returned, 'Rsn/Prtry'))
  return {
    cameBack,
    reference: referenceAmong(sources),
    endToEndId,
    counterparty: counterpartyOf(node, { ...entry, cameBack }),
    text: cut([...new Set(texts)].join(' '), TEXT_LENGTH),
    returnReason: reason === null ? null : reason.toUpperCase(),
    originalEndToEndId: cameBack ? endToEndId : null,
    bankReference: textAt(node, 'Refs/AcctSvcrRef'),
  }
}
