import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Holder, Plan, QuarterBalance, StoredDue } from '#src/accounts/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import type { CostOfWaiting } from '#src/rulebook/late-interest.ts'
import { HandCard, nothingDue } from './in-hand.tsx'
import { dueName, PlanCard, Quarters } from './parts.tsx'
import { Waiting } from './waiting.tsx'

type Props = {
  t: Translate
  holder: Holder
  dues: readonly StoredDue[]
  open: readonly StoredDue[]
  owed: Centimes
  inHand: Centimes
  waiting: CostOfWaiting | null
  plan: Plan | null
  today: IsoDate
  /** Where what was given back in excess is returned to. */
  fundRib: string
  mayOrder: boolean
}
type Part = FC<Props>

const byQuarter = (dues: readonly StoredDue[]): QuarterBalance[] => {
  const sums = new Map<StoredDue['quarter'], { debit: number; credit: number }>()
  for (const { quarter, debit, credit } of dues) {
    const sum = sums.get(quarter) ?? { debit: 0, credit: 0 }
    sums.set(quarter, { debit: sum.debit + debit, credit: sum.credit + credit })
  }
  return [...sums]
    .map(([quarter, sum]) => ({
      quarter,
      debit: centimes(sum.debit),
      credit: centimes(sum.credit),
    }))
    .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))
}

const left = (due: StoredDue): Centimes => centimes(due.debit - due.credit)

const Owed: Part = (p) => {
  const { t, open, holder } = p
  if (open.length === 0)
    return p.inHand < 0 ? null : <p class="card good">{t('account.nothing')}</p>
  return (
    <section class="card waits">
      <p class="figure">
        <Money t={t} value={p.owed} />
      </p>
      <Waiting t={t} cost={p.waiting} today={p.today} />
      <ul>
        {open.map((due) => (
          <li>
            {isolated(dueName(t, due))} — <Money t={t} value={left(due)} />
          </li>
        ))}
      </ul>
      {holder.isStaff ? null : (
        <p class="actions">
          {p.mayOrder ? (
            <a class="button" href="/payments/new">
              {t('payment.new')}
            </a>
          ) : null}
          <a
            class={p.mayOrder ? '' : 'button'}
            href={`/accounts/${holder.number}/transfer-orders/new`}
          >
            {t('transfer.new')}
          </a>
        </p>
      )}
    </section>
  )
}

const titleOf = ({ t, open, waiting, owed, inHand }: Props): string => {
  if (open.length === 0) return nothingDue({ t, inHand }, t('account.head.nothing'))
  return waiting
    ? t('account.head.owed', { amount: owed, by: waiting.freeUntil })
    : t('account.head.interest', { amount: owed })
}

export const AccountPage: Part = (p) => {
  const { t, holder } = p
  const base = `/accounts/${holder.number}`
  return (
    <>
      <h1>{isolated(titleOf(p))}</h1>
      <p class="lead">
        <bdi>{holder.name}</bdi> — {t('nav.employer_number')} <bdi dir="ltr">{holder.number}</bdi>
      </p>
      <Owed {...p} />
      <HandCard t={t} inHand={p.inHand} fundRib={p.fundRib} mayOrder={p.mayOrder} />
      {p.plan ? <PlanCard t={t} plan={p.plan} today={p.today} /> : null}
      {p.dues.length === 0 ? (
        <p class="card">{t('account.empty')}</p>
      ) : (
        <Quarters t={t} base={base} quarters={byQuarter(p.dues)} />
      )}
      <p class="actions">
        <a href={`${base}/statement`}>{t('statement.open')}</a>
        {holder.isStaff ? (
          <a href={`/desk/recovery/${holder.number}`}>{t('debts.plan')}</a>
        ) : (
          <a href="/payments">{t('payments.title')}</a>
        )}
      </p>
    </>
  )
}
