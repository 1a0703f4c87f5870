// Checks a scanned attestation without a network: its signature by the keys held here, its last
// day, and the list of statuses held here. The page has every sentence; this only shows some.

const KEYS = '/.well-known/jwks.json'
const STATUS = '/.well-known/attestation-status.jws'
const PAPER = 'attestation+jws'
const LIST = 'attestation-status+jws'
const ISSUER = 'cimr-teleservices'
const DIGEST_CHARACTERS = 16

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )

const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const json = (part) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes(part)))

/** The claims of a text of that type, signed by one of those keys with ES256; else null. */
const verified = async (jws, keys, type) => {
  try {
    const [head, body, signature, more] = jws.split('.')
    const header = json(head)
    const isPlain = Object.keys(header).every((name) => ['alg', 'kid', 'typ'].includes(name))
    const key = keys.find(({ kid }) => kid === header.kid)
    if (more !== undefined || !isPlain || header.alg !== 'ES256' || header.typ !== type || !key)
      return null
    const curve = { name: 'ECDSA', namedCurve: 'P-256' }
    const { kty, crv, x, y } = key
    const imported = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, [
      'verify',
    ])
    const isSigned = await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      imported,
      bytes(signature),
      new TextEncoder().encode(`${head}.${body}`),
    )
    const claims = isSigned ? json(body) : null
    return claims?.iss === ISSUER ? claims : null
  } catch {
    return null
  }
}

const digestOf = async (code) =>
  base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))).slice(
    0,
    DIGEST_CHARACTERS,
  )

/** The calendar day in Casablanca. */
const dayOf = (at) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(at)

const heldLists = async () => {
  const { keys } = await (await fetch(KEYS)).json()
  const list = await fetch(STATUS)
    .then((answer) => answer.text())
    .then((jws) => verified(jws, keys, LIST))
    .catch(() => null)
  return { keys, list }
}

/** Says how a paper stands, by what is held here. */
const judge = async ({ code, jws }) => {
  if (!jws) return { verdict: 'code_only' }
  const { keys, list } = await heldLists()
  const claims = await verified(jws, keys, PAPER)
  if (!claims || (code && code !== claims.c)) return { verdict: 'altered' }
  const digest = await digestOf(claims.c)
  const listed = ['unknown', 'revoked', 'replaced', 'expired'].find((how) =>
    list?.[how]?.includes(digest),
  )
  const verdict = listed ?? (dayOf(Date.now()) > claims.u ? 'expired' : 'valid')
  return { verdict, claims, list }
}

const language = document.documentElement.lang
const locale = { fr: 'fr-FR', ar: 'ar-MA-u-nu-latn', en: 'en-GB' }[language] ?? 'en-GB'

const dated = (text, options) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(text))
const decimal = (value, digits) =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value / 10 ** digits)

const CURRENCY = { fr: 'DH', ar: 'درهم', en: 'MAD' }

const WRITE = {
  day: (value) => dated(value, { day: 'numeric', month: 'long', year: 'numeric' }),
  month: (value) => dated(`${value}-01`, { month: 'long', year: 'numeric' }),
  quarter: (value) => `T${value.slice(-1)} ${value.slice(0, 4)}`,
  amount: (value) => `${decimal(value, 2)} ${CURRENCY[language] ?? 'MAD'}`,
  points: (value) => decimal(value, 4),
  code: (value) => value.replace(/(.{4})(?=.)/g, '$1-'),
}

const all = (selector) => [...document.querySelectorAll(selector)]

const show = ({ verdict, claims, list }) => {
  for (const part of all('[data-verdict], [data-fact], [data-kind]')) part.hidden = true
  for (const part of all('[data-verdict]'))
    part.hidden =
      part.dataset.verdict !== verdict &&
      !(part.dataset.verdict === 'unlisted' && claims && !list)
  const isShown = ['valid', 'expired', 'replaced'].includes(verdict)
  document.querySelector('#facts').hidden = !isShown
  if (!isShown) return
  const values = {
    ...claims.f,
    c: claims.c,
    u: claims.u,
    issued: dayOf(claims.iat * 1000),
    as_of: list?.day,
  }
  for (const part of all('[data-kind]')) part.hidden = part.dataset.kind !== claims.k
  for (const part of all('[data-fact]')) {
    const value = values[part.dataset.fact]
    if (value === undefined) continue
    part.hidden = false
    const write = WRITE[part.dataset.type] ?? String
    part.querySelector('bdi').textContent = write(value)
  }
}

const state = (name) => {
  for (const part of all('[data-state]'))
    if (part.dataset.state !== 'held') part.hidden = part.dataset.state !== name
}

/** A code as it is signed, whatever stands between its signs. */
const plainCode = (text) =>
  text
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** The address of a paper, whole or without its signed text, a code, or the signed text alone. */
const paperIn = (pasted) => {
  const [address, after] = pasted.replace(/\s/g, '').split('#')
  const code = /\/v\/([^/?]+)/.exec(address)?.[1]
  if (code) return { code: plainCode(code), jws: after ?? '' }
  return /^[\dA-Z]{17}$/.test(plainCode(address))
    ? { code: plainCode(address), jws: '' }
    : { code: null, jws: after ?? address }
}

const OWN = '/v/offline'

/** From here on this browser answers at every address under /v/ when the network does not. */
const prepare = async () => {
  if (!('serviceWorker' in navigator)) return state('failed')
  state('preparing')
  try {
    await navigator.serviceWorker.register('/v/worker.js')
    await navigator.serviceWorker.ready
    state('ready')
  } catch {
    state('failed')
  }
}

const showHeld = async () => {
  const { list } = await heldLists().catch(() => ({ list: null }))
  document.querySelector('[data-state="held"]').hidden = !list
  if (list) document.querySelector('#held').textContent = WRITE.day(list.day)
}

const start = async () => {
  document.querySelector('#paper').addEventListener('submit', async (event) => {
    event.preventDefault()
    show(await judge(paperIn(document.querySelector('#jws').value)))
    document.querySelector('#verdicts').scrollIntoView()
  })
  // At the address of a paper: this page stands in for the one the network did not bring.
  if (location.pathname !== OWN) show(await judge(paperIn(location.href)))
  await prepare()
  await showHeld()
}

// The same page at the address of another paper: only what follows the sign # changed.
addEventListener('hashchange', async () => show(await judge(paperIn(location.href))))

await start()
