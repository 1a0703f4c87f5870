import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Answer, type FileContent, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { HOSTILE, jpeg, pdf } from '#test/support/documents.ts'

// The documents room, through the routes that take a piece: what is refused leaves nothing, what is
// kept comes back as it was, what was cut on its way is swept.

let hanane: Visitor

beforeAll(async () => {
  await seeded()
  hanane = await signedInAs('member-hanane')
})

type Held = { objects: string[]; rows: { id: string; kept_at: number | null }[] }

const held = async (): Promise<Held> => {
  const { objects } = await env.FILES.list({ prefix: 'documents/' })
  const sql = 'SELECT id, kept_at FROM documents ORDER BY id'
  const { results } = await env.DB.prepare(sql).all<Held['rows'][number]>()
  return { objects: objects.map(({ key }) => key), rows: results }
}

const formOf = (fields: Record<string, string>, piece: FileContent, name: string): FormData => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set('piece', new File([piece], name))
  return form
}

const complained = (
  piece: FileContent,
  {
    name = 'piece.pdf',
    ...options
  }: { name?: string; as?: 'html'; lang?: 'ar'; key?: string } = {},
): Promise<Answer> =>
  hanane.send(
    'POST',
    '/complaints',
    formOf({ topic: 'points', text: 'Voir la pièce' }, piece, name),
    {
      ...options,
      ...(options.key ? { headers: { 'Idempotency-Key': options.key } } : {}),
    },
  )

const sweep = async (): Promise<number> =>
  (await hanane.post('/demo/jobs/sweep-documents')).json().done

describe('a hostile upload', () => {
  it.for(HOSTILE)('is refused in words, and leaves nothing: %s', async (row, { expect }) => {
    const [, code, make] = row
    const before = await held()
    const json = await complained(make())
    expect([json.status, json.json().code]).toEqual([422, code])
    const page = await complained(make(), { as: 'html' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('class="summary"')
    expect(page.text).toContain('Voir la pièce')
    expect(page.text).not.toContain('refusal.')
    const ar = await complained(make(), { as: 'html', lang: 'ar' })
    expect(ar.text).toMatch(/صوّروا|احفظو/)
    expect(await held()).toEqual(before)
  })

  it('is refused the same way where a case is answered', async ({ expect }) => {
    const { url } = (
      await hanane.post('/complaints', { topic: 'points', text: 'Il manque T1.' })
    ).json()
    const before = await held()
    for (const [, code, make] of HOSTILE) {
      const form = formOf({ text: 'La voici' }, make(), 'piece.pdf')
      const answer = await hanane.send('POST', `${url}/answers`, form)
      expect([answer.status, answer.json().code]).toEqual([422, code])
    }
    expect((await hanane.get(url)).json().files).toEqual([])
    expect(await held()).toEqual(before)
  })
})

describe('a piece', () => {
  it('is kept with its case, and comes back as it was sent', async ({ expect }) => {
    const bytes = pdf('Matricule 205624000')
    const { url } = (await complained(bytes, { name: "l'acte (né).pdf" })).json()
    const [file] = (await hanane.get(url)).json().files
    expect(file).toMatchObject({ type: 'application/pdf', size: bytes.length })
    const id = file.url.split('/').at(-1)
    const row = await env.DB.prepare('SELECT * FROM documents WHERE id = ?').bind(id).first()
    expect(row).toMatchObject({ pages: 1, name: "l'acte (né).pdf", swept_at: null })
    expect(row?.['kept_at']).toBe(row?.['arrived_at'])
    const stored = await env.FILES.get(`documents/${id}`)
    expect(new Uint8Array((await stored?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes)
    const sent = await hanane.get(file.url)
    expect(sent.headers.get('Content-Type')).toBe('application/pdf')
    expect(sent.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(sent.headers.get('Content-Disposition')).toBe(
      "attachment; filename*=UTF-8''l%27acte%20%28n%C3%A9%29.pdf",
    )
    expect((await (await signedInAs('member-khadija')).get(file.url)).status).toBe(404)
    const other = (await hanane.post('/complaints', { topic: 'points', text: 'Autre.' })).json()
    expect((await hanane.get(`${other.url}/files/${id}`)).status).toBe(404)
  })

  it('can be sent by somebody without a login', async ({ expect }) => {
    const form = formOf({}, 'MZ', 'cin.pdf')
    const before = await held()
    const answer = await new Visitor().send('POST', '/subscription-requests', form)
    expect(answer.status).toBe(422)
    expect(await held()).toEqual(before)
  })

  it('once kept, is neither changed nor deleted', async ({ expect }) => {
    await complained(jpeg(), { name: 'carte.jpg' })
    const change = (sql: string) => env.DB.prepare(sql).run()
    const kept = 'kept_at IS NOT NULL'
    for (const sql of [
      `UPDATE documents SET name = 'other' WHERE ${kept}`,
      `UPDATE documents SET kept_at = NULL WHERE ${kept}`,
      `DELETE FROM documents WHERE ${kept}`,
      `INSERT OR REPLACE INTO documents SELECT * FROM documents WHERE ${kept}`,
      'DELETE FROM case_pieces',
    ])
      await expect(change(sql)).rejects.toThrow(/append_only/)
  })
})

describe('what arrived and was never kept', () => {
  it('is swept after an hour, and what is kept stays', async ({ expect }) => {
    await moveTo('2026-10-13', 9)
    await complained(pdf(), { key: 'kept-1' })
    const before = await held()
    // The batch breaks after the bytes are put.
    await env.DB.prepare(
      `CREATE TRIGGER cases_away BEFORE INSERT ON cases BEGIN SELECT RAISE(ABORT, 'away'); END`,
    ).run()
    const cut = await complained(pdf())
    await env.DB.prepare('DROP TRIGGER cases_away').run()
    expect(cut.status).toBe(500)
    const after = await held()
    expect(after.objects).toHaveLength(before.objects.length + 1)
    const [left] = after.rows.filter(({ kept_at }) => kept_at === null)
    expect(after.objects).toContain(`documents/${left?.id}`)
    expect(await sweep()).toBe(0)
    expect(await held()).toEqual(after)
    await moveTo('2026-10-13', 11)
    expect(await sweep()).toBe(1)
    expect(await held()).toEqual(before)
    expect(await sweep()).toBe(0)
  })

  it('may be a row whose bytes never came', async ({ expect }) => {
    const before = await held()
    const insert = `INSERT INTO documents (id, name, type, size, sha256, key, added_by, arrived_at)
      VALUES ('cut', 'a.pdf', 'application/pdf', 1, 'x', 'documents/cut', 'nobody', 0)`
    await env.DB.prepare(insert).run()
    expect(await sweep()).toBe(1)
    expect(await held()).toEqual(before)
  })

  it('can’t be kept once the sweep has begun with it', async ({ expect }) => {
    await env.DB.prepare(
      `INSERT INTO documents (id, name, type, size, sha256, key, added_by, arrived_at, swept_at)
       VALUES ('late', 'a.pdf', 'application/pdf', 1, 'x', 'documents/late', 'nobody', 0, 1)`,
    ).run()
    const keep = env.DB.prepare(`UPDATE documents SET kept_at = 2 WHERE id = 'late'`)
    await expect(keep.run()).rejects.toThrow(/CHECK constraint/)
    expect(await sweep()).toBe(1)
  })

  it('is not left by the same command sent twice at once', async ({ expect }) => {
    await moveTo('2026-10-14', 9)
    const before = await held()
    const answers = await Promise.all([1, 2, 3].map(() => complained(pdf(), { key: 'twice' })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map((answer) => answer.json().url)).size).toBe(1)
    await moveTo('2026-10-14', 11)
    await sweep()
    const after = await held()
    expect(after.rows).toHaveLength(before.rows.length + 1)
    expect(after.objects).toHaveLength(before.objects.length + 1)
  })
})
