import type { FC } from 'hono/jsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { PaymentState, PensionPayment, PensionState, RunState } from '#src/pensions/index.ts'

const PENSION: Record<PensionState, Tone> = {
  coming: 'plain',
  served: 'done',
  held: 'block',
  ended: 'plain',
}
const PAYMENT: Record<PaymentState, Tone> = {
  prepared: 'wait',
  sent: 'done',
  returned: 'block',
  held: 'block',
  nothing: 'plain',
}
const RUN: Record<RunState, Tone> = {
  preparing: 'wait',
  closed: 'wait',
  written: 'wait',
  released: 'done',
}

export const PensionTag: FC<{ t: Translate; state: PensionState }> = ({ t, state }) => (
  <StatusTag tone={PENSION[state]} label={t(`pension.state.${state}`)} />
)
export const PaymentTag: FC<{ t: Translate; state: PaymentState }> = ({ t, state }) => (
  <StatusTag tone={PAYMENT[state]} label={t(`pension.payment.state.${state}`)} />
)
/** What became of a payment, in the words of who waits for it: the day tells if it is there. */
export const OwnPaymentTag: FC<{ t: Translate; item: PensionPayment; today: IsoDate }> = (p) => {
  const { state, payOn } = p.item
  const word = state === 'sent' && payOn > p.today ? 'leaving' : state
  return <StatusTag tone={PAYMENT[state]} label={p.t(`space.payment.${word}`)} />
}

export const RunTag: FC<{ t: Translate; state: RunState }> = ({ t, state }) => (
  <StatusTag tone={RUN[state]} label={t(`pension_run.state.${state}`)} />
)
