import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newKeySet } from '#src/signing/new-key-set.ts'
import { root } from './local.ts'

/**
 * Writes what is missing in `.dev.vars` and keeps what is there: passwords already stored depend on
 * the pepper, and papers already signed on the keys.
 */
export const makeSecrets = async (): Promise<void> => {
  const file = join(root, '.dev.vars')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const missing = (name: string): boolean => !new RegExp(`^\\s*${name}\\s*=`, 'm').test(text)
  const lines = [
    ...(missing('PASSWORD_PEPPER') ? [`PASSWORD_PEPPER=${randomBytes(32).toString('hex')}`] : []),
    ...(missing('SIGNING_KEYS') ? [`SIGNING_KEYS='${await newKeySet()}'`] : []),
  ]
  if (lines.length === 0) return
  const start = text === '' || text.endsWith('\n') ? '' : '\n'
  appendFileSync(file, `${start}${lines.join('\n')}\n`, { mode: 0o600 })
}
