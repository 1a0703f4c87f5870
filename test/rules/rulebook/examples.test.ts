import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { parse } from 'yaml'
import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { valueOfPoints } from '#src/kernel/points.ts'
import { lastDay, parseQuarter, type Quarter } from '#src/kernel/quarters.ts'
import { rateFromHundredths } from '#src/kernel/rates.ts'
import { contributionOn, pointPrice } from '#src/rulebook/contributions.ts'
import { declarationLimitsOn } from '#src/rulebook/declaration-limits.ts'
import { lateInterest } from '#src/rulebook/late-interest.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { liquidationPointValue } from '#src/rulebook/parameters/liquidation-point-value.ts'

type Contribution = { rate: string; base?: string; gross?: string; tranche?: 1 | 2 }
type Late = { amount: string; due_on: string; paid_on: string }
type Example = {
  name: string
  source: string
  on: string
  given: Contribution | Late
  expect: Record<string, string>
}

const FOLDER = 'test/rules/examples'
const examples = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Example[])

/** `7200.00` and `134.0034` without their point: the kernel's whole numbers. */
const whole = (text: string, decimals: number): number => {
  if (!new RegExp(`^\\d+\\.\\d{${decimals}}$`).test(text)) throw new Error(`not a figure: ${text}`)
  return Number(text.replace('.', ''))
}
const written = (value: number, decimals: number): string =>
  (value / 10 ** decimals).toFixed(decimals)

const baseOf = ({ base, gross, tranche }: Contribution, quarter: Quarter): Centimes => {
  if (gross === undefined) return centimes(whole(base ?? '', 2))
  const { trancheCeiling } = declarationLimitsOn(quarter)
  const total = whole(gross, 2)
  const first = Math.min(total, trancheCeiling)
  return centimes(tranche === 1 ? first : total - first)
}

const lateFigures = ({ amount, due_on, paid_on }: Late): Record<string, string> => {
  const late = lateInterest({
    amount: centimes(whole(amount, 2)),
    dueOn: isoDate(due_on),
    valueOn: isoDate(paid_on),
  })
  return { days: String(late.days), interest: written(late.amount, 2) }
}

const figuresOf = ({ on: text, given }: Example): Record<string, string> => {
  if ('paid_on' in given) return lateFigures(given)
  const quarter = parseQuarter(text)
  if (!quarter) throw new Error(`not a quarter: ${text}`)
  const base = baseOf(given, quarter)
  const rate = rateFromHundredths(whole(given.rate, 2))
  const due = contributionOn({ base, rate, quarter })
  const on = lastDay(quarter)
  return {
    base: written(base, 2),
    employer_rate: written(due.employerRate / 100, 2),
    employee: written(due.employee, 2),
    employer: written(due.employer, 2),
    surcharge: written(due.employer - due.earning, 2),
    price: written(pointPrice(on), 2),
    points: written(due.points, 4),
    yearly_pension: written(valueOfPoints(due.points, valueOn(liquidationPointValue, on)), 2),
  }
}

describe('worked examples', () => {
  for (const example of examples) {
    it(`${example.name} (${example.source})`, ({ expect }) => {
      const figures = figuresOf(example)
      expect(Object.keys(figures)).toEqual(expect.arrayContaining(Object.keys(example.expect)))
      expect(figures).toMatchObject(example.expect)
    })
  }

  it('hold those of the scheme that concern contributions and their interest', ({ expect }) => {
    const sources = examples.map((example) => example.source).join(' ')
    for (const label of ['D1', 'D2', 'D3', 'D4', 'D5'])
      expect(sources).toContain(`scheme.md ${label}`)
  })
})
