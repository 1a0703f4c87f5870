import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { sha256 } from '#src/http/command.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { readPdf } from '#test/support/pdf.ts'
import { atCasablanca, isoDate } from '#src/kernel/dates.ts'
import { applicationPaper, shareAnAddress } from '#src/signatures/index.ts'
import { APPLICATION } from '#test/support/application.ts'
import { answer, codeOf, linkOf, opened, person, SAID, stateOf } from '#test/support/signatures.ts'

// Documents are signed by people without a login: a link, what they read, a code, and one answer.

const job = async (name: string): Promise<number> => {
  const answer = await new Visitor().post(`/demo/jobs/${name}`)
  if (answer.status !== 200) throw new Error(answer.text)
  return Number(answer.json().done)
}

const openedAt = atCasablanca(isoDate('2026-11-02'), { hour: 9 })

/** As a browser sends it: one field for each box. */
const ticked = (name: string): URLSearchParams =>
  new URLSearchParams([
    ...['1', '2', '3'].map((seq) => ['read', seq]),
    ['name', name],
    ['intent', '1'],
  ])

let agent: Visitor
beforeAll(async () => {
  await seeded()
  await moveTo('2026-11-02', 10)
  agent = await signedInAs('desk-agent')
}, 120_000)

describe('one signer', () => {
  const EMAIL = 'rachida@conserves.example'
  let path: string
  const rachida = new Visitor()

  it('reads who asks, and each document, on the page and as a PDF', async ({ expect }) => {
    await opened('one', [person('Rachida Amrani', EMAIL)])
    path = await linkOf(EMAIL, 'signature-requests')
    const page = await rachida.get(path, { as: 'html' })
    expect(page.status).toBe(200)
    for (const text of ['Salma Naciri', 'Zellij Conserves', 'Bulletin d’adhésion', 'loi n° 43-20'])
      expect(page.text).toContain(text)
    expect(page.text).not.toContain(EMAIL)
    const json = (await rachida.get(path)).json()
    expect(json.you).toEqual({
      name: 'Rachida Amrani',
      job: 'Gérante',
      address: 'r•••@c•••.example',
    })
    expect(json.documents.map(({ kind }: Body) => kind)).toEqual([
      'membership_form',
      'contract',
      'payment_form',
    ])
    const contract = `${path}/documents/2`
    const shown = await rachida.get(contract, { as: 'html' })
    expect(shown.text).toContain('Article 6 — Versements et retards')
    expect(shown.text).toContain(json.documents[1].sha256)
    const { text, sha256: digest } = (await rachida.get(contract)).json()
    expect(sha256(text)).toBe(digest)
    // The text is the paper, whole.
    const paper = applicationPaper('contract', APPLICATION, { at: openedAt, isDemo: true })
    expect(JSON.parse(text).blocks).toEqual(JSON.parse(JSON.stringify(paper.blocks)))
    const pdf = await rachida.get(contract, { as: 'pdf' })
    const words = (await readPdf(pdf.bytes)).text
    expect(words).toContain('Contrat de retraite groupe')
    expect(words).toContain('12,00 % l')
    expect((await rachida.get(`${path}/documents/4`)).status).toBe(404)
  })

  it('gets no code before everything is read, named and agreed to', async ({ expect }) => {
    const said = SAID('Rachida Amrani')
    const badly = [
      [{ ...said, read: ['1', '2'] }, 'read_every_document'],
      [{ ...said, name: 'Youssef El Idrissi' }, 'not_the_signer'],
      [{ ...said, intent: undefined }, 'missing_or_wrong'],
    ] as const
    for (const [body, code] of badly) {
      const answer = await rachida.post(`${path}/code`, body)
      expect([answer.status, answer.json().code]).toEqual([422, code])
    }
    const page = await rachida.submit(`${path}/code`, { name: 'Rachida', read: '2' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('value="Rachida"')
    expect(page.text).toMatch(/id="read-2"[^>]*checked/)
  })

  it('is refused on other documents than the page showed', async ({ expect }) => {
    const said = { ...SAID('Rachida Amrani'), digest: 'f'.repeat(64) }
    const answer = await rachida.post(`${path}/code`, said)
    expect([answer.status, answer.json().code]).toEqual([409, 'signing_changed'])
  })

  it('types a wrong code, then the right one, and has signed', async ({ expect }) => {
    // In any case and order: a name is typed by hand.
    const asked = await rachida.send('POST', `${path}/code`, ticked('AMRANI rachida'), {
      as: 'html',
    })
    expect([asked.status, asked.location]).toEqual([303, `${path}/code`])
    const code = await codeOf(EMAIL)
    const wrong = code === '000000' ? '000001' : '000000'
    const refused = await rachida.submit(`${path}/signature`, { code: wrong })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Ce code est faux')
    const command = { code, command_id: 'sign-one' }
    const signed = await answer(`${path}/signature`, new URLSearchParams(command))
    expect([signed.status, signed.location]).toEqual([303, '/signature-requests/done'])
    // The same command answers as the first time; the link is worth nothing any more.
    const again = await rachida.submit(`${path}/signature`, command)
    expect([again.status, again.location]).toEqual([303, '/signature-requests/done'])
    const twice = await rachida.post(`${path}/signature`, { code })
    expect([twice.status, twice.json().code]).toEqual([410, 'signature_link_over'])
    expect((await rachida.get(path)).status).toBe(410)
    expect(await stateOf('one')).toBe('signed')
  })

  it('keeps a copy and the certificate by a link of their own', async ({ expect }) => {
    const copy = await linkOf(EMAIL, 'signed-papers')
    const page = await rachida.get(copy, { as: 'html' })
    expect(page.text).toContain('Signé par tous')
    const { jws, signatures, chain } = (await rachida.get(`${copy}/certificate`)).json()
    expect(signatures).toMatchObject([
      { name: 'Rachida Amrani', typed_name: 'AMRANI rachida', address: 'r•••@c•••.example' },
    ])
    expect(signatures[0].hash).toBe(chain)
    const words = (await readPdf((await rachida.get(`${copy}/certificate`, { as: 'pdf' })).bytes))
      .text
    expect(words).toContain('Certificat de signature')
    const signed = (await readPdf((await rachida.get(`${copy}/documents/1`, { as: 'pdf' })).bytes))
      .text
    const reference = await env.DB.prepare(
      "SELECT reference FROM signings WHERE id = 'one'",
    ).first<{
      reference: string
    }>()
    const grouped = String(reference?.reference).replace(/(.{4})(?=.)/g, '$1-')
    expect(signed).toContain(grouped)
    expect(words).toContain(grouped)

    const stranger = new Visitor()
    const { sha256: digest, text } = (await rachida.get(`${copy}/documents/1`)).json()
    for (const document of [digest, text]) {
      const checked = await stranger.post('/signature-checks', { jws, document })
      expect(checked.json()).toMatchObject({
        number: 'AD-2026-000123',
        document: 'membership_form',
      })
    }
    const other = await stranger.post('/signature-checks', { jws, document: `${text} ` })
    expect(other.json().document).toBe('none')
    const [head, body, signature] = String(jws).split('.')
    const forged = `${head}.${body?.slice(0, -4)}AAAA.${signature}`
    const refused = await stranger.post('/signature-checks', { jws: forged })
    expect([refused.status, refused.json().code]).toEqual([422, 'certificate_not_ours'])
  })

  it('left a record that nobody can change, in the log as well', async ({ expect }) => {
    const record = await env.DB.prepare(
      "SELECT * FROM signing_records WHERE signing_id = 'one'",
    ).first<Body>()
    expect(record).toMatchObject({ what: 'signed', position: 1, typed_name: 'AMRANI rachida' })
    expect(record.intent).toContain('Zellij Conserves')
    await expect(
      env.DB.prepare("UPDATE signing_records SET typed_name = 'X' WHERE signing_id = 'one'").run(),
    ).rejects.toThrow('append_only')
    await expect(
      env.DB.prepare("UPDATE signing_documents SET text = '{}' WHERE signing_id = 'one'").run(),
    ).rejects.toThrow('append_only')
    const actions = await env.DB.prepare(
      "SELECT action FROM audit_entries WHERE object_kind = 'signing' AND object_id = 'one' ORDER BY seq",
    ).all<{ action: string }>()
    expect(actions.results.map(({ action }) => action)).toEqual([
      'signing_opened',
      'signing_signed',
    ])
  })
})

describe('two who sign jointly', () => {
  const [FIRST, SECOND] = ['a@conserves.example', 'b@conserves.example']
  const both = [person('Rachida Amrani', FIRST), person('Youssef El Idrissi', SECOND)]

  it('sign in any order, each with their own code', async ({ expect }) => {
    await opened('joint', both)
    const [first, second] = [
      await linkOf(FIRST, 'signature-requests'),
      await linkOf(SECOND, 'signature-requests'),
    ]
    const visitor = new Visitor()
    await visitor.post(`${first}/code`, SAID('Rachida Amrani'))
    const code = await codeOf(FIRST)
    await visitor.post(`${second}/code`, SAID('Youssef El Idrissi'))
    // Hers signs nothing for him.
    const crossed = await visitor.post(`${second}/signature`, { code })
    expect(crossed.json().code).toBe('signing_code_wrong')
    const his = await codeOf(SECOND)
    expect((await visitor.post(`${second}/signature`, { code: his })).status).toBe(201)
    expect(await stateOf('joint')).toBe('open')
    const copy = await linkOf(SECOND, 'signed-papers')
    expect((await visitor.get(`${copy}/certificate`)).json().code).toBe('signature_not_complete')
    expect((await answer(`${first}/signature`, { code })).status).toBe(201)
    expect(await stateOf('joint')).toBe('signed')
    const done = await visitor.get(`${copy}/certificate`)
    const { signatures } = done.json()
    expect(signatures.map(({ name }: Body) => name)).toEqual([
      'Youssef El Idrissi',
      'Rachida Amrani',
    ])
    expect(signatures[1].previous).toBe(signatures[0].hash)
    // Both hear that it is complete.
    for (const address of [FIRST, SECOND])
      await lastMessage(address, ({ subject }) => subject.startsWith('Tous ont signé'))
  })

  it('never see one another’s address', async ({ expect }) => {
    await opened('hidden', [
      person('Rachida Amrani', 'c@conserves.example'),
      person('Omar Sefrioui', 'd@conserves.example'),
    ])
    const path = await linkOf('c@conserves.example', 'signature-requests')
    for (const as of ['json', 'html'] as const) {
      const { text } = await new Visitor().get(path, { as })
      expect(text).toContain('Omar Sefrioui')
      expect(text).not.toMatch(/@conserves|d•••/)
    }
  })

  it('answer at the same moment: one closes on the other’s record', async ({ expect }) => {
    const addresses = ['e@conserves.example', 'f@conserves.example', 'g@conserves.example']
    const names = ['Rachida Amrani', 'Omar Sefrioui', 'Hind Lahlou']
    await opened(
      'at-once',
      names.map((name, i) => person(name, addresses[i] ?? '')),
    )
    const ready = await Promise.all(
      addresses.map(async (address, i) => {
        const path = await linkOf(address, 'signature-requests')
        await new Visitor().post(`${path}/code`, SAID(names[i] ?? ''))
        return { path, code: await codeOf(address) }
      }),
    )
    const answers = await Promise.all(
      ready.map(({ path, code }) => answer(`${path}/signature`, { code })),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await stateOf('at-once')).toBe('signed')
    const copy = await linkOf(addresses[0] ?? '', 'signed-papers')
    // The certificate is given only on a chain that holds from end to end.
    expect((await new Visitor().get(`${copy}/certificate`)).json().signatures).toHaveLength(3)
  })

  it('are not asked at one address', async ({ expect }) => {
    const same = [person('Rachida Amrani', 'z@x.example'), person('Omar Sefrioui', ' Z@x.example')]
    expect(shareAnAddress(same)).toBe(true)
    await expect(opened('same', same)).rejects.toThrow('share an address')
  })
})

describe('what stops a signing', () => {
  it('is a refusal, with its reason, for everybody', async ({ expect }) => {
    const [no, other] = ['no@conserves.example', 'other@conserves.example']
    await opened('declined', [person('Rachida Amrani', no), person('Omar Sefrioui', other)])
    const path = await linkOf(no, 'signature-requests')
    const visitor = new Visitor()
    const empty = await visitor.submit(`${path}/refusal`, { reason: '  ' })
    expect(empty.status).toBe(422)
    const said = { reason: 'Le taux n’est pas celui convenu.', command_id: 'no' }
    expect((await answer(`${path}/refusal`, said)).status).toBe(201)
    expect((await visitor.post(`${path}/refusal`, said)).status).toBe(201)
    expect(await stateOf('declined')).toBe('declined')
    const late = await new Visitor().get(await linkOf(other, 'signature-requests'))
    expect(late.status).toBe(410)
    await lastMessage(other, ({ text }) => text.includes('un signataire a refusé'))
    // The desk reads that it was refused; nobody else is told why.
    const { state, signers } = (await agent.get('/desk/signatures/declined')).json()
    expect([state, signers[0].answer, signers[0].reason]).toEqual([
      'declined',
      'declined',
      said.reason,
    ])
    const page = await agent.get('/desk/signatures/declined', { as: 'html' })
    expect(page.text).toContain('Le taux n’est pas celui convenu.')
    expect((await new Visitor().get('/signatures/declined')).status).toBe(404)
  })

  it('is too many wrong codes, for a while', async ({ expect }) => {
    const EMAIL = 'guess@conserves.example'
    await opened('guessed', [person('Rachida Amrani', EMAIL)])
    const path = await linkOf(EMAIL, 'signature-requests')
    const visitor = new Visitor()
    await visitor.post(`${path}/code`, SAID('Rachida Amrani'))
    const code = await codeOf(EMAIL)
    const wrong = (i: number): string => String((Number(code) + 1 + i) % 1_000_000).padStart(6, '0')
    const statuses: number[] = []
    for (let i = 0; i < 6; i += 1)
      statuses.push((await visitor.post(`${path}/signature`, { code: wrong(i) })).status)
    expect(statuses.slice(0, 4)).toEqual([422, 422, 422, 422])
    expect(statuses.at(-1)).toBe(429)
    // Not even the right one, now.
    expect((await visitor.post(`${path}/signature`, { code })).json().code).toBe('too_many_guesses')
    expect(await stateOf('guessed')).toBe('open')
  })

  it('is a text that is not what its digest says', async ({ expect }) => {
    const EMAIL = 'tampered@conserves.example'
    await opened('tampered', [person('Rachida Amrani', EMAIL)])
    const path = await linkOf(EMAIL, 'signature-requests')
    // Only by going round the service: its own trigger refuses.
    await env.DB.exec('DROP TRIGGER signing_documents_no_update')
    await env.DB.prepare(
      "UPDATE signing_documents SET text = replace(text, '12,00', '02,00') WHERE signing_id = 'tampered'",
    ).run()
    const answer = await new Visitor().post(`${path}/code`, SAID('Rachida Amrani'))
    expect([answer.status, answer.json().code]).toEqual([409, 'signing_altered'])
  })

  it('is time: two reminders, then the end', async ({ expect }) => {
    const EMAIL = 'late@conserves.example'
    await opened('late', [person('Rachida Amrani', EMAIL)])
    const first = await linkOf(EMAIL, 'signature-requests')
    const reminders = async (day: string): Promise<number> => {
      await moveTo(day, 10)
      await job('remind-signers')
      await job('remind-signers')
      await job('expire-signings')
      const { results } = await env.DB.prepare(
        "SELECT days FROM signing_reminders WHERE signing_id = 'late'",
      ).all()
      return results.length
    }
    expect(await reminders('2026-11-08')).toBe(0)
    expect(await reminders('2026-11-09')).toBe(1)
    expect(await reminders('2026-11-21')).toBe(1)
    expect(await reminders('2026-11-22')).toBe(2)
    const message = await lastMessage(EMAIL, ({ subject }) => subject.startsWith('Rappel'))
    expect(message.links.some((link) => link.includes('/signature-requests/'))).toBe(true)
    // The link of the reminder opens, and so does the first.
    for (const path of [first, await linkOf(EMAIL, 'signature-requests')])
      expect((await new Visitor().get(path)).status).toBe(200)
    await reminders('2026-12-02')
    expect(await stateOf('late')).toBe('expired')
    expect((await new Visitor().get(first)).status).toBe(410)
    await lastMessage(EMAIL, ({ text }) => text.includes('le délai est passé'))
    await moveTo('2026-11-02', 11)
  })
})
