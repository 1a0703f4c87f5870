import type { FC } from 'hono/jsx'
import { Field, type FieldError, shown } from '#views/components/form.tsx'
import type { Translate } from '#src/i18n/translate.ts'

/** Where a pension is paid: a RIB in Morocco, an IBAN abroad. */
export const AccountFields: FC<{
  t: Translate
  values: Record<string, unknown>
  errors: readonly FieldError[]
}> = ({ t, values, errors }) => {
  const error = errors.find(({ field }) => field === 'mode')
  const field = (name: string) => ({ t, name, value: shown(values[name]), errors })
  return (
    <>
      <fieldset class="field" id="mode">
        <legend>{t('liquidation.mode')}</legend>
        {error ? <span class="mistake">{t.dynamic(`error.${error.code}`)}</span> : null}
        {(['morocco', 'abroad'] as const).map((mode) => (
          <div class="choice">
            <input
              type="radio"
              id={`mode-${mode}`}
              name="mode"
              value={mode}
              checked={values['mode'] === mode}
            />
            <label for={`mode-${mode}`}>{t(`liquidation.mode.${mode}`)}</label>
          </div>
        ))}
      </fieldset>
      <Field {...field('holder')} label={t('liquidation.holder')} />
      <Field {...field('bank')} label={t('liquidation.bank')} />
      <Field
        {...field('rib')}
        label={t('liquidation.rib')}
        hint={t('liquidation.rib.hint')}
        inputmode="numeric"
        isLtr
      />
      <Field
        {...field('iban')}
        label={t('liquidation.iban')}
        hint={t('liquidation.iban.hint')}
        isLtr
      />
      <Field {...field('bic')} label={t('liquidation.bic')} isLtr />
    </>
  )
}
