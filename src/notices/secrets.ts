import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { NoticeSecrets } from '#src/i18n/notice-text.ts'

declare const sealedFor: unique symbol
/** A link or a code, unreadable without the pepper. */
export type SealedSecret<T extends keyof NoticeSecrets = keyof NoticeSecrets> = string & {
  readonly [sealedFor]: T
}

const NONCE = 12
const TAG = 16

/** A key of its own: knowing it would not help against a password. */
const keyFrom = (pepper: string): Buffer =>
  createHmac('sha256', pepper).update('notices: secrets in the outbox, 1').digest()

/** Encrypts what opens a door, so that a copy of the database opens none. */
export const sealed = <T extends keyof NoticeSecrets>(
  pepper: string,
  template: T,
  secret: NoticeSecrets[T],
): SealedSecret<T> => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(pepper), nonce)
  cipher.setAAD(Buffer.from(template))
  const body = Buffer.concat([cipher.update(JSON.stringify(secret), 'utf8'), cipher.final()])
  const whole = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
  return whole as SealedSecret<T>
}

/** Null when the pepper is another one: the message can't be written any more. */
export const opened = (
  pepper: string,
  template: string,
  text: string,
): { link?: string; code?: string } | null => {
  const whole = Buffer.from(text, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(pepper), whole.subarray(0, NONCE))
    decipher.setAAD(Buffer.from(template))
    decipher.setAuthTag(whole.subarray(NONCE, NONCE + TAG))
    const body = Buffer.concat([decipher.update(whole.subarray(NONCE + TAG)), decipher.final()])
    return JSON.parse(body.toString('utf8')) as { link?: string; code?: string }
  } catch {
    return null
  }
}
