import { scenarioJson } from '#src/members/index.ts'
import type { Cost, OfferCounted, PersonPension, YearlyCost } from './offer.ts'
import type { Comparison } from './rules/comparison.ts'
import type { PayrollFault } from './rules/payroll.ts'

const yearJson = ({ base, employee, employer }: YearlyCost) => ({
  base_centimes: base,
  employee_centimes: employee,
  employer_centimes: employer,
})

const costJson = (cost: Cost) => ({
  headcount: cost.people,
  people_with_a_base: cost.covered,
  employer_rate_ppm: cost.employerRate,
  ...yearJson(cost),
  lines: cost.lines.map(({ line, ...one }) => ({
    monthly_salary_centimes: line.salary,
    age: line.age,
    headcount: line.headcount,
    ...yearJson(one),
  })),
})

const pensionJson = ({ person, scenarios }: PersonPension) => ({
  age: person.age,
  monthly_salary_centimes: person.salary,
  pensions: scenarios.map(scenarioJson),
})

export const offerJson = ({ on, terms, cost, afterTax, typical }: OfferCounted) => ({
  as_of: on,
  regime: terms.regime,
  rate_ppm: terms.rate,
  option: terms.option,
  ...costJson(cost),
  after_tax_example: {
    employee_centimes: afterTax.employee,
    employer_centimes: afterTax.employer,
    trace: afterTax.trace,
  },
  typical_people: typical.map(pensionJson),
})

export const comparisonJson = (one: Comparison) => ({
  as_of: one.on,
  headcount: one.company.headcount,
  declared_to_cnss: one.company.declared,
  is_member: one.company.isMember,
  offers: one.products.map(({ eligibility, offer, people }) => ({
    eligible: eligibility.ok,
    refusal: eligibility.ok ? null : eligibility.refusal,
    ...offerJson(offer),
    people: people.map(pensionJson),
  })),
  rates: one.rates.map(({ rate, of }) => ({
    rate_ppm: rate,
    ...Object.fromEntries(
      Object.entries(of).map(([regime, at]) => [
        regime,
        at && {
          employer_rate_ppm: at.employerRate,
          ...yearJson(at),
          monthly_pension_centimes: at.scenario?.pension.monthly ?? null,
        },
      ]),
    ),
  })),
})

export const faultsJson = (faults: readonly PayrollFault[]) =>
  faults.map(({ line, code, read }) => ({ field: 'payroll', line, code, read }))

const CSV_HEADER = [
  'regime',
  'rate_ppm',
  'employer_rate_ppm',
  'base_centimes_a_year',
  'employee_centimes_a_year',
  'employer_centimes_a_year',
  'monthly_pension_centimes',
]

/** Every rate of each product: what the page's last table shows. */
export const comparisonRows = ({ rates }: Comparison) => ({
  header: CSV_HEADER,
  rows: (['al_kamil', 'al_mounassib'] as const).flatMap((regime) =>
    rates.flatMap(({ rate, of }) => {
      const at = of[regime]
      if (!at) return []
      const pension = at.scenario?.pension.monthly ?? null
      return [[regime, rate, at.employerRate, at.base, at.employee, at.employer, pension]]
    }),
  ),
})
