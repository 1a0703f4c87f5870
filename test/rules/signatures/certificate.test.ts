import { describe, it } from 'vitest'
import { certificatePaper } from '#views/signatures/certificate-paper.ts'
import { translateIn } from '#src/i18n/translate.ts'
import { instant } from '#src/kernel/dates.ts'
import { pdfOf } from '#src/paper/index.ts'
import { readPdf } from '#test/support/pdf.ts'

const at = instant(Date.UTC(2026, 10, 28, 9))
const hash = 'a1'.repeat(32)
const signer = {
  name: 'Rachida Amrani',
  typedName: 'AMRANI rachida',
  job: 'Gérante',
  address: 'r•••@c•••.example',
  at,
  previous: 'b2'.repeat(32),
  hash,
}
const signing = {
  id: 's',
  reference: 'H1NXS18Q7MQ6',
  object: { kind: 'application', id: 'a' },
  number: 'AD-2026-000123',
  party: 'Zellij Conserves',
  askedBy: 'CIMR',
  documentsDigest: 'c3'.repeat(32),
  state: 'signed',
  openedAt: at,
  expiresAt: at,
  endedAt: at,
  documents: [{ seq: 1, kind: 'contract', title: 'Contrat', text: '{}', sha256: 'd4'.repeat(32) }],
  signers: [],
} as const

const wordsOf = async (jws: string): Promise<string> => {
  const facts = { signing, signers: [signer], chain: hash, jws }
  const paper = certificatePaper(translateIn('fr'), facts, { at, isDemo: false })
  return (await readPdf(await pdfOf(paper))).text.replace(/\s+/g, '')
}

describe('the certificate on paper', () => {
  it('says what was signed, by whom, and by which address', async ({ expect }) => {
    const words = await wordsOf('x'.repeat(1200))
    for (const said of ['H1NX-S18Q-7MQ6', 'RachidaAmrani', 'AMRANIrachida', hash, 'd4'.repeat(32)])
      expect(words).toContain(said)
    expect(words).not.toContain('xxx')
  })

  it('prints its proof as text when no code can hold it', async ({ expect }) => {
    expect(await wordsOf('x'.repeat(3000))).toContain('x'.repeat(40))
  })

  it('holds a code up to its limit', async ({ expect }) => {
    expect(await wordsOf('x'.repeat(2300))).not.toContain('xxx')
  })
})
