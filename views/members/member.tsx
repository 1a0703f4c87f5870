import type { FC } from 'hono/jsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { DeclaredLine, Member, PointsEntry } from '#src/members/index.ts'
import type { Trace } from '#src/rulebook/trace.ts'

const isCredited = (line: DeclaredLine): boolean =>
  !line.isWithheld && line.credited > 0 && line.credited >= line.points

const State: FC<{ t: Translate; line: DeclaredLine }> = ({ t, line }) => {
  if (line.isCancelled) return <StatusTag tone="plain" label={t('member.cancelled')} />
  if (line.isWithheld) return <StatusTag tone="block" label={t('member.withheld')} />
  if (isCredited(line)) return <StatusTag tone="done" label={t('member.credited')} />
  return (
    <StatusTag
      tone="wait"
      label={
        line.credited > 0
          ? t('member.credited_partly', { points: line.credited })
          : t('member.not_paid')
      }
    />
  )
}

const Latest: FC<{ t: Translate; line: DeclaredLine }> = ({ t, line }) => (
  <section class={isCredited(line) ? 'card good' : 'card waits'}>
    <h2>{isolated(t.f.quarterInWords(line.quarter))}</h2>
    <p class="figure">
      <PointsFigure t={t} value={line.points} />
    </p>
    <p>
      {isCredited(line) ? null : t('member.points_to_come')} <State t={t} line={line} />
    </p>
    {isCredited(line) ? null : <p class="soft">{t('member.explain')}</p>}
    <p>
      <a href={pathOf(line)}>{t('member.how')}</a>
    </p>
  </section>
)

const pathOf = ({ declarationId, line }: DeclaredLine): string =>
  `/member/lines/${declarationId}/${line}`

const Rows: FC<{ t: Translate; lines: readonly DeclaredLine[] }> = ({ t, lines }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('declarations.quarter')}</th>
        <th scope="col" class="num">
          {t('member.salary')}
        </th>
        <th scope="col" class="num">
          {t('member.rate')}
        </th>
        <th scope="col" class="num">
          {t('member.employee')}
        </th>
        <th scope="col" class="num">
          {t('member.employer')}
        </th>
        <th scope="col" class="num">
          {t('member.points')}
        </th>
        <th scope="col">{t('declarations.state')}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr>
          <th scope="row">
            <a href={pathOf(line)}>{t.f.quarter(line.quarter)}</a>
            {line.isRecall ? <span class="hint">{t('member.recall')}</span> : null}
          </th>
          <td class="num" data-name={t('member.salary')}>
            <span>
              <Money t={t} value={line.base} />
            </span>
          </td>
          <td class="num" data-name={t('member.rate')}>
            <span>{isolated(t.f.rate(line.rate))}</span>
          </td>
          <td class="num" data-name={t('member.employee')}>
            <span>
              <Money t={t} value={line.employee} />
            </span>
          </td>
          <td class="num" data-name={t('member.employer')}>
            <span>
              <Money t={t} value={line.employer} />
            </span>
          </td>
          <td class="num" data-name={t('member.points')}>
            <span>
              <PointsFigure t={t} value={line.points} />
            </span>
          </td>
          <td data-name={t('declarations.state')}>
            <State t={t} line={line} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const MemberPage: FC<{ t: Translate; member: Member; lines: readonly DeclaredLine[] }> = (
  p,
) => {
  const { t, member, lines } = p
  const latest = lines.find((line) => !line.isCancelled && !line.isRecall)
  return (
    <>
      <h1>
        {isolated(
          t('member.title', {
            quarter: latest?.quarter ?? null,
            employer: latest?.employerName ?? '',
          }),
        )}
      </h1>
      <p class="lead">{isolated(t('member.lead', member))}</p>
      {latest ? <Latest t={t} line={latest} /> : <p class="card">{t('member.empty')}</p>}
      {lines.length > 0 ? (
        <>
          <h2>{t('member.quarters')}</h2>
          <Rows t={t} lines={lines} />
          <p class="no-print">
            <a href="/member?format=csv">{t('nav.csv')}</a>
          </p>
        </>
      ) : null}
      <p class="no-print">
        <a href="/member/data">{t('personal.see')}</a>
      </p>
    </>
  )
}

/** What came and what went, each with what made it: nothing is ever rewritten. */
const Movements: FC<{ t: Translate; entries: readonly PointsEntry[] }> = ({ t, entries }) => (
  <section class="card">
    <h2>{t('member.movements')}</h2>
    {entries.length === 0 ? (
      <p>{t('member.movements.none')}</p>
    ) : (
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('member.movement.at')}</th>
            <th scope="col">{t('member.movement.nature')}</th>
            <th scope="col">{t('member.movement.cause')}</th>
            <th scope="col" class="num">
              {t('member.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr>
              <th scope="row">{isolated(t.f.moment(entry.at))}</th>
              <td data-name={t('member.movement.nature')}>
                <span>{t(`member.nature.${entry.nature}`)}</span>
              </td>
              <td data-name={t('member.movement.cause')}>
                <span>{t.dynamic(`member.cause.${entry.cause}`)}</span>
              </td>
              <td class="num" data-name={t('member.points')}>
                <span>
                  <PointsFigure t={t} value={entry.points} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

export const MemberLinePage: FC<{
  t: Translate
  line: DeclaredLine
  trace: Trace
  entries: readonly PointsEntry[]
}> = (p) => {
  const { t, line, trace, entries } = p
  return (
    <>
      <p class="no-print">
        <a href="/member">{t('member.back')}</a>
      </p>
      <h1>{isolated(t('member.line.title', line))}</h1>
      <p class="lead">
        {line.employerName} <State t={t} line={line} />
      </p>
      <section class="card">
        <h2>{t('trace.title')}</h2>
        <TraceTable t={t} trace={trace} />
      </section>
      <Movements t={t} entries={entries} />
      {isCredited(line) || line.isCancelled ? null : <p class="soft">{t('member.explain')}</p>}
    </>
  )
}
