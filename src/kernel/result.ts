/** The outcome of a decision: a value, or a refusal that carries a stable code and the facts behind it. */
export type Result<T, R = Refusal> = { ok: true; value: T } | { ok: false; refusal: R }

export type Facts = Record<string, string | number | boolean | null>

/** `code` is a JSON value and a message key; `facts` fill the sentence that explains it. */
export type Refusal<C extends string = string> = { code: C; facts: Facts }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refused = <C extends string>(
  code: C,
  facts: Facts = {},
): { ok: false; refusal: Refusal<C> } => ({ ok: false, refusal: { code, facts } })
