import type { FC } from 'hono/jsx'
import { type Step, Timeline } from '#views/components/timeline.tsx'
import type { BankFact, Payment, PaymentEvent } from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Points } from '#src/kernel/points.ts'

type Props = {
  t: Translate
  payment: Payment
  events: readonly PaymentEvent[]
  facts: readonly BankFact[]
  pointsBy: IsoDate | null
  pointsWithin: number
  points: Points
  isCovered: boolean
}

/** `form` is what was taken; every other reason is somebody's words. */
const reasonOf = (t: Translate, { type, reason }: PaymentEvent): string => {
  if (reason === null) return ''
  if (type === 'transmitted') return ` (${t.dynamic(`payment.form.${reason.split(':')[0]}`)})`
  if (type === 'bank_refused')
    return ` — ${t.has(`bank_reason.${reason}`) ? t.dynamic(`bank_reason.${reason}`) : t.dynamic('bank_reason.other', { code: reason })}`
  return ` — ${reason}`
}

const done = (t: Translate, event: PaymentEvent): Step => ({
  label: `${t.dynamic(`payment.event.${event.type}`)} : ${event.actorName}${reasonOf(t, event)}`,
  when: t.f.moment(event.at),
  state: 'done',
})

const shown = (t: Translate, fact: BankFact): Step => ({
  label: t(fact.isBack ? 'payment.bank.back' : 'payment.bank.came', { amount: fact.amount }),
  when: `${t('payment.bank.value', { on: fact.valueOn })}${fact.isUndone ? ` — ${t('payment.bank.undone')}` : ''}`,
  state: 'done',
})

const STILL: Partial<Record<Payment['status'], readonly string[]>> = {
  awaiting_first: ['confirm_first', 'send', 'arrive', 'points'],
  awaiting_second: ['confirm_second', 'send', 'arrive', 'points'],
  approved: ['send', 'arrive', 'points'],
  transmitted: ['arrive', 'points'],
  not_received: ['arrive', 'points'],
}

/** Points follow money: what it credited, and what is still missing for the rest. */
const pointsOf = ({ t, points, isCovered, pointsBy }: Props): Step[] => {
  const when = pointsBy === null ? '' : t('payment.points_by', { on: pointsBy })
  const credited: Step[] =
    points > 0 ? [{ label: t('payment.points_credited', { points }), when, state: 'done' }] : []
  if (!isCovered)
    return [
      ...credited,
      { label: t('payment.next.points'), when: t('payment.points_when_paid'), state: 'next' },
    ]
  return points > 0 ? credited : [{ label: t('payment.points_done'), when: '', state: 'done' }]
}

const later = (p: Props): Step[] => {
  const { t, payment, facts } = p
  const hasCome = facts.some((fact) => !fact.isBack && !fact.isUndone) && payment.settled > 0
  const isUsed = payment.order.means === 'credit' && payment.status === 'transmitted'
  if (hasCome || isUsed) return pointsOf(p)
  return (STILL[payment.status] ?? []).map((name, i) => ({
    label: t.dynamic(`payment.next.${name}`),
    when: name === 'points' ? t('payment.points_promise', { days: p.pointsWithin }) : '',
    state: i === 0 ? 'next' : 'later',
  }))
}

/** Who did what, what the bank showed, and what comes next. */
export const PaymentStory: FC<Props> = (p) => (
  <Timeline
    steps={[
      ...p.events.map((event) => done(p.t, event)),
      ...p.facts.map((fact) => shown(p.t, fact)),
      ...later(p),
    ]}
  />
)
