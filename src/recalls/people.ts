import type { Facts, Patch } from '#src/declarations/index.ts'
import { salaryTyped } from '#src/declarations/index.ts'
import type { FieldError } from '#src/http/read-body.ts'
import { type Centimes, NO_MONEY } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { PersonAsked } from './requests.ts'
import { spread } from './rules.ts'

type Placed = { ok: true; patches: Map<Quarter, Patch> } | { ok: false; error: FieldError }

const mistake = (field: string, code: string): Placed => ({ ok: false, error: { field, code } })

const written = (amount: Centimes): string => (amount / 100).toFixed(2)

/** Somebody never declared: known by what is written, in one quarter. */
const entrantPlaced = (asked: PersonAsked, amount: Centimes, quarters: Quarter[]): Placed => {
  const needed = ['last_name', 'first_name', 'birth_date', 'cin'] as const
  const empty = needed.find((name) => asked[name].trim() === '')
  if (empty) return mistake(empty, 'required')
  const [quarter] = quarters
  if (!quarter || quarters.length > 1) return mistake('matricule', 'entrant_one_quarter')
  const { category, last_name, first_name, birth_date, cin } = asked
  const fields = { category, last_name, first_name, birth_date, cin, salary: written(amount) }
  return { ok: true, patches: new Map([[quarter, { line: null, fields }]]) }
}

/**
 * One person's line in each quarter: an amount spread over them by the salaries declared; where
 * another rate is recalled, those salaries themselves.
 */
export const personPlaced = (asked: PersonAsked, facts: ReadonlyMap<Quarter, Facts>): Placed => {
  const quarters = [...facts.keys()]
  const [any] = facts.values()
  const isDifference = any?.recall?.isDifference === true
  const amount = isDifference ? NO_MONEY : salaryTyped(asked.amount)
  if (amount === null || (amount <= 0 && !isDifference))
    return mistake('amount', asked.amount.trim() === '' ? 'required' : 'amount_shape')
  const matricule = asked.matricule.trim()
  if (matricule === '' && !isDifference) return entrantPlaced(asked, amount, quarters)
  const person = any?.people.get(matricule)
  if (!person) return mistake('matricule', matricule === '' ? 'required' : 'person_not_yours')
  const declared = quarters.map(
    (quarter) =>
      facts.get(quarter)?.recall?.declared.get(matricule)?.[asked.category]?.base ?? NO_MONEY,
  )
  if (isDifference && declared.every((base) => base === 0))
    return mistake('category', 'nothing_declared')
  if (!isDifference && quarters.length > 1 && declared.every((base) => base === 0))
    return mistake('amount', 'nothing_to_spread_on')
  const shares = isDifference
    ? declared
    : quarters.length === 1
      ? [amount]
      : spread(amount, declared)
  const { lastName: last_name, firstName: first_name, birthDate, cin } = person
  const patches = new Map<Quarter, Patch>()
  for (const [i, quarter] of quarters.entries()) {
    const share = shares[i] ?? NO_MONEY
    if (share === 0) continue
    const fields = {
      category: asked.category,
      matricule,
      last_name,
      first_name,
      birth_date: birthDate ?? '',
      cin: cin ?? '',
      salary: written(share),
    }
    patches.set(quarter, { line: null, fields })
  }
  return { ok: true, patches }
}
