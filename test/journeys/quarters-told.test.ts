import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { memberIdFor } from '#src/demo/careers.ts'
import { tellOfQuarters } from '#src/members/index.ts'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { filedT3 } from '#test/support/payments.ts'

// Each member hears of each quarter: declared, or missing fifteen days after the deadline (feature e8).

let hanane: Visitor
beforeAll(async () => {
  await seeded()
  hanane = await signedInAs('member-hanane')
})

const toldOf = async (template: string, visitor = hanane): Promise<Body[]> =>
  (await visitor.get('/notices?space=member'))
    .json()
    .notices.filter((one: Body) => one.template === template)
const everybody = async (): Promise<void> => {
  while ((await tellOfQuarters(env)) > 0);
}
const told = async (kind: string): Promise<{ member: string; quarter: string }[]> =>
  (
    await env.DB.prepare(
      'SELECT member_id AS member, quarter FROM quarters_told WHERE kind = ? ORDER BY 1',
    )
      .bind(kind)
      .all<{ member: string; quarter: string }>()
  ).results

describe('a quarter that was declared', () => {
  it('is told to its people, each once', async ({ expect }) => {
    await everybody()
    expect(await toldOf('quarter_declared')).toEqual([])
    await filedT3(await signedInAs('declarant-005624'))
    await everybody()
    await everybody()
    const [one, ...others] = await toldOf('quarter_declared')
    expect(others).toEqual([])
    // Her line of the file: 17 387.29 DH.
    expect(one?.['text']).toContain('17\u202f387,29')
    const people = await told('declared')
    expect(new Set(people.map(({ member }) => member)).size).toBe(people.length)
    expect(people.length).toBeGreaterThan(20)
  })
})

describe('a quarter that never came', () => {
  // 007310 declared T2 and nothing of T3; one of its people left before.
  const left = memberIdFor('207310001')
  it('is told fifteen days after the deadline, and not before', async ({ expect }) => {
    await env.DB.prepare("UPDATE affiliations SET left_on = '2026-06-30' WHERE member_id = ?")
      .bind(left)
      .run()
    await env.DB.prepare(
      "UPDATE members SET email = 'x@demo.example' WHERE matricule GLOB '2073*' OR matricule GLOB '2088*'",
    ).run()
    // The contract of 008842 is suspended: nothing of it was to come.
    await env.DB.prepare(
      "UPDATE employer_categories SET ends_on = '2026-06-30' WHERE employer_number = '008842'",
    ).run()
    await moveTo('2026-11-14', 9)
    await everybody()
    expect(await told('missing')).toEqual([])
    await moveTo('2026-11-15', 9)
    await everybody()
    const people = await told('missing')
    expect(people.every(({ quarter }) => quarter === '2026-T3')).toBe(true)
    expect(people.map(({ member }) => member)).toContain(memberIdFor('207310000'))
    expect(people.map(({ member }) => member)).not.toContain(left)
    expect(people.map(({ member }) => member)).not.toContain(memberIdFor('208842000'))
    // Nadia left Atlas during the quarter and was declared for it: nothing is missing.
    expect(people.map(({ member }) => member)).not.toContain(memberIdFor('205624004'))
    await everybody()
    expect(await told('missing')).toHaveLength(people.length)
  })

  it('leaves what was told as it is', async ({ expect }) => {
    await expect(env.DB.prepare('DELETE FROM quarters_told').run()).rejects.toThrow('append_only')
  })
})
