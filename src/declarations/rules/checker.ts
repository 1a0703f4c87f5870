import { contributionOn } from '#src/rulebook/contributions.ts'
import { declarationLimitsOn } from '#src/rulebook/declaration-limits.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { checkCategory, checkLine, report } from './line-checks.ts'
import type {
  ActiveCategory,
  Anomaly,
  CheckedLine,
  CheckingFacts,
  Contribution,
  LineFields,
  Severity,
} from './model.ts'
import { salaryOf } from './notation.ts'
import type { SourceLine } from './source-line.ts'

export type Checked = {
  anomalies: Anomaly[]
  severity: Severity | null
  contribution: Contribution | null
}

const ORDER: readonly Severity[] = ['blocking', 'to_correct', 'to_note']

export const worst = (anomalies: readonly Anomaly[]): Severity | null =>
  ORDER.find((severity) => anomalies.some((a) => a.severity === severity)) ?? null

type SecondTranche = { line: number; person: string; value: string; base: Centimes }

/**
 * Checks lines one after the other. What one line tells is said at once; what needs the others
 * (the first of two same lines, a tranche without its first, somebody missing) comes with `finish`.
 */
export class Checker {
  readonly #facts: CheckingFacts
  readonly #limits: ReturnType<typeof declarationLimitsOn>
  /** person and category → line where first seen; null once reported. */
  readonly #seen = new Map<
    string,
    { line: number; isReported: boolean; field: 'matricule' | 'cin' }
  >()
  readonly #people = new Set<string>()
  readonly #cards = new Set<string>()
  readonly #categories = new Set<string>()
  readonly #firstTranches = new Map<string, number>()
  readonly #secondTranches: SecondTranche[] = []
  readonly #late: Anomaly[] = []

  constructor(facts: CheckingFacts) {
    this.#facts = facts
    this.#limits = declarationLimitsOn(facts.quarter)
  }

  check(source: SourceLine): Checked {
    const found: Anomaly[] = []
    const fields = source.fields()
    const line = source.number
    this.#present(fields)
    if (source.badLength !== null) {
      report(found, line, 'record_length', { value: String(source.badLength), expected: '190' })
      return { anomalies: found, severity: 'blocking', contribution: null }
    }
    const salary = salaryOf(fields)
    const partial = { line, fields, facts: this.#facts, limits: this.#limits, salary, found }
    const category = checkCategory(partial)
    checkLine({ ...partial, category })
    this.#checkTwice(line, fields, found)
    if (category) this.#remember(line, fields, category, salary)
    const severity = worst(found)
    const contribution =
      severity === 'blocking' || !category || salary === undefined
        ? null
        : this.#contribution(salary, category)
    return { anomalies: found, severity, contribution }
  }

  /** The findings that need the whole; those of a line can only make it worse. */
  finish(): Anomaly[] {
    for (const { line, person, value, base } of this.#secondTranches)
      if (base > 0 && (this.#firstTranches.get(person) ?? 0) < this.#limits.trancheCeiling)
        report(this.#late, line, 'tranche_two_alone', {
          value,
          expected: (this.#limits.trancheCeiling / 100).toFixed(2),
        })
    const scope = this.#facts.scope ?? this.#categories
    for (const person of this.#facts.people.values()) {
      if (!person.expectedNow || this.#people.has(person.matricule)) continue
      if (person.cin !== null && this.#cards.has(person.cin)) continue
      if (!Object.keys(person.lastSalaries).some((category) => scope.has(category))) continue
      report(this.#late, null, 'person_missing', {
        value: person.matricule,
        expected: `${person.lastName} ${person.firstName}`,
      })
    }
    return this.#late
  }

  /** Somebody is there even when their line is bad: they are not reported missing too. */
  #present(fields: LineFields): void {
    if (fields.matricule !== '') this.#people.add(fields.matricule)
    if (fields.cin !== '') this.#cards.add(fields.cin)
  }

  #checkTwice(line: number, fields: LineFields, found: Anomaly[]): void {
    const field = fields.matricule === '' ? ('cin' as const) : ('matricule' as const)
    if (fields[field] === '') return
    const key = `${fields.category}/${field}/${fields[field]}`
    const first = this.#seen.get(key)
    if (!first) {
      this.#seen.set(key, { line, isReported: false, field })
      return
    }
    report(found, line, 'person_twice', {
      field,
      value: fields[field],
      expected: String(first.line),
    })
    if (!first.isReported)
      report(this.#late, first.line, 'person_twice', {
        field,
        value: fields[field],
        expected: String(line),
      })
    first.isReported = true
  }

  #remember(
    line: number,
    fields: LineFields,
    category: ActiveCategory,
    salary: Centimes | undefined,
  ): void {
    this.#categories.add(category.number)
    if (category.tranche === null || salary === undefined) return
    const person = fields.matricule === '' ? `cin/${fields.cin}` : fields.matricule
    if (category.tranche === 1)
      this.#firstTranches.set(person, (this.#firstTranches.get(person) ?? 0) + salary)
    else this.#secondTranches.push({ line, person, value: fields.salary, base: salary })
  }

  #contribution(base: Centimes, category: ActiveCategory): Contribution {
    const { rate } = category
    return { base, rate, ...contributionOn({ base, rate, quarter: this.#facts.quarter }) }
  }
}

export const createChecker = (facts: CheckingFacts): Checker => new Checker(facts)

export const checkedLine = (source: SourceLine, checked: Checked): CheckedLine => ({
  line: source.number,
  fields: source.fields(),
  anomalies: checked.anomalies,
  severity: checked.severity,
  contribution: checked.contribution,
})
