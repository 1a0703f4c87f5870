import type { D1Migration } from '@cloudflare/vitest-plugin'
import type { Env as WorkerEnv } from '#src/env.ts'
import type * as Main from '#src/index.ts'

declare global {
  namespace Cloudflare {
    interface Env extends WorkerEnv {
      TEST_MIGRATIONS: D1Migration[]
      /** Set by `npm run test:long`: more runs of the same. */
      LONG: string
    }
    interface GlobalProps {
      mainModule: typeof Main
      durableNamespaces: 'AuditChain' | 'GuessCounter' | 'ApprovalChain'
    }
  }
}
