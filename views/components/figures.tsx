import type { FC } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import { isolated } from './text.tsx'

/** 1 234,50 DH: the figure keeps its direction, the currency follows the page's. */
export const Money: FC<{ t: Translate; value: Centimes }> = ({ t, value }) => (
  <>
    <bdi dir="ltr">{t.f.figure(value)}</bdi>
    {`\u00a0${t.f.currency}`}
  </>
)

export const PointsFigure: FC<{ t: Translate; value: Points }> = ({ t, value }) => (
  <>{isolated(t.f.points(value))}</>
)
