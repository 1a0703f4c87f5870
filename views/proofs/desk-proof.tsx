import type { FC } from 'hono/jsx'
import { CommandForm, Field } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import { ProofMeaning, ProofTag, type ShownProof } from './state.tsx'

type Props = {
  t: Translate
  item: ShownProof
  isUnreached: boolean
  maySuspend: boolean
  commandId: string
  problem: Refused | null
}
type Part = FC<Props>

/** The piece that waits: opened, then taken or turned down with a reason. */
const Examined: Part = ({ t, item, commandId }) => {
  const piece = item.pieces.at(-1)
  if (piece?.state !== 'received') return <></>
  const base = `/desk/proofs/${item.id}`
  return (
    <section class="card waits">
      <h2>{t('proof.examine')}</h2>
      <p>
        <a href={`${base}/pieces/${piece.seq}`}>{t('proof.download')}</a>{' '}
        {isolated(t.f.moment(piece.receivedAt))}
      </p>
      <CommandForm action={`${base}/acceptance`} commandId={`${commandId}-yes`}>
        <input type="hidden" name="seq" value={String(piece.seq)} />
        <button class="main">{t('proof.accept')}</button>
      </CommandForm>
      <CommandForm action={`${base}/refusal`} commandId={`${commandId}-no`}>
        <input type="hidden" name="seq" value={String(piece.seq)} />
        <Field t={t} name="reason" label={t('proof.reason.write')} />
        <button class="other">{t('proof.refuse')}</button>
      </CommandForm>
    </section>
  )
}

const Counter: Part = ({ t, item, commandId }) =>
  item.state === 'valid' || item.state === 'expired' ? (
    <></>
  ) : (
    <section class="card">
      <h2>{t('proof.counter')}</h2>
      <CommandForm action={`/desk/proofs/${item.id}/counter`} commandId={`${commandId}-counter`}>
        <Field t={t} name="where" label={t('proof.counter.where')} />
        <button class="other">{t('proof.counter.say')}</button>
      </CommandForm>
    </section>
  )

const Controller: Part = ({ t, item, isUnreached, maySuspend, commandId }) => (
  <>
    {isUnreached ? (
      <section class="card blocks">
        <p>{t('proof.unreached.lead')}</p>
        <CommandForm action={`/desk/proofs/${item.id}/hold`} commandId={`${commandId}-hold`}>
          <button class="other">{t('proof.hold.do')}</button>
        </CommandForm>
      </section>
    ) : null}
    {maySuspend ? (
      <CommandForm action={`/desk/proofs/${item.id}/suspension`} commandId={`${commandId}-stop`}>
        <button class="other">{t('proof.suspend.do')}</button>
      </CommandForm>
    ) : null}
  </>
)

const Told: Part = ({ t, item }) =>
  item.notices.length === 0 ? (
    <></>
  ) : (
    <section class="card">
      <h2>{t('proof.notices')}</h2>
      <ul class="plain">
        {item.notices.map((one) => (
          <li>
            {one.days === 0 ? t('proof.notice.hold') : t('proof.notice.days', { days: one.days })} —{' '}
            {t(
              one.isDelivered
                ? 'proof.notice.arrived'
                : one.isLost
                  ? 'proof.notice.lost'
                  : 'proof.notice.leaving',
            )}
            <span class="hint">{isolated(t.f.moment(one.at))}</span>
          </li>
        ))}
      </ul>
    </section>
  )

/** A proof at the desk: what came, what was said to whom, and what may be decided. */
export const DeskProofPage: Part = (p) => {
  const { t, item } = p
  return (
    <>
      <p>
        <a href="/desk/proofs">{t('proofs.desk.title')}</a> ·{' '}
        <a href={`/desk/pensions/${item.pensionId}`}>
          {isolated(t('pension.see', { dp: item.dpNumber }))}
        </a>
      </p>
      <h1>
        {t(`proof.kind.${item.kind}`)} — <bdi>{item.name}</bdi>
      </h1>
      <RefusalSummary t={t} refused={p.problem} />
      <section class="card">
        <p>
          <ProofTag t={t} state={item.state} />
        </p>
        <ProofMeaning t={t} item={item} />
      </section>
      <Examined {...p} />
      <Controller {...p} />
      <Counter {...p} />
      <Told {...p} />
    </>
  )
}
