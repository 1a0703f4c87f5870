import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { memberIdFor } from '#src/demo/careers.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import { RULEBOOK, type Rulebook } from '#src/rulebook/rulebook.ts'
import { recallSimulations } from '#src/simulations/index.ts'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'

// A member counts what their pension would be; when a figure of the scheme is corrected, whoever it
// moves for is told, and nobody else.

let mohammed: Visitor
let hanane: Visitor
let controller: Visitor
beforeAll(async () => {
  await seeded()
  mohammed = await signedInAs('member-mohammed')
  hanane = await signedInAs('member-hanane')
  controller = await signedInAs('desk-controller')
})

const ages = (body: Body) => body.scenarios.map(({ age }: Body) => age)
const monthly = (body: Body, age: number | 'acquired') =>
  body.scenarios.find((one: Body) => one.age === age)?.monthly_centimes

describe('a simulation', () => {
  it('puts every age still to come side by side', async ({ expect }) => {
    const usual = (await mohammed.get('/simulations')).json()
    // Born in September 1970: 55 is past.
    expect(ages(usual)).toEqual(['acquired', 60, 65, 70])
    expect(monthly(usual, 60)).toBeLessThan(monthly(usual, 65))
    expect(monthly(usual, 65)).toBeLessThan(monthly(usual, 70))
    const page = await mohammed.get('/simulations', { as: 'html' })
    expect(page.text).toContain('À 65 ans, en continuant')
    const ar = await mohammed.get('/simulations', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('محاكاة معاشي')
  })

  it('says the same as the statement of points', async ({ expect }) => {
    const paper = (await mohammed.get('/members/me/points-statement')).json()
    const usual = (await mohammed.get('/simulations')).json()
    expect(monthly(usual, 'acquired')).toBe(paper.acquired_pension.monthly_centimes)
    expect(monthly(usual, 60)).toBe(paper.projected_pension.monthly_centimes)
  })

  it('is kept with what it supposed, and its trace', async ({ expect }) => {
    const made = await mohammed.post('/simulations', {
      salary_growth: '2,5',
      point_growth: '3 %',
      capital_option: 'full',
      buyback: '50 000',
    })
    expect(made.status).toBe(201)
    const body = made.json()
    expect(body.hypotheses).toEqual({
      salary_growth_ppm: 25_000,
      point_growth_ppm: 30_000,
      capital_option: 'full',
      buyback_centimes: 5_000_000,
    })
    const [acquired] = body.scenarios
    expect(acquired.capital_centimes).toBeGreaterThan(5_214_700)
    expect(acquired.monthly_centimes).toBeLessThan(acquired.without_choice_monthly_centimes)
    expect(acquired.trace.steps.map(({ key }: Body) => key)).toContain('capital_points')
    // 50 000 ÷ 202.14 = 247.3533 points, × 20.21 = 4 999.01 a year more.
    expect(body.buyback).toMatchObject({
      price_centimes: 20_214,
      points_ten_thousandths: 2_473_533,
      yearly_gain_centimes: expect.toSatisfy((gain: number) => Math.abs(gain - 499_901) <= 1),
      months_to_break_even: 121,
    })
    const again = (await mohammed.get(body.url)).json()
    expect(again.figures[0].monthly_centimes).toBe(acquired.monthly_centimes)
    expect(again.scenarios).toEqual(body.scenarios)
    const page = await mohammed.get(body.url, { as: 'html' })
    expect(page.text).toContain('Votre rachat de points')
    expect(page.text).toContain('Capital payé au départ')
    expect((await hanane.get(body.url)).status).toBe(404)
  })

  it('takes whole numbers from a program, and runs once', async ({ expect }) => {
    const asked = { salary_growth_ppm: 0, buyback_centimes: 100_000, command_id: 'twice' }
    const [one, other] = [
      await hanane.post('/simulations', asked),
      await hanane.post('/simulations', asked),
    ]
    expect(one.json().url).toBe(other.json().url)
    const { simulations } = (await hanane.get('/simulations')).json()
    expect(simulations).toHaveLength(1)
  })

  it('keeps what was typed when it can’t be read', async ({ expect }) => {
    const refused = await mohammed.submit('/simulations', {
      salary_growth: 'beaucoup',
      point_growth: '99',
      buyback: '1 000',
      command_id: 'wrong',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('beaucoup')
    expect(refused.text).toContain('Écrivez un pourcentage de 0 à 15')
    const small = await mohammed.post('/simulations', { buyback: '99,99' })
    expect(small.json().errors).toEqual([{ field: 'buyback', code: 'buyback_too_small' }])
    const odd = await mohammed.post('/simulations', { capital_option: 'all' })
    expect(odd.status).toBe(422)
  })
})

const first = <T>(values: readonly T[]): T => {
  const [one] = values
  if (one === undefined) throw new Error('no value')
  return one
}

/** The same rulebook, the insurer's and the employee's shares of a capital put at 60 % instead of 50. */
const corrected: Rulebook = {
  ...RULEBOOK,
  capitalPointsShare: {
    ...RULEBOOK.capitalPointsShare,
    values: [{ ...first(RULEBOOK.capitalPointsShare.values), value: ratePpm(600_000) }],
  },
}
/** A figure that no simulation rests on. */
const unrelated: Rulebook = {
  ...RULEBOOK,
  widowAge: {
    ...RULEBOOK.widowAge,
    values: [{ ...first(RULEBOOK.widowAge.values), value: 51 }],
  },
}

const recall = async (book: Rulebook): Promise<void> => {
  while ((await recallSimulations(env, book)) > 0);
}
const recalled = async () => (await controller.get('/desk/simulations')).json().recalls
const told = async (visitor: Visitor) =>
  (await visitor.get('/notices?space=member'))
    .json()
    .notices.filter((one: Body) => one.template === 'simulation_recalled')

describe('a figure of the scheme that was corrected', () => {
  it('tells nobody when no simulation moves', async ({ expect }) => {
    await recall(unrelated)
    expect(await recalled()).toEqual([])
    expect(await told(mohammed)).toEqual([])
  })

  it('finds exactly the simulations it moves, and tells their people once', async ({ expect }) => {
    await mohammed.post('/simulations', { capital_option: 'none' })
    const before = (await mohammed.get('/simulations')).json().simulations
    const withCapital = before.filter(
      ({ hypotheses }: Body) => hypotheses.capital_option === 'full',
    )
    expect([before.length, withCapital.length]).toEqual([2, 1])
    await recall(corrected)
    const found = await recalled()
    expect(found.map(({ simulation }: Body) => simulation)).toEqual([withCapital[0].id])
    expect(found[0].after[0].monthly_centimes).toBeLessThan(found[0].before[0].monthly_centimes)
    expect(await told(mohammed)).toHaveLength(1)
    expect(await told(hanane)).toEqual([])
    // Looked at again with the same figures: nothing more is found.
    await recall(corrected)
    expect(await recalled()).toHaveLength(1)
    const list = (await mohammed.get('/simulations')).json().simulations
    const moved = list.filter(({ has_moved: hasMoved }: Body) => hasMoved)
    expect(moved.map(({ id }: Body) => id)).toEqual([withCapital[0].id])
  })

  it('is found from the desk too', async ({ expect }) => {
    const page = await controller.get('/desk/simulations', { as: 'html' })
    expect(page.text).toContain('3 simulations gardées')
    const asked = await controller.post('/desk/simulations/checks', {})
    expect(asked.status).toBe(200)
    // Back to the rulebook in force: the figure moves back, and that is said as well.
    expect(await recalled()).toHaveLength(2)
    expect(await told(mohammed)).toHaveLength(2)
    expect((await (await signedInAs('desk-agent')).get('/desk/simulations')).status).toBe(403)
  })

  it('leaves what was kept as it was', async ({ expect }) => {
    const kept = env.DB.prepare('UPDATE simulations SET figures = ?').bind('[]').run()
    await expect(kept).rejects.toThrow('append_only')
    await expect(env.DB.prepare('DELETE FROM simulations').run()).rejects.toThrow('append_only')
    const rows = await env.DB.prepare(
      'SELECT DISTINCT member_id AS id FROM simulations ORDER BY rowid',
    ).all<{ id: string }>()
    expect(new Set(rows.results.map(({ id }) => id))).toEqual(
      new Set([memberIdFor('205624000'), memberIdFor('205624018')]),
    )
  })
})
