import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Form, Offer } from '#src/joining/index.ts'

type Part = FC<{ t: Translate; form: Form }>

const Rows: FC<{ t: Translate; rows: readonly (readonly [string, string])[] }> = ({ t, rows }) => (
  <dl>
    {rows.map(([name, value]) => (
      <>
        <dt>{t.dynamic(`application.${name}`)}</dt>
        <dd>
          <bdi>{value}</bdi>
        </dd>
      </>
    ))}
  </dl>
)

/** Categories with rate, payroll and headcount, and from which day. */
export const OfferTable: FC<{ t: Translate; offer: Offer }> = ({ t, offer }) => (
  <>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('application.category.label')}</th>
          <th scope="col">{t('application.category.regime')}</th>
          <th scope="col" class="num">
            {t('application.category.rate')}
          </th>
          <th scope="col" class="num">
            {t('application.category.payroll')}
          </th>
          <th scope="col" class="num">
            {t('application.category.headcount')}
          </th>
          <th scope="col">{t('application.category.option')}</th>
        </tr>
      </thead>
      <tbody>
        {offer.categories.map((one) => (
          <tr>
            <th scope="row">
              <bdi dir="ltr">{one.code}</bdi> <bdi>{one.label}</bdi>
            </th>
            <td data-name={t('application.category.regime')}>
              {t(`application.regime.${one.regime}`)}
            </td>
            <td class="num" data-name={t('application.category.rate')}>
              <span>{isolated(t.f.rate(one.ratePpm))}</span>
            </td>
            <td class="num" data-name={t('application.category.payroll')}>
              <span>
                <Money t={t} value={one.payrollCentimes} />
              </span>
            </td>
            <td class="num" data-name={t('application.category.headcount')}>
              <span>{t.f.number(one.headcount)}</span>
            </td>
            <td data-name={t('application.category.option')}>
              {t(`application.option.${one.retirementOption ?? 'none'}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>{isolated(t('application.effect', { on: offer.effectOn }))}</p>
  </>
)

const Company: Part = ({ t, form: { request, employer } }) => (
  <>
    {request ? (
      <Rows
        t={t}
        rows={[
          ['company_name', request.companyName],
          ['legal_form', t(`application.legal_form.${request.legalForm}`)],
          ['ice', request.ice],
          ['you', `${request.name}, ${request.job} — ${request.phone}`],
        ]}
      />
    ) : null}
    {employer ? (
      <Rows
        t={t}
        rows={[
          ['rc', `${employer.rc} (${employer.rcCourt})`],
          ['cnss', employer.cnss],
          ['tax_id', employer.taxId],
          ['professional_tax', employer.professionalTax],
          ['created_on', t.f.day(employer.createdOn)],
          ['capital', t.f.amount(employer.capital)],
          ['activity', employer.activity],
          ['address', `${employer.address}, ${employer.city}`],
          ['head_office', employer.headOffice === '' ? t('application.same') : employer.headOffice],
        ]}
      />
    ) : null}
  </>
)

const People: Part = ({ t, form: { people } }) =>
  people ? (
    <>
      <h3>{t(`application.signing.${people.signing}`)}</h3>
      <ul>
        {people.signatories.map((one) => (
          <li>
            <bdi>{one.name}</bdi>, <bdi>{one.job}</bdi> — <bdi dir="ltr">{one.cin}</bdi>,{' '}
            <bdi dir="ltr">{one.email}</bdi>, <bdi dir="ltr">{one.phone}</bdi>
          </li>
        ))}
      </ul>
      {people.delegates.length === 0 ? null : (
        <>
          <h3>{t('application.delegates')}</h3>
          <ul>
            {people.delegates.map((one) => (
              <li>
                <bdi>{one.name}</bdi> —{' '}
                {one.rights.map((right) => t(`application.right.${right}`)).join(', ')}
                {one.categories.length > 0 ? (
                  <bdi dir="ltr"> ({one.categories.join(', ')})</bdi>
                ) : (
                  ''
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {people.manager ? (
        <p>
          {t('application.manager')} : <bdi>{people.manager.name}</bdi>{' '}
          <bdi dir="ltr">{people.manager.email}</bdi>
        </p>
      ) : null}
    </>
  ) : (
    <></>
  )

/** Everything that was entered, to read before it is sent, and to judge afterwards. */
export const Entered: Part = ({ t, form }) => (
  <>
    <Company t={t} form={form} />
    <People t={t} form={form} />
    {form.offer ? <OfferTable t={t} offer={form.offer} /> : null}
    {form.payment ? (
      <Rows
        t={t}
        rows={[
          ['bank', form.payment.bank],
          ['holder', form.payment.holder],
          ['rib', form.payment.rib],
        ]}
      />
    ) : null}
  </>
)
