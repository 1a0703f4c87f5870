import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** Runs before every worker test file; call it again after `reset()`, which drops the tables. */
export const migrate = (): Promise<void> => applyD1Migrations(env.DB, env.TEST_MIGRATIONS)

await migrate()
