import type { FC } from 'hono/jsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type {
  Manager,
  Member,
  RecentQuarter,
  Statement,
  StatementRow,
  StatementYear,
} from '#src/members/index.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Scenario, Wishes } from '#src/rulebook/simulation.ts'
import { PointsChart } from './chart.tsx'
import { PensionFigure } from './pension.tsx'

type Props = {
  t: Translate
  member: Member
  statement: Statement
  managers: readonly Manager[]
  acquired: Scenario | null
  projected: Scenario | null
  wishes: Wishes
  today: IsoDate
  version: string
  recent: readonly RecentQuarter[]
  /** Its own person reads it: lines open. */
  isOwn: boolean
}
type Part = FC<Props>

/** The three questions a statement answers: what I have, what it gives, what it would give. */
const Answers: Part = ({ t, statement, acquired, projected }) => (
  <section class="answers">
    <div class="card">
      <h2>{t('points.total')}</h2>
      <p class="figure">
        <PointsFigure t={t} value={statement.points} />
      </p>
      {statement.toCome > 0 ? (
        <p>{isolated(t('points.to_come', { points: statement.toCome }))}</p>
      ) : null}
    </div>
    {acquired ? (
      <PensionFigure
        t={t}
        title={t('points.acquired')}
        scenario={acquired}
        note={t('points.acquired.note', { on: acquired.on })}
      />
    ) : null}
    {projected ? (
      <PensionFigure
        t={t}
        title={t('points.projected')}
        scenario={projected}
        note={t('points.projected.note', { on: projected.on })}
      />
    ) : null}
  </section>
)

const Yes: FC<{ t: Translate; done: boolean; label: string }> = ({ t, done, label }) =>
  done ? (
    <StatusTag tone="done" label={label} />
  ) : (
    <StatusTag tone="wait" label={t('points.not_yet')} />
  )

const Recent: Part = ({ t, recent, isOwn }) =>
  recent.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>{t('points.recent')}</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('declarations.quarter')}</th>
            <th scope="col" class="num">
              {t('points.declared')}
            </th>
            <th scope="col">{t('points.paid')}</th>
            <th scope="col">{t('points.credited')}</th>
          </tr>
        </thead>
        <tbody>
          {recent.map((one) => (
            <tr>
              <th scope="row">
                {isOwn ? (
                  <a href={`/member/lines/${one.line.declarationId}/${one.line.line}`}>
                    {isolated(t.f.quarter(one.quarter))}
                  </a>
                ) : (
                  isolated(t.f.quarter(one.quarter))
                )}
                <span class="hint">{one.employer}</span>
              </th>
              <td class="num" data-name={t('points.declared')}>
                <span>
                  <Money t={t} value={one.declared} />
                </span>
              </td>
              <td data-name={t('points.paid')}>
                <Yes t={t} done={one.isPaid} label={t('points.paid.yes')} />
              </td>
              <td data-name={t('points.credited')}>
                <span>
                  {one.credited === 0 ? null : <PointsFigure t={t} value={one.credited} />}{' '}
                  {one.isWithheld ? (
                    <StatusTag tone="block" label={t('points.withheld')} />
                  ) : one.toCome > 0 ? (
                    <StatusTag tone="wait" label={t('points.not_yet')} />
                  ) : null}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

/** The quarters a row is about; those declared here open. */
const Quarters: FC<{ t: Translate; row: StatementRow; isOwn: boolean }> = ({ t, row, isOwn }) => {
  if (row.lines.length > 0 && isOwn)
    return (
      <>
        {row.lines.map((line) => (
          <>
            <a href={`/member/lines/${line.declarationId}/${line.line}`}>
              {isolated(t.f.quarter(line.quarter))}
            </a>{' '}
          </>
        ))}
      </>
    )
  if (row.quarters === '' || row.quarters === '1234') return <></>
  return <>{isolated(t('points.quarters', { quarters: row.quarters }))}</>
}

const Row: FC<{ t: Translate; row: StatementRow; isOwn: boolean; isAlone: boolean }> = ({
  t,
  row,
  isOwn,
  isAlone,
}) => (
  <tr>
    <th scope="row">
      {isAlone ? `${row.year} · ` : null}
      {row.employer ?? t(`points.nature.${row.nature}`)}
      <span class="hint">
        {row.regime === null ? null : t(`regime.${row.regime}`)}
        {row.employer === null || row.nature === 'salary'
          ? null
          : ` — ${t(`points.nature.${row.nature}`)}`}{' '}
        <Quarters t={t} row={row} isOwn={isOwn} />
      </span>
    </th>
    <td class="num" data-name={t('member.salary')}>
      <span>{row.base === 0 ? '' : <Money t={t} value={row.base} />}</span>
    </td>
    <td class="num" data-name={t('member.rate')}>
      <span>{row.rate === null ? '' : isolated(t.f.rate(row.rate))}</span>
    </td>
    <td class="num" data-name={t('member.employee')}>
      <span>{row.employee === 0 ? '' : <Money t={t} value={row.employee} />}</span>
    </td>
    <td class="num" data-name={t('member.employer')}>
      <span>{row.employerPart === 0 ? '' : <Money t={t} value={row.employerPart} />}</span>
    </td>
    <td class="num" data-name={t('member.points')}>
      <span>
        <PointsFigure t={t} value={row.points} />
      </span>
    </td>
  </tr>
)

const Year: FC<{ t: Translate; year: StatementYear; isOwn: boolean }> = ({ t, year, isOwn }) => (
  <tbody>
    {year.rows.length === 1 ? null : (
      <tr class="group">
        <th scope="rowgroup" colspan={5}>
          {year.year}
        </th>
        <td class="num" data-name={t('points.of_year')}>
          <strong>
            <PointsFigure t={t} value={year.points} />
          </strong>
        </td>
      </tr>
    )}
    {year.rows.map((row) => (
      <Row t={t} row={row} isOwn={isOwn} isAlone={year.rows.length === 1} />
    ))}
  </tbody>
)

const Years: Part = ({ t, statement, isOwn }) => (
  <section>
    <h2>{t('points.by_year')}</h2>
    <PointsChart t={t} years={statement.years} />
    <p class="legend">
      <span class="earned">{t('points.legend.earned')}</span>
      <span class="granted">{t('points.legend.granted')}</span>
      <span class="to-come">{t('points.legend.to_come')}</span>
    </p>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('points.employer')}</th>
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
        </tr>
      </thead>
      {statement.years.map((year) => (
        <Year t={t} year={year} isOwn={isOwn} />
      ))}
    </table>
  </section>
)

const Managers: Part = ({ t, managers }) => (
  <section>
    <h2>{t('points.managers')}</h2>
    <p>{t('points.managers.lead')}</p>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('points.manager')}</th>
          <th scope="col">{t('points.period')}</th>
          <th scope="col" class="num">
            {t('points.contributed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {managers.map((one) => (
          <tr>
            <th scope="row">{one.insurer ?? t('points.manager.fund')}</th>
            <td data-name={t('points.period')}>
              <span>{isolated(t('points.years', { from: one.fromYear, to: one.toYear }))}</span>
            </td>
            <td class="num" data-name={t('points.contributed')}>
              <span>
                <Money t={t} value={one.contributed} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Hypotheses: Part = ({ t, wishes, version }) => (
  <section class="card">
    <h2>{t('points.hypotheses')}</h2>
    <p>{isolated(t('points.hypotheses.text', wishes.hypotheses))}</p>
    <p class="soft">
      {t('points.rulebook')} <bdi dir="ltr">{version.slice(0, 12)}</bdi>.{' '}
      <a href="/parameters">{t('parameters.see')}</a>
    </p>
  </section>
)

/** A paper to read, to print and to argue with. */
export const StatementPage: Part = (p) => {
  const { t, member, statement, today, isOwn } = p
  return (
    <>
      <h1>{t('statement.points.title')}</h1>
      <p class="lead">
        {member.firstName} {member.lastName} ·{' '}
        {isolated(t('points.as_of', { matricule: member.matricule, on: today }))}
      </p>
      {statement.years.length === 0 ? (
        <p class="card">{t('member.empty')}</p>
      ) : (
        <>
          <Answers {...p} />
          {isOwn ? (
            <p class="actions no-print">
              <a class="button" href="/simulations">
                {t('points.simulate')}
              </a>{' '}
              <a href="?format=pdf">{t('nav.pdf')}</a> <a href="?format=csv">{t('nav.csv')}</a>
            </p>
          ) : null}
          {isOwn ? null : (
            <p class="no-print">
              <a href={`/members/${member.id}/free-points`}>{t('free.title')}</a>
            </p>
          )}
          <Recent {...p} />
          <Years {...p} />
          <Managers {...p} />
          <Hypotheses {...p} />
        </>
      )}
    </>
  )
}
