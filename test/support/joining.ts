import { env } from 'cloudflare:workers'
import { textOfLines } from '#src/declarations/index.ts'
import { type Body, Visitor } from './client.ts'
import { pdf } from './documents.ts'
import { APPLICATION_FORM } from './joining-form.ts'
import { lastCode } from './mailbox.ts'
import { codeOf, linkOf, SAID } from './signatures.ts'

// What it takes to bring an application to each point of its life, as a program would.

const must = async (
  answer: Promise<{ status: number; text: string; json: () => Body }>,
): Promise<Body> => {
  const { status, text, json } = await answer
  if (status >= 300) throw new Error(`${status}: ${text}`)
  return json()
}

/** Inside by a code to that address, as anybody who has never come before. */
export const applicantWith = async (
  email: string,
  known: readonly string[] = [],
): Promise<Visitor> => {
  const visitor = new Visitor()
  const { url } = await must(visitor.post('/sign-in/applicant', { email }))
  await must(visitor.post(url, { code: await lastCode(email, known) }))
  return visitor
}

const STEPS = ['request', 'employer', 'people', 'offer', 'payment'] as const
export type Wanted = Partial<Record<(typeof STEPS)[number], Body>>

/** Every step, saved one after another. */
export const filled = async (visitor: Visitor, url: string, wanted: Wanted = {}): Promise<void> => {
  const bodies: Record<(typeof STEPS)[number], Body> = {
    ...APPLICATION_FORM,
    ...wanted,
  }
  for (const step of STEPS) await must(visitor.post(`${url}/steps/${step}`, bodies[step]))
}

export const begun = async (visitor: Visitor): Promise<string> => {
  const { url } = await must(visitor.post('/applications'))
  return url.replace('/steps/request', '')
}

export const now = async (visitor: Visitor, url: string): Promise<Body> =>
  await must(visitor.get(url))

/** One document of the list; the extract of the register bears its date. */
export const sent = (
  visitor: Visitor,
  url: string,
  about: { code: string; bytes?: Uint8Array<ArrayBuffer>; datedOn?: string },
) => {
  const form = new FormData()
  form.set('command_id', crypto.randomUUID())
  form.set('dated_on', about.datedOn ?? '2026-08-20')
  form.set('file', new File([about.bytes ?? pdf(`pièce ${about.code}`)], `${about.code}.pdf`))
  return visitor.send('POST', `${url}/pieces/${about.code}`, form)
}

export const allSent = async (visitor: Visitor, url: string): Promise<void> => {
  for (const { code, state } of (await now(visitor, url)).pieces as Body[])
    if (state === 'expected' || state === 'not_conforming') await must(sent(visitor, url, { code }))
}

/** Filled, with its pieces, and sent to the fund. */
export const submittedBy = async (visitor: Visitor, wanted: Wanted = {}): Promise<string> => {
  const url = await begun(visitor)
  await filled(visitor, url, wanted)
  await allSent(visitor, url)
  await must(visitor.post(`${url}/submission`, { consent: true }))
  return url
}

/** The case at the desk behind an application. */
export const caseOf = async (url: string): Promise<string> => {
  const row = await env.DB.prepare('SELECT case_id AS id FROM applications WHERE id = ?')
    .bind(url.split('/').at(-1) ?? '')
    .first<{ id: string }>()
  return `/desk/cases/${row?.id ?? ''}`
}

/** Taken, the paper recorded, each piece checked, and put forward. */
export const putForward = async (agent: Visitor, url: string): Promise<void> => {
  const path = await caseOf(url)
  await must(agent.post(`${path}/take`))
  const file = await now(agent, `/desk${url}`)
  if (file.convention === null) await must(agent.post(`/desk${url}/convention`))
  for (const { code, state } of file.pieces as Body[])
    if (state === 'received')
      await must(agent.post(`/desk${url}/pieces/${code}`, { state: 'conforming' }))
  await must(agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Complet.' }))
}

export const accepted = async (
  desk: { agent: Visitor; controller: Visitor },
  url: string,
): Promise<void> => {
  await putForward(desk.agent, url)
  await must(desk.controller.post(`${await caseOf(url)}/confirm`))
}

/** Signed as its signer does: the link, what they read, the code, and yes. */
export const signedBy = async (name: string, email: string): Promise<void> => {
  const path = await linkOf(email, 'signature-requests')
  const visitor = new Visitor()
  await visitor.post(`${path}/code`, SAID(name))
  const answer = await visitor.post(`${path}/signature`, { code: await codeOf(email) })
  if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`)
}

const LINE = {
  record_code: '2',
  category: '01',
  rate: '6.00',
  quarter: '2026-T4',
  nationality: 'M',
  children: '0',
  marital_status: 'C',
  cnss_number: '',
  phone: '',
  email: '',
  left_on: '',
  sex: 'F',
}

/** The same two in the first file, once the fund has given the first one a number. */
export const firstFile = (number: string, matricule: string): string =>
  textOfLines([
    {
      ...LINE,
      employer_number: number,
      matricule,
      last_name: 'OUAZZANI',
      first_name: 'SOUKAINA',
      birth_date: '1996-05-02',
      affiliated_on: '2026-10-01',
      cin: 'C998812',
      internal_number: '000001',
      salary: '18000.00',
    },
    {
      ...LINE,
      employer_number: number,
      matricule: '208842000',
      last_name: 'ALAOUI',
      first_name: 'OUMAIMA',
      birth_date: '1990-04-21',
      affiliated_on: '2026-10-01',
      cin: 'LA120034',
      internal_number: '000002',
      salary: '24000.00',
    },
  ] as never)
