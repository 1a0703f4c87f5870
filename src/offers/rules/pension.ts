import { addYears, type IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes, NO_MONEY } from '#src/kernel/money.ts'
import { quarterOfDate } from '#src/kernel/quarters.ts'
import type { Person, PersonPension, Terms } from '#src/offers/offer.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { figure } from '#src/rulebook/parameters/figure.ts'
import type { Rulebook } from '#src/rulebook/rulebook.ts'
import { type Scenario, simulate } from '#src/rulebook/simulation.ts'

const MONTHS = 12

/** The same rulebook, asked for the ages an offer speaks of: nothing else is counted. */
const atAges = (book: Rulebook, ages: readonly number[]): Rulebook => ({
  ...book,
  simulatedAges: figure<readonly number[]>(
    book.simulatedAges.id,
    { fr: book.simulatedAges.label.fr, ar: book.simulatedAges.label.ar },
    { unit: book.simulatedAges.unit, value: ages },
  ),
})

/** The age of a full pension by the option, and the normal one. */
const agesOf = (book: Rulebook, { option }: Pick<Terms, 'option'>, on: IsoDate): number[] =>
  option === null ? [valueOn(book.normalAge, on)] : [Number(option), valueOn(book.normalAge, on)]

const yearlyBase = (book: Rulebook, { terms, person, on }: Asked): Centimes => {
  const ceiling = terms.regime === 'al_mounassib' ? valueOn(book.cnssCeiling, on) : 0
  return centimes(Math.max(0, person.salary - ceiling) * MONTHS)
}

type Asked = { terms: Terms; person: Person; on: IsoDate }

const goesOn = ({ age }: Scenario): boolean => age !== 'acquired'

/**
 * What somebody of that age and salary would draw who enters today without a right yet: the engine
 * of a member's own simulation, with its usual hypotheses. No scenario past the ages asked for.
 */
export const pensionOf = (book: Rulebook, asked: Asked): PersonPension => {
  const { terms, person, on } = asked
  const [fullAge = valueOn(book.normalAge, on)] = agesOf(book, terms, on)
  const base = yearlyBase(book, asked)
  const { scenarios } = simulate(atAges(book, agesOf(book, terms, on)), {
    career: {
      birthDate: addYears(on, -person.age),
      groups: [],
      jobs: [{ regime: terms.regime, tranche: null, fullAge, rate: terms.rate, yearlyBase: base }],
      lastQuarter: quarterOfDate(on),
      employee: [],
      insurer: { annuity: NO_MONEY, capital: NO_MONEY },
      yearlyPay: centimes(person.salary * MONTHS),
    },
    wishes: {
      hypotheses: {
        salaryGrowth: valueOn(book.salaryGrowth, on),
        pointGrowth: valueOn(book.pointGrowth, on),
      },
      option: 'none',
      buyback: NO_MONEY,
    },
    today: on,
  })
  const counted = base === 0 ? [] : scenarios.filter(goesOn)
  return { person, scenarios: counted, isPast: base > 0 && counted.length === 0 }
}
