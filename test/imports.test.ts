import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'

/** Mistakes against the table of who may import what: the linter has to refuse each of them. */
const PLANTED: Record<string, string> = {
  'src/kernel/planted.ts': `import type { Env } from '#src/env.ts'\nexport type X = Env\n`,
  'src/rulebook/planted.ts': `export { all } from '#src/database/database.ts'\n`,
  'src/rulebook/planted-package.ts': `export { z } from 'zod'\n`,
  'src/declarations/rules/planted.ts': `export { z } from 'zod'\n`,
  'src/declarations/rules/planted-crypto.ts': `export { createHash } from 'node:crypto'\n`,
  'src/declarations/rules/planted-words.ts': `export { translateIn } from '#src/i18n/translate.ts'\n`,
  'src/declarations/rules/planted-store.ts': `export * from '../store.ts'\n`,
  'src/members/rules.ts': `export { Hono } from 'hono'\n`,
  'src/members/store.ts': `export { Page } from '#views/layout/page.tsx'\n`,
  'src/employers/store.ts': `export { Page } from '../../views/layout/page.tsx'\n`,
  'src/audit/object.ts': `export { Hono } from 'hono'\n`,
  'src/members/routes.tsx': `export * from '#src/declarations/store.ts'\n`,
  'src/employers/routes.tsx': `export * from '../declarations/store.ts'\n`,
  'src/access/routes.tsx': `export const later = () => import('#src/members/store.ts')\n`,
  'src/notices/store-planted.ts': `export { Hono } from 'hono'\n`,
  'src/attestations/rules/planted.ts': `export * from '#src/signing/index.ts'\n`,
  'src/notices/planted.ts': `export * from '#src/members/store.ts'\n`,
  'src/employers/planted.ts': `export * from '#src/notices/store.ts'\n`,
  'src/payments/planted.ts': `export * from '#src/declarations/store.ts'\n`,
  'views/members/planted.tsx': `import { all } from '../../src/database/database.ts'\nexport const x = all\n`,
  'views/members/planted-value.tsx': `export { checkLine } from '#src/declarations/rules/check.ts'\n`,
  'src/app.tsx': `export * from '#src/members/store.ts'\n`,
  'src/documents/planted.ts': `export * from '#src/cases/store.ts'\n`,
  'src/signing/planted.ts': `export { all } from '#src/audit/index.ts'\n`,
  'src/members/rules/planted-keys.ts': `export { keysOf } from '#src/signing/index.ts'\n`,
  'views/members/planted-keys.tsx': `export { keysOf } from '#src/signing/index.ts'\n`,
  'src/survivors/planted.ts': `export * from '#src/liquidations/store.ts'\n`,
  'src/offers/rules/planted.ts': `export { respond } from '#src/http/respond.tsx'\n`,
  'src/contract-changes/planted.ts': `export * from '#src/employers/store.ts'\n`,
  'src/front/planted.ts': `export * from '#src/members/store.ts'\n`,
  'src/history/store.ts': `export { Hono } from 'hono'\n`,
  'src/history/routes.tsx': `export * from '#src/audit/store.ts'\n`,
  'src/i18n/planted.ts': `export { Hono } from 'hono'\n`,
  'src/demo/cycle-a.ts': `import { b } from './cycle-b.ts'\nexport const a = () => b\n`,
  'src/demo/cycle-b.ts': `import { a } from './cycle-a.ts'\nexport const b = () => a\n`,
}

/** What the table allows must stay allowed. */
const FINE: Record<string, string> = {
  'src/declarations/routes.tsx': `export * from './store.ts'\nexport * from '#src/members/index.ts'\n`,
  'src/members/routes-fine.tsx': `export { Page } from '#views/layout/page.tsx'\nexport { Hono } from 'hono'\n`,
  'src/rulebook/fine.ts': `export * from '#src/kernel/money.ts'\nexport * from './parameters/x.ts'\n`,
  'views/members/fine.tsx': `import type { Member } from '#src/members/index.ts'\nexport type M = Member\n`,
}

describe('the import rules', () => {
  let folder = ''
  const refused = new Set<string>()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cimr-imports-'))
    cpSync('oxlint.config.ts', join(folder, 'oxlint.config.ts'))
    cpSync('tsconfig.json', join(folder, 'tsconfig.json'))
    for (const [file, text] of Object.entries({ ...PLANTED, ...FINE })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    const oxlint = resolve('node_modules/oxlint/bin/oxlint')
    let printed = ''
    try {
      printed = execFileSync(process.execPath, [oxlint, '-f', 'unix', 'src', 'views'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, PATH: `${resolve('node_modules/.bin')}:${process.env['PATH']}` },
      }).toString()
    } catch (error) {
      printed = String((error as { stdout: Buffer }).stdout)
    }
    for (const line of printed.split('\n')) {
      if (/no-restricted-imports|no-cycle/.test(line)) refused.add(line.split(':')[0] ?? '')
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  for (const file of Object.keys(PLANTED)) {
    it(`refuses what is planted in ${file}`, ({ expect }) => expect([...refused]).toContain(file))
  }
  for (const file of Object.keys(FINE)) {
    it(`allows ${file}`, ({ expect }) => expect([...refused]).not.toContain(file))
  }
})
