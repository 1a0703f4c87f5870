import { type Body, type Visitor } from './client.ts'
import { lastMessage } from './mailbox.ts'
import { simplePdf } from './papers.ts'

// What it takes to bring a death, and the files it opens, to each point of their life.

export const REPORT: Record<string, string> = {
  number: '4100000102',
  last_name: 'CHRAIBI',
  first_name: 'ABDELKADER',
  died_on: '2026-10-04',
  declarer_last_name: 'CHRAIBI',
  declarer_first_name: 'LEILA',
  relation: 'child',
  email: 'leila@demo.example',
  phone: '',
  postal_address: '12, rue du Port, 13002 Marseille',
}

const papers = new Map<string, Uint8Array<ArrayBuffer>>()

/** The same words are the same file, byte for byte, however often they are sent. */
const paperOf = async (words: string): Promise<Uint8Array<ArrayBuffer>> => {
  const paper = papers.get(words) ?? (await simplePdf(words))
  papers.set(words, paper)
  return paper
}

/** A form that carries a paper, as a page sends it. */
export const withPaper = async (
  visitor: Visitor,
  path: string,
  about: { fields: Record<string, string>; words?: string; as?: 'json' | 'html' },
) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(about.fields)) form.set(name, value)
  if (!form.has('command_id')) form.set('command_id', crypto.randomUUID())
  if (about.words !== undefined)
    form.set('piece', new File([await paperOf(about.words)], 'acte.pdf'))
  return await visitor.send('POST', path, form, { as: about.as ?? 'json' })
}

export const reported = async (visitor: Visitor, fields: Record<string, string>): Promise<void> => {
  const { status, text } = await withPaper(visitor, '/deaths', {
    fields: { ...REPORT, ...fields },
    words: 'acte de deces',
  })
  if (status !== 202) throw new Error(`${status}: ${text}`)
}

const must = async (answer: Promise<{ status: number; text: string }>): Promise<void> => {
  const { status, text } = await answer
  if (status >= 300) throw new Error(`${status}: ${text}`)
}

type Desk = { agent: Visitor; controller: Visitor }

/** Reports nobody decided, the one of that number. */
export const deathOf = async (agent: Visitor, number: string): Promise<Body> => {
  const { deaths } = (await agent.get('/desk/deaths')).json()
  const found = (deaths as Body[]).find((one) => one.number === number)
  if (!found) throw new Error(`nobody reported ${number}`)
  return (await agent.get(found.url)).json()
}

/** Taken and proposed by one, decided by another: of a death, and of a survivor's file alike. */
export const decided = async (
  { agent, controller }: Desk,
  path: string,
  about: { outcome: 'accepted' | 'refused'; reason?: string } = { outcome: 'accepted' },
): Promise<void> => {
  await agent.post(`${path}/take`)
  await must(agent.post(`${path}/propose`, { ...about, text: 'Vérifié.' }))
  await must(controller.post(`${path}/confirm`))
}

/** The link to a file, as the last message to that address holds it. */
export const linkOf = async (address: string, about = ''): Promise<string> => {
  const isFile = (link: string): boolean => link.includes('/survivor-files/')
  const { links } = await lastMessage(
    address,
    ({ links: all, subject }) => all.some(isFile) && subject.includes(about),
  )
  return new URL(links.find(isFile) ?? '').pathname
}

export const SPOUSE: Body = {
  last_name: 'BENALI',
  first_name: 'NADIA',
  cin: 'BE445566',
  birth_date: '1968-05-02',
  sex: 'F',
  married_on: '1994-06-18',
}
export const ACCOUNT: Body = {
  mode: 'morocco',
  holder: 'Titulaire',
  bank: 'Banque',
  rib: '011519000001205000534921',
}

/** Every part of a file, and every piece that is asked for. */
export const completed = async (
  visitor: Visitor,
  link: string,
  parts: { identity: Body; account?: Body; email: string },
): Promise<void> => {
  await must(visitor.post(`${link}/parts/identity`, parts.identity))
  await must(visitor.post(`${link}/parts/account`, parts.account ?? ACCOUNT))
  await must(
    visitor.post(`${link}/parts/contact`, {
      email: parts.email,
      phone: '',
      postal_address: '3, rue des Jardins, 20000 Casablanca',
    }),
  )
  await piecesSent(visitor, link)
}

export const piecesSent = async (visitor: Visitor, link: string): Promise<void> => {
  const { pieces } = (await visitor.get(link)).json()
  for (const { code, state } of pieces as Body[])
    if (state === 'expected' || state === 'not_conforming')
      await must(
        visitor.uploadTo(`${link}/pieces/${code}`, {
          name: `${code}.pdf`,
          bytes: await simplePdf(code),
        }),
      )
}

const allChecked = async (agent: Visitor, url: string): Promise<void> => {
  const { pieces } = (await agent.get(url)).json()
  for (const { code, state } of pieces as Body[])
    if (state === 'received')
      await must(agent.post(`${url}/pieces/${code}`, { state: 'conforming' }))
}

/** From a complete file to its pension. */
export const awardedTo = async (desk: Desk, url: string): Promise<void> => {
  await allChecked(desk.agent, url)
  await decided(desk, (await desk.agent.get(url)).json().case)
}
