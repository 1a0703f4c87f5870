import type { FC } from 'hono/jsx'
import { CommandForm, Field } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Attestor, ProofPiece } from '#src/proofs/index.ts'
import { ProofMeaning, ProofTag, type ShownProof } from './state.tsx'

type Props = {
  t: Translate
  item: ShownProof
  attestors: readonly Attestor[]
  commandId: string
  problem: Refused | null
}
type Part = FC<Props>

const Upload: Part = ({ t, item, commandId }) => (
  <section class="card">
    <h2>{t('proof.way.paper')}</h2>
    <p>{t(`proof.paper.${item.kind}`)}</p>
    <p>
      <a href={`/pensioner/proofs/${item.id}/form`}>{t('proof_form.title')}</a>
    </p>
    <CommandForm
      action={`/pensioner/proofs/${item.id}/pieces`}
      commandId={`${commandId}-piece`}
      isUpload
    >
      <Field t={t} name="file" type="file" label={t('proof.file')} hint={t('proof.file.hint')} />
      <button class="main">{t('proof.send')}</button>
    </CommandForm>
  </section>
)

const Attested: Part = ({ t, item, attestors, commandId }) => (
  <section class="card">
    <h2>{t('proof.way.attestor')}</h2>
    <p>{t('proof.way.attestor.how')}</p>
    {attestors.length === 0 ? (
      <p>{t('proof.way.attestor.none')}</p>
    ) : (
      <CommandForm
        action={`/pensioner/proofs/${item.id}/sightings`}
        commandId={`${commandId}-sighting`}
      >
        <div class="field">
          <label for="attestor_id">{t('proof.attestor')}</label>
          <select id="attestor_id" name="attestor_id">
            {attestors.map((one) => (
              <option value={one.id}>{`${one.country} — ${one.city} — ${one.name}`}</option>
            ))}
          </select>
        </div>
        <button class="other">{t('proof.attestor.ask')}</button>
      </CommandForm>
    )}
  </section>
)

const Given: FC<{ t: Translate; item: ShownProof; piece: ProofPiece }> = ({ t, item, piece }) => (
  <li>
    {t(`proof.piece.${piece.how}`)} — {t(`proof.piece.${piece.state}`)}
    {piece.seenBy === '' ? null : (
      <>
        {' '}
        (<bdi>{piece.seenBy}</bdi>)
      </>
    )}
    <span class="hint">{isolated(t.f.moment(piece.receivedAt))}</span>
    {piece.reason === null ? null : (
      <p>
        {t('proof.reason')} <bdi>{piece.reason}</bdi>
      </p>
    )}
    {piece.documentId === null ? null : (
      <a href={`/pensioner/proofs/${item.id}/pieces/${piece.seq}`}>{t('proof.download')}</a>
    )}
  </li>
)

/** One proof: how it stands, the ways to give it, and what was given so far. */
export const ProofPage: Part = (p) => {
  const { t, item } = p
  const isOpen =
    item.state === 'to_provide' || item.state === 'overdue' || item.state === 'received'
  const isSeen = item.kind === 'life' || item.kind === 'not_remarried'
  return (
    <>
      <p>
        <a href="/pensioner/proofs">{t('proofs.title')}</a>
      </p>
      <h1>{t(`proof.kind.${item.kind}`)}</h1>
      <RefusalSummary t={t} refused={p.problem} />
      <section class={item.state === 'valid' ? 'card good' : 'card waits'}>
        <p>
          <ProofTag t={t} state={item.state} />
        </p>
        <ProofMeaning t={t} item={item} />
      </section>
      {isOpen ? (
        <>
          {isSeen ? <p>{t('proof.way.counter')}</p> : null}
          <Upload {...p} />
          {isSeen ? <Attested {...p} /> : null}
        </>
      ) : null}
      {item.pieces.length === 0 ? null : (
        <section class="card">
          <h2>{t('proof.given')}</h2>
          <ul class="plain">
            {item.pieces.map((piece) => (
              <Given t={t} item={item} piece={piece} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
