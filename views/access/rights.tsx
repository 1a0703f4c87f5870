import type { FC } from 'hono/jsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { GrantedRight } from '#src/access/index.ts'
import type { ContractCategory } from '#src/employers/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'

export const rightName = (t: Translate, name: string): string => t.dynamic(`right.${name}`)

/** What the right covers, since when, until when, last used when. */
export const RightFacts: FC<{ t: Translate; right: GrantedRight; now: Instant }> = (p) => {
  const { t, right, now } = p
  const ways = [
    ...(right.name === 'declaration' && right.byFile ? [t('users.by_file')] : []),
    ...(right.name === 'declaration' && right.byForm ? [t('users.by_form')] : []),
  ]
  return (
    <>
      <strong>{rightName(t, right.name)}</strong>{' '}
      {right.effectiveAt > now ? (
        <StatusTag tone="wait" label={t('users.pending')} />
      ) : (
        <StatusTag tone="done" label={t('users.in_force')} />
      )}
      <span class="hint">
        {ways.length > 0 ? `${t.f.list(ways)} · ` : ''}
        {right.categories ? (
          <>
            {t('users.categories')} <bdi dir="ltr">{right.categories.join(', ')}</bdi> ·{' '}
          </>
        ) : null}
        {isolated(
          right.effectiveAt > now
            ? t('users.effective_at', { at: right.effectiveAt })
            : t('users.dates', { from: right.startsOn, to: right.endsOn }),
        )}{' '}
        · {isolated(t('users.last_used', { at: right.lastUsedAt }))}
      </span>
    </>
  )
}

type ChoiceProps = {
  t: Translate
  name: string
  value: string
  label: string
  isChecked: boolean
}

const Tick: FC<ChoiceProps> = ({ name, value, label, isChecked }) => (
  <div class="choice">
    <input type="checkbox" id={`${name}-${value}`} name={name} value={value} checked={isChecked} />
    <label for={`${name}-${value}`}>{label}</label>
  </div>
)

type Values = Record<string, unknown>

const isTicked = (values: Values, name: string, value: string): boolean => {
  const given = values[name]
  return Array.isArray(given) ? given.includes(value) : given === value
}

/** By file, by form, and which categories: the choices of *Télédéclaration* in the source. */
export const DeclarationChoices: FC<{
  t: Translate
  contract: readonly ContractCategory[]
  values: Values
}> = ({ t, contract, values }) => (
  <>
    <fieldset class="field">
      <legend>{t('users.way')}</legend>
      {(['by_file', 'by_form'] as const).map((way) => (
        <div class="choice">
          <input
            type="checkbox"
            id={way}
            name={way}
            value="1"
            checked={values[way] === '1' || values[way] === 'on' || values[way] === true}
          />
          <label for={way}>{t(`users.${way}`)}</label>
        </div>
      ))}
    </fieldset>
    <fieldset class="field">
      <legend>{t('users.active_categories')}</legend>
      {contract.map((category) => (
        <Tick
          t={t}
          name="categories"
          value={category.number}
          label={`${category.number} — ${category.label}`}
          isChecked={isTicked(values, 'categories', category.number)}
        />
      ))}
    </fieldset>
  </>
)

export const RightTicks: FC<{ t: Translate; names: readonly string[]; values: Values }> = (p) => (
  <fieldset class="field">
    <legend>{p.t('users.rights')}</legend>
    {p.names.map((name) => (
      <Tick
        t={p.t}
        name="rights"
        value={name}
        label={rightName(p.t, name)}
        isChecked={isTicked(p.values, 'rights', name)}
      />
    ))}
  </fieldset>
)
