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
import type { Client, FirmColleague } from '#src/firms/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

const FIELDS = ['last_name', 'first_name', 'email'] as const

const Seen: FC<{ t: Translate; person: FirmColleague; clients: readonly Client[] }> = (p) => {
  if (p.person.isAdministrator) return <>{p.t('firm.sees_all')}</>
  const names = p.clients
    .filter((client) => p.person.mandates.includes(client.mandateId))
    .map((client) => client.name)
  return <>{names.length === 0 ? p.t('firm.sees_none') : p.t.f.list(names)}</>
}

export const StaffPage: FC<{
  t: Translate
  firm: string
  staff: readonly FirmColleague[]
  clients: readonly Client[]
  commandId: string
  values: Record<string, unknown>
  errors: readonly FieldError[]
}> = ({ t, firm, staff, clients, commandId, values, errors }) => {
  const labels = Object.fromEntries(FIELDS.map((name) => [name, t(`users.${name}`)]))
  return (
    <>
      <h1>
        <bdi>{firm}</bdi>
      </h1>
      <p class="lead">{t('firm.lead')}</p>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('users.person')}</th>
            <th scope="col">{t('firm.sees')}</th>
          </tr>
        </thead>
        <tbody>
          {staff.map((person) => (
            <tr>
              <th scope="row">
                <a href={`/accountant/staff/${person.id}`}>
                  <bdi>{person.name}</bdi>
                </a>
                <span class="hint">
                  <bdi dir="ltr">{person.email}</bdi>{' '}
                  {person.endedAt === null ? null : (
                    <StatusTag tone="plain" label={t('users.ended')} />
                  )}
                </span>
              </th>
              <td data-name={t('firm.sees')}>
                <span>
                  <Seen t={t} person={person} clients={clients} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('firm.new')}</h2>
      <ErrorSummary t={t} errors={errors} labels={labels} />
      <div class="card">
        <CommandForm action="/accountant/staff" commandId={commandId}>
          {FIELDS.map((name) => (
            <Field
              t={t}
              name={name}
              label={labels[name] ?? name}
              value={shown(values[name])}
              errors={errors}
            />
          ))}
          <p class="actions">
            <button class="main">{t('firm.create')}</button>
          </p>
        </CommandForm>
      </div>
    </>
  )
}

type PersonProps = {
  t: Translate
  person: FirmColleague
  clients: readonly Client[]
  isSelf: boolean
  commandId: string
  problem: Refused | null
}

const Clients: FC<PersonProps> = ({ t, person, clients, commandId }) => (
  <CommandForm action={`/accountant/staff/${person.id}/clients`} commandId={`${commandId}-clients`}>
    <fieldset class="field">
      <legend>{t('firm.sees')}</legend>
      {clients.map((client) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`client-${client.mandateId}`}
            name="clients"
            value={client.mandateId}
            checked={person.mandates.includes(client.mandateId)}
          />
          <label for={`client-${client.mandateId}`}>
            <bdi>{client.name}</bdi> <bdi dir="ltr">{client.number}</bdi>
          </label>
        </div>
      ))}
    </fieldset>
    <button class="main">{t('firm.set_clients')}</button>
  </CommandForm>
)

const Access: FC<PersonProps> = ({ t, person, commandId }) => (
  <div class="card">
    {(['administrator', 'links', 'second-factor-removal', 'ending'] as const).map((step) => (
      <CommandForm
        action={`/accountant/staff/${person.id}/${step}`}
        commandId={`${commandId}-${step}`}
      >
        <button class={step === 'ending' ? 'link' : 'other'}>
          {step === 'administrator' && person.isAdministrator
            ? t('firm.step.administrator_no_more')
            : t(`firm.step.${step}`)}
        </button>
      </CommandForm>
    ))}
  </div>
)

export const ColleaguePage: FC<PersonProps> = (p) => {
  const { t, person } = p
  return (
    <>
      <p>
        <a href="/accountant/staff">{t('firm.back')}</a>
      </p>
      <h1>
        <bdi>{person.name}</bdi>
      </h1>
      <p class="lead">
        <bdi dir="ltr">{person.email}</bdi>{' '}
        {person.endedAt === null ? null : <StatusTag tone="plain" label={t('users.ended')} />}
      </p>
      <RefusalSummary t={t} refused={p.problem} />
      {person.endedAt === null ? (
        <>
          <div class="card">
            {person.isAdministrator ? <p>{t('firm.sees_all')}</p> : <Clients {...p} />}
          </div>
          {p.isSelf ? <p class="card">{t('staff.self')}</p> : <Access {...p} />}
        </>
      ) : null}
    </>
  )
}
