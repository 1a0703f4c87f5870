import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Attestation, Check } from '#src/attestations/index.ts'
import { readerIn } from '#src/i18n/reader.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { Code, factRows, paperRows, Rows } from './reading.tsx'
import { State } from './state.tsx'

type Props = {
  t: Translate
  item: Attestation
  checks: readonly Check[]
  next: number | null
  today: IsoDate
  address: string
  query: string
  commandId: string
}
type Part = FC<Props>

const Papers: Part = ({ t, item: one, query }) => {
  const pdf = `/attestations/${one.id}?format=pdf${query.replace('?', '&')}`
  const sheet = `/attestations/${one.id}/sheet${query}`
  const isArabic = one.language === 'ar'
  return (
    <p class="actions">
      <a class={isArabic ? 'button other' : 'button'} href={pdf}>
        {t('attestation.pdf')}
      </a>
      <a class={isArabic ? 'button' : 'button other'} href={sheet}>
        {t('attestation.sheet')}
      </a>
    </p>
  )
}

const CodeCard: Part = ({ t, item: one, address, query }) => (
  <section class="card">
    <h2>{t('attestation.code')}</h2>
    <p class="figure">
      <Code code={one.code} />
    </p>
    <p>{t('attestation.code.lead')}</p>
    {one.control === null ? null : (
      <p>
        {t('attestation.control')} <bdi dir="ltr">{one.control}</bdi>
      </p>
    )}
    <p>
      <a href={address.slice(0, address.indexOf('#'))}>{t('attestation.see')}</a>
    </p>
    <img
      class="qr"
      src={`/attestations/${one.id}/code.svg${query}`}
      alt={t('attestation.qr')}
      width="224"
      height="224"
    />
  </section>
)

const Checks: Part = ({ t, item: one, checks, next, query }) => (
  <>
    <h2>{t('attestation.checks')}</h2>
    {checks.length === 0 ? <p>{t('attestation.checks.none')}</p> : null}
    <ul class="plain">
      {checks.map((check) => (
        <li>
          {isolated(t.f.moment(check.at))} — {t(`attestation.check.${check.how}`)}
          {check.withFigures ? ` ${t('attestation.check.figures')}` : ''} :{' '}
          {readerIn(t.language)(`verdict.${check.verdict}`)}
        </li>
      ))}
    </ul>
    {next === null ? null : (
      <p>
        <a href={`/attestations/${one.id}?from=${next}${query.replace('?', '&')}`}>
          {t('nav.next_page')}
        </a>
      </p>
    )}
    <p class="soft">{t('attestation.checks.note')}</p>
  </>
)

/** One paper, for its holder: what it says, who may check it, who did, and how to take it back. */
export const AttestationPage: Part = (p) => {
  const { t, item: one } = p
  const r = readerIn(t.language)
  const isOpen = one.closing === null
  return (
    <>
      <p class="no-print">
        <a href={`/attestations${p.query}`}>{t('attestation.back')}</a>
      </p>
      <h1>
        {t(`attestation.kind.${one.kind}`)} <State t={t} item={one} today={p.today} />
      </h1>
      {one.purpose === '' ? null : (
        <p class="lead">
          {t('attestation.purpose')} : <bdi>{one.purpose}</bdi>
        </p>
      )}
      {one.closing ? (
        <p>{isolated(t('attestation.closed', { at: one.closing.at, how: one.closing.how }))}</p>
      ) : (
        <Papers {...p} />
      )}
      <section class="card">
        <Rows rows={[...factRows(r, one.facts), ...paperRows(r, one)]} />
      </section>
      {isOpen ? <CodeCard {...p} /> : null}
      <Checks {...p} />
      {isOpen ? (
        <CommandForm
          action={`/attestations/${one.id}/cancellation${p.query}`}
          commandId={p.commandId}
        >
          <p>{t('attestation.cancel.lead')}</p>
          <button class="other">{t('attestation.cancel')}</button>
        </CommandForm>
      ) : null}
    </>
  )
}
