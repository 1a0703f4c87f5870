import { applyRate, type Centimes, centimes, NO_MONEY } from '#src/kernel/money.ts'
import { valueOn } from './parameter.ts'
import type { PensionTerms } from './pension.ts'
import type { Rulebook } from './rulebook.ts'
import { cited, step, type TraceStep } from './trace.ts'

/** Each year's contributions, with what each following whole year added to them. */
const capitalised = (book: Rulebook, { employee, on }: PensionTerms): Centimes => {
  const rate = valueOn(book.capitalRate, on)
  const until = Number(on.slice(0, 4))
  let total = 0
  for (const { year, amount } of employee) {
    let grown = amount
    if (rate > 0)
      for (let at = year + 1; at < until; at += 1)
        grown = centimes(grown + applyRate(grown, rate, 'half_up'))
    total += grown
  }
  return centimes(total)
}

/**
 * The capital of the option: employee contributions since 2003, capitalised, and the insurer's
 * figure for the time before. Mixed: the insurer's figure alone.
 */
export const capitalOn = (
  book: Rulebook,
  terms: PensionTerms,
): { amount: Centimes; steps: TraceStep[] } => {
  if (terms.option === 'none') return { amount: NO_MONEY, steps: [] }
  const insurer = step('capital_insurer', 'centimes', terms.insurer.capital)
  if (terms.option === 'insurer') return { amount: terms.insurer.capital, steps: [insurer] }
  const fund = capitalised(book, terms)
  const amount = centimes(fund + terms.insurer.capital)
  return {
    amount,
    steps: [
      step('capital_fund', 'centimes', fund, {
        rounding: 'half_up',
        parameter: cited(book.capitalRate, terms.on),
      }),
      ...(terms.insurer.capital === 0 ? [] : [insurer]),
      step('capital', 'centimes', amount),
    ],
  }
}
