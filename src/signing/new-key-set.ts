import { exportJWK, generateKeyPair } from 'jose'

/** A private key set with one new key, as `SIGNING_KEYS` wants it. */
export const newKeySet = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return JSON.stringify({ keys: [await exportJWK(privateKey)] })
}
