import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import type { Payment } from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const TONES: Record<Payment['status'], Tone> = {
  empty: 'plain',
  awaiting_first: 'wait',
  awaiting_second: 'wait',
  approved: 'wait',
  transmitted: 'wait',
  not_received: 'block',
  refused: 'block',
  withdrawn: 'plain',
  expired: 'plain',
  bank_refused: 'block',
  closed: 'plain',
}

type Shown = Pick<Payment, 'status' | 'settled' | 'order'>

/** The money is there, all of it or a part: the bank's word goes before the order's own. */
export const stateOf = ({ status, settled, order }: Shown): string => {
  if (order.means === 'credit' && status === 'transmitted') return 'settled'
  if (settled === 0) return status
  return settled >= order.amount ? 'settled' : 'settled_partly'
}

export const PaymentState: FC<{ t: Translate; payment: Shown }> = ({ t, payment }) => {
  const state = stateOf(payment)
  const tone = state.startsWith('settled') ? 'done' : TONES[payment.status]
  return <StatusTag tone={tone} label={t.dynamic(`payment.status.${state}`)} />
}

/** Groups of four: read out on the telephone, and copied by hand. */
export const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1\u00a0')

export const Code: FC<{ text: string }> = ({ text }) => <bdi dir="ltr">{inFours(text)}</bdi>

export const quartersOf = (t: Translate, payment: Pick<Payment, 'order'>): string =>
  t.f.list([...new Set(payment.order.dues.map((due) => t.f.quarter(due.quarter)))])
