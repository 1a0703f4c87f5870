import { personasOf, type Persona } from '#scripts/local.ts'

export type Visitor = { cookies: string[]; home: string; persona: Persona | null }

export const STRANGER: Visitor = { cookies: [], home: '/', persona: null }

export const headersOf = (visitor: Visitor, language: 'fr' | 'ar'): Record<string, string> => ({
  accept: 'text/html',
  'accept-language': language,
  ...(visitor.cookies.length > 0 ? { cookie: visitor.cookies.join('; ') } : {}),
})

/** Signs in by persona, or by space: there, the declarant of 005624 first. Keeps the cookie. */
export const signIn = async (origin: string, wanted: string): Promise<Visitor> => {
  const personas = await personasOf(origin)
  const persona =
    personas.find(({ id }) => id === wanted) ??
    personas.find((p) => p.space === wanted && /^d[ée]clarant.*005624/is.test(p.about)) ??
    personas.find((p) => p.space === wanted)
  if (!persona)
    throw new Error(`No persona called ${wanted}: ${personas.map((p) => p.id).join(', ')}`)
  const answer = await fetch(new URL(persona.sign_in.url, origin), {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(persona.sign_in.fields),
  })
  const text = await answer.text()
  if (answer.status >= 400)
    throw new Error(`${persona.id} cannot sign in: ${answer.status} ${text}`)
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  return { cookies, home: `/${persona.space}`, persona }
}
