import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { COSEALG, decodeAttestationObject } from '@simplewebauthn/server/helpers'
import type { Context } from 'hono'
import type { App } from '#src/env.ts'
import { sha256 } from '#src/http/command.ts'
import type { AssertionGiven, PasskeyGiven } from './requests.ts'
import type { FoundPasskey, Passkey } from './store-passkeys.ts'

// Everything this service knows of WebAuthn; the library checks it (docs/decisions/0023).

const ALGORITHMS = [COSEALG.ES256, COSEALG.RS256]
const TIMEOUT_MS = 2 * 60_000

const bytes = (base64url: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(base64url, 'base64url'))

/** Passkeys belong to a domain: that of the service, wherever a request came in. */
const partyOf = (c: Context<App>): { origin: string; id: string } => {
  const { origin, hostname } = new URL(c.env.PUBLIC_ORIGIN ?? c.req.url)
  return { origin, id: hostname }
}

/** What an authenticator keeps of the person: it says nothing to whoever finds it. */
export const handleOf = (userId: string): string =>
  Buffer.from(sha256(`passkey ${userId}`), 'hex').toString('base64url')

const named = (passkeys: readonly Pick<Passkey, 'credentialId' | 'transports'>[]) =>
  passkeys.map((one) => ({
    id: one.credentialId,
    transports: JSON.parse(one.transports) as string[],
  }))

export const addingOptions = (
  c: Context<App>,
  about: {
    challenge: string
    person: { userId: string; label: string; name: string }
    known: readonly Passkey[]
  },
) =>
  generateRegistrationOptions({
    rpName: 'CIMR',
    rpID: partyOf(c).id,
    userID: bytes(handleOf(about.person.userId)),
    userName: about.person.label,
    userDisplayName: about.person.name,
    challenge: bytes(about.challenge),
    attestationType: 'none',
    excludeCredentials: named(about.known),
    // A key that can't hold an account by itself still serves after the password.
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    supportedAlgorithmIDs: ALGORITHMS,
    timeout: TIMEOUT_MS,
  })

/** Without `allowed`, the person chooses among the passkeys of their device. */
export const askingOptions = (
  c: Context<App>,
  about: { challenge: string; allowed: readonly Passkey[] | null },
) =>
  generateAuthenticationOptions({
    rpID: partyOf(c).id,
    challenge: bytes(about.challenge),
    userVerification: about.allowed ? 'preferred' : 'required',
    timeout: TIMEOUT_MS,
    ...(about.allowed ? { allowCredentials: named(about.allowed) } : {}),
  })

/**
 * We ask for no attestation, and a browser then sends none, or the key's own signature. A chain of
 * certificates comes from somebody else: checking it would fetch the addresses it names.
 */
const bringsCertificates = (attestationObject: string): boolean => {
  const sent = decodeAttestationObject(bytes(attestationObject))
  const format = sent.get('fmt')
  return !(format === 'none' || (format === 'packed' && !sent.get('attStmt').get('x5c')))
}

export type NewPasskey = { credentialId: string; publicKey: string; counter: number }

/** The new key, or null: the library says why by throwing, and a person can't act on any of it. */
export const newPasskeyIn = async (
  c: Context<App>,
  given: PasskeyGiven,
  challenge: string,
): Promise<NewPasskey | null> => {
  const { origin, id } = partyOf(c)
  const response: RegistrationResponseJSON = { ...given, clientExtensionResults: {} }
  try {
    if (bringsCertificates(given.response.attestationObject)) return null
    const checked = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!checked.verified || checked.registrationInfo.credential.id !== given.id) return null
    const { publicKey, counter } = checked.registrationInfo.credential
    return {
      credentialId: given.id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
    }
  } catch {
    return null
  }
}

/** The counter this answer brings, or null when it isn't this key's answer to this challenge. */
export const counterIn = async (
  c: Context<App>,
  given: AssertionGiven,
  about: { challenge: string; passkey: FoundPasskey; mustVerify: boolean },
): Promise<number | null> => {
  const { origin, id } = partyOf(c)
  const { passkey } = about
  const { clientDataJSON, authenticatorData, signature } = given.response
  const response: AuthenticationResponseJSON = {
    ...given,
    response: { clientDataJSON, authenticatorData, signature },
    clientExtensionResults: {},
  }
  try {
    const checked = await verifyAuthenticationResponse({
      response,
      expectedChallenge: about.challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: about.mustVerify,
      credential: {
        id: passkey.credentialId,
        publicKey: bytes(passkey.publicKey),
        counter: passkey.counter,
      },
    })
    return checked.verified ? checked.authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
