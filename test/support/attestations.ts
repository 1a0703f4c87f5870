import { env } from 'cloudflare:workers'
import type { Body, Visitor } from './client.ts'

export type Issued = {
  id: string
  code: string
  url: string
  jws: string
  control: string | null
  facts: Record<string, string | number>
}

/** A paper made by its holder, as a program asks for it. */
export const issuedBy = async (visitor: Visitor, asked: object): Promise<Issued> => {
  const answer = await visitor.post('/attestations', asked)
  if (answer.status !== 201) throw new Error(`not issued: ${answer.status} ${answer.text}`)
  return answer.json() as Issued
}

/** The paper's words and signature, taken apart. */
export const partsOf = (jws: string): { header: Body; payload: Body; signature: string } => {
  const [head = '', body = '', signature = ''] = jws.split('.')
  const read = (part: string): Body => JSON.parse(Buffer.from(part, 'base64url').toString())
  return { header: read(head), payload: read(body), signature }
}

const written = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The same paper with other words under the same signature. */
export const tampered = (jws: string, change: (payload: Body) => void): string => {
  const { header, payload, signature } = partsOf(jws)
  change(payload)
  return `${written(header)}.${written(payload)}.${signature}`
}

export const withHeader = (jws: string, header: object): string => {
  const [, body = '', signature = ''] = jws.split('.')
  return `${written(header)}.${body}.${signature}`
}

export const wordsOf = (header: object, payload: object): string =>
  `${written(header)}.${written(payload)}`

export const countOf = async (table: string): Promise<number> =>
  Number(await env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first('n'))
