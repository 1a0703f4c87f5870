/** Stops on a programmer's mistake. Expected refusals are `Result` values, never exceptions. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`)
}

/** Closes a switch over a union: a new member of the union no longer compiles. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
