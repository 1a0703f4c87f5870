import { describe, it } from 'vitest'
import { type Body, Visitor } from '#test/support/client.ts'

// Anybody reads the figures of the scheme: what holds today, since when, and who says so.

const nobody = new Visitor()

describe('the figures of the scheme', () => {
  it('are listed with what holds today', async ({ expect }) => {
    const { parameters } = (await nobody.get('/parameters')).json()
    const factor = parameters.find(({ id }: Body) => id === 'points-price-factor')
    expect(factor).toMatchObject({ value: 6, status: 'official', url: `/parameters/${factor.id}` })
    const page = await nobody.get('/parameters', { as: 'html' })
    expect(page.text).toContain('6 fois le salaire de référence')
    expect(page.text).toContain('6\u202f000,00')
    expect(page.text).toContain('estimé')
    const ar = await nobody.get('/parameters', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('dir="rtl"')
  })

  it('open to their history and their source', async ({ expect }) => {
    const one = (await nobody.get('/parameters/reference-salary')).json()
    expect(one.values.length).toBeGreaterThan(1)
    expect(one.values.every(({ source }: Body) => source.length > 5)).toBe(true)
    const page = await nobody.get('/parameters/al-kamil-rates', { as: 'html' })
    expect(page.text).toContain('→')
    expect((await nobody.get('/parameters/nothing')).status).toBe(404)
  })

  it('are a table for a spreadsheet', async ({ expect }) => {
    const { text } = await nobody.get('/parameters', { as: 'csv' })
    const [header, ...rows] = text.trim().split('\r\n')
    expect(header).toContain('id;label;unit;from;value;status;source')
    expect(rows.length).toBeGreaterThan(60)
  })
})
