import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { withContext } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import type { Statement } from '#src/database/database.ts'
import { atCasablanca, isoDate } from '#src/kernel/dates.ts'
import {
  contractDocuments,
  type NewSigner,
  type SignedEffect,
  signatureRequests,
  signingOpened,
} from '#src/signatures/index.ts'
import { APPLICATION } from './application.ts'
import type { Body } from './client.ts'
import { lastMessage } from './mailbox.ts'

export const person = (name: string, email: string): NewSigner => ({
  name,
  job: 'Gérante',
  email,
  phone: '',
})

type About = { day?: string; object?: string }

/** For a batch. */
export const asked = (
  id: string,
  signers: readonly NewSigner[],
  about: About & { sender: Parameters<typeof signingOpened>[1]['sender'] },
): Statement[] => {
  const at = atCasablanca(isoDate(about.day ?? '2026-11-02'), { hour: 9 })
  return signingOpened(env.DB, {
    id,
    object: { kind: 'application', id: about.object ?? `application-${id}` },
    number: APPLICATION.number,
    party: APPLICATION.employer.name,
    documents: contractDocuments(APPLICATION, { at, isDemo: true }),
    signers,
    by: { kind: 'applicant', id: 'applicant', name: 'Salma Naciri' },
    at,
    sender: about.sender,
  })
}

/** As an accepted application asks for it, on the morning of 2 November 2026 unless said otherwise. */
export const opened = async (
  id: string,
  signers: readonly NewSigner[],
  about: About = {},
): Promise<void> => {
  const sender = { pepper: env.PASSWORD_PEPPER, origin: 'https://teleservices.test' }
  await env.DB.batch(asked(id, signers, { ...about, sender }))
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

export const codeOf = async (address: string): Promise<string> =>
  (await lastMessage(address, ({ code }) => code !== null)).code ?? ''

/** All they have to say before a code leaves. */
export const SAID = (name: string): Body => ({ read: ['1', '2', '3'], name, intent: '1' })

export const stateOf = async (id: string): Promise<string> => {
  const asked = env.DB.prepare('SELECT state FROM signings WHERE id = ?').bind(id)
  return (await asked.first<{ state: string }>())?.state ?? ''
}

const LATER = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} }
const nothing: SignedEffect = async () => []

/**
 * Sends an answer to a service whose signatures do this and nothing else: what they do to an
 * application is told in its own journeys. A form is answered as a browser is.
 */
export const answering = (effects: { signed: SignedEffect; declined: SignedEffect }) => {
  const own = new Hono<App>()
    .use(withContext)
    .route(
      '/signature-requests',
      signatureRequests({
        application: { ...effects, readerOf: async () => null, subjectOf: async () => null },
      }),
    )
    .onError((error) => new Response('', { status: error instanceof Problem ? error.status : 500 }))
  return async (
    path: string,
    body: URLSearchParams | Record<string, string>,
  ): Promise<{ status: number; location: string | null }> => {
    const isForm = body instanceof URLSearchParams
    const json = { 'Content-Type': 'application/json', Accept: 'application/json' }
    const answer = await own.request(
      `https://teleservices.test${path}`,
      {
        method: 'POST',
        headers: isForm ? { Accept: 'text/html' } : json,
        body: isForm ? body : JSON.stringify(body),
      },
      env,
      LATER,
    )
    return { status: answer.status, location: answer.headers.get('Location') }
  }
}

export const answer = answering({ signed: nothing, declined: nothing })
