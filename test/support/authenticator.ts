import { createHash } from 'node:crypto'
import type { Body } from './client.ts'

// An authenticator in software: what a telephone or a security key does, without a browser.

const PRESENT = 0x01
const VERIFIED = 0x04
const NEW_KEY = 0x40

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const digest = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest()

type Cbor = number | string | Uint8Array | Map<number | string, Cbor>

/** A head of CBOR: major type and length, up to 65 535. */
const head = (major: number, length: number): Buffer =>
  length < 24
    ? Buffer.from([(major << 5) | length])
    : length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 0xff])

const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const pairs = [...value].flatMap(([key, one]) => [cbor(key), cbor(one)])
  return Buffer.concat([head(5, value.size), ...pairs])
}

/** WebCrypto signs with r and s side by side; WebAuthn wants the DER of both. */
const der = (raw: Uint8Array): Buffer => {
  const integer = (part: Uint8Array): Buffer => {
    const bytes = Buffer.from(part.subarray(part.findIndex((byte) => byte !== 0)))
    const padded = (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes
    return Buffer.concat([Buffer.from([2, padded.length]), padded])
  }
  const both = Buffer.concat([integer(raw.subarray(0, 32)), integer(raw.subarray(32))])
  return Buffer.concat([Buffer.from([0x30, both.length]), both])
}

type Signed = { origin?: string; isVerified?: boolean; type?: string; rpId?: string }

const ORIGIN = 'https://teleservices.test'

const clientData = (challenge: string, about: Signed & { type: string }): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: about.type,
      challenge,
      origin: about.origin ?? ORIGIN,
      crossOrigin: false,
    }),
  )

type Kind = {
  made: object
  signing: { name: string; hash: string }
  cose: (jwk: JsonWebKey) => [number, Cbor][]
  written: (signature: Uint8Array) => Uint8Array
}

const number = (part: string | undefined): Buffer => Buffer.from(part ?? '', 'base64url')

/** What telephones and security keys sign with, and what Windows does. */
const KINDS = {
  ES256: {
    made: { name: 'ECDSA', namedCurve: 'P-256' },
    signing: { name: 'ECDSA', hash: 'SHA-256' },
    cose: ({ x, y }) => [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, number(x)],
      [-3, number(y)],
    ],
    written: der,
  },
  RS256: {
    made: {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-256',
    },
    signing: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    cose: ({ n, e }) => [
      [1, 3],
      [3, -257],
      [-1, number(n)],
      [-2, number(e)],
    ],
    written: (signature) => signature,
  },
} as const satisfies Record<string, Kind>

/** One passkey on one device. `counter` is the next one it signs with; 0 for ever: it doesn't count. */
export class Authenticator {
  counter = 0
  readonly id = crypto.getRandomValues(new Uint8Array(32))
  #handle = ''
  #rpId = ''
  #keys: CryptoKeyPair | null = null
  readonly #kind: Kind

  constructor(kind: keyof typeof KINDS = 'ES256') {
    this.#kind = KINDS[kind]
  }

  async #pair(): Promise<CryptoKeyPair> {
    const { made } = this.#kind
    this.#keys ??= (await crypto.subtle.generateKey(
      made as SubtleCryptoGenerateKeyAlgorithm,
      true,
      ['sign', 'verify'],
    )) as CryptoKeyPair
    return this.#keys
  }

  #data(about: Signed, flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    const verified = about.isVerified === false ? 0 : VERIFIED
    const said = Buffer.from([PRESENT | verified | flags])
    return Buffer.concat([digest(about.rpId ?? this.#rpId), said, counter])
  }

  /** navigator.credentials.create(), as the script sends it on. */
  async create(options: Body, about: Signed & { format?: string } = {}): Promise<Body> {
    this.#handle = options.user.id
    this.#rpId = options.rp.id
    const { publicKey } = await this.#pair()
    const jwk = (await crypto.subtle.exportKey('jwk', publicKey)) as JsonWebKey
    const key = cbor(new Map(this.#kind.cose(jwk)))
    const length = Buffer.from([0, this.id.length])
    const authData = Buffer.concat([
      this.#data(about, NEW_KEY),
      Buffer.alloc(16),
      length,
      this.id,
      key,
    ])
    const attestationObject = cbor(
      new Map<string, Cbor>([
        ['fmt', about.format ?? 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    )
    return this.#credential({
      clientDataJSON: base64url(
        clientData(options.challenge, { type: 'webauthn.create', ...about }),
      ),
      attestationObject: base64url(attestationObject),
      transports: ['internal'],
    })
  }

  /** navigator.credentials.get() */
  async get(options: Body, about: Signed & { handle?: string | null } = {}): Promise<Body> {
    const authData = this.#data({ rpId: options.rpId, ...about }, 0)
    const client = clientData(options.challenge, { type: 'webauthn.get', ...about })
    const { privateKey } = await this.#pair()
    const signature = await crypto.subtle.sign(
      this.#kind.signing,
      privateKey,
      Buffer.concat([authData, digest(client)]),
    )
    const handle = about.handle === undefined ? this.#handle : about.handle
    return this.#credential({
      clientDataJSON: base64url(client),
      authenticatorData: base64url(authData),
      signature: base64url(this.#kind.written(new Uint8Array(signature))),
      ...(handle === null ? {} : { userHandle: handle }),
    })
  }

  #credential(response: object): Body {
    const id = base64url(this.id)
    return { id, rawId: id, type: 'public-key', response }
  }
}
