import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { Money } from '#views/components/figures.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type {
  BankFact,
  ChainEvent,
  Difference,
  May,
  Payment,
  PaymentEvent,
} from '#src/payments/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import { Compared } from './compared.tsx'
import { Code, PaymentState, quartersOf, stateOf } from './parts.tsx'
import { PaymentStory } from './story.tsx'

export type PaymentProps = {
  t: Translate
  payment: Payment
  events: readonly PaymentEvent[]
  before: Payment | null
  changes: readonly Difference[]
  facts: readonly BankFact[]
  pointsBy: IsoDate | null
  /** Working days promised between the money and its points. */
  pointsWithin: number
  /** What its money credited so far. */
  points: Points
  /** The reader administers users: may name a cover for somebody absent. */
  mayCover: boolean
  /** Nothing of what it pays is owed any more. */
  isCovered: boolean
  may: May
  /** What happened since the page that was refused. */
  since: readonly ChainEvent[]
  commandId: string
  values: Record<string, unknown>
  problem: Refused | null
}
type Part = FC<PaymentProps>

const Dues: Part = ({ t, payment: { order } }) => (
  <table class="stack">
    <caption>{t('payment.pays')}</caption>
    <tbody>
      {order.dues.map((due) => (
        <tr>
          <th scope="row">
            {isolated(
              t.dynamic(`due.${due.kind}`, {
                quarter: due.quarter,
                category: due.category ?? '',
                f: t.f,
              }),
            )}
          </th>
          <td class="num">
            <span>
              <Money t={t} value={due.amount} />
            </span>
          </td>
        </tr>
      ))}
      {order.credit > 0 ? (
        <tr>
          <th scope="row">{t('payment.credit')}</th>
          <td class="num">
            <span>
              <Money t={t} value={centimes(0 - order.credit)} />
            </span>
          </td>
        </tr>
      ) : null}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">{t('payment.to_pay')}</th>
        <td class="num">
          <span>
            <Money t={t} value={order.amount} />
          </span>
        </td>
      </tr>
    </tfoot>
  </table>
)

const Frozen: Part = ({ t, payment: { order, digest } }) => (
  <dl>
    <dt>{t('payment.reference')}</dt>
    <dd>
      <Code text={order.reference} />
    </dd>
    <dt>{t('payment.means')}</dt>
    <dd>{t.dynamic(`payment.means.${order.means}`)}</dd>
    {order.debit ? (
      <>
        <dt>{t('payment.debit_account')}</dt>
        <dd>
          <Code text={order.debit.rib} /> <bdi>({order.debit.holder})</bdi>
        </dd>
      </>
    ) : null}
    <dt>{t('payment.beneficiary')}</dt>
    <dd>
      <bdi>{order.beneficiary.holder}</bdi> — <Code text={order.beneficiary.rib} />{' '}
      <span class="tag wait">{t('trace.estimated')}</span>
    </dd>
    <dt>{t('payment.confirmations')}</dt>
    <dd>
      {isolated(t('payment.confirmations.count', { count: order.confirmations }))}
      {order.soleSignatory ? ` — ${t('payment.sole')}` : ''}
    </dd>
    <dt>{t('payment.digest')}</dt>
    <dd class="hash">
      <bdi dir="ltr">{digest.slice(0, 16)}</bdi>
    </dd>
  </dl>
)

const Reason: FC<{ t: Translate; id: string; label: string; value: unknown }> = (p) => (
  <div class="field">
    <label for={p.id}>{p.label}</label>
    <textarea id={p.id} name="reason" rows={2} maxlength={500}>
      {typeof p.value === 'string' ? p.value : ''}
    </textarea>
  </div>
)

const Seq: FC<{ seq: number }> = ({ seq }) => (
  <input type="hidden" name="expected_seq" value={String(seq)} />
)

const Confirm: Part = ({ t, payment, may, commandId, values }) => (
  <section class="card waits">
    <h2>{t('payment.yours')}</h2>
    <CommandForm action={`/payments/${payment.id}/approvals`} commandId={`${commandId}a`}>
      <Seq seq={payment.seq} />
      <p class="actions">
        <button class="main">
          {isolated(t('payment.confirm', { amount: payment.order.amount }))}
        </button>
      </p>
    </CommandForm>
    {may.refuse ? (
      <details>
        <summary>{t('payment.refuse')}</summary>
        <CommandForm action={`/payments/${payment.id}/rejections`} commandId={`${commandId}r`}>
          <Seq seq={payment.seq} />
          <Reason t={t} id="reason" label={t('payment.refuse.why')} value={values['reason']} />
          <button class="other">{t('payment.refuse')}</button>
        </CommandForm>
      </details>
    ) : null}
  </section>
)

const Withdraw: Part = ({ t, payment, may, commandId }) => (
  <details>
    <summary>{t(`payment.withdraw.${may.withdraw ?? 'alone'}`)}</summary>
    <CommandForm action={`/payments/${payment.id}/withdrawal`} commandId={`${commandId}w`}>
      <Seq seq={payment.seq} />
      <p>{t(`payment.withdraw.${may.withdraw ?? 'alone'}.means`)}</p>
      <Reason t={t} id="withdrawal-reason" label={t('payment.reason')} value="" />
      <button class="other">{t(`payment.withdraw.${may.withdraw ?? 'alone'}`)}</button>
    </CommandForm>
  </details>
)

/** Somebody absent holds up a payment: a right with dates is what covers them. */
const Cover: Part = ({ t, mayCover }) => (
  <p class="soft">
    {t('payment.cover')} {mayCover ? <a href="/users">{t('payment.cover.name')}</a> : null}
  </p>
)

const FORMS = ['paper', 'file'] as const
const isCard = (payment: Payment): boolean => payment.order.means === 'card'

/** The paper and the file: taking either sends the order. */
const Take: Part = ({ t, payment, may, commandId }) => (
  <section class="card waits" id="take">
    <h2>{t('payment.take')}</h2>
    {may.transmit ? (
      <>
        <p>{t(isCard(payment) ? 'payment.take.card_lead' : 'payment.take.lead')}</p>
        <div class="actions">
          {(isCard(payment) ? (['network'] as const) : FORMS).map((form, i) => (
            <CommandForm
              action={`/payments/${payment.id}/transmissions`}
              commandId={`${commandId}t${i}`}
            >
              <Seq seq={payment.seq} />
              <input type="hidden" name="form" value={form} />
              <button class={form === 'file' ? 'other' : 'main'}>
                {t(`payment.take.${form}`)}
              </button>
            </CommandForm>
          ))}
        </div>
      </>
    ) : (
      <p class="actions">
        <a class="button" href={`/payments/${payment.id}/transfer-order`}>
          {t('payment.take.paper')}
        </a>
        <a href={`/payments/${payment.id}/pain.001.xml`}>{t('payment.take.file')}</a>
      </p>
    )}
  </section>
)

const Close: Part = ({ t, payment, commandId }) => (
  <section class="card waits">
    <h2>{t('payment.missing')}</h2>
    <p>{t('payment.missing.lead')}</p>
    <details>
      <summary>{t('payment.close')}</summary>
      <CommandForm action={`/payments/${payment.id}/closure`} commandId={`${commandId}c`}>
        <Reason t={t} id="closure-reason" label={t('payment.reason')} value="" />
        <button class="other">{t('payment.close')}</button>
      </CommandForm>
    </details>
  </section>
)

/** An answer of one's own bank informs; it never pays. */
const BankAnswer: Part = ({ t, payment, commandId }) => (
  <details>
    <summary>{t('payment.answer')}</summary>
    <CommandForm
      action={`/payments/${payment.id}/bank-answers`}
      commandId={`${commandId}b`}
      isUpload
    >
      <div class="field">
        <label for="file">{t('payment.answer.file')}</label>
        <span class="hint">{t('payment.answer.hint')}</span>
        <input type="file" id="file" name="file" />
      </div>
      <button class="other">{t('payment.answer.send')}</button>
    </CommandForm>
  </details>
)

const isSent = (payment: Payment): boolean =>
  payment.status === 'transmitted' || payment.status === 'not_received'

const Todo: Part = (p) => {
  const { t, payment, may } = p
  const isTransfer = payment.order.means === 'transfer'
  return (
    <>
      {may.confirm ? <Confirm {...p} /> : null}
      {may.isOwn && payment.status.startsWith('awaiting') ? (
        <p class="card">{t('payment.own')}</p>
      ) : null}
      {payment.status.startsWith('awaiting') && !may.confirm ? <Cover {...p} /> : null}
      {may.transmit || (isTransfer && isSent(payment) && payment.settled === 0) ? (
        <Take {...p} />
      ) : null}
      {may.close ? <Close {...p} /> : null}
      {isTransfer && isSent(payment) ? <BankAnswer {...p} /> : null}
      {may.withdraw ? <Withdraw {...p} /> : null}
    </>
  )
}

const Since: Part = ({ t, since }) =>
  since.length === 0 ? (
    <></>
  ) : (
    <section class="card waits">
      <h2>{t('payment.since')}</h2>
      <ul>
        {since.map((event) => (
          <li>
            {isolated(
              t('payment.since.line', {
                what: t.dynamic(`payment.event.${event.type}`),
                by: event.by.name,
                at: event.at,
              }),
            )}
          </li>
        ))}
      </ul>
    </section>
  )

const headOf = (t: Translate, payment: Payment): string =>
  t.dynamic(`payment.head.${stateOf(payment)}`, { f: t.f })

export const PaymentPage: Part = (p) => {
  const { t, payment } = p
  const total: Centimes = payment.order.amount
  return (
    <>
      <p>
        <a href="/payments">{t('payments.all')}</a>
      </p>
      <h1>{isolated(headOf(t, payment))}</h1>
      <RefusalSummary t={t} refused={p.problem} />
      <Since {...p} />
      <p class="figure">
        <Money t={t} value={total} />
      </p>
      <p>
        <PaymentState t={t} payment={payment} /> {isolated(quartersOf(t, payment))}
      </p>
      <Compared {...p} />
      <Todo {...p} />
      <section class="card">
        <Dues {...p} />
        <Frozen {...p} />
      </section>
      <section class="card">
        <h2>{t('payment.story')}</h2>
        <PaymentStory {...p} />
      </section>
    </>
  )
}
