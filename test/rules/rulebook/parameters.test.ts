import { readdirSync } from 'node:fs'
import { describe, it } from 'vitest'
import { addDays, isoDate, parseIsoDate } from '#src/kernel/dates.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { hundredthsOf } from '#src/kernel/rates.ts'
import { declarationLimitsOn } from '#src/rulebook/declaration-limits.ts'
import { type DatedParameter, entryOn, valueOn } from '#src/rulebook/parameter.ts'
import {
  alKamilRates,
  alMounassibRates,
  twoTrancheRates,
} from '#src/rulebook/parameters/contribution-rates.ts'
import { ALL_PARAMETERS } from '#src/rulebook/parameters/index.ts'
import { liquidationPointValue } from '#src/rulebook/parameters/liquidation-point-value.ts'
import { referenceSalary } from '#src/rulebook/parameters/reference-salary.ts'
import { servicePointValue } from '#src/rulebook/parameters/service-point-value.ts'
import { employerRateEntry, ratesOf } from '#src/rulebook/regimes.ts'
import { SOURCES } from '#src/rulebook/sources.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'

const FOLDER = 'src/rulebook/parameters'
const newYear = (year: number) => isoDate(`${year}-01-01`)
const isParameter = (value: unknown): value is DatedParameter<unknown> =>
  typeof value === 'object' && value !== null && 'values' in value && 'checkedOn' in value

describe('every parameter', () => {
  it('is in the list', async ({ expect }) => {
    const names = readdirSync(FOLDER)
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index')
    const modules = await Promise.all(
      names.map(async (name) => (await import(`#src/rulebook/parameters/${name}.ts`)) as object),
    )
    const written = modules.flatMap((module) => Object.values(module).filter(isParameter))
    const ids = (list: readonly DatedParameter<unknown>[]) => list.map((p) => p.id).toSorted()
    expect(ids(ALL_PARAMETERS)).toEqual(ids(written))
    expect(new Set(ids(written)).size).toBe(written.length)
  })

  for (const parameter of ALL_PARAMETERS) {
    it(`${parameter.id}: dates ascend, each value says where it comes from`, ({ expect }) => {
      const dates = parameter.values.map((value) => value.from)
      expect(parameter.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
      expect(dates.length).toBeGreaterThan(0)
      expect(dates.filter((date) => !parseIsoDate(date))).toEqual([])
      expect([...new Set(dates)].toSorted()).toEqual(dates)
      for (const { source, status } of parameter.values) {
        expect(SOURCES[source]).toMatch(/\S/)
        expect(['official', 'estimated']).toContain(status)
        // What nobody published is never shown as official.
        if (source === 'derived' || source === 'house') expect(status).toBe('estimated')
      }
      expect(parseIsoDate(parameter.checkedOn)).toBe(parameter.checkedOn)
      expect(parameter.unit).toMatch(/\S/)
    })

    it(`${parameter.id}: named in French and in Arabic`, ({ expect }) => {
      expect(parameter.label.fr).toMatch(/^\p{Lu}\p{Script=Latin}/u)
      expect(parameter.label.ar).toMatch(/^\p{Script=Arabic}/u)
      expect(parameter.label.ar).not.toMatch(/\p{Script=Latin}/u)
    })
  }

  it('is checked against its sources no later than the demo day', ({ expect }) => {
    const late = ALL_PARAMETERS.filter((p) => p.checkedOn > '2026-10-12')
    expect(late.map((p) => p.id)).toEqual([])
  })
})

describe('a dated value', () => {
  const parameter: DatedParameter<number> = {
    id: 'two-values',
    label: { fr: 'Essai', ar: 'تجربة' },
    unit: 'units',
    values: [
      { from: newYear(2000), value: 1, source: 'house', status: 'estimated' },
      { from: newYear(2010), value: 2, source: 'S1', status: 'official' },
    ],
    checkedOn: newYear(2026),
  }
  it('holds from its day to the eve of the next', ({ expect }) => {
    expect(valueOn(parameter, newYear(2000))).toBe(1)
    expect(valueOn(parameter, addDays(newYear(2010), -1))).toBe(1)
    expect(valueOn(parameter, newYear(2010))).toBe(2)
    expect(valueOn(parameter, newYear(2199))).toBe(2)
    expect(entryOn(parameter, newYear(2011))).toMatchObject({ source: 'S1', status: 'official' })
  })

  it('before the first is a mistake that names the parameter', ({ expect }) => {
    const eve = addDays(newYear(2000), -1)
    expect(() => valueOn(parameter, eve)).toThrow('two-values has no value on 1999-12-31')
  })
})

describe('rates', () => {
  const tables = { alKamilRates, alMounassibRates, twoTrancheRates }
  for (const [name, { values }] of Object.entries(tables)) {
    it(`${name}: the employer pays 1.30 times as much, half-up to two decimals`, ({ expect }) => {
      for (const [employee, employer] of values[0]?.value ?? []) {
        const published = Math.floor((hundredthsOf(employee) * 130 + 50) / 100)
        expect(hundredthsOf(employer), `beside ${employee}`).toBe(published)
      }
    })
  }

  it('are those of each product', ({ expect }) => {
    const on = newYear(2026)
    const hundredths = (regime: Parameters<typeof ratesOf>[0]) =>
      ratesOf(regime, on).map(hundredthsOf)
    expect(hundredths('al_kamil')).toEqual([
      300, 375, 450, 525, 600, 700, 750, 800, 850, 900, 950, 1000,
    ])
    expect(hundredths('al_mounassib')).toEqual([600, 700, 800, 900, 1000, 1100, 1200])
    expect(hundredths('two_tranche')).toEqual([
      300, 375, 450, 525, 600, 700, 750, 800, 850, 900, 950, 1000, 1100, 1200,
    ])
  })

  it('are cited from an official table where there is one', ({ expect }) => {
    const on = newYear(2026)
    const cited = (ppm: number) =>
      employerRateEntry(
        RULEBOOK,
        ratesOf('two_tranche', on).find((rate) => rate === ppm) ?? (0 as never),
        on,
      )
    expect(cited(60_000)).toMatchObject({
      parameter: { id: 'al-kamil-rates' },
      employerRate: 78_000,
    })
    expect(cited(120_000)).toMatchObject({ parameter: { id: 'al-mounassib-rates' } })
    expect(cited(37_500)?.employerRate).toBe(48_800)
    expect(cited(33_300)).toBeNull()
  })
})

describe('the reference salary', () => {
  const on = (year: number) => valueOn(referenceSalary, newYear(year))
  const statusOn = (year: number) => entryOn(referenceSalary, newYear(year)).status

  it('is official where it was published', ({ expect }) => {
    expect([1995, 2007, 2008].map(on)).toEqual([1040, 1722, 1791])
    const official = Array.from({ length: 32 }, (_, i) => 1995 + i).filter(
      (year) => statusOn(year) === 'official',
    )
    expect(official).toEqual([1995, 2007, 2008])
  })

  it('goes up by equal steps from 1995 to 2003', ({ expect }) => {
    const step = (14.72 / 10.4) ** (1 / 8)
    for (let i = 0; i <= 8; i += 1)
      expect(on(1995 + i), String(1995 + i)).toBe(Math.round(1040 * step ** i))
  })

  it('goes up by 4 % a year from 2003 to 2023, rounded each year', ({ expect }) => {
    for (let year = 2004; year <= 2023; year += 1)
      expect(on(year), String(year)).toBe(Math.floor((on(year - 1) * 104 + 50) / 100))
  })

  it('is 33.69 from 2024 until another is known', ({ expect }) => {
    expect([2024, 2025, 2026, 2030].map(on)).toEqual([3369, 3369, 3369, 3369])
    expect(statusOn(2024)).toBe('estimated')
  })
})

describe('the value of a point', () => {
  const on = (year: number) => valueOn(liquidationPointValue, newYear(year))
  it('at liquidation was frozen at 11.64, then follows 0.60 × SR', ({ expect }) => {
    expect(on(1999)).toBe(1089)
    for (let year = 2002; year <= 2009; year += 1) expect(on(year)).toBe(1164)
    for (let year = 2010; year <= 2026; year += 1) {
      const salary = valueOn(referenceSalary, newYear(year))
      expect(on(year), String(year)).toBe(Math.floor((salary * 6 + 5) / 10))
      expect(entryOn(liquidationPointValue, newYear(year)).status).toBe('estimated')
    }
  })

  it('in service was published once, for 1 July 2008', ({ expect }) => {
    expect(servicePointValue.values).toEqual([
      { from: '2008-07-01', value: 1146, source: 'S8', status: 'official' },
    ])
  })
})

describe('the limits of a declaration', () => {
  it('are those of the quarter', ({ expect }) => {
    expect(declarationLimitsOn(quarterOf(2026, 3))).toEqual({
      highestSalary: 300_000_000,
      jumpPpm: 300_000,
      lowestAge: 18,
      highestAge: 70,
      trancheCeiling: 1_800_000,
    })
  })
})
