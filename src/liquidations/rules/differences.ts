import type { TraceStep } from '#src/rulebook/trace.ts'
import type { Calculation } from '#src/liquidations/liquidation.ts'

export type Difference = {
  key: TraceStep['key']
  unit: TraceStep['unit']
  before: number
  after: number
}

/**
 * Why an award differs from what was simulated: the steps whose result moved, in the order in which
 * they were counted. A step that only one of them has counts as nothing on the other side.
 */
export const differencesOf = (
  before: Pick<Calculation, 'award'>,
  after: Pick<Calculation, 'award'>,
): Difference[] => {
  const sums = (steps: readonly TraceStep[]): Map<string, TraceStep> => {
    const byKey = new Map<string, TraceStep>()
    for (const step of steps) {
      const held = byKey.get(step.key)
      byKey.set(step.key, held ? { ...held, result: held.result + step.result } : step)
    }
    return byKey
  }
  const [one, other] = [sums(before.award.trace.steps), sums(after.award.trace.steps)]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const [was, is] = [one.get(name), other.get(name)]
    const step = is ?? was
    if (!step || was?.result === is?.result) return []
    return [{ key: step.key, unit: step.unit, before: was?.result ?? 0, after: is?.result ?? 0 }]
  })
}
