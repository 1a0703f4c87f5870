import type { FC } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'

export const QueuePage: FC<{ t: Translate }> = ({ t }) => (
  <>
    <h1>{t('desk.title')}</h1>
    <p class="card">{t('desk.none')}</p>
  </>
)
