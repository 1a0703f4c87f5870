import { addDays, type IsoDate, partsOf } from '#src/kernel/dates.ts'
import { addMonths, type Month, monthOf } from '#src/kernel/months.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import {
  accountChangeDay,
  accountCoolingDays,
  contactRememberedDays,
} from '#src/rulebook/parameters/pensioners.ts'

/** Before that day nobody at the fund can accept it: the old contact has the time to stop it. */
export const coolsUntil = (askedOn: IsoDate): IsoDate =>
  addDays(askedOn, valueOn(accountCoolingDays, askedOn))

/** From that day on, a contact somebody asked to leave is still told of another account. */
export const rememberedSince = (today: IsoDate): IsoDate =>
  addDays(today, -valueOn(contactRememberedDays, today))

/** The first pension it is meant for: of this month when it is asked by the 15th (S60). */
export const servesFrom = (askedOn: IsoDate): Month =>
  partsOf(askedOn).day <= valueOn(accountChangeDay, askedOn)
    ? monthOf(askedOn)
    : addMonths(monthOf(askedOn), 1)
