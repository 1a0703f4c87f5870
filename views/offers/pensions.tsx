import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated, withoutMarks } from '#views/components/text.tsx'
import type { OfferCounted, Person, PersonPension } from '#src/offers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Scenario } from '#src/rulebook/simulation.ts'

const PPM_A_PERCENT = 10_000
const CENTIMES = 100

/** The page that opens a figure: the terms and one person, never a name. */
export const explainedPath = (
  { terms }: OfferCounted,
  person: { salary: number; age: number | null; headcount?: number },
): string => {
  const query = new URLSearchParams({
    regime: terms.regime,
    rate: String(terms.rate / PPM_A_PERCENT),
    salary: String(person.salary / CENTIMES),
  })
  if (terms.option !== null) query.set('option', terms.option)
  if (person.age !== null) query.set('age', String(person.age))
  if (person.headcount !== undefined) query.set('people', String(person.headcount))
  return `/offers/explained?${query.toString()}`
}

const wholePercent = (ppm: number): number => Math.round(ppm / PPM_A_PERCENT) * PPM_A_PERCENT

const WHOLE = 100
const HEIGHT = 6

/** The share of the last salary, drawn: the words beside it say the same. */
const Share: FC<{ share: number }> = ({ share }) => (
  <svg
    class="share"
    viewBox={`0 0 ${WHOLE} ${HEIGHT}`}
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect width={WHOLE} height={HEIGHT} />
    <rect class="part" width={Math.min(WHOLE, share / PPM_A_PERCENT)} height={HEIGHT} />
  </svg>
)

const Paid: FC<{ t: Translate; scenario: Scenario; isAlone: boolean }> = (p) => {
  const { t, scenario, isAlone } = p
  const { single, monthly } = scenario.pension
  return (
    <>
      <strong>
        <Money t={t} value={single ?? monthly} />
      </strong>
      {isAlone || scenario.age === 'acquired' ? null : (
        <span class="hint">{isolated(t('offers.age', { age: scenario.age }))}</span>
      )}
      {single === null ? null : <span class="hint">{t('offers.once')}</span>}
      {scenario.replacement === null ? null : (
        <>
          <Share share={scenario.replacement} />
          <span class="hint">
            {isolated(t('offers.share', { share: wholePercent(scenario.replacement) }))}
          </span>
        </>
      )}
      {scenario.between.least === scenario.between.most ? null : (
        <span class="hint">{isolated(t('offers.between', scenario.between))}</span>
      )}
    </>
  )
}

const Cell: FC<{ t: Translate; offer: OfferCounted; found: PersonPension | undefined }> = (p) => {
  const { t, offer, found: one } = p
  const product = t(`regime.${offer.terms.regime}`)
  if (!one || one.scenarios.length === 0)
    return (
      <td class="num" data-name={product}>
        <span>{t(one?.isPast === true ? 'offers.past' : 'offers.nothing')}</span>
      </td>
    )
  return (
    <td class="num" data-name={product}>
      <span>
        {one.scenarios.map((scenario) => (
          <Paid t={t} scenario={scenario} isAlone={one.scenarios.length === 1} />
        ))}
        <a
          href={explainedPath(offer, one.person)}
          aria-label={withoutMarks(t('offers.how.of', { product, salary: one.person.salary }))}
        >
          {t('offers.how')}
        </a>
      </span>
    </td>
  )
}

type Column = { offer: OfferCounted; people: readonly PersonPension[] }

const rowName = (t: Translate, person: Person) => isolated(t('offers.person.of', person))

/** What each person would draw a month, under each offer. */
export const PensionsTable: FC<{
  t: Translate
  caption: string
  offers: readonly Column[]
}> = ({ t, caption, offers }) => (
  <table class="stack">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{t('offers.person')}</th>
        {offers.map(({ offer }) => (
          <th scope="col" class="num">
            {t(`regime.${offer.terms.regime}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {(offers[0]?.people ?? []).map(({ person }, at) => (
        <tr>
          <th scope="row">{rowName(t, person)}</th>
          {offers.map(({ offer, people }) => (
            <Cell t={t} offer={offer} found={people[at]} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
