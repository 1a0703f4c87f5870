import { type IsoDate, parseIsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { CURRENCY, parseDecimal } from './amounts.ts'
import type { KeyFacts } from './entry-key.ts'
import type { BankEntry } from './model.ts'
import { at, childrenOf, textAt } from './nodes.ts'
import { incomplete } from './read-message.ts'
import type { XmlNode } from './read-xml.ts'
import { isReturned, type TransactionDetails, transactionDetails } from './transaction.ts'

type Direction = BankEntry['direction']

type Context = {
  account: string
  statementId: string
  where: string
  keyOf: (facts: KeyFacts) => string
}

/** What the entry says of all its transactions. */
type Whole = Pick<BankEntry, 'account' | 'direction' | 'amount' | 'bookedOn' | 'valueOn'> & {
  isReversal: boolean
  text: string | null
  entryReference: string | null
  bankReference: string | null
}

const DIRECTIONS: ReadonlyMap<string | null, Direction> = new Map([
  ['CRDT', 'credit'],
  ['DBIT', 'debit'],
])

const directionOf = (node: XmlNode): Direction | null =>
  DIRECTIONS.get(textAt(node, 'CdtDbtInd')) ?? null

/** The day as the bank writes it, with or without a time. */
const dayAt = (node: XmlNode, path: string): IsoDate | null =>
  parseIsoDate((textAt(node, `${path}/Dt`) ?? textAt(node, `${path}/DtTm`) ?? '').slice(0, 10))

const amountOf = (entry: XmlNode, where: string): Result<Centimes> => {
  const currency = at(entry, 'Amt')?.currency ?? null
  if (currency === null) return incomplete(`${where}/Amt`)
  if (currency !== CURRENCY)
    return refused('bank_file_currency', { currency: currency.slice(0, 3), where })
  const amount = parseDecimal(textAt(entry, 'Amt') ?? '')
  return amount === null ? incomplete(`${where}/Amt`) : ok(amount)
}

const wholeOf = (entry: XmlNode, { account, where }: Context): Result<Whole> => {
  const amount = amountOf(entry, where)
  if (!amount.ok) return amount
  const direction = directionOf(entry)
  if (direction === null) return incomplete(`${where}/CdtDbtInd`)
  const valueOn = dayAt(entry, 'ValDt')
  const bookedOn = dayAt(entry, 'BookgDt') ?? valueOn
  if (bookedOn === null) return incomplete(`${where}/BookgDt`)
  return ok({
    account,
    direction,
    isReversal: ['true', '1'].includes(textAt(entry, 'RvslInd') ?? ''),
    amount: amount.value,
    bookedOn,
    valueOn: valueOn ?? bookedOn,
    text: textAt(entry, 'AddtlNtryInf'),
    entryReference: textAt(entry, 'NtryRef'),
    bankReference: textAt(entry, 'AcctSvcrRef'),
  })
}

type Share = { amount: Centimes; direction: Direction; details: TransactionDetails }

const NO_DETAILS: TransactionDetails = {
  cameBack: false,
  reference: null,
  endToEndId: null,
  counterparty: { name: null, rib: null },
  text: '',
  returnReason: null,
  originalEndToEndId: null,
  bankReference: null,
}

const shareOf = (transaction: XmlNode, whole: Whole): Share | null => {
  const amount = at(transaction, 'Amt') ?? at(transaction, 'AmtDtls/TxAmt/Amt')
  if (amount?.currency !== CURRENCY) return null
  const centimes = parseDecimal(amount.text.trim())
  const direction = directionOf(transaction) ?? whole.direction
  const details = transactionDetails(transaction, { ...whole, direction })
  return centimes === null ? null : { amount: centimes, direction, details }
}

/** Exact whatever the amounts: thousands of large ones are more than a number can hold. */
const addsUp = (shares: readonly Share[], whole: Whole): boolean => {
  const signed = (one: { amount: number; direction: Direction }): bigint =>
    BigInt(one.direction === 'credit' ? one.amount : -one.amount)
  return shares.reduce((total, share) => total + signed(share), 0n) === signed(whole)
}

/** A line as it stands: that money came back in it is known even when how much of it did is not. */
const keptWhole = (whole: Whole, transactions: readonly XmlNode[]): Share => ({
  amount: whole.amount,
  direction: whole.direction,
  details: {
    ...NO_DETAILS,
    cameBack: whole.isReversal || transactions.some(isReturned),
    text: whole.text ?? '',
  },
})

/**
 * A batch booked in one line is told apart by its transactions when their amounts add up to it. When
 * they do not (fees taken off, another currency, no amounts), the line is kept whole: an amount that
 * we made up must never pay for something.
 */
const sharesOf = (entry: XmlNode, whole: Whole): Share[] => {
  const transactions = childrenOf(entry, 'NtryDtls').flatMap((one) => childrenOf(one, 'TxDtls'))
  const [only] = transactions
  const { amount, direction } = whole
  if (only === undefined) return [keptWhole(whole, transactions)]
  if (transactions.length === 1)
    return [{ amount, direction, details: transactionDetails(only, whole) }]
  const shares = transactions.flatMap((one) => shareOf(one, whole) ?? [])
  if (shares.length === transactions.length && addsUp(shares, whole)) return shares
  return [keptWhole(whole, transactions)]
}

const isRepeated = (reference: string | null, shares: readonly Share[]): boolean =>
  shares.filter((share) => share.details.bankReference === reference).length > 1

/**
 * The entries that one line of a statement stands for; none while it is not booked, and none for a
 * share of nothing, which moves no money. What it leaves keeps its rank, so its key.
 */
export const readEntry = (entry: XmlNode, context: Context): Result<BankEntry[]> => {
  const status = at(entry, 'Sts')
  if (status === null) return incomplete(`${context.where}/Sts`)
  if (textAt(status, 'Cd') !== 'BOOK') return ok([])
  const read = wholeOf(entry, context)
  if (!read.ok) return read
  const { text: _, isReversal: __, entryReference, bankReference, ...whole } = read.value
  const shares = sharesOf(entry, read.value)
  const entries = shares.map(
    ({ amount, direction, details: { bankReference: own, ...details } }, index) => {
      const key = context.keyOf({
        account: context.account,
        statementId: context.statementId,
        bookedOn: whole.bookedOn,
        direction,
        amount,
        entryReference,
        bankReference: bankReference ?? own,
        transactionReference: isRepeated(own, shares) ? null : own,
        endToEndId: details.endToEndId,
        rank: shares.length > 1 ? index + 1 : null,
      })
      return { ...whole, key, direction, amount, ...details }
    },
  )
  return ok(entries.filter((one) => one.amount > 0))
}
