import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Pension } from '#src/pensions/index.ts'

type Props = {
  t: Translate
  item: Pension
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
}

const MODES = ['morocco', 'abroad'] as const
const TEXTS = ['holder', 'bank', 'rib', 'iban', 'bic'] as const
const LTR: readonly string[] = ['rib', 'iban', 'bic']
const ENDING = 4

/** Where it is paid, shown by its end alone, and the form for another account. */
export const AccountCard: FC<Props> = ({ t, item, commandId, values, errors }) => {
  const { holder, bank, at, rib, iban } = item.account
  const ending = (rib ?? iban ?? '').slice(-ENDING)
  const labels = {
    mode: t('pension.account.mode'),
    ...Object.fromEntries(TEXTS.map((name) => [name, t(`pension.account.${name}`)])),
  }
  return (
    <section class="card" id="account">
      <h2>{t('pension.account')}</h2>
      <p>{isolated(t('pension.account.line', { holder, ending, bank, at }))}</p>
      <details open={errors.length > 0 || item.isHeld}>
        <summary>{t('pension.account.change')}</summary>
        <p class="hint">{t('pension.account.hint')}</p>
        <ErrorSummary t={t} errors={errors} labels={labels} />
        <CommandForm action={`/desk/pensions/${item.id}/accounts`} commandId={commandId}>
          <div class="field">
            <label for="mode">{t('pension.account.mode')}</label>
            <select id="mode" name="mode">
              {MODES.map((mode) => (
                <option value={mode} selected={mode === values['mode']}>
                  {t(`pension.account.mode.${mode}`)}
                </option>
              ))}
            </select>
          </div>
          {TEXTS.map((name) => (
            <Field
              t={t}
              name={name}
              label={t(`pension.account.${name}`)}
              value={shown(values[name])}
              errors={errors}
              isLtr={LTR.includes(name)}
            />
          ))}
          <button class="button">{t('pension.account.go')}</button>
        </CommandForm>
      </details>
    </section>
  )
}
