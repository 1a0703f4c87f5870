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
    <Field t={t} name="q" label={t('recovery.search')} value={text} />
    <div class="field">
      <label for="late">{t('recovery.late')}</label>
      <select id="late" name="late">
        {lates.map((one) => (
          <option value={one} selected={one === late}>
            {t(`recovery.late.${one}`)}
          </option>
        ))}
      </select>
    </div>
    <button class="other">{t('recovery.filter')}</button>
  </form>
)

const pageLink = (p: Props): string =>
  `?${new URLSearchParams({ q: p.text, late: p.late, from: String(p.next) }).toString()}`

const nextText = (t: Translate, { next }: FollowedDebtor): string =>
  next.step === 'wait' ? t('recovery.next.wait', { by: next.by }) : t(`recovery.next.${next.step}`)

const Table: Part = ({ t, debtors }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('recovery.employer')}</th>
        <th scope="col" class="num">
          {t('recovery.owed')}
        </th>
        <th scope="col">{t('recovery.since')}</th>
        <th scope="col" class="num">
          {t('recovery.interest')}
        </th>
        <th scope="col">{t('recovery.last_paid')}</th>
        <th scope="col">{t('recovery.next')}</th>
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
          <td class="num" data-name={t('recovery.owed')}>
            <span>
              <Money t={t} value={one.owed} />
            </span>
          </td>
          <td data-name={t('recovery.since')}>
            <span>
              {isolated(t.f.day(one.since))}
              <span class="hint">{isolated(t('recovery.days', { count: one.days }))}</span>
            </span>
          </td>
          <td class="num" data-name={t('recovery.interest')}>
            <span>
              <Money t={t} value={centimes(one.interest)} />
            </span>
          </td>
          <td data-name={t('recovery.last_paid')}>
            <span>
              {one.lastPaidOn === null ? t('recovery.never') : isolated(t.f.day(one.lastPaidOn))}
            </span>
          </td>
          <td data-name={t('recovery.next')}>
            <span>
              <StatusTag tone={TONES[one.next.step]} label="●" /> {isolated(nextText(t, one))}
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
      <h1>{t('recovery.title')}</h1>
      <p class="lead">{t('recovery.lead')}</p>
      <Filters {...p} />
      {total.count === 0 ? (
        <p class="card">{t('recovery.none')}</p>
      ) : (
        <>
          <p>
            <strong>
              {isolated(t('recovery.total', { count: total.count, amount: total.owed }))}
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
