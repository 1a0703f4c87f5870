import type { FC } from 'hono/jsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import { PensionTag } from '#views/pensions/state.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Form } from '#src/liquidations/index.ts'
import type { OwnSituation } from '#src/pensioners/index.ts'

type Props = {
  t: Translate
  rows: readonly OwnSituation[]
  family: Form['family']
  /** False for who helps: nothing can be changed from there. */
  isOwn: boolean
}
type Part = FC<{ t: Translate; row: OwnSituation }>

const ENDING = 4

/** Where the fund writes and pays: for the person alone. */
const Reached: Part = ({ t, row: { pension } }) => {
  const { person, account } = pension
  const none = t('space.situation.none')
  return (
    <>
      <dt>{t('space.situation.address')}</dt>
      <dd class="words">
        <bdi>{person.postalAddress === '' ? none : person.postalAddress}</bdi>
      </dd>
      <dt>{t('space.situation.email')}</dt>
      <dd>
        <bdi dir="ltr">{person.email === '' ? none : person.email}</bdi>
      </dd>
      <dt>{t('space.situation.phone')}</dt>
      <dd>
        <bdi dir="ltr">{person.phone === '' ? none : person.phone}</bdi>
      </dd>
      <dt>{t('pension.account')}</dt>
      <dd>
        {isolated(
          t('space.situation.account', {
            holder: account.holder,
            bank: account.bank,
            ending: (account.rib ?? account.iban ?? '').slice(-ENDING),
          }),
        )}
      </dd>
    </>
  )
}

const Who: FC<{ t: Translate; row: OwnSituation; isOwn: boolean }> = ({ t, row, isOwn }) => {
  const { person } = row.pension
  return (
    <dl>
      <dt>{t('space.situation.birth')}</dt>
      <dd>{isolated(t.f.day(person.birthDate))}</dd>
      <dt>{t('door.cin')}</dt>
      <dd>
        <bdi dir="ltr">{person.cin}</bdi>
      </dd>
      {isOwn ? <Reached t={t} row={row} /> : null}
    </dl>
  )
}

const Amounts: Part = ({ t, row: { pension, last } }) => (
  <>
    <dl class="tiles">
      <div>
        <dt>{t('pension.points.count')}</dt>
        <dd>
          <PointsFigure t={t} value={pension.points} />
        </dd>
      </div>
      {last === null ? null : (
        <>
          <div>
            <dt>{t('space.situation.gross')}</dt>
            <dd>
              <Money t={t} value={last.gross} />
            </dd>
          </div>
          <div>
            <dt>{t('space.situation.net')}</dt>
            <dd>
              <Money t={t} value={last.net} />
            </dd>
          </div>
        </>
      )}
    </dl>
    {last === null ? null : (
      <p>
        <a href={`/pensioner/pensions/${pension.id}/payments/${last.month}`}>
          {isolated(t('space.situation.of', last))}
        </a>
      </p>
    )}
    {pension.award.trace.steps.length === 0 ? null : (
      <details>
        <summary>{t('pension.award')}</summary>
        <TraceTable t={t} trace={pension.award.trace} />
      </details>
    )}
  </>
)

const Versions: Part = ({ t, row: { versions } }) =>
  versions.length < 2 ? (
    <></>
  ) : (
    <ul class="plain">
      {versions.map((one) => (
        <li>
          {isolated(t.f.day(one.from))} — <PointsFigure t={t} value={one.points} /> (
          {t.has(`pension.cause.${one.cause.kind}`)
            ? t.dynamic(`pension.cause.${one.cause.kind}`)
            : t('pension.cause.revision')}
          )
        </li>
      ))}
    </ul>
  )

const Family: FC<{ t: Translate; family: NonNullable<Form['family']> }> = ({ t, family }) => (
  <section class="card">
    <h2>{t('space.situation.family')}</h2>
    <p>{t.dynamic(`liquidation.status.${family.status}`)}</p>
    <ul class="plain">
      {family.spouses.map((one) => (
        <li>
          <bdi>{`${one.firstName} ${one.lastName}`}</bdi> —{' '}
          {isolated(t('space.situation.married', { on: one.marriedOn }))}
        </li>
      ))}
      {family.children.map((one) => (
        <li>
          <bdi>{one.firstName}</bdi> — {isolated(t('space.situation.born', { on: one.birthDate }))}
        </li>
      ))}
    </ul>
  </section>
)

const Changes: Part = ({ t, row }) => (
  <ul>
    <li>
      <a href={`/pensioner/pensions/${row.pension.id}/account`}>{t('account_change.link')}</a>
    </li>
    <li>
      <a href={`/pensioner/pensions/${row.pension.id}/contact`}>{t('contact_change.link')}</a>
    </li>
    <li>
      <a href="/complaints/new?topic=identity">{t('space.family.change')}</a>
    </li>
    <li>
      <a href="/complaints/new?topic=pension">{t('complaint.title')}</a>
    </li>
  </ul>
)

/** What the fund holds of who draws: who, where, on what, how much. */
export const SituationPage: FC<Props> = ({ t, rows, family, isOwn }) => (
  <>
    <h1>{t('space.situation.title')}</h1>
    <p class="lead">{t('space.situation.lead')}</p>
    {rows.length === 0 ? <p>{t('space.none')}</p> : null}
    {rows.map((row) => (
      <section class="card">
        <h2>
          {isolated(t('pension.see', { dp: row.pension.dpNumber }))}{' '}
          <PensionTag t={t} state={row.standing.state} />
        </h2>
        <p>
          {t(`pension.kind.${row.pension.kind}`)}.{' '}
          {isolated(t('pension.since', { on: row.pension.startsOn }))}{' '}
          {row.standing.last === null || row.pension.end?.why === 'withdrawal'
            ? null
            : isolated(t('pension.until', { month: row.standing.last }))}
        </p>
        <Amounts t={t} row={row} />
        <Versions t={t} row={row} />
        <Who t={t} row={row} isOwn={isOwn} />
        {isOwn ? <Changes t={t} row={row} /> : null}
      </section>
    ))}
    {family ? <Family t={t} family={family} /> : null}
  </>
)
