import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { memberIdFor } from '#src/demo/careers.ts'
import { pdf } from '#test/support/documents.ts'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'

// Points of a long illness: entered by an agent on medical proof, given by a controller, once.

const PATH = `/members/${memberIdFor('205624018')}/free-points`
const PDF = new File([pdf('attestation')], 'attestation.pdf', { type: 'application/pdf' })

let mohammed: Visitor
let agent: Visitor
let controller: Visitor
beforeAll(async () => {
  await seeded()
  mohammed = await signedInAs('member-mohammed')
  agent = await signedInAs('desk-agent')
  controller = await signedInAs('desk-controller')
})

const owned = async (): Promise<number> =>
  (await mohammed.get('/members/me/points-statement')).json().points_ten_thousandths
const entered = async (asked: Record<string, string | File>): Promise<[number, Body]> => {
  const form = new FormData()
  for (const [name, value] of Object.entries(asked)) form.set(name, value)
  const answer = await agent.post(PATH, form)
  return [answer.status, answer.json()]
}

describe('points of an illness', () => {
  it('need their days and their proof', async ({ expect }) => {
    const ill = { from: '01/01/2026', to: '30/06/2026' }
    const [bare, without] = await entered(ill)
    expect([bare, without['code']]).toEqual([422, 'proof_needed'])
    const [short, why] = await entered({ ...ill, to: '01/03/2026', piece: PDF })
    expect([short, why['code']]).toEqual([409, 'illness_too_short'])
    const [turned, days] = await entered({ from: '30/06/2026', to: '01/01/2026', piece: PDF })
    expect([turned, days['code']]).toEqual([409, 'illness_days'])
    const page = await agent.submit(PATH, { from: 'mars', to: 'juin', command_id: 'f1' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('mars')
  })

  it('are asked once for the same days, whoever asks at once, and again by the same command', async ({
    expect,
  }) => {
    const path = `/members/${memberIdFor('205624000')}/free-points`
    const asked = (command: string, from: string) => {
      const form = new FormData()
      const fields = { from, to: '30/06/2026', piece: PDF, command_id: command }
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      return agent.post(path, form)
    }
    const both = await Promise.all([asked('i1', '01/01/2026'), asked('i2', '02/01/2026')])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    const [id, from] = both[0].status === 201 ? ['i1', '01/01/2026'] : ['i2', '02/01/2026']
    expect((await asked(id, from)).status).toBe(201)
    const { n } = (await env.DB.prepare(
      "SELECT COUNT(*) AS n FROM cases WHERE kind = 'free_points' AND member_id = ?",
    )
      .bind(memberIdFor('205624000'))
      .first<{ n: number }>()) ?? { n: 0 }
    expect(n).toBe(1)
    await env.DB.prepare(
      `UPDATE cases SET state = 'closed', outcome = 'settled', closed_at = 0 WHERE member_id = ?`,
    )
      .bind(memberIdFor('205624000'))
      .run()
  })

  it('are counted from the sixty-first day, and given by a controller', async ({ expect }) => {
    const before = await owned()
    const [status, made] = await entered({ from: '01/01/2026', to: '30/06/2026', piece: PDF })
    expect(status).toBe(201)
    // 181 days, 60 of them nothing; 2025 gave 189.5248 points: × 121 ÷ 365 = 62.8288.
    expect(made).toMatchObject({ days: 121, points_ten_thousandths: 628_288 })
    const { cases } = (await agent.get('/desk')).json()
    const followed = cases.find(({ kind }: Body) => kind === 'free_points')
    const desk = `/desk/cases/${followed.id}`
    await agent.post(`${desk}/take`)
    const decision = { outcome: 'accepted', text: 'Attestation vue.' }
    expect((await agent.post(`${desk}/decide`, decision)).status).toBe(409)
    await agent.post(`${desk}/propose`, decision)
    expect(await owned()).toBe(before)
    expect((await controller.post(`${desk}/confirm`)).status).toBe(200)
    expect(await owned()).toBe(before + 628_288)
    const paper = (await mohammed.get('/members/me/points-statement')).json()
    expect(paper.years[0].rows.map(({ nature }: Body) => nature)).toContain('illness')
    const [again, why] = await entered({ from: '15/02/2026', to: '30/07/2026', piece: PDF })
    expect([again, why['code']]).toEqual([409, 'illness_known'])
  })
})
