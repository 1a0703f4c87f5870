import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { buybackLeast } from '#src/rulebook/parameters/buyback.ts'
import type { BuybackState } from './buyback.ts'

type Asking = {
  amount: Centimes
  retiredOn: IsoDate | null
  birthDate: IsoDate | null
  today: IsoDate
}

/** Open to members who do not draw a pension yet (S18, S36); the age decides of the price. */
export const mayBuy = ({ amount, retiredOn, birthDate, today }: Asking): Result<true, Refusal> => {
  if (retiredOn !== null && retiredOn <= today) return refused('already_pensioned')
  if (birthDate === null) return refused('birth_date_missing')
  const least = valueOn(buybackLeast, today)
  if (amount < least) return refused('buyback_too_small', { amount: least })
  return ok(true)
}

/** Money that comes late is not lost: what was expired or given up is paid all the same. */
const PAYABLE: readonly BuybackState[] = ['requested', 'expired', 'withdrawn']
export const isPayable = (state: BuybackState): boolean => PAYABLE.includes(state)
