import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** N·r·p must stay below 2^20 in production (docs/decisions/0010). */
const COST = { N: 16_384, r: 8, p: 5, maxmem: 64 * 1_048_576 }
const KEY_LENGTH = 32

const derive = (password: string, salt: Buffer, pepper: string): Promise<Buffer> => {
  const secret = createHmac('sha256', pepper).update(password.normalize('NFKC')).digest()
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, KEY_LENGTH, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** `scrypt$N$r$p$salt$key`: says how it was made, so that the cost can grow. */
export const hashPassword = async (password: string, pepper: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, salt, pepper)
  const { N, r, p } = COST
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** An account that doesn't exist costs as much as one that does. */
const NOBODY = `scrypt$16384$8$5$${'A'.repeat(22)}$${'A'.repeat(43)}`

export const isPassword = async (
  password: string,
  stored: string | null,
  pepper: string,
): Promise<boolean> => {
  const [, , , , salt = '', key = ''] = (stored ?? NOBODY).split('$')
  const derived = await derive(password, Buffer.from(salt, 'base64url'), pepper)
  const expected = Buffer.from(key, 'base64url')
  return expected.length === derived.length && timingSafeEqual(expected, derived) && stored !== null
}
