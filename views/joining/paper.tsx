import type { FC } from 'hono/jsx'
import { PaperArticle } from '#views/signatures/blocks.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Application } from '#src/joining/index.ts'
import type { Paper } from '#src/paper/index.ts'

/** One paper of an application, read on the page before it is printed. */
export const ApplicationPaperPage: FC<{
  t: Translate
  item: Application
  kind: 'application_letter' | 'esignature_convention'
  paper: Paper
}> = ({ t, item, kind, paper }) => (
  <>
    <p class="no-print">
      <a href={`/applications/${item.id}`}>{t('application.back')}</a>
    </p>
    <p class="no-print">
      <a href={`/applications/${item.id}/papers/${kind}?format=pdf`}>{t('nav.pdf')}</a>
    </p>
    {t.language === 'fr' ? null : <p class="soft">{t('signing.document.french')}</p>}
    <PaperArticle paper={paper} />
  </>
)
