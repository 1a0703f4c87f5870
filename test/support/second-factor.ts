import { codeAt, stepAt } from '#src/access/totp.ts'
import { instant } from '#src/kernel/dates.ts'
import type { Visitor } from './client.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const bytesOf = (secret: string): Buffer => {
  const bits = Array.from(secret, (c) => ALPHABET.indexOf(c).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** The code an authenticator would show, some steps from now. */
export const codeIn = (secret: string, steps = 0): string =>
  codeAt(bytesOf(secret), stepAt(instant(Date.now())) + steps)

/** Adds an authenticator on one's own security page, and says its secret. */
export const withAuthenticator = async (
  visitor: Visitor,
  space: string,
  password: string,
): Promise<string> => {
  const path = `/${space}/security`
  await visitor.post(`${path}/authenticator`, { application_password: password })
  const { secret } = (await visitor.get(path)).json()
  const code = codeIn(secret, -1)
  const answer = await visitor.post(`${path}/authenticator/confirmation`, { code })
  if (answer.status !== 201) throw new Error(answer.text)
  return secret
}
