import { createHmac, timingSafeEqual } from 'node:crypto'

// A form that is printed, signed and brought or photographed by anybody: the code on it says which proof
// it is for, so that what comes back files itself. The code is made again each time, and kept nowhere.

const CODE_BYTES = 16

const marked = (pepper: string, proofId: string): Buffer =>
  createHmac('sha256', pepper).update(`proof form ${proofId}`).digest().subarray(0, CODE_BYTES)

/** Where the code of a form leads. */
export const formPath = (pepper: string, proofId: string): string =>
  `/proof-forms/${proofId}.${marked(pepper, proofId).toString('base64url')}`

/** The proof a form is for; null when nobody printed that. */
export const proofOfForm = (pepper: string, token: string): string | null => {
  const [proofId = '', mark = ''] = token.split('.')
  const given = Buffer.from(mark, 'base64url')
  const right = marked(pepper, proofId)
  return given.length === right.length && timingSafeEqual(given, right) ? proofId : null
}
