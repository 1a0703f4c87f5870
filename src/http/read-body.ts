import type { Context } from 'hono'
import { z } from 'zod'
import type { App } from '#src/env.ts'
import { malformed, Problem, tooLarge, unsupportedType } from './problem.ts'

// zod would probe `new Function`, which the runtime forbids: tests and production take one path.
z.config({ jitless: true })

export type FieldError = { field: string; code: string }
export type Values = Record<string, unknown>
export type Body<T> =
  | { ok: true; value: T; values: Values }
  /** `values` is what the person typed, to be shown again. */
  | { ok: false; errors: FieldError[]; values: Values }

const BODY_LIMIT = 1_048_576

/** Reads at most `limit` bytes, whatever the request says of its length. */
export const readBytes = async (request: Request, limit: number): Promise<Uint8Array> => {
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw malformed('upload_cut')
    })
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      throw tooLarge(limit)
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

const MOST_LEVELS = 12

/** Forms are shallow; thousands of levels would overflow whoever walks them. */
const isFlat = (root: object): boolean => {
  let level: object[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === MOST_LEVELS) return false
    level = level.flatMap((one) =>
      Object.values(one).filter(
        (value): value is object => typeof value === 'object' && value !== null,
      ),
    )
  }
  return true
}

const fromJson = (text: string): Values => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    // answered below, like a list or a bare word
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw malformed('malformed_json')
  if (!isFlat(parsed)) throw malformed('json_too_deep')
  return parsed as Values
}

const fromForm = (form: FormData): Values => {
  const values: Values = {}
  for (const key of new Set(form.keys())) {
    const all = form.getAll(key)
    values[key] = all.length > 1 ? all : all[0]
  }
  return values
}

/** For whom a form was made, where somebody may work for several employers. */
export const CLIENT_FIELD = 'for_employer'

/** JSON or form, same values: repeated fields are lists, a file stays a File. */
export const readValues = async (c: Context<App>, limit = BODY_LIMIT): Promise<Values> => {
  const { [CLIENT_FIELD]: client, ...values } = await valuesIn(c, limit)
  const { actor } = c.var
  if (actor?.mandateId && client !== undefined && client !== actor.employer?.number)
    throw new Problem(409, {
      code: 'client_changed',
      facts: { client: actor.employer?.name ?? '' },
    })
  return values
}

const valuesIn = async (c: Context<App>, limit: number): Promise<Values> => {
  const type = c.req.header('Content-Type') ?? ''
  const bytes = await readBytes(c.req.raw, limit)
  if (type.startsWith('application/json')) {
    try {
      return fromJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
    } catch (error) {
      throw error instanceof TypeError ? malformed('malformed_json') : error
    }
  }
  if (/^(?:multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) {
    const form = await new Response(bytes, { headers: { 'Content-Type': type } })
      .formData()
      .catch(() => {
        throw malformed('upload_cut')
      })
    return fromForm(form)
  }
  if (bytes.byteLength === 0) return {}
  throw unsupportedType()
}

export const parseValues = <T>(values: Values, schema: z.ZodType<T>): Body<T> => {
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, value: parsed.data, values }
  const errors = parsed.error.issues.map((issue) => ({
    field:
      issue.path.join('.') || (issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : ''),
    code:
      issue.code === 'custom'
        ? issue.message
        : issue.code === 'unrecognized_keys'
          ? 'unknown_field'
          : 'missing_or_wrong',
  }))
  return { ok: false, errors, values }
}

/** NUL, controls and the invisible characters that turn text around are refused by name. */
// oxlint-disable-next-line no-control-regex -- finding control characters is the point
export const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

type Limits = { min?: number; max: number }

const without = (forbidden: RegExp, limits: Limits): z.ZodType<string> =>
  z.string().superRefine((value, context) => {
    const add = (message: string): void =>
      context.addIssue({ code: 'custom', message, input: value })
    if (forbidden.test(value)) add('forbidden_character')
    else if (value.trim().length < (limits.min ?? 0)) add('required')
    else if (value.length > limits.max) add('too_long')
  })

/** May run over several lines. */
export const text = (limits: Limits): z.ZodType<string> => without(FORBIDDEN, limits)

/** What stands in a subject or a list: a browser sends no line break there, a program might. */
export const line = (limits: Limits): z.ZodType<string> =>
  without(new RegExp(`${FORBIDDEN.source}|[\\r\\n]`), limits)

/** A field read by a parser of the kernel: null is the refusal. */
export const parsedBy = <T>(
  parse: (input: string) => T | null,
  code: string,
): z.ZodType<T, string> =>
  z.string().transform((input, context) => {
    const value = FORBIDDEN.test(input) ? null : parse(input)
    if (value !== null) return value
    context.issues.push({ code: 'custom', message: input.trim() === '' ? 'required' : code, input })
    return z.NEVER
  })
