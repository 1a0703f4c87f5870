import { exports } from 'cloudflare:workers'
import { signInOf } from '#src/demo/doors.ts'
import { PERSONAS } from '#src/demo/personas.ts'

const ORIGIN = 'https://teleservices.test'

export type Answer = {
  status: number
  headers: Headers
  text: string
  bytes: Uint8Array<ArrayBuffer>
  /** The body as JSON; fails the test when it is not. */
  json: () => Body
  location: string | null
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read bodies of every shape
export type Body = any

export type FileContent = string | Uint8Array<ArrayBuffer>

type Options = {
  as?: 'json' | 'html' | 'csv' | 'pdf' | 'any'
  lang?: 'fr' | 'ar'
  headers?: HeadersInit
}

const ACCEPT = {
  json: 'application/json',
  html: 'text/html',
  csv: 'text/csv',
  pdf: 'application/pdf',
  any: '*/*',
}

/** As it is written in the messages: the no-break spaces of French signs are a rule of their own. */
const plainSpaces = (text: string): string =>
  text.replaceAll(/[\u00A0\u202F](?=[:;?!»])|(?<=«)\u00A0/g, ' ')

/** A browser or a program: keeps its cookies, never follows a redirect by itself. */
export class Visitor {
  readonly #cookies = new Map<string, string>()

  async send(method: string, path: string, body: unknown, options: Options = {}): Promise<Answer> {
    const headers = new Headers({
      Accept: ACCEPT[options.as ?? 'json'],
      'Accept-Language': options.lang ?? 'fr',
      ...(this.#cookies.size > 0
        ? { Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
        : {}),
    })
    const isRaw =
      body instanceof FormData || body instanceof URLSearchParams || typeof body === 'string'
    if (body !== undefined && !isRaw) headers.set('Content-Type', 'application/json')
    for (const [name, value] of new Headers(options.headers)) headers.set(name, value)
    const response = await exports.default.fetch(
      new Request(new URL(path, ORIGIN), {
        method,
        headers,
        redirect: 'manual',
        ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
      }),
    )
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = plainSpaces(new TextDecoder().decode(bytes))
    return {
      status: response.status,
      headers: response.headers,
      text,
      bytes,
      json: () => JSON.parse(text) as Body,
      location: response.headers.get('Location'),
    }
  }

  get(path: string, options?: Options): Promise<Answer> {
    return this.send('GET', path, undefined, options)
  }

  /** As a program: JSON in, JSON out. */
  post(path: string, body: unknown = {}, options?: Options): Promise<Answer> {
    return this.send('POST', path, body, options)
  }

  /** As a browser's form: fields in, a page out. */
  submit(path: string, fields: Record<string, string> = {}, options?: Options): Promise<Answer> {
    return this.send('POST', path, new URLSearchParams(fields), { as: 'html', ...options })
  }

  upload(path: string, file: FileContent, fields: Record<string, string> = {}, options?: Options) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', new File([file], options?.as === 'html' ? 'fichier.txt' : 'file.txt'))
    return this.send('POST', path, form, options)
  }

  /** As a program, one document with nothing around it. */
  uploadTo(
    path: string,
    file: { name: string; bytes: Uint8Array<ArrayBuffer> },
    options?: Options,
  ) {
    const form = new FormData()
    form.set('command_id', crypto.randomUUID())
    form.set('file', new File([file.bytes], file.name))
    return this.send('POST', path, form, options)
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.#cookies.delete(pair.slice(0, at))
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

/** The demo's people and employers, in this file's own database. */
export const seeded = async (): Promise<void> => {
  const answer = await new Visitor().post('/demo/seed')
  if (answer.status >= 300) throw new Error(`The seed failed: ${answer.status} ${answer.text}`)
}

export const signedInAs = async (id: string): Promise<Visitor> => {
  const persona = PERSONAS.find((p) => p.id === id)
  if (!persona) throw new Error(`No persona called ${id}`)
  const visitor = new Visitor()
  const { url, fields } = signInOf(persona)
  const answer = await visitor.post(url, fields)
  if (answer.status !== 200) throw new Error(`${id} cannot sign in: ${answer.text}`)
  return visitor
}
