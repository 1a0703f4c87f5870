import { type Answer, type Body, Visitor } from './client.ts'
import { forgetGuesses } from './guesses.ts'
import { lastCode } from './mailbox.ts'

// Somebody who helps a pensioner: named, let in, and stopped.

export const SALMA = 'salma@demo.example'

export const naming = (
  who: Visitor,
  rights: readonly string[],
  given: { email?: string; name?: string } = {},
): Promise<Answer> =>
  who.post('/pensioner/helpers', { name: 'Salma Chraibi', email: SALMA, ...given, rights })

export const openHelpers = async (who: Visitor): Promise<Body[]> => {
  const { helpers } = (await who.get('/pensioner/helpers')).json()
  return (helpers as Body[]).filter((one) => one.revoked_at === null)
}

/** Nobody helps them any more, and what they named today is not held against what comes next. */
export const revokeAll = async (who: Visitor): Promise<void> => {
  await forgetGuesses()
  for (const { id } of await openHelpers(who)) await who.post(`/pensioner/helpers/${id}/revocation`)
}

const known: string[] = []

/** The code that came last to her address; each is given once. */
export const newCode = async (): Promise<string> => {
  const code = await lastCode(SALMA, known)
  known.push(code)
  return code
}

/** A code that was asked for and arrived, and where to type it. */
export const asked = async (visitor: Visitor): Promise<{ url: string; code: string }> => {
  await forgetGuesses()
  const { url } = (await visitor.post('/sign-in/pensioner/helper', { email: SALMA })).json()
  return { url, code: await newCode() }
}

export const entered = async (): Promise<Visitor> => {
  const visitor = new Visitor()
  const { url, code } = await asked(visitor)
  const answer = await visitor.post(`${url}/code`, { code })
  if (answer.status !== 200) throw new Error(answer.text)
  return visitor
}

export const statuses = async (who: Visitor, paths: readonly string[]): Promise<number[]> =>
  await Promise.all(paths.map(async (path) => (await who.get(path)).status))
