import type { Context } from 'hono'
import type { App } from '#src/env.ts'
import { readValues, type Values } from '#src/http/read-body.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { BANK_FILE_LIMIT } from './bank-files/read-xml.ts'

/** Beside the file itself: names of fields and boundaries. */
const AROUND = 64 * 1024

/** A bank's file: chosen in a form, given as text by a program, or sent as the body itself. */
export const readBankFile = async (
  c: Context<App>,
): Promise<{ values: Values; text: Result<string> }> => {
  const type = c.req.header('Content-Type') ?? ''
  if (/^(?:application|text)\/xml/.test(type)) {
    const text = await c.req.text()
    if (text.length > BANK_FILE_LIMIT) return { values: {}, text: refused('bank_file_too_large') }
    return { values: {}, text: ok(text) }
  }
  const values = await readValues(c, BANK_FILE_LIMIT + AROUND)
  const { file, ...rest } = values
  if (typeof file === 'string' && file.trim() !== '')
    return { values: { ...rest, file }, text: ok(file) }
  if (!(file instanceof File) || file.size === 0)
    return { values: rest, text: refused('bank_file_missing') }
  const text = await file.text()
  return { values: { ...rest, file: text }, text: ok(text) }
}
