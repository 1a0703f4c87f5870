import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { newKeySet } from './src/signing/new-key-set.ts'

/**
 * The pool hands a file every module it knows in one message, which has a limit: with the maps of
 * the whole application it is past it, without them it fits many times over.
 */
const withoutMaps = {
  name: 'without-maps',
  enforce: 'post' as const,
  transform: (code: string) => ({ code, map: { mappings: '' as const } }),
}

const TEST_MIGRATIONS = await readD1Migrations('migrations')

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          environment: 'node',
          include: ['test/rules/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: process.env['LONG'] ? 600_000 : 20_000,
        },
      },
      {
        plugins: [
          withoutMaps,
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS,
                DEMO: '1',
                LONG: process.env['LONG'] ?? '',
                PASSWORD_PEPPER: 'test-pepper',
                SIGNING_KEYS: await newKeySet(),
              },
            },
          }),
        ],
        test: {
          name: 'worker',
          include: ['test/worker/**/*.test.{ts,tsx}', 'test/journeys/**/*.test.ts'],
          setupFiles: ['test/support/migrate.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/server.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
