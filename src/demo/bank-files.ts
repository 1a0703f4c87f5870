import { casablancaDate, type Instant, instant, type IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { CURRENCY, decimalOf } from '#src/payments/bank-files/amounts.ts'
import { account, party, structuredRemittance } from '#src/payments/bank-files/parties.ts'
import {
  cut,
  document,
  element,
  identifier,
  leaf,
  NAME_LENGTH,
  optionalLeaf,
  type Xml,
} from '#src/payments/bank-files/xml.ts'

/** The pen of the demo's bank: it writes what a real bank would send. */
export type WrittenEntry = {
  bankReference: string
  direction: 'credit' | 'debit'
  amount: Centimes
  bookedOn: IsoDate
  valueOn: IsoDate
  reference?: string
  endToEndId?: string
  counterparty?: { name: string | null; rib: string | null }
  text?: string
  isReversal?: boolean
  returnReason?: string
  /** Of what comes back: banks repeat the id it was sent with, in place of one of their own. */
  originalEndToEndId?: string
}

export type WrittenStatement = {
  kind: 'camt.053' | 'camt.054'
  messageId: string
  at: Instant
  account: string
  entries: WrittenEntry[]
}

const CODES = { credit: 'CRDT', debit: 'DBIT' } as const
const FAMILIES = { credit: 'RCDT', debit: 'ICDT' } as const

/** The other side keeps the role of the payment, also in an entry that undoes it. */
const counterparty = (entry: WrittenEntry): Xml | null => {
  const { name = null, rib = null } = entry.counterparty ?? {}
  if (name === null && rib === null) return null
  const cameBack = entry.isReversal === true || entry.returnReason !== undefined
  const role = (entry.direction === 'credit') !== cameBack ? 'Dbtr' : 'Cdtr'
  return element(
    'RltdPties',
    name === null ? null : element(role, party('Pty', name)),
    rib === null ? null : account(`${role}Acct`, rib),
  )
}

const remittance = (entry: WrittenEntry): Xml | null => {
  const text = optionalLeaf('Ustrd', cut(entry.text ?? '', NAME_LENGTH))
  if (text === null && entry.reference === undefined) return null
  const structured = entry.reference === undefined ? null : structuredRemittance(entry.reference)
  return element('RmtInf', text, structured)
}

const entryXml = (entry: WrittenEntry): Xml => {
  const id = entry.originalEndToEndId ?? entry.endToEndId
  const { returnReason } = entry
  const details = element(
    'TxDtls',
    element('Refs', leaf('EndToEndId', id === undefined ? 'NOTPROVIDED' : identifier(id))),
    counterparty(entry),
    remittance(entry),
    returnReason === undefined ? null : element('RtrInf', element('Rsn', leaf('Cd', returnReason))),
  )
  const family = element('Fmly', leaf('Cd', FAMILIES[entry.direction]), leaf('SubFmlyCd', 'OTHR'))
  return element(
    'Ntry',
    leaf('Amt', decimalOf(entry.amount), CURRENCY),
    leaf('CdtDbtInd', CODES[entry.direction]),
    entry.isReversal === true ? leaf('RvslInd', 'true') : null,
    element('Sts', leaf('Cd', 'BOOK')),
    element('BookgDt', leaf('Dt', entry.bookedOn)),
    element('ValDt', leaf('Dt', entry.valueOn)),
    leaf('AcctSvcrRef', identifier(entry.bankReference)),
    element('BkTxCd', element('Domn', leaf('Cd', 'PMNT'), family)),
    element('NtryDtls', details),
  )
}

const balance = (code: 'OPBD' | 'CLBD', total: number, on: IsoDate): Xml =>
  element(
    'Bal',
    element('Tp', element('CdOrPrtry', leaf('Cd', code))),
    leaf('Amt', decimalOf(centimes(Math.abs(total))), CURRENCY),
    leaf('CdtDbtInd', total < 0 ? CODES.debit : CODES.credit),
    element('Dt', leaf('Dt', on)),
  )

/** From nothing to the sum of the entries: the demo keeps no balance. */
const balances = ({ at, entries }: WrittenStatement): Xml[] => {
  const total = entries.reduce(
    (sum, { direction, amount }) => (direction === 'credit' ? sum + amount : sum - amount),
    0,
  )
  const today = casablancaDate(at)
  return [balance('OPBD', 0, today), balance('CLBD', total, today)]
}

export const statementFile = (statement: WrittenStatement): string => {
  const isStatement = statement.kind === 'camt.053'
  const createdAt = leaf('CreDtTm', new Date(statement.at).toISOString())
  return document(
    `${statement.kind}.001.08`,
    element(
      isStatement ? 'BkToCstmrStmt' : 'BkToCstmrDbtCdtNtfctn',
      element('GrpHdr', leaf('MsgId', identifier(statement.messageId)), createdAt),
      element(
        isStatement ? 'Stmt' : 'Ntfctn',
        leaf('Id', identifier(statement.messageId)),
        createdAt,
        account('Acct', statement.account),
        ...(isStatement ? balances(statement) : []),
        ...statement.entries.map(entryXml),
      ),
    ),
  )
}

/** What the bank answers to orders, payment by payment. */
export const statusReportFile = (report: {
  originalMessageId: string
  /** The standard wants a time, which no reader looks at. */
  at?: Instant
  items: { endToEndId: string; status: 'ACCP' | 'ACSP' | 'PDNG' | 'RJCT'; reason?: string }[]
}): string => {
  const items = report.items.map((item) =>
    element(
      'TxInfAndSts',
      leaf('OrgnlEndToEndId', identifier(item.endToEndId)),
      leaf('TxSts', item.status),
      item.reason === undefined
        ? null
        : element('StsRsnInf', element('Rsn', leaf('Cd', item.reason))),
    ),
  )
  const original = identifier(report.originalMessageId)
  return document(
    'pain.002.001.11',
    element(
      'CstmrPmtStsRpt',
      element(
        'GrpHdr',
        leaf('MsgId', cut(`STS-${original}`, 35)),
        leaf('CreDtTm', new Date(report.at ?? instant(0)).toISOString()),
      ),
      element(
        'OrgnlGrpInfAndSts',
        leaf('OrgnlMsgId', original),
        leaf('OrgnlMsgNmId', 'pain.008.001.09'),
      ),
      element('OrgnlPmtInfAndSts', leaf('OrgnlPmtInfId', original), ...items),
    ),
  )
}
