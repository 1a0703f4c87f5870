import type { Database } from '#src/database/database.ts'
import { listContracts } from '#src/employers/index.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import type { ChangeAsked, ContractChange } from './change.ts'
import { type Ground, mayChange, stepsOf } from './rules/contract.ts'
import { costOfRaise } from './rules/raise.ts'
import { findDeclaredBase, findSuspension, listFiled } from './store.ts'

/** What a change is judged on, in one round trip. */
export const groundOf = async (
  db: Database,
  employerNumber: string,
  { quarter }: Pick<ChangeAsked, 'quarter'>,
): Promise<Ground> => {
  const [contract, filed, suspendedFrom] = await Promise.all([
    listContracts(db, [employerNumber]),
    listFiled(db, employerNumber, quarter),
    findSuspension(db, employerNumber),
  ])
  return { contract, filed, suspendedFrom }
}

/** What a raise would cost, on the salaries declared last. */
const raiseOf = async (db: Database, { asked, employerNumber }: ContractChange) => {
  if (asked.kind !== 'rate') return null
  const declared = await findDeclaredBase(db, { employerNumber, category: asked.category })
  return declared && costOfRaise(RULEBOOK, declared, asked)
}

/** What it would do to the register today, and cost; null once it is decided. */
export const preview = async (db: Database, one: ContractChange) => {
  if (one.endedAt !== null) return null
  const [ground, cost] = await Promise.all([
    groundOf(db, one.employerNumber, one.asked),
    raiseOf(db, one),
  ])
  const may = mayChange(one.asked, ground)
  return { steps: may.ok ? stepsOf(one.asked, ground.contract) : [], may, cost }
}
