import type { Translate } from '#src/i18n/translate.ts'
import { groupedCode } from '#src/kernel/codes.ts'
import type { Block, Paper } from '#src/paper/index.ts'
import type { FrozenPaper, Signing, SigningDocument } from '#src/signatures/index.ts'

type About = { signing: Signing; document: SigningDocument; paper: FrozenPaper }

/** Under the text, and no part of it: by what certificate it is signed, and who signed until now. */
const signatureBlocks = (t: Translate, { signing, document }: About): Block[] => [
  { kind: 'heading', text: t('certificate.of_document') },
  {
    kind: 'facts',
    rows: [
      [t('certificate.reference'), groupedCode(signing.reference)],
      [t('signing.digest'), document.sha256],
      ...signing.signers.map(
        ({ name, record }) =>
          [
            name,
            record
              ? t(`signing.answer.${record.what}`, { at: record.at })
              : t('signing.answer.none'),
          ] as const,
      ),
    ],
  },
  { kind: 'text', text: t('certificate.of_document.note'), isSoft: true },
]

/** The frozen text on pages, each carrying the reference of its signature. */
export const documentPaper = (t: Translate, about: About): Paper => {
  const { signing, paper } = about
  return {
    ...paper,
    foot: `${paper.foot} — ${t('certificate.foot', { reference: groupedCode(signing.reference) })}`,
    page: (number, of) => t('paper.page', { number, of }),
    blocks: [...paper.blocks, ...signatureBlocks(t, about)],
  }
}
