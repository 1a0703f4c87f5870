import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Due, Plan, QuarterBalance } from '#src/accounts/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'

export const dueName = (t: Translate, due: Pick<Due, 'kind' | 'quarter' | 'category'>): string =>
  t.dynamic(`due.${due.kind}`, { quarter: due.quarter, category: due.category ?? '', f: t.f })

/** What each quarter came to, paid and still owed. */
export const Quarters: FC<{
  t: Translate
  base: string
  quarters: readonly QuarterBalance[]
}> = ({ t, base, quarters }) => (
  <table class="stack">
    <caption>{t('account.by_quarter')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('account.quarter')}</th>
        <th scope="col" class="num">
          {t('account.due')}
        </th>
        <th scope="col" class="num">
          {t('account.paid')}
        </th>
        <th scope="col" class="num">
          {t('account.left')}
        </th>
      </tr>
    </thead>
    <tbody>
      {quarters.map((one) => (
        <tr>
          <th scope="row">
            <a href={`${base}/statement?quarter=${one.quarter}`}>
              {isolated(t.f.quarter(one.quarter))}
            </a>
          </th>
          <td class="num" data-name={t('account.due')}>
            <span>
              <Money t={t} value={one.debit} />
            </span>
          </td>
          <td class="num" data-name={t('account.paid')}>
            <span>
              <Money t={t} value={one.credit} />
            </span>
          </td>
          <td class="num" data-name={t('account.left')}>
            <span>
              <Money t={t} value={centimes(one.debit - one.credit)} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const PlanCard: FC<{ t: Translate; plan: Plan; today: IsoDate }> = ({ t, plan, today }) => (
  <section class="card">
    <h2>{t('plan.title')}</h2>
    <p class="words">
      <bdi>{plan.reason}</bdi>
    </p>
    <ol>
      {plan.instalments.map((one) => (
        <li>
          {isolated(t.f.day(one.on))} — <Money t={t} value={one.amount} />
          {one.on < today ? <span class="soft"> ({t('plan.past')})</span> : null}
        </li>
      ))}
    </ol>
    <p class="soft">{t('plan.interest')}</p>
  </section>
)
