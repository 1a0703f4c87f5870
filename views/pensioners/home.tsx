import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Liquidation } from '#src/liquidations/index.ts'
import type { ShownPension } from '#src/pensioners/index.ts'
import type { Change, PensionPayment } from '#src/pensions/index.ts'
import { ProofMeaning, type ShownProof } from '#views/proofs/state.tsx'
import { PaymentTable } from './payments.tsx'

type Props = {
  t: Translate
  /** False for who helps: no account is read there. */
  isOwn: boolean
  shown: readonly (ShownPension & { changes: readonly Change[] })[]
  /** What was paid in excess, and the reference of a transfer that gives it back. */
  debts: readonly { amount: Centimes; reference: string }[]
  recent: readonly PensionPayment[]
  waiting: readonly ShownProof[]
  today: IsoDate
  file: Liquidation | null
}
type One = FC<{ t: Translate; isOwn: boolean; item: Props['shown'][number] }>

const ENDING = 4
const endOf = ({ account }: ShownPension['pension']): string =>
  (account.rib ?? account.iban ?? '').slice(-ENDING)

/** The title of the page: was I paid? */
const titleOf = (t: Translate, { headline }: ShownPension): string => {
  switch (headline.kind) {
    case 'paid':
    case 'returned':
    case 'held':
    case 'late':
    case 'first':
      return t(`space.title.${headline.kind}`, headline)
    case 'ended':
      return t('space.title.ended', headline)
    case 'over':
      return t('space.title.over')
  }
}

/** How it differs from the payment before, in one sentence; the payment's own page has every step. */
const Difference: One = ({ t, item: { changes, before } }) => {
  if (before === null) return <p>{t('pension.payment.first')}</p>
  if (changes.length === 0) return <p>{isolated(t('space.same', before))}</p>
  return (
    <ul class="plain">
      {changes.map((change) => (
        <li>
          {t(`pension.change.${change.cause}`)}
          {t.f.colon}
          <Money t={t} value={change.amount} />
        </li>
      ))}
    </ul>
  )
}

const HIDDEN = '••••'

const Amount: One = ({ t, isOwn, item }) => {
  const { headline, pension } = item
  if (!('payment' in headline)) return <></>
  const { payment, kind, on } = headline
  const ending = isOwn ? endOf(pension) : HIDDEN
  return (
    <section class={kind === 'paid' ? 'card' : 'card waits'}>
      <p class="figure">
        <Money t={t} value={payment.net} />
      </p>
      <p>{isolated(t(`space.lead.${kind}`, { on, ending }))}</p>
      {kind === 'paid' ? <Difference t={t} isOwn={isOwn} item={item} /> : null}
      <p>
        <a href={`/pensioner/pensions/${pension.id}/payments/${payment.month}`}>
          {t('pension.payment.how')}
        </a>
      </p>
    </section>
  )
}

const Coming: One = ({ t, item: { next } }) =>
  next === null ? (
    <></>
  ) : (
    <section class="card">
      <h2>{t('space.next')}</h2>
      <p>
        {isolated(t('pension.next', next))}
        {next.net === null ? null : (
          <>
            {' '}
            <strong>
              <Money t={t} value={next.net} />
            </strong>
          </>
        )}
      </p>
      {next.isHeld ? <p>{t('space.next.held')}</p> : null}
    </section>
  )

/** What is asked of them: its name, by when, and what happens otherwise. */
const Waiting: FC<{ t: Translate; item: ShownProof; isMain: boolean }> = ({ t, item, isMain }) => (
  <section class="card waits">
    <h2>{t(`proof.kind.${item.kind}`)}</h2>
    <ProofMeaning t={t} item={item} />
    <p>
      <a class={isMain ? 'button' : undefined} href={`/pensioner/proofs/${item.id}`}>
        {t('space.proof.give')}
      </a>
    </p>
  </section>
)

const FileCard: FC<{ t: Translate; file: Liquidation; isAlone: boolean }> = (p) => (
  <section class={p.isAlone ? 'card waits' : 'card'}>
    <h2>{p.t('space.file')}</h2>
    <p>
      <a href={`/liquidations/${p.file.id}`}>
        {isolated(p.t('liquidation.title', { number: p.file.number }))}
      </a>
    </p>
  </section>
)

/** A further pension: the same answers, smaller. */
const Other: One = (p) => (
  <section>
    <h2>
      {isolated(p.t('pension.see', { dp: p.item.pension.dpNumber }))} —{' '}
      {p.t(`pension.kind.${p.item.pension.kind}`)}
    </h2>
    <p>
      <strong>{isolated(titleOf(p.t, p.item))}</strong>
    </p>
    <Amount {...p} />
    <Coming {...p} />
  </section>
)

/** What is owed to the fund, with the reference a transfer gives; nothing is said at once, too. */
const Owes: FC<{ t: Translate; debts: Props['debts'] }> = ({ t, debts }) =>
  debts.length === 0 ? (
    <p class="hint">{t('space.owes.none')}</p>
  ) : (
    <section class="card waits">
      {debts.map((debt) => (
        <p>{isolated(t('pension.debt', debt))}</p>
      ))}
      <p>{t('space.owes.how')}</p>
    </section>
  )

/** Was I paid, how much, what comes next, what do I owe; then the rest. */
export const HomePage: FC<Props> = (p) => {
  const { t, isOwn, shown, debts, recent, waiting, today, file } = p
  const [first, ...others] = shown
  return (
    <>
      <h1>{isolated(first ? titleOf(t, first) : t('space.title.none'))}</h1>
      {first ? (
        <>
          <Amount t={t} isOwn={isOwn} item={first} />
          {waiting.map((item, i) => (
            <Waiting t={t} item={item} isMain={i === 0} />
          ))}
          <Coming t={t} isOwn={isOwn} item={first} />
          <Owes t={t} debts={debts} />
        </>
      ) : (
        <p class="lead">{t(file ? 'space.none.file' : 'space.none')}</p>
      )}
      {file && !first ? <FileCard t={t} file={file} isAlone /> : null}
      {others.map((one) => (
        <Other t={t} isOwn={isOwn} item={one} />
      ))}
      {recent.length === 0 ? null : (
        <section>
          <h2>{t('space.payments.title')}</h2>
          <PaymentTable t={t} rows={recent} today={today} />
          <p>
            <a href="/pensioner/payments">{t('space.payments.all')}</a>
          </p>
        </section>
      )}
    </>
  )
}
