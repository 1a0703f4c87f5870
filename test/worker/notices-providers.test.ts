import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, it, vi } from 'vitest'
import type { Env } from '#src/env.ts'
import { instant } from '#src/kernel/dates.ts'
import { deliverNotice, letterPosted, lettersToPrint, type NewNotice } from '#src/notices/index.ts'
import { seeded } from '#test/support/client.ts'
import { complaint, rowsOf, statesOf, to, write } from '#test/support/notices.ts'

beforeAll(seeded)
afterEach(() => {
  vi.restoreAllMocks()
})

describe('a real provider', () => {
  const { DEMO: _demo, ...rest } = env
  const production = { ...rest, SMS_URL: 'https://sms.example/messages', SMS_TOKEN: 't' } as Env

  const written = (notice: Omit<NewNotice, 'at'>): Promise<string> =>
    write(notice, instant(Date.now() - 1000))

  it('of e-mail gets the text and a Message-ID that stays the same', async ({ expect }) => {
    const id = await written({ ...complaint, to: to('real@example.ma') })
    const seen: EmailMessageBuilder[] = []
    const EMAIL = {
      send: (message: EmailMessageBuilder) => {
        seen.push(message)
        return Promise.resolve({ messageId: 'm1' })
      },
    } as SendEmail
    await deliverNotice({ ...production, EMAIL, EMAIL_FROM: 'avis@cimr.example' }, id)
    expect(seen).toMatchObject([
      {
        to: 'real@example.ma',
        subject: 'Dossier R-1 reçu\u00a0: réclamation',
        headers: { 'Message-ID': `<${id}.email@cimr.example>` },
      },
    ])
    expect(await rowsOf(id)).toMatchObject([{ state: 'sent', attempts: 1 }])
  })

  it('that is missing is waited for', async ({ expect }) => {
    const id = await written({ ...complaint, to: to('none@example.ma') })
    await deliverNotice(production, id)
    expect(await rowsOf(id)).toMatchObject([{ state: 'waiting', attempts: 1 }])
  })

  it('of letters is the desk, which says when it posted them', async ({ expect }) => {
    const id = await written({
      ...complaint,
      to: { language: 'fr', addresses: { letter: 'X\n1 rue Y' } },
      channels: ['letter'],
    })
    await deliverNotice(production, id)
    expect(await rowsOf(id)).toMatchObject([{ state: 'waiting', next_at: null }])
    await deliverNotice(production, id)
    expect(await rowsOf(id)).toMatchObject([{ attempts: 1 }])
    const page = { limit: 50, offset: 0, now: instant(Date.now()) }
    expect(await lettersToPrint(production, page)).toMatchObject([
      { noticeId: id, address: 'X\n1 rue Y', subject: 'Dossier R-1 reçu\u00a0: réclamation' },
    ])
    for (let i = 0; i < 2; i += 1) await env.DB.batch(letterPosted(env.DB, id, instant(Date.now())))
    expect(await statesOf(id)).toEqual(['letter sent'])
    expect(await lettersToPrint(production, page)).toEqual([])
  })

  const sms = () =>
    written({
      ...complaint,
      to: { language: 'fr', addresses: { sms: '+212611223344' } },
      channels: ['sms'],
    })

  it('of text messages gets the same key at each try', async ({ expect }) => {
    const id = await sms()
    const spy = vi.spyOn(globalThis, 'fetch')
    spy.mockResolvedValueOnce(new Response('{}', { status: 503 }))
    spy.mockResolvedValueOnce(Response.json({ id: 'p-1' }))
    const errors = vi.spyOn(console, 'error')
    await deliverNotice(production, id)
    expect(await rowsOf(id)).toMatchObject([{ state: 'waiting', attempts: 1 }])
    await env.DB.prepare('UPDATE notice_deliveries SET next_at = 0 WHERE notice_id = ?')
      .bind(id)
      .run()
    await deliverNotice(production, id)
    expect(await rowsOf(id)).toMatchObject([{ state: 'sent', attempts: 2 }])
    const keys = spy.mock.calls.map(([, init]) => new Headers(init?.headers).get('Idempotency-Key'))
    expect(keys).toEqual([`${id}.sms`, `${id}.sms`])
    expect(spy.mock.calls.every(([, init]) => init?.signal instanceof AbortSignal)).toBe(true)
    expect(errors).not.toHaveBeenCalled()
  })

  it('of text messages that refuses the number is not asked again', async ({ expect }) => {
    const id = await sms()
    const body = Response.json({ error: 'bad number +212611223344' }, { status: 422 })
    vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(body)
    await deliverNotice(production, id)
    expect(await rowsOf(id)).toMatchObject([{ state: 'failed', failure: 'http_422' }])
  })

  it('of text messages that hangs is given up and tried again', async ({ expect }) => {
    const id = await sms()
    const hung = new DOMException('', 'TimeoutError')
    vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(hung)
    await deliverNotice(production, id)
    expect(await rowsOf(id)).toMatchObject([{ state: 'waiting', attempts: 1 }])
  })
})
