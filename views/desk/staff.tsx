import type { FC } from 'hono/jsx'
import {
  CommandForm,
  ErrorSummary,
  Field,
  type FieldError,
  shown,
} from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import type { Colleague } from '#src/desk/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const isTicked = (value: unknown, role: string): boolean =>
  Array.isArray(value) ? value.includes(role) : value === role

const Roles: FC<{ t: Translate; roles: readonly string[]; ticked: unknown }> = (p) => (
  <fieldset class="field">
    <legend>{p.t('staff.roles')}</legend>
    {p.roles.map((role) => (
      <div class="choice">
        <input
          type="checkbox"
          id={`role-${role}`}
          name="roles"
          value={role}
          checked={isTicked(p.ticked, role)}
        />
        <label for={`role-${role}`}>
          {p.t.dynamic(`right.${role}`)}
          <span class="hint">{p.t.dynamic(`staff.role.${role}`)}</span>
        </label>
      </div>
    ))}
  </fieldset>
)

export const StaffPage: FC<{
  t: Translate
  staff: readonly Colleague[]
  roles: readonly string[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
  problem: Refused | null
}> = ({ t, staff, roles, commandId, values, errors, problem }) => {
  const labels = { name: t('staff.name'), email: t('access.email') }
  return (
    <>
      <h1>{t('staff.title')}</h1>
      <p class="lead">{t('staff.lead')}</p>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('users.person')}</th>
            <th scope="col">{t('staff.roles')}</th>
          </tr>
        </thead>
        <tbody>
          {staff.map((person) => (
            <tr>
              <th scope="row">
                <a href={`/desk/staff/${person.id}`}>
                  <bdi>{person.name}</bdi>
                </a>
                <span class="hint">
                  <bdi dir="ltr">{person.email}</bdi>{' '}
                  {person.endedAt === null ? null : (
                    <StatusTag tone="plain" label={t('users.ended')} />
                  )}
                </span>
              </th>
              <td data-name={t('staff.roles')}>
                {person.roles.map((role) => t.dynamic(`right.${role}`)).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('staff.new')}</h2>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <RefusalSummary t={t} refused={problem} />
      <div class="card">
        <CommandForm action="/desk/staff" commandId={commandId}>
          <Field
            t={t}
            name="name"
            label={labels.name}
            value={shown(values['name'])}
            errors={errors}
          />
          <Field
            t={t}
            name="email"
            label={labels.email}
            value={shown(values['email'])}
            errors={errors}
            isLtr
          />
          <Roles t={t} roles={roles} ticked={values['roles']} />
          <p class="actions">
            <button class="main">{t('staff.create')}</button>
          </p>
        </CommandForm>
      </div>
    </>
  )
}

const STEPS = ['links', 'second-factor-removal', 'ending'] as const

export const ColleaguePage: FC<{
  t: Translate
  person: Colleague
  roles: readonly string[]
  hasFactor: boolean
  isSelf: boolean
  commandId: string
  problem: Refused | null
}> = ({ t, person, roles, hasFactor, isSelf, commandId, problem }) => (
  <>
    <p>
      <a href="/desk/staff">{t('staff.back')}</a>
    </p>
    <h1>
      <bdi>{person.name}</bdi>
    </h1>
    <p class="lead">
      <bdi dir="ltr">{person.email}</bdi>{' '}
      {person.endedAt === null ? null : <StatusTag tone="plain" label={t('users.ended')} />}
    </p>
    <RefusalSummary t={t} refused={problem} />
    {isSelf || person.endedAt !== null ? (
      <p class="card">{t(isSelf ? 'staff.self' : 'users.ended')}</p>
    ) : (
      <>
        <div class="card">
          <CommandForm action={`/desk/staff/${person.id}/roles`} commandId={`${commandId}-roles`}>
            <Roles t={t} roles={roles} ticked={person.roles} />
            <button class="main">{t('staff.set_roles')}</button>
          </CommandForm>
        </div>
        <div class="card">
          {STEPS.filter((step) => step !== 'second-factor-removal' || hasFactor).map((step) => (
            <CommandForm
              action={`/desk/staff/${person.id}/${step}`}
              commandId={`${commandId}-${step}`}
            >
              <button class={step === 'ending' ? 'link' : 'other'}>
                {t(`staff.step.${step}`)}
              </button>
            </CommandForm>
          ))}
        </div>
      </>
    )}
  </>
)
