import { contributionOn } from '#src/rulebook/contributions.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { declarationLimitsOn } from '#src/rulebook/declaration-limits.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { firstDay, lastDay } from '#src/kernel/quarters.ts'
import { checkCategory, checkLine, type LineContext, report } from './line-checks.ts'
import type {
  ActiveCategory,
  Anomaly,
  CheckedLine,
  CheckingFacts,
  Contribution,
  DeclaredSums,
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
  anomalies.length === 0
    ? null
    : (ORDER.find((severity) => anomalies.some((a) => a.severity === severity)) ?? null)

/** Who stands where in a category: matricule, or the card of who has none yet → line. */
type Places = { matricule: Map<string, number>; cin: Map<string, number> }
type SecondTranche = { line: number; person: string; value: string; base: Centimes }

/**
 * Checks lines one after the other. What one line tells is said at once; what needs the others
 * (the first of two same lines, a tranche without its first, somebody missing) comes with `finish`.
 */
export class Checker {
  readonly #facts: CheckingFacts
  readonly #limits: ReturnType<typeof declarationLimitsOn>
  readonly #period: LineContext['period']
  readonly #places = new Map<string, Places>()
  /** First lines of a person written twice, once that is said. */
  readonly #reported = new Set<number>()
  /** Whose matricule stands on a line that has no place: they are not missing too. */
  readonly #people = new Set<string>()
  /** Cards on the line of an entrant, or of somebody known by another card. */
  readonly #cards = new Set<string>()
  readonly #categories = new Set<string>()
  readonly #firstTranches = new Map<string, number>()
  readonly #secondTranches: SecondTranche[] = []
  readonly #late: Anomaly[] = []

  constructor(facts: CheckingFacts) {
    this.#facts = facts
    this.#limits = declarationLimitsOn(facts.quarter)
    this.#period = { first: firstDay(facts.quarter), last: lastDay(facts.quarter) }
  }

  check(source: SourceLine): Checked {
    const found: Anomaly[] = []
    const fields = source.fields()
    const line = source.number
    const person = this.#facts.people.get(fields.matricule)
    if (fields.cin !== '' && fields.cin !== person?.cin) this.#cards.add(fields.cin)
    if (source.badLength !== null) {
      this.#people.add(fields.matricule)
      report(found, line, 'record_length', { value: String(source.badLength), expected: '190' })
      return { anomalies: found, severity: 'blocking', contribution: null }
    }
    const context: LineContext = {
      line,
      fields,
      facts: this.#facts,
      limits: this.#limits,
      period: this.#period,
      person,
      category: null,
      salary: salaryOf(fields),
      found,
    }
    const category = checkCategory(context)
    context.category = category
    checkLine(context)
    this.#checkTwice(context)
    if (category) this.#remember(context, category)
    const severity = worst(found)
    const contribution =
      severity === 'blocking' || !category || context.salary === undefined
        ? null
        : this.#contribution(context.salary, category, fields.matricule)
    if (contribution && category && this.#addsNothing(contribution, category, fields.matricule)) {
      report(found, line, 'nothing_to_recall', { value: fields.salary })
      return { anomalies: found, severity: 'blocking', contribution: null }
    }
    return { anomalies: found, severity, contribution }
  }

  /** The findings that need the whole; those of a line can only make it worse. */
  finish(): Anomaly[] {
    for (const { line, person, value, base } of this.#secondTranches)
      if (base > 0 && this.#firstTrancheOf(person) < this.#limits.trancheCeiling)
        report(this.#late, line, 'tranche_two_alone', {
          value,
          expected: (this.#limits.trancheCeiling / 100).toFixed(2),
        })
    this.#reportMissing()
    return this.#late
  }

  /** Nothing more is due at this rate than was declared. */
  #addsNothing(due: Contribution, category: ActiveCategory, matricule: string): boolean {
    const { recall } = this.#facts
    if (!recall) return false
    const before = recall.isDifference ? recall.declared.get(matricule)?.[category.number] : null
    return due.employee + due.employer <= 0 || before?.rate === category.rate
  }

  /** What the first tranche of a person holds: of these lines, and of what a recall adds to. */
  #firstTrancheOf(person: string): number {
    const declared = this.#facts.recall?.declared.get(person) ?? {}
    return Object.entries(declared)
      .filter(([number]) => this.#facts.categories.get(number)?.tranche === 1)
      .reduce((total, [, { base }]) => total + base, this.#firstTranches.get(person) ?? 0)
  }

  #reportMissing(): void {
    const scope = this.#facts.scope ?? this.#categories
    const places = [...this.#places.values()].map((place) => place.matricule)
    const isPresent = (matricule: string): boolean =>
      places.some((place) => place.has(matricule)) || this.#people.has(matricule)
    for (const person of this.#facts.people.values()) {
      if (!person.expectedNow || isPresent(person.matricule)) continue
      if (person.cin !== null && this.#cards.has(person.cin)) continue
      if (!Object.keys(person.lastSalaries).some((category) => scope.has(category))) continue
      report(this.#late, null, 'person_missing', {
        value: person.matricule,
        expected: `${person.lastName} ${person.firstName}`,
      })
    }
  }

  #checkTwice({ line, fields, person, found }: LineContext): void {
    const field = fields.matricule === '' ? 'cin' : 'matricule'
    const value = person?.matricule ?? fields[field]
    if (value === '') return
    const place = this.#placeOf(fields.category)[field]
    const first = place.get(value)
    if (first === undefined) {
      place.set(value, line)
      return
    }
    report(found, line, 'person_twice', { field, value, expected: String(first) })
    if (!this.#reported.has(first))
      report(this.#late, first, 'person_twice', { field, value, expected: String(line) })
    this.#reported.add(first)
  }

  #placeOf(category: string): Places {
    const known = this.#places.get(category)
    if (known) return known
    const place: Places = { matricule: new Map(), cin: new Map() }
    this.#places.set(category, place)
    return place
  }

  #remember({ line, fields, salary }: LineContext, category: ActiveCategory): void {
    this.#categories.add(category.number)
    if (category.tranche === null || salary === undefined) return
    const person = fields.matricule === '' ? `cin/${fields.cin}` : fields.matricule
    if (category.tranche === 1)
      this.#firstTranches.set(person, (this.#firstTranches.get(person) ?? 0) + salary)
    else this.#secondTranches.push({ line, person, value: fields.salary, base: salary })
  }

  #contribution(base: Centimes, category: ActiveCategory, matricule: string): Contribution {
    const { rate } = category
    const due = contributionOn(RULEBOOK, { base, rate, quarter: this.#facts.quarter })
    const whole = { base, rate, ...due }
    const { recall } = this.#facts
    const before = recall?.isDifference ? recall.declared.get(matricule)?.[category.number] : null
    return before ? lessDeclared(whole, before) : whole
  }
}

/** What is left to contribute on salaries that were declared at another rate. */
const lessDeclared = (whole: Contribution, before: DeclaredSums): Contribution => ({
  ...whole,
  employee: centimes(whole.employee - before.employee),
  employer: centimes(whole.employer - before.employer),
  earning: centimes(whole.earning - before.earning),
  points: points(whole.points - before.points),
})

export const createChecker = (facts: CheckingFacts): Checker => new Checker(facts)

export const checkedLine = (source: SourceLine, checked: Checked): CheckedLine => ({
  line: source.number,
  fields: source.fields(),
  anomalies: checked.anomalies,
  severity: checked.severity,
  contribution: checked.contribution,
})
