import { env } from 'cloudflare:workers'
import { realNow } from '#src/http/clock.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { contractDocuments, type NewSigner, signingOpened } from '#src/signatures/index.ts'
import { APPLICATION } from './application.ts'
import type { Body } from './client.ts'
import { lastMessage } from './mailbox.ts'

export const person = (name: string, email: string): NewSigner => ({
  name,
  job: 'Gérante',
  email,
  phone: '',
})

/** As an accepted application asks for it. */
export const opened = async (
  id: string,
  signers: readonly NewSigner[],
  about: { at?: Instant; object?: string; validDays?: number } = {},
): Promise<void> => {
  const at = about.at ?? realNow()
  await env.DB.batch(
    signingOpened(env.DB, {
      id,
      object: { kind: 'application', id: about.object ?? `application-${id}` },
      number: APPLICATION.number,
      party: APPLICATION.employer.name,
      documents: contractDocuments(APPLICATION, { at, isDemo: true }),
      signers,
      by: { kind: 'applicant', id: 'applicant', name: 'Salma Naciri' },
      at,
      sender: { pepper: env.PASSWORD_PEPPER, origin: 'https://teleservices.test' },
      ...(about.validDays === undefined ? {} : { validDays: about.validDays }),
    }),
  )
}

/** The path of the last link of that kind sent there. */
export const linkOf = async (
  address: string,
  kind: 'signature-requests' | 'signed-papers',
): Promise<string> => {
  const isWanted = (link: string): boolean => link.includes(`/${kind}/`)
  const { links } = await lastMessage(address, (message) => message.links.some(isWanted))
  return new URL(links.find(isWanted) ?? '').pathname
}

export const codeOf = async (address: string, known: readonly string[] = []): Promise<string> =>
  (await lastMessage(address, ({ code }) => code !== null && !known.includes(code))).code ?? ''

/** All they have to say before a code leaves. */
export const SAID = (name: string): Body => ({ read: ['1', '2', '3'], name, intent: '1' })
