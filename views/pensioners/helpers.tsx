import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  listed,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { HelpRight } from '#src/access/index.ts'
import type { Helper } from '#src/helpers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Props = {
  t: Translate
  open: readonly Helper[]
  before: readonly Helper[]
  most: number
  rights: readonly HelpRight[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}
type Part = FC<Props>
type One = FC<{ t: Translate; item: Helper }>

const Rights: One = ({ t, item }) => (
  <ul>
    {item.rights.map((one) => (
      <li>{t(`help.right.${one}`)}</li>
    ))}
  </ul>
)

const Open: FC<{ t: Translate; item: Helper; commandId: string }> = ({ t, item, commandId }) => (
  <section class="card">
    <h3>
      <bdi>{item.name}</bdi>
    </h3>
    <p>
      <bdi dir="ltr">{item.email}</bdi>
      <span class="hint">{isolated(t('helpers.named', { at: item.namedAt }))}</span>
      <span class="hint">
        {item.lastEnteredAt === null
          ? t('helpers.never')
          : isolated(t('helpers.entered', { at: item.lastEnteredAt }))}
      </span>
    </p>
    <Rights t={t} item={item} />
    <CommandForm
      action={`/pensioner/helpers/${item.id}/revocation`}
      commandId={`${commandId}-${item.id}`}
    >
      <button class="other">{isolated(t('helpers.revoke', item))}</button>
    </CommandForm>
  </section>
)

const Ticks: Part = ({ t, rights, values, errors }) => {
  const error = errors.find(({ field }) => field === 'rights')
  const ticked = listed(values['rights'])
  return (
    <fieldset
      class="field"
      id="rights"
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={error ? 'rights-error' : undefined}
    >
      <legend>{t('helpers.rights')}</legend>
      {error ? (
        <span class="mistake" id="rights-error">
          {t.dynamic(`error.${error.code}`)}
        </span>
      ) : null}
      {rights.map((one) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`right-${one}`}
            name="rights"
            value={one}
            checked={ticked.includes(one)}
          />
          <label for={`right-${one}`}>{t(`help.right.${one}`)}</label>
        </div>
      ))}
    </fieldset>
  )
}

const Naming: Part = (p) => {
  const { t, values, errors } = p
  return (
    <section class="card">
      <h2>{t('helpers.new')}</h2>
      <p>{t('helpers.new.lead', p)}</p>
      <CommandForm action="/pensioner/helpers" commandId={p.commandId}>
        <Field
          t={t}
          name="name"
          label={t('helpers.name')}
          value={shown(values['name'])}
          errors={errors}
        />
        <Field
          t={t}
          name="email"
          label={t('helpers.email')}
          value={shown(values['email'])}
          errors={errors}
          isLtr
        />
        <Ticks {...p} />
        <button class="main">{t('helpers.go')}</button>
      </CommandForm>
    </section>
  )
}

/** Who may come in, with what, and since when they did; those of before, so that nothing is forgotten. */
export const HelpersPage: Part = (p) => {
  const { t, open, before } = p
  const labels = {
    name: t('helpers.name'),
    email: t('helpers.email'),
    rights: t('helpers.rights'),
  }
  return (
    <>
      <h1>{t('helpers.title')}</h1>
      <p class="lead">{t('helpers.lead')}</p>
      <ErrorSummary t={t} errors={p.errors} labels={labels} />
      <RefusalSummary t={t} refused={p.problem} />
      {open.length === 0 ? <p>{t('helpers.none')}</p> : <h2>{t('helpers.now')}</h2>}
      {open.map((item) => (
        <Open t={t} item={item} commandId={p.commandId} />
      ))}
      {open.length < p.most ? <Naming {...p} /> : <p>{t('helpers.enough', p)}</p>}
      {before.length === 0 ? null : (
        <section>
          <h2>{t('helpers.before')}</h2>
          <ul class="plain">
            {before.map((item) => (
              <li>
                <bdi>{item.name}</bdi>
                {item.revokedAt === null ? null : (
                  <span class="hint">{isolated(t('helpers.revoked', { at: item.revokedAt }))}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
