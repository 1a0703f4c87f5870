import { paperOf } from '#views/papers/paper.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Block, Paper } from '#src/paper/index.ts'
import type { Proof } from '#src/proofs/index.ts'

const LINE = '…………………………………………………………'

/** The form to print: who it is about, what is attested, where to sign, and the code that files it. */
export const proofFormPaper = (
  t: Translate,
  proof: Proof,
  about: { address: string; at: Instant; isDemo: boolean },
): Paper => {
  const blocks: Block[] = [
    {
      kind: 'facts',
      rows: [
        [t('proof_form.name'), proof.name],
        [t('proof_form.born'), t.f.day(proof.birthDate)],
        [t('proof_form.dp'), proof.dpNumber],
        [t('proof_form.due'), t.f.day(proof.dueOn)],
      ],
    },
    { kind: 'heading', text: t('proof_form.said') },
    { kind: 'text', text: t(`proof_form.said.${proof.kind}`) },
    {
      kind: 'facts',
      rows: [
        [t('proof_form.authority'), LINE],
        [t('proof_form.signer'), LINE],
        [t('proof_form.place'), LINE],
        [t('proof_form.stamp'), LINE],
      ],
    },
    {
      kind: 'code',
      text: about.address,
      lines: [t('proof_form.how'), t('proof_form.post')],
    },
  ]
  return paperOf(t, {
    title: t(`proof.kind.${proof.kind}`),
    lead: t('proof_form.paper.lead'),
    at: about.at,
    isDemo: about.isDemo,
    blocks,
  })
}
