import { env } from 'cloudflare:workers'
import {
  type Answer,
  type Body,
  type FileContent,
  seeded,
  signedInAs,
  type Visitor,
} from './client.ts'
import { moveTo } from './clock.ts'
import { pdf } from './documents.ts'
import { accountIn } from './payments.ts'
import { SAMPLES } from './samples.ts'

// What journeys of recalls have in common: who plays, what stands filed, how one is carried through.

export const HANANE = '205624000'

export const cast = {} as Record<'karim' | 'agent' | 'controller' | 'orderer' | 'recovery', Visitor>

/** The third quarter filed, nothing of it paid. */
export const sceneSet = async (): Promise<void> => {
  await seeded()
  const [karim, agent, controller, orderer, recovery] = await Promise.all([
    signedInAs('declarant-005624'),
    signedInAs('desk-agent'),
    signedInAs('desk-controller'),
    signedInAs('orderer-005624'),
    signedInAs('desk-recovery'),
  ])
  Object.assign(cast, { karim, agent, controller, orderer, recovery })
  const deposit = await karim.upload('/declarations', SAMPLES.t3)
  await karim.post(`${deposit.location}/filings`, { lines: 'all' })
}

export const sceneLeft = async (): Promise<void> => {
  await env.DB.prepare('UPDATE members SET retired_on = NULL').run()
  await moveTo('2026-10-12', 9)
}

export const codeOf = ({ status, json }: Answer) => [status, json().code]
export const decided = { outcome: 'accepted', text: 'Rappel accepté.' }

export const entered = async (asked: Body): Promise<string> => {
  const answer = await cast.karim.post('/recalls', { from: '2026-T2', ...asked })
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`)
  return answer.location ?? ''
}

export const added = async (path: string, person: Body): Promise<Body> => {
  const answer = await cast.karim.post(`${path}/lines`, { category: '10', ...person })
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return (await cast.karim.get(path)).json()
}

const PIECE = pdf()
export const submitted = async (
  path: string,
  piece: FileContent | null = PIECE,
): Promise<Answer> => {
  const form = new FormData()
  if (piece !== null) form.set('piece', new File([piece], 'piece.pdf'))
  return await cast.karim.send('POST', `${path}/submission`, form)
}

/** Sent, taken up, and accepted by as many as it needs. */
export const accepted = async (path: string): Promise<Body> => {
  const sent = await submitted(path)
  if (sent.status !== 200) throw new Error(`${sent.status} ${sent.text}`)
  const desk = `/desk${(await cast.karim.get(path)).json().case}`
  await cast.agent.post(`${desk}/take`)
  const alone = await cast.agent.post(`${desk}/decide`, decided)
  if (alone.status === 409) {
    await cast.agent.post(`${desk}/propose`, decided)
    await cast.controller.post(`${desk}/confirm`)
  }
  return (await cast.karim.get(path)).json()
}

export const duesOf = async ({ lines }: Body) => {
  const ids = new Set(lines.map((line: Body) => line.declaration.split('/').at(-1)))
  const { results } = await env.DB.prepare('SELECT id, declaration_id AS d FROM filings').all<{
    id: string
    d: string
  }>()
  const filings = results.filter(({ d }) => ids.has(d)).map(({ id }) => id)
  return (await accountIn('005624')).dues.filter((due) =>
    filings.some((id) => due.id.startsWith(`${id}-`)),
  )
}

export const balance = async () => (await accountIn('005624')).balance
/** What stands declared of Hanane in a quarter, as she reads it. */
export const declaredOf = async (quarter: string): Promise<{ base: number; due: number }> => {
  const hanane = await signedInAs('member-hanane')
  const lines = (await hanane.get('/member'))
    .json()
    .quarters.filter((one: Body) => one.quarter === quarter && one.status !== 'cancelled')
  return {
    base: lines.reduce((sum: number, one: Body) => sum + one.base_centimes, 0),
    due: lines.reduce(
      (sum: number, one: Body) => sum + one.employee_centimes + one.employer_centimes,
      0,
    ),
  }
}
export const stateOf = async (path: string) => (await cast.karim.get(path)).json().state
