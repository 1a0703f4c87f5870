import type { Order, Status } from '#src/payments/payment.ts'

/** What a reader of an order may do with it now: the object has the last word. */
export type May = {
  confirm: boolean
  refuse: boolean
  withdraw: 'alone' | 'first' | 'second' | null
  transmit: boolean
  close: boolean
  /** Waits for somebody else than the reader. */
  isOwn: boolean
}

type Reader = {
  userId: string
  person: string
  orders: boolean
  confirms: boolean
  orderedByPerson: string
  confirmedByPersons: readonly string[]
  withdrawalAskedBy: string | null
}

const withdrawal = (status: Status, order: Order, reader: Reader): May['withdraw'] => {
  const isAwaiting = status === 'awaiting_first' || status === 'awaiting_second'
  if (isAwaiting) return reader.person === reader.orderedByPerson ? 'alone' : null
  if (status !== 'approved' || order.means === 'credit') return null
  if (order.soleSignatory === reader.userId) return 'alone'
  if (reader.withdrawalAskedBy === null) return 'first'
  return reader.withdrawalAskedBy === reader.userId ? null : 'second'
}

export const mayDo = (payment: { status: Status; order: Order }, reader: Reader): May => {
  const { status, order } = payment
  const isAwaiting = status === 'awaiting_first' || status === 'awaiting_second'
  const isSole = order.soleSignatory === reader.userId && order.confirmations === 1
  const isOwn = reader.person === reader.orderedByPerson && !isSole
  const hasConfirmed = reader.confirmedByPersons.includes(reader.person)
  const isPayer = reader.orders || reader.confirms
  return {
    confirm: isAwaiting && reader.confirms && !isOwn && !hasConfirmed,
    refuse: isAwaiting && reader.confirms,
    withdraw: isPayer ? withdrawal(status, order, reader) : null,
    transmit:
      status === 'approved' && isPayer && (order.means === 'transfer' || order.means === 'card'),
    close: status === 'not_received' && isPayer,
    isOwn,
  }
}
