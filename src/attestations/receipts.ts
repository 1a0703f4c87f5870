import { createHash } from 'node:crypto'
import { signed } from '#src/signing/index.ts'
import type { Env } from '#src/env.ts'
import type { Checked } from './attestation.ts'
import type { Brought } from './checking.ts'
import { factsJson } from './json.ts'

const RECEIPT_TYPE = 'attestation-check+jws'

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

/**
 * Proof of a check, for the file of whoever made it: what was brought (by its digest), what it was
 * found to be, and when. It names facts only as they were shown.
 */
export const receiptOf = async (
  env: Pick<Env, 'SIGNING_KEYS' | 'RETIRED_SIGNING_KEYS'>,
  { brought, checked }: { brought: Brought; checked: Checked },
): Promise<string> =>
  await signed(env, {
    type: RECEIPT_TYPE,
    payload: {
      brought: digest(brought.jws ?? brought.typed ?? ''),
      code: checked.claims?.code ?? null,
      kind: checked.claims?.kind ?? null,
      verdict: checked.verdict,
      facts: checked.facts && factsJson(checked.facts),
    },
    now: checked.asOf,
  })
