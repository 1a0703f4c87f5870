import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import type { Instant } from '#src/kernel/dates.ts'

// RFC 6238 as every authenticator application has it: SHA-1, six digits, thirty seconds.
const STEP_MS = 30_000
const DIGITS = 6
const SECRET_BYTES = 20
/** A clock may be one step late or early. */
const DRIFT = 1

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export const newSecret = (): Buffer => randomBytes(SECRET_BYTES)

export const base32 = (bytes: Buffer): string => {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

export const stepAt = (at: Instant): number => Math.floor(at / STEP_MS)

export const codeAt = (secret: Buffer, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0x0f
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** The step a code belongs to, if it is a new one: a code already taken opens nothing. */
export const matchingStep = (
  secret: Buffer,
  code: string,
  about: { now: Instant; lastStep: number },
): number | null => {
  const typed = code.replace(/\s/g, '')
  const present = stepAt(about.now)
  for (let step = present - DRIFT; step <= present + DRIFT; step += 1)
    if (step > about.lastStep && codeAt(secret, step) === typed) return step
  return null
}

/** What an authenticator reads from the QR code. */
export const otpauthUrl = (secret: Buffer, label: string): string =>
  `otpauth://totp/${encodeURIComponent(`CIMR:${label}`)}?secret=${base32(secret)}&issuer=CIMR`

const keyFrom = (pepper: string): Buffer =>
  createHash('sha256').update(`authenticator ${pepper}`).digest()

export const sealSecret = (secret: Buffer, pepper: string): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(pepper), iv)
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')
}

export const openSecret = (text: string, pepper: string): Buffer => {
  const [iv = '', tag = '', sealed = ''] = text.split('.')
  const key = keyFrom(pepper)
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()])
}

const CODES = 10
/** No 0/O, 1/I/L: read from paper. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Ten printed codes, each good once, for the day the telephone is lost. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () => {
    const letters = Array.from(randomBytes(10), (byte) => LETTERS[byte % LETTERS.length])
    return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
  })

export const comparableCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')
