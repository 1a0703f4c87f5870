import { readdirSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { describe, it } from 'vitest'
import { publicTexts } from '#src/i18n/public-texts.ts'
import { LANGUAGES, translateIn } from '#src/i18n/translate.ts'

const fr = translateIn('fr')
const ar = translateIn('ar')
const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'views'])
  .toString()
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('/messages/'))

describe('a sentence', () => {
  it('is in the language asked for', ({ expect }) => {
    expect(fr('nav.menu')).toBe('Menu de l’espace')
    expect(ar('nav.menu')).toMatch(/^\p{Script=Arabic}/u)
    expect([fr.dir, ar.dir]).toEqual(['ltr', 'rtl'])
    expect([fr.language, ar.language]).toEqual(['fr', 'ar'])
    expect([fr.f.currency, ar.f.currency]).toEqual(['DH', 'درهم'])
  })

  it('found by a code made at run time takes the facts of the refusal', ({ expect }) => {
    expect(fr.dynamic('refusal.file_has_nul', { line: 12 })).toContain('12')
    expect(ar.dynamic('refusal.file_has_nul', { line: 12 })).toContain('12')
    expect(fr.dynamic('refusal.no_such_code')).toBe('refusal.no_such_code')
    expect([fr.has('refusal.no_record'), fr.has('refusal.no_such_code')]).toEqual([true, false])
  })

  it('has a name of its own: a key written twice would hide another page’s words', ({ expect }) => {
    for (const language of LANGUAGES) {
      const folder = `src/i18n/messages/${language}`
      const keys = readdirSync(folder).flatMap((file) =>
        [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^ {2}'([\w.]+)':/gmu)].map(
          ([, key = '']) => key,
        ),
      )
      expect(keys.length).toBeGreaterThan(500)
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
    }
  })

  it('is not what every object can do', ({ expect }) => {
    expect(['toString', 'constructor'].filter((key) => fr.has(key))).toEqual([])
    expect(fr.dynamic('toString')).toBe('toString')
  })

  it('exists for every refusal that the code gives', ({ expect }) => {
    const codes = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\brefused\(\s*'(\w+)'/g)].map(([, code]) => code),
    )
    const missing = [...new Set(codes)].filter((code) => !fr.has(`refusal.${code}`))
    expect(codes.length).toBeGreaterThan(15)
    expect(missing).toEqual([])
  })
})

describe('the public texts', () => {
  for (const page of ['legal', 'privacy', 'accessibility'] as const)
    it(`${page}: section by section in each language`, ({ expect }) => {
      const [french, arabic] = LANGUAGES.map((language) => publicTexts(language)[page])
      const shape = (texts = french) => texts?.map((section) => section.paragraphs.length)
      expect(shape(arabic)).toEqual(shape())
      expect(french?.length).toBeGreaterThan(0)
      for (const { heading, paragraphs } of arabic ?? [])
        for (const text of [heading, ...paragraphs]) expect(text).toMatch(/\p{Script=Arabic}/u)
    })
})
