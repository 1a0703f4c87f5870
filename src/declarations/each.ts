/** Does the work for each and says how many went well: one that fails stops no other. */
export const eachOf = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<number> => {
  let done = 0
  for (const item of items)
    try {
      await work(item)
      done += 1
    } catch (error) {
      console.error('left for the next turn', error instanceof Error ? error.name : '')
    }
  return done
}
