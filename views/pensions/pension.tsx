import type { FC } from 'hono/jsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import type { FieldError } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'
import type {
  Pension,
  PensionPayment,
  PensionState,
  PointsVersion,
  UnsureReturn,
} from '#src/pensions/index.ts'
import { AccountCard } from './account.tsx'
import { PaymentTag, PensionTag } from './state.tsx'
import { UnsureReturns } from './unsure-returns.tsx'

type Props = {
  t: Translate
  item: Pension
  state: PensionState
  versions: readonly PointsVersion[]
  payments: readonly PensionPayment[]
  unsure: readonly UnsureReturn[]
  /** Null: whoever reads is no controller. */
  controllerId: string | null
  next: number | null
  comes: { month: Month; on: IsoDate } | null
  last: Month | null
  debtReference: string
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
}
type Part = FC<Props>

const ending = (t: Translate, { end }: Pension): string | null =>
  end && t('pension.ended', { why: t(`pension.end.${end.why}`), on: end.on, by: end.byName })

/** What a person at the desk has to know first. */
const Now: Part = ({ t, item, state, comes, last, debtReference }) => {
  const ended = ending(t, item)
  return (
    <section class={item.isHeld || item.debt > 0 ? 'card waits' : 'card'}>
      <p>
        <PensionTag t={t} state={state} />
      </p>
      <p>
        {isolated(t('pension.see', { dp: item.dpNumber }))}. {t(`pension.kind.${item.kind}`)},{' '}
        {t('pension.of')} <bdi dir="ltr">{item.matricule}</bdi>.{' '}
        {isolated(t('pension.since', { on: item.startsOn }))}
      </p>
      {ended ? <p>{isolated(ended)}</p> : null}
      {item.end?.why === 'withdrawal' ? <p>{t('pension.withdrawn')}</p> : null}
      {last && item.end?.why !== 'withdrawal' ? (
        <p>{isolated(t('pension.until', { month: last }))}</p>
      ) : null}
      {item.isHeld ? (
        <p>{t(item.hold ? `pension.hold.${item.hold.kind}` : 'pension.held')}</p>
      ) : null}
      {comes && !item.isHeld ? <p>{isolated(t('pension.next', comes))}</p> : null}
      {item.debt > 0 ? (
        <p>{isolated(t('pension.debt', { amount: item.debt, reference: debtReference }))}</p>
      ) : null}
    </section>
  )
}

const Versions: Part = ({ t, versions, item }) => (
  <section>
    <h2>{t('pension.points')}</h2>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('pension.points.from')}</th>
          <th scope="col" class="num">
            {t('pension.points.count')}
          </th>
          <th scope="col">{t('pension.points.why')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((one) => (
          <tr>
            <th scope="row">{isolated(t.f.day(one.from))}</th>
            <td class="num" data-name={t('pension.points.count')}>
              <span>
                <PointsFigure t={t} value={one.points} />
              </span>
            </td>
            <td data-name={t('pension.points.why')}>
              <span>
                {t.has(`pension.cause.${one.cause.kind}`)
                  ? t.dynamic(`pension.cause.${one.cause.kind}`)
                  : t('pension.cause.revision')}
                <span class="hint">{isolated(t.f.moment(one.at))}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {item.award.trace.steps.length === 0 ? null : (
      <details>
        <summary>{t('pension.award')}</summary>
        <TraceTable t={t} trace={item.award.trace} />
      </details>
    )}
  </section>
)

const Payments: Part = ({ t, payments, item }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('pension.month')}</th>
        <th scope="col">{t('pensions.state')}</th>
        <th scope="col">{t('pension.paid_on')}</th>
        <th scope="col" class="num">
          {t('pension.gross')}
        </th>
        <th scope="col" class="num">
          {t('pension.net')}
        </th>
      </tr>
    </thead>
    <tbody>
      {payments.map((one) => (
        <tr>
          <th scope="row">
            <a href={`/desk/pensions/${item.id}/payments/${one.month}`}>
              {isolated(t.f.month(one.month))}
            </a>
          </th>
          <td data-name={t('pensions.state')}>
            <span>
              <PaymentTag t={t} state={one.state} />
            </span>
          </td>
          <td data-name={t('pension.paid_on')}>
            <span>{isolated(t.f.day(one.payOn))}</span>
          </td>
          <td class="num" data-name={t('pension.gross')}>
            <span>
              <Money t={t} value={one.gross} />
            </span>
          </td>
          <td class="num" data-name={t('pension.net')}>
            <span>
              <Money t={t} value={one.net} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** One pension: what it rests on, where it is paid, and what each month brought. */
export const PensionPage: Part = (p) => {
  const { t, item } = p
  return (
    <>
      <p>
        <a href="/desk/pensions">{t('pension.back')}</a>
      </p>
      <h1>
        <bdi>{`${item.person.lastName} ${item.person.firstName}`}</bdi>
      </h1>
      <Now {...p} />
      <UnsureReturns {...p} />
      <h2>{t('pension.payments')}</h2>
      {p.payments.length === 0 ? <p>{t('pension.payments.none')}</p> : <Payments {...p} />}
      {p.next === null ? null : (
        <p class="pages">
          <a href={`/desk/pensions/${item.id}?from=${p.next}`}>{t('nav.next_page')}</a>
        </p>
      )}
      <Versions {...p} />
      <AccountCard {...p} />
    </>
  )
}
