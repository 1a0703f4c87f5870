import type { FC, PropsWithChildren } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'

type Props = PropsWithChildren<{
  t: Translate
  /** What the browser is asked for: a new passkey, or one it has. */
  kind: 'create' | 'get'
  action: string
  label: string
}>

/**
 * The one form that needs script: only the browser can reach a passkey. `static/passkeys.js` shows
 * it where there are any, and fills `credential`; nobody misses it elsewhere.
 */
export const PasskeyForm: FC<Props> = ({ t, kind, action, label, children }) => (
  <>
    <form
      method="post"
      action={action}
      class={kind === 'get' ? 'card' : undefined}
      data-passkey={kind}
      hidden
    >
      {children}
      <input type="hidden" name="credential" value="" />
      <p class="mistake" role="alert" data-failed={t('passkey.failed')} hidden></p>
      <button class="other">{label}</button>
    </form>
    <script src="/passkeys.js" defer></script>
  </>
)
