import { ok, type Result } from '#src/kernel/result.ts'
import type { StatusReport } from './model.ts'
import { at, childrenOf, textAt, textsOf } from './nodes.ts'
import { incomplete, readMessage } from './read-message.ts'
import type { XmlNode } from './read-xml.ts'

type Item = StatusReport['items'][number]

/**
 * Accepted: the bank has checked the account and carries the payment out. A file that is only well
 * formed (ACTC), received (RCVD) or accepted in part (PART) is still pending, as is any status that
 * we do not know: nothing may be called settled on the strength of it.
 */
const STATUSES: ReadonlyMap<string, Item['status']> = new Map([
  ['ACCP', 'accepted'],
  ['ACSP', 'accepted'],
  ['ACSC', 'accepted'],
  ['ACCC', 'accepted'],
  ['ACWC', 'accepted'],
  ['ACWP', 'accepted'],
  ['RJCT', 'rejected'],
  ['CANC', 'rejected'],
])

/** The status of a level, with its reasons; null where the level says none. */
type Said = { status: Item['status']; reason: string | null; text: string } | null

const saidAt = (node: XmlNode, tag: string): Said => {
  const code = textAt(node, tag)
  if (code === null) return null
  const reasons = childrenOf(node, 'StsRsnInf')
  const codes = reasons.flatMap((one) => textAt(one, 'Rsn/Cd') ?? textAt(one, 'Rsn/Prtry') ?? [])
  return {
    status: STATUSES.get(code) ?? 'pending',
    reason: codes[0]?.toUpperCase() ?? null,
    text: reasons.flatMap((one) => textsOf(one, 'AddtlInf')).join(' '),
  }
}

/** What a level doesn't say for itself, the level above has said for it. */
const itemOf = (endToEndId: string | null, said: Said, above: Said): Item | null => {
  const status = said ?? above
  if (status === null) return null
  const silent = said !== null && said.reason === null && said.text === ''
  const explained = silent && above?.status === said.status ? above : status
  return { ...explained, endToEndId }
}

/** The items of one payment instruction; null stands for one without any status. */
const itemsOf = (payment: XmlNode, group: Said): (Item | null)[] => {
  const said = saidAt(payment, 'PmtInfSts')
  const above = said ?? group
  const transactions = childrenOf(payment, 'TxInfAndSts')
  if (transactions.length === 0) return said === null ? [] : [itemOf(null, said, group)]
  return transactions.map((one) =>
    itemOf(textAt(one, 'OrgnlEndToEndId'), saidAt(one, 'TxSts'), above),
  )
}

/** What the bank says of the orders it was sent (pain.002), before anything is booked. */
export const readStatusReport = (xml: string): Result<StatusReport> => {
  const read = readMessage(xml, { 'pain.002.001.11': 'CstmrPmtStsRpt' })
  if (!read.ok) return read
  const original = at(read.value.body, 'OrgnlGrpInfAndSts')
  if (original === null) return incomplete('OrgnlGrpInfAndSts')
  const group = saidAt(original, 'GrpSts')
  const lower = childrenOf(read.value.body, 'OrgnlPmtInfAndSts').flatMap((one) =>
    itemsOf(one, group),
  )
  const items = lower.length > 0 ? lower : [itemOf(null, group, null)]
  const known = items.filter((item) => item !== null)
  if (known.length < items.length) return incomplete('OrgnlGrpInfAndSts/GrpSts')
  return ok({ originalMessageId: textAt(original, 'OrgnlMsgId'), items: known })
}
