import { paperOf } from '#views/papers/paper.ts'
import { withoutMarks } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { groupedCode } from '#src/kernel/codes.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Block, Paper } from '#src/paper/index.ts'
import type { CertifiedSigner } from '#src/signatures/index.ts'
import type { CertificateFacts } from './certificate.tsx'

const signatureBlock = (t: Translate, one: CertifiedSigner): Block => ({
  kind: 'facts',
  rows: [
    [t('certificate.signer'), one.job === '' ? one.name : `${one.name}, ${one.job}`],
    [
      t('certificate.when'),
      withoutMarks(t('certificate.signed', { at: one.at, typed: one.typedName })),
    ],
    [t('certificate.by'), one.address],
    [t('certificate.record'), one.hash],
    [t('certificate.previous'), one.previous],
  ],
})

/** What a code to scan can hold, at the level of correction papers are printed with. */
const SCANNABLE = 2_300

/** With so many documents or such long names that no code holds it, the text itself stands there. */
const proofBlock = (t: Translate, { signing, jws, chain }: CertificateFacts): Block =>
  jws.length > SCANNABLE
    ? { kind: 'text', text: jws }
    : {
        kind: 'code',
        text: jws,
        lines: [groupedCode(signing.reference), t('certificate.proof.scan'), chain],
      }

/** The certificate to keep with the documents, and its signature to scan. */
export const certificatePaper = (
  t: Translate,
  facts: CertificateFacts,
  made: { at: Instant; isDemo: boolean },
): Paper => {
  const { signing, signers } = facts
  const reference = groupedCode(signing.reference)
  return paperOf(t, {
    ...made,
    title: t('certificate.title'),
    lead: `${signing.party} — ${t('signing.file', { number: signing.number })}`,
    blocks: [
      { kind: 'figure', label: t('certificate.reference'), value: reference },
      {
        kind: 'text',
        text: t('certificate.complete', { at: signing.endedAt ?? signing.openedAt }),
      },
      { kind: 'heading', text: t('signing.documents') },
      { kind: 'facts', rows: signing.documents.map(({ title, sha256 }) => [title, sha256]) },
      { kind: 'heading', text: t('signing.signers') },
      ...signers.map((one) => signatureBlock(t, one)),
      { kind: 'heading', text: t('certificate.proof') },
      { kind: 'text', text: t('certificate.proof.lead') },
      proofBlock(t, facts),
      { kind: 'text', text: t('signing.law'), isSoft: true },
    ],
  })
}
