import type { FC } from 'hono/jsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import { type Step, Timeline } from '#views/components/timeline.tsx'
import type { AuditEntry } from '#src/audit/index.ts'
import type { Filing } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { centimes } from '#src/kernel/money.ts'
import { calendarOf } from '#src/rulebook/calendar.ts'

type Props = {
  t: Translate
  filing: Filing
  employer: { number: string; name: string }
  entries: readonly AuditEntry[]
  isDemo: boolean
}

const steps = (t: Translate, filing: Filing, entries: readonly AuditEntry[]): Step[] => {
  const processed = entries.findLast((e) => e.action === 'processed' && e.at >= filing.filedAt)
  return [
    { label: t('declarations.step.filed'), when: t.f.moment(filing.filedAt), state: 'done' },
    processed
      ? { label: t('declarations.step.processed'), when: t.f.moment(processed.at), state: 'done' }
      : {
          label: t('declarations.step.to_process'),
          when: t('declarations.step.promise', { on: filing.promisedOn }),
          state: 'next',
        },
    {
      label: t('declarations.step.to_pay'),
      when: t('receipt.free_until', { on: calendarOf(filing.quarter).interestFreeUntil }),
      state: processed ? 'next' : 'later',
    },
  ]
}

/** Made for print: what was filed, by whom, when, and the digest that proves it. */
export const ReceiptPage: FC<Props> = ({ t, filing, employer, entries, isDemo }) => {
  const { totals } = filing
  return (
    <>
      <p class="no-print">
        <a href={`/declarations/${filing.declarationId}`}>{t('declarations.back_to_one')}</a>
      </p>
      <h1>{t('declarations.receipt.title')}</h1>
      {isDemo ? <p class="not-filed">{t('demo.specimen')}</p> : null}
      <p class="lead">{isolated(t('receipt.lead', { quarter: filing.quarter, at: filing.filedAt }))}</p>
      <div class="card good">
        <table>
          <tbody>
            <tr>
              <th scope="row">{t('receipt.employer')}</th>
              <td>
                {employer.name} — <bdi dir="ltr">{employer.number}</bdi>
              </td>
            </tr>
            <tr>
              <th scope="row">{t('receipt.filed_by')}</th>
              <td>{filing.filedBy}</td>
            </tr>
            <tr>
              <th scope="row">{t('receipt.categories')}</th>
              <td>
                <bdi dir="ltr">{filing.categories.join(', ')}</bdi>
                {filing.isNil ? ` — ${t('receipt.nil')}` : ''}
              </td>
            </tr>
            <tr>
              <th scope="row">{t('receipt.lines')}</th>
              <td>{isolated(t.f.number(totals.lines))}</td>
            </tr>
            <tr>
              <th scope="row">{t('receipt.base')}</th>
              <td>
                <Money t={t} value={totals.base} />
              </td>
            </tr>
            <tr>
              <th scope="row">{t('receipt.employee')}</th>
              <td>
                <Money t={t} value={totals.employee} />
              </td>
            </tr>
            <tr>
              <th scope="row">{t('receipt.employer_part')}</th>
              <td>
                <Money t={t} value={totals.employer} />
              </td>
            </tr>
            <tr>
              <th scope="row">{t('receipt.due')}</th>
              <td>
                <strong>
                  <Money t={t} value={centimes(totals.employee + totals.employer)} />
                </strong>
              </td>
            </tr>
            <tr>
              <th scope="row">{t('receipt.points')}</th>
              <td>
                <PointsFigure t={t} value={totals.points} />
              </td>
            </tr>
            <tr>
              <th scope="row">{t('receipt.number')}</th>
              <td>
                <bdi dir="ltr">{filing.id}</bdi>
              </td>
            </tr>
          </tbody>
        </table>
        <p class="soft">{t('receipt.hash')}</p>
        <p class="record" tabindex={0} role="region" aria-label="SHA-256">
          {filing.sha256}
        </p>
      </div>
      <h2>{t('declarations.timeline')}</h2>
      <Timeline steps={steps(t, filing, entries)} />
      <p class="soft">{t('receipt.permanent')}</p>
    </>
  )
}
