import { isConflict } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { versionOf } from '#src/members/index.ts'
import { linkIn, noticed } from '#src/notices/index.ts'
import { RULEBOOK, type Rulebook } from '#src/rulebook/rulebook.ts'
import { countedAgain, firstMoved } from './rules.ts'
import type { Figure } from './simulation.ts'
import { allUnchecked, listUnchecked, simulationChecked, simulationMoved } from './store.ts'

const MOST_AT_ONCE = 40

const paid = (figure: Figure | null): number => figure?.single ?? figure?.monthly ?? 0

/**
 * Simulations made with another version of the rules are counted again from what they kept. Whoever
 * a figure moves for is told both, once; the others hear nothing. Answers how many were looked at.
 */
export const recallSimulations = async (env: Env, book: Rulebook = RULEBOOK): Promise<number> => {
  const { DB: db } = env
  const [at, version] = [await readNow(env), versionOf(book)]
  const waiting = await listUnchecked(db, version, MOST_AT_ONCE)
  for (const one of waiting) {
    const after = countedAgain(book, one)
    const moved = firstMoved(one.checkedFigures, after)
    const checked = simulationChecked(db, { id: one.id, version, figures: after })
    const told = one.userId === null ? null : { userId: one.userId }
    const facts = {
      madeOn: one.madeOn,
      before: paid(moved?.before ?? null) as never,
      after: paid(moved?.after ?? null) as never,
      link: linkIn(env, `/simulations/${one.id}`),
    }
    const found = { simulationId: one.id, seq: one.recalls + 1, version, at }
    try {
      await db.batch([
        checked,
        ...(moved ? [simulationMoved(db, { ...found, before: one.checkedFigures, after })] : []),
        ...(moved && told
          ? noticed(db, { to: told, template: 'simulation_recalled', facts, at })
          : []),
      ])
    } catch (error) {
      // Another run found it at the same time.
      if (!isConflict(error)) throw error
    }
  }
  return waiting.length
}

/** All of them, whatever they were last counted with: after a formula was mended. */
export const recallAllSimulations = async (env: Env): Promise<number> => {
  await allUnchecked(env.DB).run()
  let count = 0
  for (let done = 1; done > 0; count += done) done = await recallSimulations(env)
  return count
}
