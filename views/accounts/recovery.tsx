import type { FC } from 'hono/jsx'
import { Field } from '#views/components/form.tsx'
import { Money } from '#views/components/figures.tsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { FollowedDebtor, Late } from '#src/accounts/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'

type Props = {
  t: Translate
  debtors: readonly FollowedDebtor[]
  total: { count: number; owed: Centimes }
  text: string
  late: Late
  lates: readonly Late[]
  next: number | null
}
type Part = FC<Props>

const TONES: Record<FollowedDebtor['next']['step'], Tone> = {
  wait: 'plain',
  remind: 'wait',
  interest: 'block',
  plan: 'plain',
  plan_late: 'block',
}

const Filters: Part = ({ t, text, late, lates }) => (
  <form method="get" action="/desk/recovery" class="filters">
    <Field t={t} name="q" label={t('debts.search')} value={text} />
    <div class="field">
      <label for="late">{t('debts.late')}</label>
      <select id="late" name="late">
        {lates.map((one) => (
          <option value={one} selected={one === late}>
            {t(`debts.late.${one}`)}
          </option>
        ))}
      </select>
    </div>
    <button class="other">{t('debts.filter')}</button>
  </form>
)

const pageLink = (p: Props): string =>
  `?${new URLSearchParams({ q: p.text, late: p.late, from: String(p.next) }).toString()}`

const nextText = (t: Translate, { next }: FollowedDebtor): string =>
  next.step === 'wait' ? t('debts.next.wait', { by: next.by }) : t(`debts.next.${next.step}`)

const Table: Part = ({ t, debtors }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('debts.employer')}</th>
        <th scope="col" class="num">
          {t('debts.owed')}
        </th>
        <th scope="col">{t('debts.since')}</th>
        <th scope="col" class="num">
          {t('debts.interest')}
        </th>
        <th scope="col">{t('debts.last_paid')}</th>
        <th scope="col">{t('debts.next')}</th>
      </tr>
    </thead>
    <tbody>
      {debtors.map((one) => (
        <tr>
          <th scope="row">
            <a href={`/desk/recovery/${one.number}`}>
              <bdi>{one.name}</bdi>
            </a>{' '}
            <bdi dir="ltr">{one.number}</bdi>
          </th>
          <td class="num" data-name={t('debts.owed')}>
            <span>
              <Money t={t} value={one.owed} />
            </span>
          </td>
          <td data-name={t('debts.since')}>
            <span>
              {isolated(t.f.day(one.since))}
              <span class="hint">{isolated(t('debts.days', { count: one.days }))}</span>
            </span>
          </td>
          <td class="num" data-name={t('debts.interest')}>
            <span>
              <Money t={t} value={centimes(one.interest)} />
            </span>
          </td>
          <td data-name={t('debts.last_paid')}>
            <span>
              {one.lastPaidOn === null ? t('debts.never') : isolated(t.f.day(one.lastPaidOn))}
            </span>
          </td>
          <td data-name={t('debts.next')}>
            <span>
              <StatusTag tone={TONES[one.next.step]} label={nextText(t, one)} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const RecoveryPage: Part = (p) => {
  const { t, total } = p
  return (
    <>
      <h1>{t('debts.title')}</h1>
      <p class="lead">{t('debts.lead')}</p>
      <Filters {...p} />
      {total.count === 0 ? (
        <p class="card">{t('debts.none')}</p>
      ) : (
        <>
          <p>
            <strong>
              {isolated(t('debts.total', { count: total.count, amount: total.owed }))}
            </strong>
          </p>
          <Table {...p} />
        </>
      )}
      {p.next === null ? null : (
        <p class="pages">
          <a href={pageLink(p)}>{t('nav.next_page')}</a>
        </p>
      )}
    </>
  )
}
