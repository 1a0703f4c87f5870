import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { CostOfWaiting } from '#src/rulebook/late-interest.ts'

/** What waiting costs, said before it costs. */
export const Waiting: FC<{ t: Translate; cost: CostOfWaiting | null; today: IsoDate }> = (p) => {
  const { t, cost, today } = p
  if (!cost) return <></>
  const isFree = today <= cost.freeUntil
  return <p>{isolated(t(isFree ? 'interest.free_until' : 'interest.runs', cost))}</p>
}
