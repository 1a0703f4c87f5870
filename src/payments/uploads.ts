import type { Context } from 'hono'
import type { App } from '#src/env.ts'
import { readBytes, readValues, type Values } from '#src/http/read-body.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { BANK_FILE_LIMIT } from './bank-files/read-xml.ts'

/** Beside the file itself: names of fields and boundaries. */
const AROUND = 64 * 1024

/** Bytes of another encoding are not guessed at: a name or a reference would be another one. */
const decoded = (bytes: Uint8Array): Result<string> => {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
  } catch {
    return refused('bank_file_unreadable')
  }
}

/** A bank's file: chosen in a form, given as text by a program, or sent as the body itself. */
export const readBankFile = async (
  c: Context<App>,
): Promise<{ values: Values; text: Result<string> }> => {
  const type = c.req.header('Content-Type') ?? ''
  if (/^(?:application|text)\/xml/.test(type))
    return { values: {}, text: decoded(await readBytes(c.req.raw, BANK_FILE_LIMIT)) }
  const values = await readValues(c, BANK_FILE_LIMIT + AROUND)
  const { file, ...rest } = values
  if (typeof file === 'string' && file.trim() !== '')
    return { values: { ...rest, file }, text: ok(file) }
  if (!(file instanceof File) || file.size === 0)
    return { values: rest, text: refused('bank_file_missing') }
  const text = await file.text()
  return { values: { ...rest, file: text }, text: ok(text) }
}
