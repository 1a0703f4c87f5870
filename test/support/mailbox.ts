import { type Body, Visitor } from './client.ts'

type Message = { to: string; subject: string; text: string; links: string[]; code: string | null }

const TRIES = 30
const PAUSE_MS = 100

/** What was sent to that address, newest first: messages that wait are delivered first. */
const messagesTo = async (address: string): Promise<Message[]> => {
  const visitor = new Visitor()
  await visitor.post('/demo/jobs/deliver-notices')
  const { messages } = (
    await visitor.get(`/demo/mailbox?to=${encodeURIComponent(address)}`)
  ).json() as { messages: Body[] }
  return messages as Message[]
}

/** The last message of that kind; the queue may be carrying it at this moment. */
export const lastMessage = async (
  address: string,
  isWanted: (message: Message) => boolean,
): Promise<Message> => {
  for (let i = 0; i < TRIES; i += 1) {
    const message = (await messagesTo(address)).find(isWanted)
    if (message) return message
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error(`no such message came to ${address}`)
}

/** The path of the one-time link sent last to that address. */
export const lastLink = async (address: string): Promise<string> => {
  const isWelcome = (link: string): boolean => link.includes('/welcome/')
  const { links } = await lastMessage(address, (message) => message.links.some(isWelcome))
  return new URL(links.find(isWelcome) ?? '').pathname
}

/** The code sent last to that address, other than the ones known already. */
export const lastCode = async (address: string, known: readonly string[] = []): Promise<string> => {
  const isNew = ({ code }: Message): boolean => code !== null && !known.includes(code)
  return (await lastMessage(address, isNew)).code ?? ''
}
