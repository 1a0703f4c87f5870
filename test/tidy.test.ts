import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, it } from 'vitest'

/** Files of the repository, committed or about to be. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'])
  .toString()
  .split('\n')
  .filter((file) => existsSync(file) && statSync(file).isFile())

const BINARY = /\.(png|jpe?g|webp|ico|pdf|ttf|woff2?|zip|gz)$/
const texts = new Map(
  files.filter((file) => !BINARY.test(file)).map((file) => [file, readFileSync(file, 'utf8')]),
)
const textsOf = (pattern: RegExp): [string, string][] =>
  [...texts].filter(([file]) => pattern.test(file))

const CODE = /^(src|views|test|scripts)\/.*\.(ts|tsx|mjs)$|^vitest\.config\.ts$/
const APPLICATION = /^(src|views)\/.*\.tsx?$/

/** Comments blanked out, line numbers kept. */
const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1')

const withoutStrings = (text: string): string =>
  text.replace(
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/(?![*/\s])(?:\\.|\[[^\]\n]*\]|[^/\\\n])+\/[dgimsuvy]*/g,
    (literal) => literal.replace(/[^\n]/g, ' '),
  )

/** `file:line` of each match, so that a failure says where to look. */
const places = (file: string, text: string, pattern: RegExp): string[] =>
  text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []))

const found = (where: RegExp, pattern: RegExp, except = /^$/): string[] =>
  textsOf(where)
    .filter(([file]) => !except.test(file))
    .flatMap(([file, text]) => places(file, withoutComments(text), pattern))

describe('size', () => {
  it('keeps every file of code within 400 lines', ({ expect }) => {
    const long = textsOf(CODE).filter(([, text]) => text.split('\n').length > 401)
    expect(long.map(([file, text]) => `${file}: ${text.split('\n').length - 1}`)).toEqual([])
  })

  it('keeps every function of the application within 60 lines', ({ expect }) => {
    const opening = /^(\s*)(?:export )?(?:default )?(?:(?:async )?function\b|const \w+.*=>\s*[{(]$)/
    const long = textsOf(APPLICATION).flatMap(([file, text]) => {
      const lines = text.split('\n')
      return lines.flatMap((line, start) => {
        const indent = opening.exec(line)?.[1]
        if (indent === undefined) return []
        const length = lines
          .slice(start + 1)
          .findIndex((next) => next.startsWith(`${indent}}`) || next.startsWith(`${indent})`))
        return length > 60 ? [`${file}:${start + 1} ${length} lines`] : []
      })
    })
    expect(long).toEqual([])
  })
})

describe('text that may not be written', () => {
  const REAL_CLOCK = /^src\/http\/clock\.ts$/
  // Work the answer does not wait for is named here, so that a lost write cannot hide.
  const LATER = /^src\/(index\.ts|audit\/.*|http\/.*|notices\/waking\.ts)$/
  const banned: [string, RegExp, RegExp, RegExp?][] = [
    ['interactive transactions', APPLICATION, /\.transaction\(/],
    ['console.log', APPLICATION, /console\.log/],
    ['the machine clock', APPLICATION, /Date\.now|new Date\(\s*\)/, REAL_CLOCK],
    ['unescaped HTML', APPLICATION, /(?<![\w.])raw\(|dangerouslySetInnerHTML/],
    ['inline style or script', /^(src|views)\/.*\.tsx$/, /\sstyle=|hx-on|["'`{]js:|\son[a-z]+=/],
    ['unfinished work', CODE, new RegExp(`\\b${'TO' + 'DO'}\\b|\\b${'FIX' + 'ME'}\\b`)],
    ['waitUntil outside the files that may', APPLICATION, /waitUntil\(/, LATER],
    ['discarded promises', APPLICATION, /(?:^|[\s;{(])void [\w(]/],
  ]
  for (const [name, where, pattern, except] of banned) {
    it(name, ({ expect }) => expect(found(where, pattern, except)).toEqual([]))
  }

  it('a lint rule switched off without saying why', ({ expect }) => {
    const switchedOff = /(?:oxlint|eslint)-disable(?!.* -- )/
    expect(
      textsOf(/^(src|views|scripts|test\/(?!tidy))/).flatMap(([f, t]) => places(f, t, switchedOff)),
    ).toEqual([])
  })

  it('a path of one machine, or a package from elsewhere than npm', ({ expect }) => {
    const machine = new RegExp(`(?<![\\w.])/${'work'}/|/${'home'}/\\w+/|/${'Users'}/\\w+/`)
    expect([...texts].flatMap(([f, t]) => places(f, t, machine))).toEqual([])
    const elsewhere = /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/
    expect(places('package-lock.json', texts.get('package-lock.json') ?? '', elsewhere)).toEqual([])
  })

  it('a number in the rules that the rulebook should date and source', ({ expect }) => {
    // Layouts of records and shapes of identifiers are positions, not the law.
    const STRUCTURAL =
      /\/(?:fixed-width|layout|record|formats?|source-line|model|notation|survey|write|decoding)\.ts$/
    const allowed = new Set([2, 4, 10, 12, 100, 1000, 1_000_000])
    const numbers = textsOf(/^src\/.*\/rules(\/.*)?(\.ts|\/[^/]+\.ts)$/)
      .filter(([file]) => !STRUCTURAL.test(file))
      .flatMap(([file, text]) =>
        withoutStrings(withoutComments(text))
          .split('\n')
          .flatMap((line, index) =>
            [...line.matchAll(/(?<![\w.$])\d[\d_]*(?:\.\d+)?(?!\w)/g)]
              .map(([digits]) => Number(digits.replaceAll('_', '')))
              .filter((value) => value > 1 && !allowed.has(value))
              .map((value) => `${file}:${index + 1} ${value}`),
          ),
      )
    expect(numbers).toEqual([])
  })
})

describe('what is served', () => {
  const ASSET = /["'`(](\/[\w./-]+\.(?:css|js|svg|png|ico|webp|webmanifest))["'`)?]/g

  it('has every asset that a page or a style sheet names', ({ expect }) => {
    const missing = textsOf(/^(src|views)\/.*\.tsx?$|^static\/.*\.css$/).flatMap(([file, text]) =>
      [...withoutComments(text).matchAll(ASSET)]
        .map(([, asset]) => `static${asset}`)
        .filter((asset) => !existsSync(asset))
        .map((asset) => `${file}: ${asset}`),
    )
    expect(missing).toEqual([])
  })

  it('uses logical properties in its style sheets', ({ expect }) => {
    expect(found(/^static\/.*\.css$/, /\b(?:left|right)\b/)).toEqual([])
  })

  it('has a sentence for every message, in French and in Arabic', async ({ expect }) => {
    const { ar } = await import('#src/i18n/messages/ar/index.ts')
    const { fr } = await import('#src/i18n/messages/fr/index.ts')
    const empty = [fr, ar].flatMap((messages) =>
      Object.entries(messages).filter(([, m]) => typeof m === 'string' && m.trim() === ''),
    )
    expect(empty).toEqual([])
    expect(Object.keys(ar).toSorted()).toEqual(Object.keys(fr).toSorted())
  })
})

describe('the audit log', () => {
  it('has a sentence for every action written to it, and for what each is for', async ({
    expect,
  }) => {
    const { fr } = await import('#src/i18n/messages/fr/index.ts')
    const actions = textsOf(/^src\/.*\.tsx?$/)
      .filter(([, text]) => /\baudited\(/.test(text))
      .flatMap(([, text]) => withoutComments(text).match(/\baction: .*$/gm) ?? [])
      .flatMap((line) => [...line.matchAll(/'([a-z_]+)'/g)].map(([, action]) => action))
    expect(new Set(actions).size).toBeGreaterThan(10)
    // `history.what.filed`, or of one kind of object: `history.what.declaration.filed`.
    const says = (about: string, action: string | undefined): boolean =>
      Object.keys(fr).some((key) =>
        new RegExp(`^history\\.${about}\\.(\\w+\\.)?${action}$`).test(key),
      )
    const silent = [...new Set(actions)].filter((one) => !says('what', one) || !says('why', one))
    expect(silent).toEqual([])
  })

  it('has a sentence for every way in which it can be broken', async ({ expect }) => {
    const { BREAKS } = await import('#src/audit/chain.ts')
    const { fr } = await import('#src/i18n/messages/fr/index.ts')
    expect(BREAKS.filter((kind) => !Object.hasOwn(fr, `audit.break.${kind}`))).toEqual([])
  })
})

describe('migrations', () => {
  const migrations = textsOf(/^migrations\/.*\.sql$/)
  const triggers = migrations.flatMap(([file, text]) =>
    [...text.matchAll(/CREATE TRIGGER[\s\S]*?\nEND;/gi)].map(([sql]) => ({ file, sql })),
  )

  it('are flat, numbered in order and end their lines with LF', ({ expect }) => {
    const names = migrations.map(([file]) => file.slice('migrations/'.length)).toSorted()
    names.forEach((name, index) =>
      expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, '0')}_[a-z_]+\\.sql$`)),
    )
    expect(migrations.filter(([, text]) => text.includes('\r'))).toEqual([])
  })

  it('have triggers that every splitter of statements understands', ({ expect }) => {
    const safe = /\nBEGIN\n {2}SELECT RAISE\(ABORT, '[\w: ]+'\);\nEND;$/
    const starts = migrations.flatMap(([, text]) => [...text.matchAll(/CREATE\s+TRIGGER/gi)])
    expect(triggers).toHaveLength(starts.length)
    expect(triggers.filter(({ sql }) => !safe.test(sql) || /\bCASE\b/i.test(sql))).toEqual([])
  })

  it('guard an append-only table against INSERT OR REPLACE as well', ({ expect }) => {
    const guarded = (event: string): Set<string> =>
      new Set(
        triggers.flatMap(({ sql }) => {
          const match = new RegExp(`BEFORE ${event}(?: OF [\\w, ]+)? ON (\\w+)`).exec(sql)
          return match?.[1] && sql.includes("'append_only'") ? [match[1]] : []
        }),
      )
    const appendOnly = [...guarded('UPDATE'), ...guarded('DELETE')]
    expect(appendOnly.filter((table) => !guarded('INSERT').has(table))).toEqual([])
    expect(appendOnly.filter((table) => !guarded('DELETE').has(table))).toEqual([])
  })

  it('are STRICT and never delete in cascade', ({ expect }) => {
    const tables = migrations.flatMap(([, text]) => [
      ...text.matchAll(/CREATE TABLE (\w+)[\s\S]*?\n\)([^;]*);/g),
    ])
    expect(tables.filter(([, , end]) => !end?.includes('STRICT')).map(([, name]) => name)).toEqual(
      [],
    )
    expect(found(/^migrations\//, /ON DELETE (?:CASCADE|SET)|PRAGMA foreign_keys/i)).toEqual([])
  })
})

describe('decisions', () => {
  it('each have a status', ({ expect }) => {
    const folder = 'docs/decisions'
    const records = existsSync(folder) ? readdirSync(folder).filter((f) => /^\d{4}-/.test(f)) : []
    const status = /^(?:[*_]*(?:Status|Statut)[*_]*\s*:|#+\s*(?:Status|Statut)|status:)/im
    expect(records.filter((f) => !status.test(texts.get(`${folder}/${f}`) ?? ''))).toEqual([])
  })
})

describe('logs', () => {
  it('hold no address: it may carry a one-time token', ({ expect }) => {
    const [, logs = ''] = (texts.get('wrangler.toml') ?? '').split('[observability.logs]')
    expect(logs).toMatch(/^\s*invocation_logs = false$/m)
  })
})
