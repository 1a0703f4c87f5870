import type { FC } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { FrozenPaper, Signing, SigningDocument } from '#src/signatures/index.ts'
import { PaperArticle } from './blocks.tsx'

type Props = {
  t: Translate
  signing: Signing
  document: SigningDocument
  paper: FrozenPaper
  base: string
}

/** One document, whole, then what identifies its text. */
export const DocumentPage: FC<Props> = ({ t, signing, document, paper, base }) => (
  <>
    <p class="no-print">
      <a href={base}>{t('signing.back')}</a>
    </p>
    <p class="no-print">
      <a href={`${base}/documents/${document.seq}?format=pdf`}>{t('nav.pdf')}</a>
    </p>
    {t.language === 'fr' ? null : <p class="soft">{t('signing.document.french')}</p>}
    <PaperArticle paper={paper} />
    <section class="card">
      <h2>{t('signing.digest.title')}</h2>
      <p>{t('signing.digest.lead')}</p>
      <p>
        <code class="hash">{document.sha256}</code>
      </p>
      {signing.state === 'signed' ? (
        <p>
          <a href={`${base}/certificate`}>{t('certificate.see')}</a>
        </p>
      ) : null}
    </section>
  </>
)
