import type { FC } from 'hono/jsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import type { FieldError } from '#views/components/form.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import { WishesForm } from '#views/simulations/wishes.tsx'
import { Between } from '#views/members/pension.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Figure, MadeSimulation, Simulation } from '#src/simulations/index.ts'
import type {
  BuybackEffect,
  Scenario,
  Simulation as Counted,
  Wishes,
} from '#src/rulebook/simulation.ts'

type Props = {
  t: Translate
  plain: Counted
  chosen: Counted
  effect: BuybackEffect | null
  wishes: Wishes
  saved: Simulation | null
  /** Saved with figures that a correction of the rules has moved since. */
  moved: { before: Figure | null; after: Figure | null } | null
  made: readonly MadeSimulation[]
  next: number | null
  hasInsurer: boolean
  version: string
  commandId: string
  /** As typed, when refused. */
  values: Record<string, unknown> | null
  errors: readonly FieldError[]
}
type Part = FC<Props>

const nameOf = (t: Translate, { age }: Pick<Scenario, 'age'>): string =>
  age === 'acquired' ? t('simulation.acquired') : t('simulation.at', { age })

/** A pension of every month, or what is paid once. */
const Paid: FC<{ t: Translate; scenario: Scenario }> = ({ t, scenario }) => {
  const { monthly, single } = scenario.pension
  return (
    <>
      <Money t={t} value={single ?? monthly} />
      {single === null ? null : <span class="hint">{t('simulation.once')}</span>}
    </>
  )
}

const isChosen = ({ wishes }: Props): boolean => wishes.option !== 'none' || wishes.buyback > 0

const Row: FC<{ p: Props; scenario: Scenario; plain: Scenario | undefined }> = (r) => {
  const { t, wishes } = r.p
  const { scenario, plain } = r
  return (
    <tr>
      <th scope="row">
        {isolated(nameOf(t, scenario))}
        <span class="hint">{isolated(t('simulation.from', { on: scenario.on }))}</span>
      </th>
      <td class="num" data-name={t('simulation.plain')}>
        <span>{plain ? <Paid t={t} scenario={plain} /> : null}</span>
      </td>
      {isChosen(r.p) ? (
        <td class="num" data-name={t('simulation.chosen')}>
          <span>
            <strong>
              <Paid t={t} scenario={scenario} />
            </strong>
          </span>
        </td>
      ) : null}
      {wishes.option === 'none' ? null : (
        <td class="num" data-name={t('trace.capital')}>
          <span>
            <Money t={t} value={scenario.pension.capital} />
          </span>
        </td>
      )}
      <td class="num" data-name={t('simulation.replacement')}>
        <span>
          {scenario.replacement === null
            ? '—'
            : isolated(t.f.share(Math.round(scenario.replacement / 1000) * 1000))}
        </span>
      </td>
    </tr>
  )
}

const SideBySide: Part = (p) => {
  const { t, wishes, plain, chosen } = p
  return (
    <section>
      <h2>{t('simulation.results')}</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('simulation.leaving')}</th>
            <th scope="col" class="num">
              {t('simulation.plain')}
            </th>
            {isChosen(p) ? (
              <th scope="col" class="num">
                {t('simulation.chosen')}
              </th>
            ) : null}
            {wishes.option === 'none' ? null : (
              <th scope="col" class="num">
                {t('trace.capital')}
              </th>
            )}
            <th scope="col" class="num">
              {t('simulation.replacement')}
            </th>
          </tr>
        </thead>
        <tbody>
          {chosen.scenarios.map((scenario) => (
            <Row
              p={p}
              scenario={scenario}
              plain={plain.scenarios.find(({ age }) => age === scenario.age)}
            />
          ))}
        </tbody>
      </table>
      <p class="soft">{t('simulation.before_tax')}</p>
    </section>
  )
}

/** The years still to come, each with its salary, its price and its points. */
export const ToCome: FC<{ t: Translate; scenario: Scenario }> = ({ t, scenario }) =>
  scenario.years.length === 0 ? (
    <></>
  ) : (
    <table class="stack">
      <caption>{t('simulation.years')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('simulation.year')}</th>
          <th scope="col" class="num">
            {t('member.salary')}
          </th>
          <th scope="col" class="num">
            {t('trace.price')}
          </th>
          <th scope="col" class="num">
            {t('member.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {scenario.years.map((year) => (
          <tr>
            <th scope="row">
              {year.year}
              {year.quarters === 4 ? null : (
                <span class="hint">{isolated(t('simulation.quarters', year))}</span>
              )}
            </th>
            <td class="num" data-name={t('member.salary')}>
              <span>
                <Money t={t} value={year.base} />
              </span>
            </td>
            <td class="num" data-name={t('trace.price')}>
              <span>
                <Money t={t} value={year.price} />
              </span>
            </td>
            <td class="num" data-name={t('member.points')}>
              <span>
                <PointsFigure t={t} value={year.points} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )

/** Each pension line by line, like a payslip. */
const Explained: Part = ({ t, chosen }) => (
  <section>
    <h2>{t('simulation.explained')}</h2>
    {chosen.scenarios.map((scenario) => (
      <details class="card">
        <summary>{isolated(nameOf(t, scenario))}</summary>
        <Between t={t} scenario={scenario} />
        <TraceTable t={t} trace={scenario.pension.trace} links={LINKS} />
        <ToCome t={t} scenario={scenario} />
      </details>
    ))}
  </section>
)

/** Where the points of a step come from. */
const LINKS = {
  points_insured: '/members/me/points-statement',
  points_since: '/members/me/points-statement',
}

const Bought: Part = ({ t, chosen, effect, wishes }) =>
  chosen.purchase && effect ? (
    <section class="card">
      <h2>{t('simulation.buyback')}</h2>
      <p>
        {isolated(
          t('simulation.buyback.gain', {
            amount: wishes.buyback,
            points: chosen.purchase.points,
            yearly: effect.yearlyGain,
          }),
        )}
      </p>
      <p>
        {effect.monthsToBreakEven === null
          ? t('simulation.buyback.never')
          : isolated(t('simulation.buyback.even', { months: effect.monthsToBreakEven }))}
      </p>
      <p>{isolated(t('simulation.buyback.spouse', { yearly: effect.spouseGain }))}</p>
      <p class="soft">{t('simulation.buyback.tax')}</p>
      <p class="no-print">
        <a href={`/buybacks?amount=${wishes.buyback / 100}`}>{t('simulation.buyback.ask')}</a>
      </p>
      <details>
        <summary>{t('member.how')}</summary>
        <TraceTable t={t} trace={chosen.purchase.trace} />
      </details>
    </section>
  ) : (
    <></>
  )

const Made: Part = ({ t, made, next }) => (
  <section class="no-print">
    <h2>{t('simulation.made')}</h2>
    {made.length === 0 ? (
      <p>{t('simulation.made.none')}</p>
    ) : (
      <ul>
        {made.map((one) => (
          <li>
            <a href={`/simulations/${one.id}`}>{isolated(t.f.moment(one.madeAt))}</a>{' '}
            {one.hasMoved ? <StatusTag tone="wait" label={t('simulation.has_moved')} /> : null}
          </li>
        ))}
      </ul>
    )}
    {next === null ? null : (
      <p>
        <a href={`/simulations?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </section>
)

const paidBy = (figure: Figure | null): number => figure?.single ?? figure?.monthly ?? 0

/** A rule was corrected since: what it said, what it says now. */
const Moved: Part = ({ t, moved }) =>
  moved ? (
    <section class="card waits" role="status">
      <h2>{t('simulation.moved')}</h2>
      <p>
        {isolated(
          t('simulation.moved.text', {
            before: paidBy(moved.before) as never,
            after: paidBy(moved.after) as never,
          }),
        )}
      </p>
    </section>
  ) : (
    <></>
  )

export const SimulationPage: Part = (p) => {
  const { t, saved, version, chosen } = p
  return (
    <>
      <h1>{t('simulation.title')}</h1>
      <p class="lead">
        {saved ? isolated(t('simulation.saved', { at: saved.madeAt })) : t('simulation.lead')}
      </p>
      <Moved {...p} />
      {chosen.scenarios.length === 0 ? <p class="card">{t('simulation.nothing')}</p> : null}
      <SideBySide {...p} />
      <Bought {...p} />
      <Explained {...p} />
      <WishesForm {...p} />
      {saved ? (
        <p class="no-print">
          <a href="/simulations">{t('simulation.back')}</a>
        </p>
      ) : (
        <Made {...p} />
      )}
      <p class="soft">
        {t('points.rulebook')} <bdi dir="ltr">{version.slice(0, 12)}</bdi>.{' '}
        <a href="/parameters">{t('parameters.see')}</a>
      </p>
    </>
  )
}
