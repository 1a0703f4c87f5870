import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { parse } from 'yaml'
import { type IsoDate, isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { points, valueOfPoints } from '#src/kernel/points.ts'
import { lastDay, parseQuarter, type Quarter } from '#src/kernel/quarters.ts'
import { rateFromHundredths } from '#src/kernel/rates.ts'
import { contributionOn, pointPrice } from '#src/rulebook/contributions.ts'
import { declarationLimitsOn } from '#src/rulebook/declaration-limits.ts'
import { lateInterest } from '#src/rulebook/late-interest.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { liquidationPointValue } from '#src/rulebook/parameters/liquidation-point-value.ts'
import { pensionOn } from '#src/rulebook/pension.ts'
import { serviceValueOn } from '#src/rulebook/service-value.ts'
import { deathCapital, orphanPoints, sharedEqually, spousePoints } from '#src/rulebook/survivors.ts'
import { pointsBought } from '#src/rulebook/buyback.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'

type Contribution = { rate: string; base?: string; gross?: string; tranche?: 1 | 2 }
type Late = { amount: string; due_on: string; paid_on: string }
type Leaving = {
  born_on: string
  /** Points until 31/12/2002, since, and bought or free. */
  points: { insured?: string; since?: string; granted?: string }
  full_age?: number
  option?: 'none' | 'insurer' | 'full'
  annuity?: string
  insurer_capital?: string
  employee?: string
}
type Owned = { owned: string }
type Death = { last_month: string; wives: number }
type Bought = { amount: string; born_on: string }
type Example = {
  name: string
  source: string
  on: string
  given: Contribution | Late | Leaving | Owned | Death | Bought | null
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

/** What was not given is nothing. */
const owned = (text = '0.0000') => points(whole(text, 4))
const money = (text = '0.00') => centimes(whole(text, 2))

const pensionFigures = (given: Leaving, on: IsoDate): Record<string, string> => {
  const found = pensionOn(RULEBOOK, {
    birthDate: isoDate(given.born_on),
    on,
    groups: [
      {
        fullAge: given.full_age ?? 60,
        insured: owned(given.points.insured),
        since: owned(given.points.since),
        projected: points(0),
        granted: owned(given.points.granted),
      },
    ],
    option: given.option ?? 'none',
    insurer: { annuity: money(given.annuity), capital: money(given.insurer_capital) },
    employee: [{ year: 2003, amount: money(given.employee) }],
    pointValue: null,
  })
  if (!found.ok) return { refused: found.refusal.code }
  const { liquidation, yearly, monthly, capital, single } = found.value
  return {
    points: written(liquidation, 4),
    yearly: written(yearly, 2),
    monthly: written(monthly, 2),
    capital: written(capital, 2),
    single: single === null ? 'none' : written(single, 2),
  }
}

const deathFigures = ({ last_month, wives }: Death, on: IsoDate): Record<string, string> => {
  const capital = deathCapital(RULEBOOK, money(last_month), on)
  const shares = sharedEqually(capital, wives)
  return { capital: written(capital, 2), each: shares.map((one) => written(one, 2)).join(' ') }
}

const boughtFigures = (given: Bought, on: IsoDate): Record<string, string> => {
  const about = { amount: money(given.amount), birthDate: isoDate(given.born_on), on }
  const { price, points: bought } = pointsBought(RULEBOOK, about)
  return { price: written(price, 2), points: written(bought, 4) }
}

const figuresOf = ({ on: text, given }: Example): Record<string, string> => {
  if (given === null) return { value: written(serviceValueOn(RULEBOOK, isoDate(text)).value, 2) }
  if ('paid_on' in given) return lateFigures(given)
  if ('points' in given) return pensionFigures(given, isoDate(text))
  if ('wives' in given) return deathFigures(given, isoDate(text))
  if ('amount' in given) return boughtFigures(given, isoDate(text))
  if ('owned' in given) {
    const [held, on] = [owned(given.owned), isoDate(text)]
    return {
      spouse: written(spousePoints(RULEBOOK, held, on), 4),
      orphan: written(orphanPoints(RULEBOOK, held, on), 4),
    }
  }
  return contributionFigures(given, text)
}

const contributionFigures = (given: Contribution, text: string): Record<string, string> => {
  const quarter = parseQuarter(text)
  if (!quarter) throw new Error(`not a quarter: ${text}`)
  const base = baseOf(given, quarter)
  const rate = rateFromHundredths(whole(given.rate, 2))
  const due = contributionOn(RULEBOOK, { base, rate, quarter })
  const on = lastDay(quarter)
  return {
    base: written(base, 2),
    employer_rate: written(due.employerRate / 100, 2),
    employee: written(due.employee, 2),
    employer: written(due.employer, 2),
    surcharge: written(due.employer - due.earning, 2),
    price: written(pointPrice(RULEBOOK, on), 2),
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

  it('hold those of the scheme', ({ expect }) => {
    const sources = examples.map((example) => example.source).join(' ')
    for (const label of ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'E1', 'E6', 'E7'])
      expect(sources).toContain(`scheme.md ${label}`)
  })
})
