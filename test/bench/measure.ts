const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

const timed = async (run: () => unknown): Promise<number> => {
  // Garbage of one run is not paid by the next.
  globalThis.gc?.()
  const start = performance.now()
  await run()
  return performance.now() - start
}

/**
 * Median milliseconds of each, after warm-up. They take turns: what slows the machine for a while
 * slows them all.
 */
export const mediansMs = async <Name extends string>(
  all: Readonly<Record<Name, () => unknown>>,
  { runs = 5, warmUp = 2 }: { runs?: number; warmUp?: number } = {},
): Promise<Record<Name, number>> => {
  const names = Object.keys(all) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let turn = -warmUp; turn < runs; turn += 1)
    for (const name of names) {
      const ms = await timed(all[name])
      if (turn >= 0) times.get(name)?.push(ms)
    }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >
}

export const perSecond = (lines: number, ms: number): number => (lines / ms) * 1000

export type HeapGrowth = {
  /** Highest `heapUsed` seen, garbage not yet collected included. */
  peakMb: number
  /** Highest after a full collection: what is really held. */
  heldMb: number
}

const MB = 1_048_576

/** `run` calls `sample` where most is held. Two passes, so that collecting does not hide the peak. */
export const heapGrowth = async (
  run: (sample: () => void) => Promise<void>,
): Promise<HeapGrowth> => {
  const gc = globalThis.gc
  if (!gc) throw new Error('Run this with node --expose-gc (npm run bench does).')
  const measure = async (collectsFirst: boolean): Promise<number> => {
    gc()
    const before = process.memoryUsage().heapUsed
    let peak = before
    await run(() => {
      if (collectsFirst) gc()
      peak = Math.max(peak, process.memoryUsage().heapUsed)
    })
    return (peak - before) / MB
  }
  return { peakMb: await measure(false), heldMb: await measure(true) }
}
