import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, it } from 'vitest'
import { type Fund, newFund } from '#test/support/attestation-vectors.ts'
import { SHORT } from '#src/attestations/rules/claims.ts'

// The checker for whoever trusts nothing but a file of keys: run as they run it.

const CHECKER = 'scripts/check-attestation.mjs'
const folder = mkdtempSync(join(tmpdir(), 'checker-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

let fund: Fund
let jwks = ''
let status = ''

const ran = (...args: string[]) => {
  const {
    status: code,
    stdout,
    stderr,
  } = spawnSync(process.execPath, [CHECKER, ...args], {
    encoding: 'utf8',
  })
  return { code, stderr, said: code === 2 ? null : (JSON.parse(stdout) as Record<string, unknown>) }
}

beforeAll(async () => {
  fund = await newFund()
  jwks = file('jwks.json', JSON.stringify(fund.jwks))
  status = file('status.jws', `${fund.status}\n`)
})

describe('the checker', () => {
  it('finds each paper to be what it is', { timeout: 60_000 }, ({ expect }) => {
    for (const [name, { verdict, paper }] of Object.entries(fund.papers)) {
      const { code, said } = ran(jwks, paper, status)
      expect({ name, verdict: said?.['verdict'], code }).toEqual({
        name,
        verdict,
        code: verdict === 'valid' ? 0 : 1,
      })
      const isShown = ['valid', 'expired', 'replaced'].includes(verdict)
      expect(JSON.stringify(said).includes('AMINA')).toBe(isShown)
    }
  })

  it('says of which day its list is, and says when it has none', ({ expect }) => {
    const { paper } = fund.papers['a revoked one'] ?? { paper: '' }
    expect(ran(jwks, paper, status).said).toMatchObject({ status_as_of: '2026-10-12' })
    expect(ran(jwks, paper).said).toMatchObject({ verdict: 'valid', status_as_of: null })
  })

  it('reads a paper from a file, and the receipt of a check', ({ expect }) => {
    const paper = file('paper.txt', fund.papers['a paper']?.paper.replace('.', '.\n ') ?? '')
    expect(ran(jwks, paper, status).said).toMatchObject({
      verdict: 'valid',
      kind: 'points',
      issued_on: '2026-09-21',
      facts: { name: 'AMINA EXEMPLE', matricule: '205624000', points_ten_thousandths: 12_345_678 },
    })
    expect(ran(jwks, fund.receipt).said).toMatchObject({ receipt: { verdict: 'valid' } })
  })

  it('checks nothing by a list it cannot trust, or without keys', ({ expect }) => {
    const paper = fund.papers['a paper']?.paper ?? ''
    expect(ran(jwks, paper, fund.forgedStatus).code).toBe(2)
    expect(ran(jwks, paper, 'hello').code).toBe(2)
    expect(ran(join(folder, 'nothing.json'), paper).code).toBe(2)
    expect(ran().code).toBe(2)
  })

  it('knows every fact that a paper can hold', ({ expect }) => {
    const text = readFileSync(CHECKER, 'utf8')
    for (const [name, short] of Object.entries(SHORT))
      expect(text).toMatch(new RegExp(`^ {2}${short}: '${name}(?:_\\w+)?',$`, 'm'))
  })
})
