import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Deposit } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

/** The bytes are safe and their time counts, whatever happens to the checks. */
export const ReceivedPage: FC<{ t: Translate; deposit: Deposit }> = ({ t, deposit }) => (
  <>
    <h1>{t('declarations.received.title')}</h1>
    <div class="card waits">
      <p>
        {isolated(
          t('declarations.received.at', { at: deposit.receivedAt, file: deposit.fileName }),
        )}
      </p>
      <p>{t('declarations.received.next')}</p>
      <p>
        SHA-256 : <code class="record">{deposit.sha256}</code>
      </p>
      <p class="actions">
        <a class="button" href={`/declarations/${deposit.id}`}>
          {t('declarations.received.reload')}
        </a>
      </p>
    </div>
  </>
)
