import type { Carrier, Message } from './carrier.ts'
import { messageArrived } from './store-mailbox.ts'

type Mood = 'refuses' | 'late' | 'silent' | 'works'

/** How an address behaves is written in it; the mailbox's page says so. */
const moodOf = ({ channel, address }: Message): Mood => {
  if (channel === 'letter') return 'works'
  const sign =
    channel === 'email'
      ? /\+(fails|late|silent)@/.exec(address)?.[1]
      : { '7': 'silent', '8': 'late', '9': 'fails' }[address.slice(-1)]
  if (sign === 'fails') return 'refuses'
  return sign === 'late' || sign === 'silent' ? sign : 'works'
}

/** Every provider of the demo: a table anybody may read. */
export const byDemoMailbox: Carrier = async (env, message) => {
  const mood = moodOf(message)
  if (mood === 'refuses') return { kind: 'refused', why: 'address_refused' }
  if (mood === 'silent' || (mood === 'late' && message.attempt === 1))
    return { kind: 'later', why: 'timeout' }
  await messageArrived(env.DB, {
    id: message.key,
    userId: message.userId,
    channel: message.channel,
    address: message.address,
    language: message.language,
    subject: message.subject,
    body: message.text,
    code: message.code,
    at: message.at,
  }).run()
  return { kind: message.channel === 'letter' ? 'sent' : 'delivered', reference: message.key }
}
