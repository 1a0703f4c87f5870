import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { UnsureReturn } from '#src/pensions/index.ts'

type Props = {
  t: Translate
  unsure: readonly UnsureReturn[]
  /** Null: whoever reads is no controller. */
  controllerId: string | null
  commandId: string
}

/** Transfers that came back by somebody's word: not paid again before a second person has looked. */
export const UnsureReturns: FC<Props> = ({ t, unsure, controllerId, commandId }) => {
  if (unsure.length === 0) return <></>
  return (
    <section class="card waits">
      <h2>{t('pension_return.unsure')}</h2>
      <p>{t('pension_return.unsure.lead')}</p>
      <ul class="plain">
        {unsure.map((one) => (
          <li>
            <a href={`/desk/pensions/${one.pensionId}`}>
              <bdi>{`${one.lastName} ${one.firstName}`}</bdi> <bdi dir="ltr">{one.dpNumber}</bdi>
            </a>{' '}
            {isolated(t('pension_return.told', one))}
            {controllerId === null || controllerId === one.byId ? null : (
              <CommandForm
                action={`/desk/pensions/${one.pensionId}/returns/${one.month}/confirmation`}
                commandId={`${commandId}-${one.dpNumber}-${one.month}`}
              >
                <button class="other">{t('pension_return.confirm')}</button>
              </CommandForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
