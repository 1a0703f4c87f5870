import type { Env } from '#src/env.ts'
import type { Language } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Channel } from './notice.ts'

/** A message ready to leave. Its key is the same at every try: a provider delivers it once. */
export type Message = {
  key: string
  channel: Exclude<Channel, 'in_app'>
  address: string
  userId: string | null
  language: Language
  subject: string
  text: string
  code: string | null
  /** 1 at the first try. */
  attempt: number
  at: Instant
}

/** `why` is a code: a provider's own sentence may repeat the address, and this is kept. */
export type Carried =
  | { kind: 'sent' | 'delivered'; reference: string | null }
  | { kind: 'to_print' }
  | { kind: 'later' | 'refused'; why: string }

export type Carrier = (env: Env, message: Message) => Promise<Carried>

const later = (why: string): Carried => ({ kind: 'later', why })

const TIMEOUT_MS = 10_000

/** What can't be cancelled is left behind after the time a provider may take. */
const withinTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), TIMEOUT_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const timedOut = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'TimeoutError'

/** Cloudflare's `send_email` binding. It knows no key: the Message-ID lets mailboxes see a twin. */
const byEmail: Carrier = async (env, message) => {
  if (!env.EMAIL || !env.EMAIL_FROM) return later('no_provider')
  const [, domain = 'localhost'] = env.EMAIL_FROM.split('@')
  try {
    const { messageId } = await withinTime(
      env.EMAIL.send({
        from: { name: 'CIMR', email: env.EMAIL_FROM },
        to: message.address,
        subject: message.subject,
        text: message.text,
        headers: {
          'Message-ID': `<${message.key}@${domain}>`,
          'Content-Language': message.language,
        },
      }),
    )
    return { kind: 'sent', reference: messageId }
  } catch (error) {
    return later(timedOut(error) ? 'timeout' : 'provider_error')
  }
}

/** A refusal that another try would meet again: bad address, blocked number. */
const isFinal = (status: number): boolean =>
  status >= 400 && status < 500 && ![401, 403, 408, 409, 425, 429].includes(status)

/** Any provider that takes JSON over HTTPS: docs/guides/deployment.md says what it gets. */
const bySms: Carrier = async (env, message) => {
  if (!env.SMS_URL || !env.SMS_TOKEN) return later('no_provider')
  try {
    const answer = await fetch(env.SMS_URL, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${env.SMS_TOKEN}`,
        'Idempotency-Key': message.key,
      },
      body: JSON.stringify({ to: message.address, text: message.text }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const body: unknown = await answer.json().catch(() => null)
    if (!answer.ok)
      return { kind: isFinal(answer.status) ? 'refused' : 'later', why: `http_${answer.status}` }
    const id = (body as { id?: unknown } | null)?.id
    return { kind: 'sent', reference: typeof id === 'string' ? id.slice(0, 200) : null }
  } catch (error) {
    return later(timedOut(error) ? 'timeout' : 'provider_error')
  }
}

/** The desk prints and posts it. */
const byLetter: Carrier = () => Promise.resolve({ kind: 'to_print' })

export const CARRIERS: Record<Message['channel'], Carrier> = {
  email: byEmail,
  sms: bySms,
  letter: byLetter,
}
