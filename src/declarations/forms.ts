import type { Context } from 'hono'
import { employerOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { carryOut, type Command, commandRecorded, newId, type Outcome } from '#src/http/command.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { hundredthsOf } from '#src/kernel/rates.ts'
import { corrected, type Patch } from './corrections.ts'
import { type Facts, readFacts, declarationRight } from './facts.ts'
import { opened, requireOpen } from './intake.ts'
import { requireWay } from './loading.ts'
import { type NewDeclarationRequest, patchesOf } from './requests.ts'
import { filedCategoriesOf } from './store.ts'
import { declarationOpened } from './store-opening.ts'

const blank = (value: string | number | null): string => (value === null ? '' : String(value))

/** Last quarter's people, one line each (two on the two-tranche regime), their salary still to come. */
const fromRoster = (facts: Facts, scope: readonly string[], copySalaries: boolean): Patch[] => {
  const patches: Patch[] = []
  for (const person of facts.roster) {
    if (person.leftOn !== null) continue
    const last = facts.people.get(person.matricule)?.lastSalaries ?? {}
    const numbers = Object.keys(last).length > 0 ? Object.keys(last) : [person.category]
    for (const number of numbers.filter((n) => scope.includes(n))) {
      const rate = facts.categories.get(number)?.rate
      const salary = last[number]
      patches.push({
        line: null,
        fields: {
          record_code: '2',
          category: number,
          matricule: person.matricule,
          rate: rate === undefined ? '' : (hundredthsOf(rate) / 100).toFixed(2),
          last_name: person.lastName,
          first_name: person.firstName,
          internal_number: blank(person.internalNumber),
          sex: blank(person.sex),
          nationality: blank(person.nationality),
          affiliated_on: blank(person.affiliatedOn),
          birth_date: blank(person.birthDate),
          marital_status: blank(person.maritalStatus),
          children: blank(person.children),
          salary: copySalaries && salary !== undefined ? (salary / 100).toFixed(2) : '0.00',
          cin: blank(person.cin),
          cnss_number: blank(person.cnssNumber),
          phone: blank(person.phone),
          email: blank(person.email),
        },
      })
    }
  }
  return patches
}

const scopeOf = (facts: Facts, asked: NewDeclarationRequest, lines: readonly Patch[]): string[] => {
  const nil = asked.nil ?? []
  const named = asked.categories ?? []
  const inLines = lines.flatMap((p) => (p.fields.category ? [p.fields.category] : []))
  const all = [...new Set([...nil, ...named, ...inLines])]
  const chosen =
    all.length > 0 ? all.filter((n) => facts.categories.has(n)) : [...facts.openCategories]
  if (chosen.length === 0) throw new Problem(422, { code: 'no_category', facts: {} })
  const closed = [...nil, ...named].filter((n) => !facts.openCategories.has(n))
  if (closed.length > 0)
    throw new Problem(403, { code: 'category_closed', facts: { categories: closed.join(', ') } })
  return chosen.sort()
}

/** A form begins with last quarter's people: it does not replace what is filed, lines do. */
const refuseFiled = async (
  c: Context<App>,
  quarter: Quarter,
  categories: readonly string[],
): Promise<void> => {
  const filed = await filedCategoriesOf(c.var.db, employerOf(c).number, quarter)
  const taken = filed.filter((one) => categories.includes(one.category))
  const first = taken[0]
  if (first)
    throw new Problem(
      409,
      {
        code: 'category_already_filed',
        facts: { quarter, categories: taken.map((one) => one.category).join(', ') },
      },
      `/declarations/${first.declarationId}`,
    )
}

/** A declaration by form, or by JSON lines, or nil: the same object, checked by the same rules. */
export const takeForm = async (
  c: Context<App>,
  asked: NewDeclarationRequest,
  command: Command,
): Promise<Outcome> => {
  requireWay(c, 'byForm')
  requireOpen(c, asked.quarter)
  const db = c.var.db
  const employer = employerOf(c)
  const facts = await readFacts(db, {
    employerNumber: employer.number,
    quarter: asked.quarter,
    right: declarationRight(c.var.actor),
    scope: null,
  })
  const given = patchesOf(asked.lines ?? [])
  if (!given.ok) throw new Problem(422, given.refusal)
  const scope = scopeOf(facts, asked, given.value)
  if (asked.lines === undefined) await refuseFiled(c, asked.quarter, scope)
  const people = scope.filter((n) => !(asked.nil ?? []).includes(n))
  const patches = asked.lines
    ? given.value
    : fromRoster(facts, people, Boolean(asked.copy_salaries))

  const id = newId()
  const isForm = asked.lines === undefined
  const outcome: Outcome = { status: 201, location: `/declarations/${id}` }
  const opening = declarationOpened(db, {
    id,
    employerNumber: employer.number,
    quarter: asked.quarter,
    mode: asked.mode,
    source: 'form',
    status: isForm && people.length > 0 ? 'draft' : 'checked',
    createdBy: c.var.actor.userId,
    createdAt: c.var.now,
    receivedAt: c.var.now,
    fileName: null,
    fileSize: null,
    fileSha256: null,
    fileKey: null,
    scope,
    lineCount: 0,
    recall: null,
  })
  const lines = await corrected(
    db,
    { id },
    { ...facts, scope: new Set(scope) },
    { patches, remove: [] },
  )
  if (!lines.ok) throw new Problem(422, lines.refusal)
  const ran = await carryOut(db, command, [
    commandRecorded(db, command, { ...outcome, at: c.var.now }),
    opening,
    ...lines.value.statements,
    opened(c, id, { quarter: asked.quarter, categories: scope, lines: patches.length }),
  ])
  if (ran === 'done') return outcome
  if (ran) return ran
  throw changedMeanwhile()
}
