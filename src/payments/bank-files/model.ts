import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'

/** Whoever holds an account. `rib` has 24 digits; the files carry it as an IBAN. */
export type BankParty = { name: string; rib: string }

/** One movement of an account, as the bank has booked it. */
export type BankEntry = {
  /** Stable: see entry-key.ts. */
  key: string
  /** RIB of the account that the statement is about. */
  account: string
  /** `credit` is money in. */
  direction: 'credit' | 'debit'
  /** Money goes the way it had come: a return, or the bank takes back an entry of its own. */
  cameBack: boolean
  amount: Centimes
  bookedOn: IsoDate
  valueOn: IsoDate
  /** ISO 11649, upper case without spaces, its check digits right. */
  reference: string | null
  endToEndId: string | null
  /** The other side: who paid, or who was paid. */
  counterparty: { name: string | null; rib: string | null }
  text: string
  /** ISO code of what came back, such as AC04. */
  returnReason: string | null
  /** Of what came back or was reversed: the end-to-end id it was sent with. */
  originalEndToEndId: string | null
}

export type StatementFile = {
  kind: 'camt.053' | 'camt.054'
  messageId: string
  statements: { id: string; account: string; entries: BankEntry[] }[]
}

export type StatusReport = {
  originalMessageId: string | null
  /** An item without `endToEndId` stands for the whole message or one of its parts. */
  items: {
    endToEndId: string | null
    status: 'accepted' | 'pending' | 'rejected'
    reason: string | null
    text: string
  }[]
}
