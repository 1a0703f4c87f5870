import type { FC, PropsWithChildren } from 'hono/jsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Effect } from '#src/cancellations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const Row: FC<PropsWithChildren<{ name: string; hint?: string }>> = ({ name, hint, children }) => (
  <tr>
    <th scope="row">
      {name}
      {hint ? <span class="hint">{hint}</span> : null}
    </th>
    <td class="num">{children}</td>
  </tr>
)

/** What moves: nothing that is zero is left out, so that nobody wonders. */
export const EffectTable: FC<{ t: Translate; effect: Effect }> = ({ t, effect }) => (
  <table>
    <tbody>
      <Row name={t('cancellation.effect.lines')}>{isolated(t.f.number(effect.lines))}</Row>
      <Row name={t('cancellation.effect.people')}>{isolated(t.f.number(effect.people))}</Row>
      <Row name={t('cancellation.effect.due')} hint={t('cancellation.effect.due.hint')}>
        <Money t={t} value={effect.due} />
      </Row>
      <Row name={t('cancellation.effect.to_hand')} hint={t('cancellation.effect.to_hand.hint')}>
        <Money t={t} value={effect.toHand} />
      </Row>
      <Row name={t('cancellation.effect.interest')}>
        <Money t={t} value={effect.interest} />
      </Row>
      <Row name={t('cancellation.effect.points')}>
        <PointsFigure t={t} value={effect.points} />
      </Row>
      <Row name={t('cancellation.effect.taken')} hint={t('cancellation.effect.taken.hint')}>
        <PointsFigure t={t} value={effect.pointsTaken} />
      </Row>
      {effect.ordered.map(({ reference, amount }) => (
        <Row
          name={t('cancellation.effect.ordered', { reference })}
          hint={t('cancellation.effect.ordered.hint')}
        >
          <Money t={t} value={amount} />
        </Row>
      ))}
      <Row name={t('cancellation.effect.retired')}>{isolated(t.f.number(effect.retired))}</Row>
    </tbody>
  </table>
)
