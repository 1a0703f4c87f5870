import type { Child, FC } from 'hono/jsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import { type Step, Timeline } from '#views/components/timeline.tsx'
import type { AuditEntry } from '#src/audit/index.ts'
import type { Filing } from '#src/declarations/index.ts'
import type { PlainKey, Translate } from '#src/i18n/translate.ts'
import { centimes } from '#src/kernel/money.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

type Props = {
  t: Translate
  filing: Filing
  employer: { number: string; name: string }
  entries: readonly AuditEntry[]
  freeUntil: IsoDate
  /** Until when another declaration can take its place. */
  replaceable: { until: IsoDate; days: number } | null
  isDemo: boolean
}

const steps = ({ t, filing, entries, freeUntil }: Props): Step[] => {
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
      when: t('receipt.free_until', { on: freeUntil }),
      state: processed ? 'next' : 'later',
    },
  ]
}

type Row = readonly [PlainKey, Child]

const rowsOf = ({ t, filing, employer }: Props): Row[] => {
  const { totals } = filing
  return [
    ['receipt.employer', [`${employer.name} — `, <bdi dir="ltr">{employer.number}</bdi>]],
    ['receipt.filed_by', filing.filedBy],
    [
      'receipt.categories',
      [
        <bdi dir="ltr">{filing.categories.join(', ')}</bdi>,
        filing.isNil ? ` — ${t('receipt.nil')}` : '',
      ],
    ],
    ['receipt.lines', isolated(t.f.number(totals.lines))],
    ['receipt.base', <Money t={t} value={totals.base} />],
    ['receipt.employee', <Money t={t} value={totals.employee} />],
    ['receipt.employer_part', <Money t={t} value={totals.employer} />],
    [
      'receipt.due',
      <strong>
        <Money t={t} value={centimes(totals.employee + totals.employer)} />
      </strong>,
    ],
    ['receipt.points', <PointsFigure t={t} value={totals.points} />],
    ['receipt.number', <bdi dir="ltr">{filing.id}</bdi>],
  ]
}

const Facts: FC<Props> = (p) => (
  <table>
    <tbody>
      {rowsOf(p).map(([name, value]) => (
        <tr>
          <th scope="row">{p.t(name)}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Made for print: what was filed, by whom, when, and the digest that proves it. */
export const ReceiptPage: FC<Props> = (p) => {
  const { t, filing, isDemo } = p
  return (
    <>
      <p class="no-print">
        <a href={`/declarations/${filing.declarationId}`}>{t('declarations.back_to_one')}</a>
      </p>
      <h1>{t('declarations.receipt.title')}</h1>
      {isDemo ? <p class="not-filed">{t('demo.specimen')}</p> : null}
      <p class="lead">
        {isolated(t('receipt.lead', { quarter: filing.quarter, at: filing.filedAt }))}
      </p>
      <div class="card good">
        <Facts {...p} />
        <p class="soft">{t('receipt.hash')}</p>
        <p class="hash">
          <bdi dir="ltr">{filing.sha256}</bdi>
        </p>
      </div>
      <h2>{t('declarations.timeline')}</h2>
      <Timeline steps={steps(p)} />
      {p.replaceable ? (
        <p>
          {isolated(t('replacement.until', p.replaceable))} {isolated(t('replacement.how'))}
        </p>
      ) : null}
      <p class="soft">{t('receipt.permanent')}</p>
    </>
  )
}
