import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { audited, entriesOf } from '#src/audit/index.ts'
import { Problem } from '#src/http/problem.ts'
import { senderOf, type SignedEffect, signingOf, signingWithdrawn } from '#src/signatures/index.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import {
  answer,
  answering,
  asked,
  codeOf,
  linkOf,
  opened,
  person,
  SAID,
  stateOf,
} from '#test/support/signatures.ts'

// What a signing is for happens with its last answer, in the same batch, and only then.

const DAY = '2026-11-02'

beforeAll(async () => {
  await seeded()
  await moveTo(DAY, 10)
}, 120_000)

describe('what was waiting for the last signature', () => {
  const [FIRST, SECOND] = ['first@effects.example', 'second@effects.example']
  const seen: string[] = []
  const effect =
    (what: string): SignedEffect =>
    async (c, { object, state, signers }) => {
      const answered = signers.filter(({ record }) => record !== null).length
      seen.push(`${what} ${object.id} ${state} ${answered}`)
      if (object.id === 'application-refuses')
        throw new Problem(409, { code: 'changed_meanwhile', facts: {} })
      if (object.id === 'application-next')
        return asked('next-2', [person('Omar Sefrioui', 'next@effects.example')], {
          sender: senderOf(c),
        })
      const actor = { kind: 'fund', id: 'effect', name: 'CIMR' }
      return [audited(c.var.db, { object, action: `signing_${what}`, actor, at: c.var.now })]
    }
  const doing = answering({ signed: effect('signed'), declined: effect('declined') })
  const send = async (path: string, body: Body): Promise<number> => (await doing(path, body)).status
  const codeFor = async (address: string, name: string) => {
    const path = await linkOf(address, 'signature-requests')
    await new Visitor().post(`${path}/code`, SAID(name))
    return { path, code: await codeOf(address) }
  }

  it('happens with it, once, and not before', async ({ expect }) => {
    await opened('effects', [person('Rachida Amrani', FIRST), person('Omar Sefrioui', SECOND)])
    const one = await codeFor(FIRST, 'Rachida Amrani')
    expect(await send(`${one.path}/signature`, { code: one.code })).toBe(201)
    expect(seen).toEqual([])
    const two = await codeFor(SECOND, 'Omar Sefrioui')
    const command = { code: two.code, command_id: 'last-one' }
    expect(await send(`${two.path}/signature`, command)).toBe(201)
    expect(await send(`${two.path}/signature`, command)).toBe(201)
    expect(seen).toEqual(['signed application-effects signed 2'])
    const written = await entriesOf(env.DB, 'application', 'application-effects')
    expect(written.map(({ action }) => action)).toEqual(['signing_signed'])
  })

  it('keeps the signature back when it cannot happen', async ({ expect }) => {
    await opened('refuses', [person('Rachida Amrani', 'third@effects.example')])
    const { path, code } = await codeFor('third@effects.example', 'Rachida Amrani')
    expect(await send(`${path}/signature`, { code })).toBe(409)
    expect(await stateOf('refuses')).toBe('open')
    expect((await new Visitor().get(path)).status).toBe(200)
  })

  it('may be other signatures', async ({ expect }) => {
    await opened('next', [person('Rachida Amrani', 'fifth@effects.example')])
    const { path, code } = await codeFor('fifth@effects.example', 'Rachida Amrani')
    expect(await send(`${path}/signature`, { code })).toBe(201)
    const next = await linkOf('next@effects.example', 'signature-requests')
    expect((await new Visitor().get(next)).json().state).toBe('open')
  })

  it('happens with a refusal as well', async ({ expect }) => {
    await opened('told', [person('Rachida Amrani', 'fourth@effects.example')])
    const path = await linkOf('fourth@effects.example', 'signature-requests')
    expect(await send(`${path}/refusal`, { reason: 'Non.' })).toBe(201)
    expect(seen.at(-1)).toBe('declined application-told declined 1')
  })
})

describe('a signer with a telephone alone', () => {
  it('gets link, code and copy by text message', async ({ expect }) => {
    const phone = '+212661000042'
    await opened('phone', [{ name: 'Rachida Amrani', job: '', email: '', phone }])
    const path = await linkOf(phone, 'signature-requests')
    const page = await new Visitor().get(path, { as: 'html', lang: 'ar' })
    expect(page.text).toContain('dir="rtl"')
    expect(page.text).toContain('•••• 42')
    expect(page.text).toContain('توقيع إلكتروني بسيط')
    await new Visitor().post(`${path}/code`, SAID('Rachida Amrani'), { lang: 'ar' })
    const code = await codeOf(phone)
    expect((await answer(`${path}/signature`, { code })).status).toBe(201)
    const copy = await linkOf(phone, 'signed-papers')
    const { signatures } = (await new Visitor().get(`${copy}/certificate`)).json()
    expect(signatures[0].address).toBe('•••• 42')
    // The sentence is kept as it was shown.
    const record = await env.DB.prepare(
      "SELECT intent FROM signing_records WHERE signing_id = 'phone'",
    ).first<{ intent: string }>()
    expect(record?.intent).toContain('مُلزم كالتوقيع بخط اليد')
  })
})

describe('a signer who has a login as well', () => {
  it('finds it among their own data, and nobody else does', async ({ expect }) => {
    await opened('member', [
      person('Mohammed Tazi', 'member-mohammed@demo.example'),
      person('Rachida Amrani', 'rachida@member.example'),
    ])
    const dataOf = async (id: string): Promise<Body> =>
      (await (await signedInAs(id)).get('/member/data/file')).json().signatures
    expect(await dataOf('member-mohammed')).toMatchObject([
      { number: 'AD-2026-000123', name: 'Mohammed Tazi', what: null },
    ])
    expect(await dataOf('member-hanane')).toEqual([])
  })
})

describe('what is asked no more', () => {
  it('is taken back: its links are worth nothing, and its signers are told', async ({ expect }) => {
    const EMAIL = 'taken@back.example'
    const object = 'application-taken-back'
    await opened('taken-back', [person('Rachida Amrani', EMAIL)], { object })
    const path = await linkOf(EMAIL, 'signature-requests')
    const signing = await signingOf(env.DB, { kind: 'application', id: object })
    if (!signing) throw new Error('no signing')
    const by = { kind: 'applicant', id: 'applicant', name: 'Salma Naciri' }
    const about = { by, at: signing.openedAt }
    await env.DB.batch(signingWithdrawn(env.DB, signing, about))
    expect(await stateOf('taken-back')).toBe('withdrawn')
    expect((await new Visitor().get(path)).status).toBe(410)
    await lastMessage(EMAIL, ({ text }) => text.includes('elle a été retirée'))
    await expect(env.DB.batch(signingWithdrawn(env.DB, signing, about))).rejects.toThrow(
      'append_only',
    )
  })
})

describe('another signing of the same object', () => {
  it('is opened once the first is over, and not beside it', async ({ expect }) => {
    const EMAIL = 'one@again.example'
    const object = 'application-again'
    await opened('again-1', [person('Rachida Amrani', EMAIL)], { object })
    const again = [person('Rachida Amrani', 'two@again.example')]
    await expect(opened('again-2', again, { object })).rejects.toThrow('UNIQUE')
    const path = await linkOf(EMAIL, 'signature-requests')
    await answer(`${path}/refusal`, { reason: 'Pas ce taux.' })
    await opened('again-2', again, { object, day: '2026-11-03' })
    const last = await signingOf(env.DB, { kind: 'application', id: object })
    expect([last?.id, last?.state]).toEqual(['again-2', 'open'])
    // What is over stays over, even by going round the service.
    await expect(
      env.DB.prepare("UPDATE signings SET state = 'open' WHERE id = 'again-1'").run(),
    ).rejects.toThrow('append_only')
  })
})
