import type { FC } from 'hono/jsx'
import { listed } from '#views/components/form.tsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import type { OpenDue } from '#src/accounts/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { dueName } from './parts.tsx'

type Props = {
  t: Translate
  dues: readonly (OpenDue & { left: Centimes })[]
  values: Record<string, unknown>
}

/** Everything due is ticked: paying all of it is one click. */
export const DueChoice: FC<Props> = ({ t, dues, values }) => {
  const isFirst = values['command_id'] === undefined
  const ticked = listed(values['dues'])
  return (
    <fieldset class="field">
      <legend>{t('payment.choose')}</legend>
      {dues.map((due) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`due-${due.id}`}
            name="dues"
            value={due.id}
            checked={isFirst || ticked.includes(due.id)}
          />
          <label for={`due-${due.id}`}>
            {isolated(dueName(t, due))} — <Money t={t} value={due.left} />
          </label>
        </div>
      ))}
    </fieldset>
  )
}
