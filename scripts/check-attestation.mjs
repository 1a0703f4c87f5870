#!/usr/bin/env node
// Checks a CIMR attestation without CIMR: its signature, its last day, and the list of statuses.
//
//   node check-attestation.mjs jwks.json 'https://…/v/CODE#SIGNED-TEXT'
//   node check-attestation.mjs jwks.json paper.txt status.jws
//
// `jwks.json` is https://<host>/.well-known/jwks.json, `status.jws` (wanted, not needed) is
// https://<host>/.well-known/attestation-status.jws. Plain Node 20 or later, no package. It prints
// JSON and ends with 0 when the paper is valid, 1 when it is not, 2 when it could not be checked.
// The signed receipt of a check is read as well. The claims: docs/guides/verification.md.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { argv, exit, stderr, stdout } from 'node:process'

const PAPER = 'attestation+jws'
const RECEIPT = 'attestation-check+jws'
const STATUS = 'attestation-status+jws'

const FACTS = {
  n: 'name',
  b: 'born_on',
  m: 'matricule',
  p: 'points_ten_thousandths',
  s: 'since',
  e: 'employer',
  a: 'employer_number',
  t: 'through',
  d: 'dp_number',
  o: 'month',
  y: 'year',
  g: 'gross_centimes',
  v: 'net_centimes',
}

const json = (part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))

/** The claims of a text of one of those types that one of those keys signed; else null. */
const verified = async (jws, keys, types) => {
  try {
    const [head, body, signature, more] = jws.split('.')
    const header = json(head)
    const key = keys.find(({ kid }) => kid === header.kid)
    // A key comes from the list we hold, never from the text; nor does the choice of an algorithm.
    const isPlain = Object.keys(header).every((name) => ['alg', 'kid', 'typ'].includes(name))
    if (more !== undefined || !isPlain || header.alg !== 'ES256' || !key) return null
    if (!types.includes(header.typ)) return null
    const { kty, crv, x, y } = key
    const curve = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
    const trusted = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, [
      'verify',
    ])
    const bytes = Buffer.from(signature, 'base64url')
    const words = Buffer.from(`${head}.${body}`)
    if (!(await crypto.subtle.verify(curve, trusted, bytes, words))) return null
    const claims = json(body)
    return claims.iss === 'cimr-teleservices' ? { ...claims, typ: header.typ } : null
  } catch {
    return null
  }
}

const dayOf = (at) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(at)

const plain = (code) =>
  code.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')

const verdictOf = (claims, list, asked) => {
  if (!claims || (asked && plain(asked) !== claims.c)) return 'altered'
  const digest = createHash('sha256').update(claims.c).digest('base64url').slice(0, 16)
  const listed = ['unknown', 'revoked', 'replaced', 'expired'].find((how) =>
    list?.[how]?.includes(digest),
  )
  return listed ?? (dayOf(Date.now()) > claims.u ? 'expired' : 'valid')
}

const textOf = (given) => (existsSync(given) ? readFileSync(given, 'utf8') : given)

const main = async ([keysFile, brought, statusFile]) => {
  if (!keysFile || !brought) return { code: 2, said: 'check-attestation jwks.json paper [status]' }
  const { keys } = JSON.parse(readFileSync(keysFile, 'utf8'))
  const [address, after] = textOf(brought).replace(/\s/g, '').split('#')
  const asked = after === undefined ? undefined : /\/v\/([^/?#]+)/.exec(address)?.[1]
  const claims = await verified(after ?? address, keys, [PAPER, RECEIPT])
  if (claims?.typ === RECEIPT)
    return { code: 0, said: JSON.stringify({ receipt: claims }, null, 2) }
  const list = statusFile ? await verified(textOf(statusFile).trim(), keys, [STATUS]) : null
  if (statusFile && !list)
    return { code: 2, said: 'the list of statuses is not signed by these keys' }
  const verdict = verdictOf(claims, list, asked)
  const isShown = ['valid', 'expired', 'replaced'].includes(verdict)
  const facts = Object.entries(claims?.f ?? {}).map(([name, value]) => [FACTS[name] ?? name, value])
  const answer = {
    verdict,
    status_as_of: list?.day ?? null,
    ...(isShown
      ? {
          code: claims.c,
          kind: claims.k,
          issued_on: dayOf(claims.iat * 1000),
          valid_until: claims.u,
          facts: Object.fromEntries(facts),
        }
      : {}),
  }
  return { code: verdict === 'valid' ? 0 : 1, said: JSON.stringify(answer, null, 2) }
}

const { code, said } = await main(argv.slice(2)).catch((error) => ({
  code: 2,
  said: error.message,
}))
;(code === 2 ? stderr : stdout).write(`${said}\n`)
exit(code)
