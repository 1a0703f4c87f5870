import type { Child, FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Survivor } from '#src/survivors/index.ts'

type Row = readonly [label: string, value: Child]

const FACTS = [
  ['hasChildOfMarriage', 'survivor.has_child'],
  ['isRemarried', 'survivor.is_remarried'],
  ['hasDependentChild', 'survivor.has_dependent'],
] as const

const identityRows = (t: Translate, { kind, form: { identity } }: Shown): Row[] => {
  if (!identity) return [[t('survivor.part.identity'), t('liquidation.step.missing')]]
  const day = (on: IsoDate | null): Child => (on === null ? '—' : isolated(t.f.day(on)))
  const yes = (is: boolean): string => t(is ? 'case.yes' : 'case.no')
  return [
    [t('liquidation.person'), <bdi>{`${identity.firstName} ${identity.lastName}`}</bdi>],
    [t('liquidation.cin'), <bdi dir="ltr">{identity.cin === '' ? '—' : identity.cin}</bdi>],
    [t('liquidation.born'), day(identity.birthDate)],
    ...(kind === 'spouse'
      ? ([
          [t('survivor.sex'), identity.sex ? t(`survivor.sex.${identity.sex}`) : '—'],
          [t('liquidation.married_on'), day(identity.marriedOn)],
          ...FACTS.map(([name, key]) => [t(key), yes(identity[name])] as const),
        ] satisfies Row[])
      : ([[t('liquidation.disabled'), yes(identity.isDisabled)]] satisfies Row[])),
  ]
}

const accountRows = (t: Translate, { form: { account } }: Shown): Row[] => [
  [
    t('liquidation.account'),
    account ? (
      <>
        <bdi dir="ltr">{account.rib ?? account.iban}</bdi>, <bdi>{account.holder}</bdi>,{' '}
        <bdi>{account.bank}</bdi>
      </>
    ) : (
      t('liquidation.step.missing')
    ),
  ],
]

const contactRows = (t: Translate, { form: { contact } }: Shown): Row[] => [
  [
    t('survivor.part.contact'),
    contact
      ? [contact.email, contact.phone, contact.postalAddress]
          .filter((one) => one !== '')
          .map((one, i) => (
            <>
              {i > 0 ? ', ' : ''}
              <bdi>{one}</bdi>
            </>
          ))
      : t('liquidation.step.missing'),
  ],
]

type Shown = Pick<Survivor, 'kind' | 'form'>

/** What the survivor said, read back. */
export const Entered: FC<{ t: Translate } & Shown> = ({ t, kind, form }) => {
  const shown = { kind, form }
  const rows = [...identityRows(t, shown), ...accountRows(t, shown), ...contactRows(t, shown)]
  return (
    <table>
      <tbody>
        {rows.map(([label, value]) => (
          <tr>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
