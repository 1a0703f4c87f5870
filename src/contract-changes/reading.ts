import type { Database } from '#src/database/database.ts'
import { listContracts } from '#src/employers/index.ts'
import type { ChangeAsked, ContractChange } from './change.ts'
import { type Ground, mayChange, stepsOf } from './rules/contract.ts'
import { findSuspension, listFiled } from './store.ts'

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

/** What it would do to the register today; null once it is decided, or when it no longer can be. */
export const preview = async (db: Database, one: ContractChange) => {
  if (one.endedAt !== null) return null
  const ground = await groundOf(db, one.employerNumber, one.asked)
  const may = mayChange(one.asked, ground)
  return { steps: may.ok ? stepsOf(one.asked, ground.contract) : [], may }
}
