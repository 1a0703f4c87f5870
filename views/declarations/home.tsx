import type { FC } from 'hono/jsx'
import { ForMe, Owed } from '#views/accounts/home.tsx'
import { isolated } from '#views/components/text.tsx'
import type { DeclarationRow, QuarterState } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Payment } from '#src/payments/index.ts'
import type { CostOfWaiting } from '#src/rulebook/late-interest.ts'
import { DeclarationTable } from './history.tsx'
import { QuarterCard } from './states.tsx'

type Props = {
  t: Translate
  name: string
  number: string
  today: IsoDate
  /** Null for whoever may not read the account. */
  money: {
    owed: Centimes
    inHand: Centimes
    cost: CostOfWaiting | null
    open: readonly Payment[]
  } | null
  forMe: readonly Payment[]
  board: readonly QuarterState[]
  last: readonly DeclarationRow[]
  /** False for an accountant whose mandate is for something else. */
  isReadable: boolean
}

const Declared: FC<Props> = ({ t, board, last }) => {
  const waiting = board.find((state) => !state.isComplete || state.toMend !== null)
  return (
    <>
      <p class="lead">
        {waiting
          ? isolated(t(waiting.isComplete ? 'home.to_mend' : 'home.something', waiting))
          : t('home.nothing')}
      </p>
      {waiting ? <QuarterCard t={t} state={waiting} isFirst /> : null}
      <h2>{t('home.last')}</h2>
      {last.length === 0 ? (
        <p class="card">{t('declarations.history.empty')}</p>
      ) : (
        <DeclarationTable t={t} declarations={last} />
      )}
      <p>
        <a href="/declarations">{t('home.see_all')}</a>
      </p>
    </>
  )
}

export const HomePage: FC<Props> = (p) => (
  <>
    <h1>{p.t('home.title', { name: p.name.split(' ')[0] ?? p.name })}</h1>
    <ForMe t={p.t} payments={p.forMe} />
    {p.money ? <Owed t={p.t} number={p.number} today={p.today} {...p.money} /> : null}
    {p.isReadable ? <Declared {...p} /> : <p class="card">{p.t('home.not_in_mandate')}</p>}
  </>
)
