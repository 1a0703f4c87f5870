import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Attestation } from '#src/attestations/index.ts'
import { type Reader, readerIn } from '#src/i18n/reader.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { Code, factRows, paperRows } from './reading.tsx'
import type { Made } from './paper.ts'

type Props = { t: Translate; item: Attestation; made: Made; query: string }

const Half: FC<{ r: Reader; item: Attestation }> = ({ r, item: one }) => (
  <section lang={r.language} dir={r.dir}>
    <p>{r('issuer.name')}</p>
    <h2>{r(`kind.${one.kind}`)}</h2>
    <p>{r(`says.${one.kind}`)}</p>
    <dl>
      {[...factRows(r, one.facts), ...paperRows(r, one)].map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd>{isolated(value)}</dd>
        </>
      ))}
    </dl>
  </section>
)

const How: FC<{ r: Reader; item: Attestation; made: Made }> = ({ r, item: one, made }) => (
  <div lang={r.language} dir={r.dir}>
    <p>{isolated(r('paper.how', { address: made.shortAddress }))}</p>
    {one.control === null ? null : (
      <p>
        {r('paper.control')} <bdi dir="ltr">{one.control}</bdi>
      </p>
    )}
    <p class="soft">{r('paper.no_signature')}</p>
  </div>
)

/** One sheet in French and in Arabic, whose text the browser shapes, with one code for both. */
export const SheetPage: FC<Props> = ({ t, item: one, made, query }) => {
  const [fr, ar] = [readerIn('fr'), readerIn('ar')]
  return (
    <>
      <p class="no-print">
        <a href={`/attestations/${one.id}${query}`}>{t('attestation.back_to')}</a>
      </p>
      <h1 class="no-print">{t('attestation.sheet')}</h1>
      <p class="no-print lead">{t('attestation.sheet.lead')}</p>
      <article class="paper">
        {made.isDemo ? <p class="not-filed">{t('demo.specimen')}</p> : null}
        <div class="answers">
          <Half r={fr} item={one} />
          <Half r={ar} item={one} />
        </div>
        <img
          class="qr"
          src={`/attestations/${one.id}/code.svg${query}`}
          alt={t('attestation.qr')}
        />
        <p class="figure">
          <Code code={one.code} />
        </p>
        <div class="answers">
          <How r={fr} item={one} made={made} />
          <How r={ar} item={one} made={made} />
        </div>
      </article>
    </>
  )
}
