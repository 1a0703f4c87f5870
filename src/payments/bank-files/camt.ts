import { ok, type Result } from '#src/kernel/result.ts'
import { readEntry } from './entry.ts'
import { keysOfFile } from './entry-key.ts'
import type { BankEntry, StatementFile } from './model.ts'
import { childrenOf, textAt } from './nodes.ts'
import { incomplete, readMessage } from './read-message.ts'
import type { XmlNode } from './read-xml.ts'
import { ribAt } from './transaction.ts'

const MESSAGES = {
  'camt.053.001.08': 'BkToCstmrStmt',
  'camt.054.001.08': 'BkToCstmrDbtCdtNtfctn',
} as const

type Statement = StatementFile['statements'][number]
type KeyOf = ReturnType<typeof keysOfFile>

const readAccount = (node: XmlNode, where: string, keyOf: KeyOf): Result<Statement> => {
  const id = textAt(node, 'Id')
  if (id === null) return incomplete(`${where}/Id`)
  const account = ribAt(node, 'Acct')
  if (account === null) return incomplete(`${where}/Acct/Id`)
  const entries: BankEntry[] = []
  for (const [index, entry] of childrenOf(node, 'Ntry').entries()) {
    const read = readEntry(entry, {
      account,
      statementId: id,
      where: `${where}/Ntry[${index + 1}]`,
      keyOf,
    })
    if (!read.ok) return read
    entries.push(...read.value)
  }
  return ok({ id, account, entries })
}

/** A statement (camt.053) or the notifications of a day (camt.054): what is booked, in dirhams. */
export const readStatement = (xml: string): Result<StatementFile> => {
  const read = readMessage(xml, MESSAGES)
  if (!read.ok) return read
  const { message, body } = read.value
  const messageId = textAt(body, 'GrpHdr/MsgId')
  if (messageId === null) return incomplete('GrpHdr/MsgId')
  const isStatement = message === 'camt.053.001.08'
  const tag = isStatement ? 'Stmt' : 'Ntfctn'
  const keyOf = keysOfFile()
  const statements: Statement[] = []
  for (const [index, node] of childrenOf(body, tag).entries()) {
    const statement = readAccount(node, `${tag}[${index + 1}]`, keyOf)
    if (!statement.ok) return statement
    statements.push(statement.value)
  }
  if (statements.length === 0) return incomplete(tag)
  return ok({ kind: isStatement ? 'camt.053' : 'camt.054', messageId, statements })
}
