import type { FC } from 'hono/jsx'
import { ErrorSummary, Field, shown } from '#views/components/form.tsx'
import { isolated, withoutMarks } from '#views/components/text.tsx'
import type { ComparatorProps } from '#views/offers/comparator.tsx'
import type { Product } from '#src/offers/index.ts'

const PPM_A_PERCENT = 10_000

type Part = FC<ComparatorProps>

/** Each line that could not be read, what was read there and how to mend it. */
const Faults: Part = ({ t, faults }) =>
  faults.length === 0 ? (
    <></>
  ) : (
    <div class="summary" role="alert" tabindex={-1} id="faults">
      <h2>{t('offers.faults')}</h2>
      <ul>
        {faults.map(({ line, code, read }) => (
          <li>
            <a href="#payroll">{isolated(t('offers.fault.line', { line }))}</a> :{' '}
            <bdi class="read">{read}</bdi> — {isolated(t.dynamic(`offers.fault.${code}`))}
          </li>
        ))}
      </ul>
    </div>
  )

const Rate: FC<{ p: ComparatorProps; product: Product }> = ({ p, product }) => {
  const { t, values, rates, usual } = p
  const name = `${product}_rate`
  const chosen = shown(values[name]).replace(',', '.') || String(usual / PPM_A_PERCENT)
  return (
    <div class="field">
      <label for={name}>{t(`offers.rate.${product}`)}</label>
      <select id={name} name={name}>
        {rates[product].map((rate) => {
          const value = String(rate / PPM_A_PERCENT)
          return (
            <option value={value} selected={value === String(Number(chosen))} dir="ltr">
              {withoutMarks(t.f.rate(rate))}
            </option>
          )
        })}
      </select>
    </div>
  )
}

const OPTIONS = ['', '55', '50'] as const

const RetirementOption: Part = ({ t, values }) => (
  <div class="field">
    <label for="option">{t('offers.option')}</label>
    <select id="option" name="option">
      {OPTIONS.map((value) => (
        <option value={value} selected={value === shown(values['option'])}>
          {t(value === '' ? 'offers.option.none' : `offers.option.${value}`)}
        </option>
      ))}
    </select>
  </div>
)

const labelsOf = ({ t }: ComparatorProps) => ({
  payroll: t('offers.payroll'),
  declared: t('offers.declared'),
  al_kamil_rate: t('offers.rate.al_kamil'),
  al_mounassib_rate: t('offers.rate.al_mounassib'),
  option: t('offers.option'),
})

const ROWS = 5

/** What somebody types, or the file that takes its place. */
const Payroll: Part = ({ t, text, faults }) => (
  <div>
    <div class="field">
      <label for="payroll">{t('offers.payroll')}</label>
      <span class="hint" id="payroll-hint">
        {t('offers.payroll.hint')}
      </span>
      <textarea
        id="payroll"
        name="payroll"
        rows={ROWS}
        dir="ltr"
        spellcheck={false}
        aria-invalid={faults.length > 0 ? 'true' : undefined}
        aria-describedby="payroll-hint"
      >
        {text}
      </textarea>
    </div>
    <Field t={t} name="file" type="file" label={t('offers.file')} hint={t('offers.file.hint')} />
  </div>
)

/** The terms to compare, and what decides of who may have them. */
const Terms: Part = (p) => {
  const { t, values } = p
  return (
    <div>
      <Rate p={p} product="al_kamil" />
      <Rate p={p} product="al_mounassib" />
      <RetirementOption {...p} />
      <Field
        t={t}
        name="declared"
        label={t('offers.declared')}
        hint={t('offers.declared.hint')}
        value={shown(values['declared'])}
        errors={p.errors}
        inputmode="numeric"
        isLtr
      />
      <div class="choice">
        <input
          type="checkbox"
          id="member"
          name="member"
          value="yes"
          checked={values['member'] === 'yes'}
        />
        <label for="member">{t('offers.member')}</label>
      </div>
    </div>
  )
}

/** The payroll is sent in the body: an address is kept by too many. */
export const PayrollForm: Part = (p) => (
  <form class="card" method="post" action="/offers#result" enctype="multipart/form-data">
    <ErrorSummary t={p.t} errors={p.errors} labels={labelsOf(p)} />
    <Faults {...p} />
    <div class="answers">
      <Payroll {...p} />
      <Terms {...p} />
    </div>
    <p class="actions">
      <button class="button">{p.t('offers.go')}</button>{' '}
      <button class="link" formaction="/offers?format=csv">
        {p.t('nav.csv')}
      </button>
    </p>
  </form>
)
