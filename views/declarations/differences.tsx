import type { FC } from 'hono/jsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { StatusTag, type Tone } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Change, Comparison } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Centimes } from '#src/kernel/money.ts'

const TONES: Record<Change['kind'], Tone> = { added: 'done', changed: 'wait', removed: 'plain' }

const Amount: FC<{ t: Translate; value: Centimes | null | undefined }> = ({ t, value }) => (
  <span>{value === null || value === undefined ? '—' : <Money t={t} value={value} />}</span>
)

export const Sums: FC<{ t: Translate; found: Comparison }> = ({ t, found: { before, after } }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('nav.employer.declarations')}</th>
        <th scope="col" class="num">
          {t('declarations.lines')}
        </th>
        <th scope="col" class="num">
          {t('declarations.base')}
        </th>
        <th scope="col" class="num">
          {t('declarations.contributions')}
        </th>
        <th scope="col" class="num">
          {t('declarations.points')}
        </th>
      </tr>
    </thead>
    <tbody>
      {(
        [
          ['comparison.before', before],
          ['comparison.after', after],
        ] as const
      ).map(([name, sums]) => (
        <tr>
          <th scope="row">{t(name)}</th>
          <td class="num" data-name={t('declarations.lines')}>
            <span>{isolated(t.f.number(sums.lines))}</span>
          </td>
          <td class="num" data-name={t('declarations.base')}>
            <Amount t={t} value={sums.base} />
          </td>
          <td class="num" data-name={t('declarations.contributions')}>
            <Amount t={t} value={sums.due} />
          </td>
          <td class="num" data-name={t('declarations.points')}>
            <span>
              <PointsFigure t={t} value={sums.points} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** What moved, and nothing of what stayed. */
export const Changes: FC<{ t: Translate; shown: readonly Change[] }> = ({ t, shown }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('declarations.person')}</th>
        <th scope="col">{t('board.category')}</th>
        <th scope="col">{t('declarations.state')}</th>
        <th scope="col" class="num">
          {t('comparison.base_before')}
        </th>
        <th scope="col" class="num">
          {t('comparison.base_after')}
        </th>
      </tr>
    </thead>
    <tbody>
      {shown.map((one) => (
        <tr>
          <th scope="row">
            <bdi>{one.name}</bdi> <bdi dir="ltr">{one.person}</bdi>
          </th>
          <td data-name={t('board.category')}>
            <bdi dir="ltr">{one.category}</bdi>
          </td>
          <td data-name={t('declarations.state')}>
            <StatusTag tone={TONES[one.kind]} label={t(`comparison.${one.kind}`)} />
          </td>
          <td class="num" data-name={t('comparison.base_before')}>
            <Amount t={t} value={one.before?.base} />
          </td>
          <td class="num" data-name={t('comparison.base_after')}>
            <Amount t={t} value={one.after?.base} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
