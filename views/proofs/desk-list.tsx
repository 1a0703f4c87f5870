import type { FC } from 'hono/jsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { ProofTag, type ShownProof } from './state.tsx'

type Row = ShownProof & { isUnreached: boolean }
type Props = {
  t: Translate
  toExamine: readonly Row[]
  overdue: readonly Row[]
  next: number | null
}

const Rows: FC<{ t: Translate; rows: readonly Row[] }> = ({ t, rows }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{t('pensions.person')}</th>
        <th scope="col">{t('proofs.desk.kind')}</th>
        <th scope="col">{t('proofs.desk.due')}</th>
        <th scope="col">{t('pensions.state')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((one) => (
        <tr>
          <th scope="row">
            <a href={`/desk/proofs/${one.id}`}>
              <bdi>{one.name}</bdi>
            </a>{' '}
            <bdi dir="ltr">{one.dpNumber}</bdi>
          </th>
          <td data-name={t('proofs.desk.kind')}>
            <span>{t(`proof.kind.${one.kind}`)}</span>
          </td>
          <td data-name={t('proofs.desk.due')}>
            <span>{isolated(t.f.day(one.dueOn))}</span>
          </td>
          <td data-name={t('pensions.state')}>
            <span>
              <ProofTag t={t} state={one.state} />{' '}
              {one.hold ? <StatusTag tone="block" label={t('pension.state.held')} /> : null}
              {one.isUnreached ? <StatusTag tone="block" label={t('proof.unreached')} /> : null}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** What came and waits to be looked at, then what is late. */
export const DeskProofsPage: FC<Props> = ({ t, toExamine, overdue, next }) => (
  <>
    <h1>{t('proofs.desk.title')}</h1>
    <p class="lead">{t('proofs.desk.lead')}</p>
    <h2>{t('proofs.desk.to_examine')}</h2>
    {toExamine.length === 0 ? <p>{t('proofs.desk.nothing')}</p> : <Rows t={t} rows={toExamine} />}
    <h2>{t('proofs.desk.overdue')}</h2>
    {overdue.length === 0 ? <p>{t('proofs.desk.none')}</p> : <Rows t={t} rows={overdue} />}
    {next === null ? null : (
      <p class="pages">
        <a href={`/desk/proofs?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)
