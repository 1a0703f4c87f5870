import type { FC } from 'hono/jsx'
import { CommandForm, Field, type FieldError, shown } from '#views/components/form.tsx'
import { AccountFields } from '#views/liquidations/account-fields.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { FormPart, Survivor } from '#src/survivors/index.ts'
import { Choice, type Fields, ReachFields, Ticked } from './fields.tsx'

type Props = {
  t: Translate
  item: Survivor
  base: string
  next: FormPart | null
  /** The part that was refused, with what was typed in it. */
  part: FormPart | null
  values: Record<string, unknown>
  errors: readonly FieldError[]
  commandId: string
}

const PARTS: readonly FormPart[] = ['identity', 'account', 'contact']

/** As people write a day in a field: 15/03/2026. */
const typed = (day: IsoDate | null | undefined): string =>
  day ? day.split('-').toReversed().join('/') : ''

const savedValues = (
  { lastName, firstName, form }: Survivor,
  part: FormPart,
): Record<string, unknown> => {
  const { identity, account, contact } = form
  switch (part) {
    case 'identity':
      return identity
        ? {
            last_name: identity.lastName,
            first_name: identity.firstName,
            cin: identity.cin,
            birth_date: typed(identity.birthDate),
            sex: identity.sex,
            married_on: typed(identity.marriedOn),
            has_child_of_marriage: identity.hasChildOfMarriage,
            is_remarried: identity.isRemarried,
            has_dependent_child: identity.hasDependentChild,
            is_disabled: identity.isDisabled,
          }
        : { last_name: lastName, first_name: firstName }
    case 'account':
      return account ? { ...account } : { mode: 'morocco', holder: `${firstName} ${lastName}` }
    case 'contact':
      return contact
        ? { email: contact.email, phone: contact.phone, postal_address: contact.postalAddress }
        : {}
  }
}

const SpouseFields: Fields = ({ t, values, errors }) => (
  <>
    <Choice
      t={t}
      name="sex"
      label={t('survivor.sex')}
      values={values}
      errors={errors}
      options={(['F', 'M'] as const).map((value) => ({ value, label: t(`survivor.sex.${value}`) }))}
    />
    <Field
      t={t}
      name="married_on"
      label={t('liquidation.married_on')}
      hint={t('liquidation.day.hint')}
      value={shown(values['married_on'])}
      errors={errors}
      isLtr
    />
    <Ticked
      name="has_child_of_marriage"
      label={t('survivor.has_child')}
      value={values['has_child_of_marriage']}
    />
    <Ticked
      name="has_dependent_child"
      label={t('survivor.has_dependent')}
      value={values['has_dependent_child']}
    />
    <Ticked name="is_remarried" label={t('survivor.is_remarried')} value={values['is_remarried']} />
  </>
)

const IdentityFields: FC<Parameters<Fields>[0] & { kind: Survivor['kind'] }> = (p) => {
  const { t, values, errors } = p
  const field = (name: string) => ({ t, name, value: shown(values[name]), errors })
  return (
    <>
      <Field {...field('last_name')} label={t('users.last_name')} />
      <Field {...field('first_name')} label={t('users.first_name')} />
      <Field
        {...field('cin')}
        label={t('liquidation.cin')}
        hint={p.kind === 'orphan' ? t('survivor.cin.hint') : undefined}
        isLtr
      />
      <Field
        {...field('birth_date')}
        label={t('liquidation.born')}
        hint={t('liquidation.day.hint')}
        isLtr
      />
      {p.kind === 'spouse' ? (
        <SpouseFields t={t} values={values} errors={errors} />
      ) : (
        <Ticked
          name="is_disabled"
          label={t('liquidation.disabled')}
          value={values['is_disabled']}
        />
      )}
    </>
  )
}

const PartForm: FC<{ p: Props; part: FormPart; isMain: boolean }> = ({ p, part, isMain }) => {
  const { t, item } = p
  const isRefused = p.part === part
  const about = {
    t,
    values: isRefused ? p.values : savedValues(item, part),
    errors: isRefused ? p.errors : [],
  }
  return (
    <CommandForm action={`${p.base}/parts/${part}`} commandId={`${p.commandId}-${part}`}>
      {part === 'identity' ? <IdentityFields {...about} kind={item.kind} /> : null}
      {part === 'account' ? (
        <>
          {item.kind === 'orphan' ? <p>{t('survivor.account.orphan')}</p> : null}
          <AccountFields {...about} />
        </>
      ) : null}
      {part === 'contact' ? <ReachFields {...about} /> : null}
      <p class="actions">
        <button class={isMain ? 'main' : 'other'}>{t('survivor.save')}</button>
      </p>
    </CommandForm>
  )
}

/** Three parts, each saved by itself: the next one is open, the others can be opened again. */
export const Parts: FC<Props> = (p) => {
  const { t } = p
  const open = p.part ?? p.next
  return (
    <>
      {PARTS.map((part) =>
        part === open ? (
          <section class="card waits" id={`part-${part}`}>
            <h2>{t(`survivor.part.${part}`)}</h2>
            <PartForm p={p} part={part} isMain />
          </section>
        ) : (
          <details class="card" id={`part-${part}`}>
            <summary>
              {t(`survivor.part.${part}`)} (
              {t(p.item.form[part] ? 'liquidation.step.saved' : 'liquidation.step.missing')})
            </summary>
            <PartForm p={p} part={part} isMain={false} />
          </details>
        ),
      )}
    </>
  )
}
