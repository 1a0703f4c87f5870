import type { FC } from 'hono/jsx'
import { ErrorSummary, Field, type FieldError, shown } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Proof } from '#src/proofs/index.ts'

type Props = {
  t: Translate
  path: string
  attestor: string
  who: { name: string; birthDate: IsoDate; kind: Proof['kind'] }
  values: Record<string, unknown>
  errors: readonly FieldError[]
}

/** An official reads a name and a day of birth, and says who they are: two fields and a box. */
export const SightingPage: FC<Props> = ({ t, path, attestor, who, values, errors }) => {
  const labels = {
    name: t('sighting.name'),
    job: t('sighting.job'),
    seen_today: t('sighting.seen'),
  }
  return (
    <>
      <h1>{t('sighting.title')}</h1>
      <p class="lead">
        {t('sighting.lead')} <bdi>{attestor}</bdi>
      </p>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <section class="card">
        <p>
          <strong>
            <bdi>{who.name}</bdi>
          </strong>
          , {isolated(t('space.situation.born', { on: who.birthDate }))}
        </p>
        <p>{t('sighting.check')}</p>
      </section>
      <form method="post" action={path} class="card">
        {(['name', 'job'] as const).map((name) => (
          <Field
            t={t}
            name={name}
            label={labels[name]}
            value={shown(values[name])}
            errors={errors}
            autocomplete={name === 'name' ? 'name' : 'organization-title'}
          />
        ))}
        <div class="choice">
          <input type="checkbox" id="seen_today" name="seen_today" value="1" />
          <label for="seen_today">
            {t(who.kind === 'not_remarried' ? 'sighting.seen.alone' : 'sighting.seen')}
          </label>
        </div>
        <button class="main">{t('sighting.say')}</button>
      </form>
      <p class="soft">{t('sighting.note')}</p>
    </>
  )
}

export const SightingSaidPage: FC<{ t: Translate }> = ({ t }) => (
  <>
    <h1>{t('sighting.said')}</h1>
    <p class="lead">{t('sighting.said.lead')}</p>
  </>
)
