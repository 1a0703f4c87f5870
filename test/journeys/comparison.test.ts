import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { SAMPLES } from '#test/support/samples.ts'

// Two declarations of an employer, side by side.

let karim: Visitor
let path: string

beforeAll(async () => {
  await seeded()
  karim = await signedInAs('declarant-005624')
  path = `${(await karim.upload('/declarations', SAMPLES.t3)).location}/comparison`
})

describe('a declaration compared', () => {
  it('says what moved since the one filed before, person by person', async ({ expect }) => {
    const found = (await karim.get(path)).json()
    expect(found.with).toMatch(/^\/declarations\//)
    const kinds = found.changes.map((one: Body) => one.kind)
    expect(kinds.filter((kind: string) => kind === 'added')).toHaveLength(2)
    const moved = found.changes.reduce(
      (total: number, { before, after }: Body) =>
        total +
        (after ? after.employee_centimes + after.employer_centimes : 0) -
        (before ? before.employee_centimes + before.employer_centimes : 0),
      0,
    )
    expect(moved).toBe(found.due_after_centimes - found.due_before_centimes)
    expect([found.due_before_centimes, found.due_after_centimes]).toEqual([6_406_171, 6_547_991])
    const table = await karim.get(path, { as: 'csv' })
    expect(table.text.trim().split('\r\n')).toHaveLength(found.changes.length + 1)
  })

  it('is a page in both languages, which the declaration leads to', async ({ expect }) => {
    const declaration = await karim.get(path.replace('/comparison', ''), { as: 'html' })
    expect(declaration.text).toContain(`href="${path}"`)
    const page = await karim.get(path, { as: 'html' })
    expect(page.text).toContain('EL GHAZI MERYEM')
    expect(page.text).toContain('nouveau')
    expect((await karim.get(path, { as: 'html', lang: 'ar' })).text).toContain('dir="rtl"')
  })

  it('is with any other of the same employer, and nobody else’s', async ({ expect }) => {
    const itself = path.split('/')[2]
    const same = (await karim.get(`${path}?with=${itself}`)).json()
    expect([same.changes, same.same]).toEqual([[], 26])
    const hassan = await signedInAs('administrator-007310')
    expect((await hassan.get(path)).status).toBe(404)
    const other = (await hassan.get('/declarations')).json().declarations[0]
    expect((await karim.get(`${path}?with=${other.id}`)).status).toBe(404)
    const first = (await karim.get(path)).json().with
    const before = (await karim.get(`${first}/comparison`)).json()
    expect(before.with).toBeNull()
  })
})
