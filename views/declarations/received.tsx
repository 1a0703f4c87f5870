import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Deposit } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  deposit: Pick<Deposit, 'id' | 'fileName' | 'receivedAt' | 'sha256' | 'lines'>
  checked: number
}

/** The bytes are safe and their time counts, whatever happens to the checks; here they advance. */
export const ReceivedPage: FC<Props> = ({ t, deposit, checked }) => {
  const url = `/declarations/${deposit.id}`
  return (
    <>
      <h1>{t('declarations.received.title')}</h1>
      <div class="card waits">
        <p>
          {isolated(
            t('declarations.received.at', { at: deposit.receivedAt, file: deposit.fileName }),
          )}
        </p>
        <p>
          <label for="checked">
            {isolated(t('declarations.received.progress', { checked, total: deposit.lines }))}
          </label>
          <progress id="checked" value={checked} max={Math.max(1, deposit.lines)} />
        </p>
        <p>{t('declarations.received.next')}</p>
        <p class="hash">
          SHA-256 : <bdi dir="ltr">{deposit.sha256}</bdi>
        </p>
        <p class="actions">
          <a
            class="button"
            href={url}
            {...{
              'hx-get': url,
              'hx-trigger': 'every 2s',
              'hx-select': '#main',
              'hx-target': '#main',
              'hx-swap': 'outerHTML',
            }}
          >
            {t('declarations.received.reload')}
          </a>
        </p>
      </div>
    </>
  )
}
