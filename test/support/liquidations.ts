import { env } from 'cloudflare:workers'
import { type Body, type Visitor } from './client.ts'
import { simplePdf } from './papers.ts'

// What it takes to bring a file to each point of its life, as a program would.

export const RIB = '011519000001205000534921'

export const FAMILY = {
  status: 'M',
  spouses: [
    { last_name: 'BENALI', first_name: 'NADIA', cin: 'BE445566', married_on: '1994-06-18' },
  ],
  children: [{ first_name: 'INES', birth_date: '2010-03-04', is_at_school: true }],
}

export type Wanted = {
  ends?: string
  departs?: string
  option?: string
  family?: Body
  account?: Body
  email?: string
}

const must = async (answer: Promise<{ status: number; text: string }>): Promise<void> => {
  const { status, text } = await answer
  if (status >= 300) throw new Error(`${status}: ${text}`)
}

const STEPS = ['family', 'departure', 'option', 'account', 'contact'] as const

/** Every step of the form, saved one after another. */
export const filled = async (visitor: Visitor, url: string, wanted: Wanted = {}): Promise<void> => {
  const bodies: Record<(typeof STEPS)[number], Body> = {
    family: wanted.family ?? FAMILY,
    departure: {
      activity_ends_on: wanted.ends ?? '2026-10-31',
      departs_on: wanted.departs ?? wanted.ends ?? '2026-10-31',
    },
    option: { option: wanted.option ?? 'none' },
    account: wanted.account ?? { mode: 'morocco', holder: 'Titulaire', bank: 'Banque', rib: RIB },
    contact: {
      email: wanted.email ?? '',
      phone: '',
      postal_address: '3, rue des Jardins, 20000 Casablanca',
    },
  }
  for (const step of STEPS) await must(visitor.post(`${url}/steps/${step}`, bodies[step]))
}

/** A file open for somebody of an employer, filled and sent. */
export const submittedFor = async (
  employer: Visitor,
  matricule: string,
  wanted: Wanted = {},
): Promise<string> => {
  const opened = await employer.post('/liquidations', { matricule })
  if (opened.status !== 201) throw new Error(`${opened.status}: ${opened.text}`)
  const url: string = opened.json().url
  await filled(employer, url, wanted)
  await must(employer.post(`${url}/submission`))
  return url
}

export const now = async (visitor: Visitor, url: string): Promise<Body> =>
  (await visitor.get(url)).json()

/** A page that says whose it is. */
export const pieceFor = async (words: string): Promise<Uint8Array<ArrayBuffer>> =>
  await simplePdf(words)

export const sent = (visitor: Visitor, url: string, name: string, bytes: Uint8Array<ArrayBuffer>) =>
  visitor.uploadTo(`${url}/pieces/${name}`, { name: `${name}.pdf`, bytes })

/** Every piece that is still missing, each by itself. */
export const allSent = async (visitor: Visitor, url: string, words = 'pièce'): Promise<void> => {
  const { pieces } = await now(visitor, url)
  for (const { name, state } of pieces as Body[])
    if (state === 'expected' || state === 'not_conforming')
      await must(sent(visitor, url, name, await pieceFor(`${words} ${name}`)))
}

/** The case at the desk behind a file. */
export const caseOf = async (url: string): Promise<string> => {
  const row = await env.DB.prepare('SELECT case_id AS id FROM liquidations WHERE id = ?')
    .bind(url.split('/').at(-1) ?? '')
    .first<{ id: string }>()
  return `/desk/cases/${row?.id ?? ''}`
}

/** The agent looks at every piece that came and finds it right. */
export const allChecked = async (desk: Visitor, url: string): Promise<void> => {
  const { pieces } = await now(desk, `/desk${url}`)
  for (const { name, state } of pieces as Body[])
    if (state === 'received')
      await must(desk.post(`/desk${url}/pieces/${name}`, { state: 'conforming' }))
}

/** Taken, checked, proposed by one and approved by another. */
export const awarded = async (
  desk: { agent: Visitor; controller: Visitor },
  url: string,
): Promise<void> => {
  const path = await caseOf(url)
  await must(desk.agent.post(`${path}/take`))
  await allChecked(desk.agent, url)
  await must(desk.agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Complet.' }))
  await must(desk.controller.post(`${path}/confirm`))
}

/** The member's own link, as the message holds it. */
export const confirmedBy = async (visitor: Visitor, link: string): Promise<void> => {
  const page = (await visitor.get(link)).json()
  await must(visitor.post(link, { digest: page.choices_digest }))
}
