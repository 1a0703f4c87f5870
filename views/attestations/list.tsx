import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { AttestationKind, Listed } from '#src/attestations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { State } from './state.tsx'

type Props = {
  t: Translate
  kinds: readonly AttestationKind[]
  items: readonly Listed[]
  next: number | null
  today: IsoDate
  /** `?space=employer`, where somebody holds papers in two spaces. */
  query: string
}

/** What somebody may have attested, and what they had before. */
export const AttestationsPage: FC<Props> = ({ t, kinds, items, next, today, query }) => (
  <>
    <h1>{t('attestations.title')}</h1>
    <p class="lead">{t('attestations.lead')}</p>
    <h2>{t('attestations.new')}</h2>
    <ul class="doors">
      {kinds.map((kind) => (
        <li class="card">
          <h3>{t(`attestation.kind.${kind}`)}</h3>
          <p>{t(`attestation.kind.${kind}.text`)}</p>
          <a class="button other" href={`/attestations/new?kind=${kind}${query.replace('?', '&')}`}>
            {t('attestations.make')}
          </a>
        </li>
      ))}
    </ul>
    <h2>{t('attestations.made')}</h2>
    {items.length === 0 ? <p>{t('attestations.none')}</p> : null}
    <ul class="plain">
      {items.map((one) => (
        <li>
          <a href={`/attestations/${one.id}${query}`}>
            {t(`attestation.kind.${one.kind}`)}
            {one.period === '' ? '' : ` ${one.period}`}
          </a>{' '}
          <State t={t} item={one} today={today} />
          {one.purpose === '' ? null : (
            <>
              {' '}
              <bdi>{one.purpose}</bdi>
            </>
          )}
          <span class="hint">
            {isolated(
              t('attestation.line', {
                at: one.issuedAt,
                until: one.validUntil,
                checks: one.checks,
              }),
            )}
          </span>
        </li>
      ))}
    </ul>
    {next === null ? null : (
      <p>
        <a href={`/attestations?from=${next}${query.replace('?', '&')}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)
