import { withoutMarks } from '#views/components/text.tsx'
import { paperOf } from '#views/papers/paper.ts'
import type { Attestation } from '#src/attestations/index.ts'
import { type Reader, readerIn } from '#src/i18n/reader.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { groupedCode } from '#src/kernel/codes.ts'
import type { Block, Paper } from '#src/paper/index.ts'
import { factRows, paperRows } from './reading.tsx'

export type Made = {
  /** Where the code leads, its signed text after the sign #. */
  address: string
  /** Where a code is typed, as it is printed. */
  shortAddress: string
  isDemo: boolean
}

const rowsOf = (r: Reader, one: Attestation): [string, string][] =>
  [...factRows(r, one.facts), ...paperRows(r, one)].map(([label, value]) => [
    label,
    withoutMarks(value),
  ])

/** In fours, as somebody reads it over the telephone. */
const digits = (control: string): string => control.replace(/(.{4})(?=.)/g, '$1 ')

/** What stands beside the code to scan: the same code for the eye, and what to do with it. */
const codeLines = (r: Reader, one: Attestation, { shortAddress }: Made): string[] => [
  groupedCode(one.code),
  r('paper.how', { address: shortAddress }),
  ...(one.control === null ? [] : [`${r('paper.control')} ${digits(one.control)}`]),
]

/** The paper in French, with what it says in English at its foot. */
export const attestationPaper = (t: Translate, one: Attestation, made: Made): Paper => {
  const [fr, en] = [readerIn('fr'), readerIn('en')]
  const blocks: Block[] = [
    { kind: 'facts', rows: rowsOf(fr, one) },
    { kind: 'text', text: fr('paper.no_signature'), isSoft: true },
    { kind: 'code', text: made.address, lines: codeLines(fr, one, made) },
    { kind: 'heading', text: en('paper.summary') },
    { kind: 'text', text: `${en(`kind.${one.kind}`)}. ${en(`says.${one.kind}`)}` },
    {
      kind: 'text',
      text: rowsOf(en, one)
        .map(([label, value]) => `${label}: ${value}`)
        .join(' · '),
    },
    {
      kind: 'text',
      text: `${en('paper.how', { address: made.shortAddress })} ${en('paper.no_signature')}`,
      isSoft: true,
    },
  ]
  return paperOf(t, {
    title: fr(`kind.${one.kind}`),
    lead: fr(`says.${one.kind}`),
    at: one.issuedAt,
    isDemo: made.isDemo,
    blocks,
  })
}
