import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Calculation, Form } from '#src/liquidations/index.ts'

/** The last digits alone: enough to recognise an account, too little to use it. */
const masked = (account: string): string => `•••• ${account.slice(-4)}`

type Row = { label: string; value: string }

const rowsOf = (t: Translate, form: Form): Row[] => {
  const { family, departure, option, account } = form
  return [
    ...(departure
      ? [
          { label: t('liquidation.activity_ends_on'), value: t.f.day(departure.activityEndsOn) },
          { label: t('liquidation.departs_on'), value: t.f.day(departure.departsOn) },
        ]
      : []),
    ...(option
      ? [{ label: t('liquidation.option'), value: t(`liquidation.option.${option}`) }]
      : []),
    ...(family
      ? [
          { label: t('liquidation.status'), value: t(`liquidation.status.${family.status}`) },
          ...family.spouses.map((one) => ({
            label: t('liquidation.spouse'),
            value: `${one.firstName} ${one.lastName}`,
          })),
          ...family.children.map((one) => ({
            label: t('liquidation.child'),
            value: `${one.firstName} — ${t.f.day(one.birthDate)}`,
          })),
        ]
      : []),
    ...(account
      ? [
          {
            label: t('liquidation.account'),
            value: `${account.bank} ${masked(account.rib ?? account.iban ?? '')}`,
          },
        ]
      : []),
  ]
}

/** What was chosen, in words. */
export const Choices: FC<{ t: Translate; form: Form }> = ({ t, form }) => (
  <table>
    <tbody>
      {rowsOf(t, form).map(({ label, value }) => (
        <tr>
          <th scope="row">{label}</th>
          <td dir="auto">{isolated(value)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** What a calculation comes to: each month, or once, from when; and every step of it. */
export const CalculationCard: FC<{
  t: Translate
  title: string
  calculation: Pick<Calculation, 'terms' | 'award'>
  isOpen?: boolean
}> = ({ t, title, calculation: { terms, award }, isOpen }) => (
  <section class="card">
    <h2>{title}</h2>
    <p class="figure">
      <Money t={t} value={award.single ?? award.monthly} />
    </p>
    <p>
      {t(award.single === null ? 'points.a_month' : 'points.once')} —{' '}
      {isolated(t('liquidation.from', { on: terms.on }))} —{' '}
      {t(`liquidation.departure.${award.kind}`)}
    </p>
    {award.capital > 0 ? (
      <p>
        {t('liquidation.capital')} : <Money t={t} value={award.capital} />
      </p>
    ) : null}
    <details open={isOpen}>
      <summary>{t('member.how')}</summary>
      <TraceTable t={t} trace={award.trace} />
    </details>
  </section>
)
