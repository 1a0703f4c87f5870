import type { Database } from '#src/database/database.ts'
import { newId } from '#src/http/command.ts'
import { parseCode } from '#src/kernel/codes.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { keysOf, verified } from '#src/signing/index.ts'
import type { Env } from '#src/env.ts'
import {
  type Attestation,
  type Checked,
  type CheckKind,
  type Claims,
  CODE_SYMBOLS,
  type Verdict,
} from './attestation.ts'
import { claimsIn, PAPER_TYPE } from './rules/claims.ts'
import { factsShown, hasFigures } from './rules/kinds.ts'
import { isUnknown, showsFacts, verdictOf } from './rules/verdict.ts'
import { findByCode, listByCodes } from './store.ts'
import { checksRecorded } from './store-checks.ts'

type Bindings = Pick<Env, 'SIGNING_KEYS' | 'RETIRED_SIGNING_KEYS'> & { DB: Database }

/** What a signed text says; null when we did not sign it, or not as an attestation. */
const readPaper = async (env: Bindings, jws: string): Promise<Claims | null> => {
  const read = await verified(await keysOf(env), jws, { type: PAPER_TYPE })
  return read.ok ? claimsIn(read.value.payload, read.value.signedAt) : null
}

/** All but the signature, which can be written in two ways for one text. */
const wordsOf = (jws: string): string => jws.slice(0, jws.lastIndexOf('.'))

type Judged = { verdict: Verdict; claims: Claims | null; found: Attestation | null }

/**
 * How what was brought stands. Facts come from a signed text whose signature has just been checked,
 * never from a row alone: what somebody changed in the database shows as altered.
 */
const judged = async (
  env: Bindings,
  found: Attestation | null,
  brought: { jws: string | null; claims: Claims | null; now: Instant },
): Promise<Judged> => {
  const altered: Judged = { verdict: 'altered', claims: null, found }
  if (brought.jws !== null && brought.claims === null) return altered
  if (found === null || isUnknown(found.closing))
    return { verdict: 'unknown', claims: null, found: null }
  if (brought.jws !== null && wordsOf(brought.jws) !== wordsOf(found.jws)) return altered
  const claims = await readPaper(env, found.jws)
  if (claims === null || claims.code !== found.code) return altered
  const { validUntil } = claims
  const today = casablancaDate(brought.now)
  return { verdict: verdictOf({ closing: found.closing, validUntil }, today), claims, found }
}

/** Digits of a control number, however it was grouped. */
const digitsOf = (typed: string): string => typed.replace(/[\s.-]/g, '')

const answerOf = (
  { verdict, claims, found }: Judged,
  { withFigures, now }: { withFigures: boolean; now: Instant },
): Checked => {
  const shown = claims !== null && showsFacts(verdict) ? claims : null
  return {
    verdict,
    claims,
    facts: shown && factsShown(shown.kind, shown.facts, { withFigures }),
    hidesFigures: shown !== null && !withFigures && hasFigures(shown.facts),
    closedAt: claims === null ? null : (found?.closing?.at ?? null),
    asOf: now,
  }
}

export type Brought = {
  /** As it was typed; null when only a paper was scanned. */
  typed: string | null
  /** The signed text of a scanned paper. */
  jws: string | null
  /** The control number, typed. */
  control: string | null
}

/** What a check found, before anything is told: `isRight` asks whether a control number is. */
export type Finding = {
  isKnown: boolean
  code: string
  isRight: (control: string) => boolean
  tell: (about: { withFigures: boolean }) => Promise<Checked>
}

/** Looks for what was brought: the same two statements whatever it is, known or not. */
export const look = async (env: Bindings, brought: Brought, now: Instant): Promise<Finding> => {
  const claims = brought.jws === null ? null : await readPaper(env, brought.jws)
  const typed = brought.typed === null ? null : parseCode(brought.typed, CODE_SYMBOLS)
  // A paper brought with another code than its own is not the paper of that code.
  const isPair = brought.typed === null || claims === null || claims.code === typed
  const code = claims?.code ?? typed ?? ''
  const found = await findByCode(env.DB, code)
  const judgement = await judged(env, found, {
    jws: brought.jws,
    claims: isPair ? claims : null,
    now,
  })
  const isScanned = brought.jws !== null
  const how: CheckKind = isScanned ? 'paper' : 'code'
  return {
    isKnown: judgement.verdict !== 'unknown' && judgement.verdict !== 'altered',
    code: judgement.claims?.code ?? '',
    isRight: (control) => found?.control === digitsOf(control),
    tell: async ({ withFigures }) => {
      const answer = answerOf(judgement, { withFigures: withFigures || isScanned, now })
      const check = {
        id: newId(),
        code,
        verdict: answer.verdict,
        withFigures: answer.facts !== null && !answer.hidesFigures && hasFigures(answer.facts),
      }
      await checksRecorded(env.DB, { checks: [check], how, at: now }).run()
      return answer
    },
  }
}

/** Several codes at once, without figures: as many statements as for one. */
export const lookAtAll = async (
  env: Bindings,
  typed: readonly string[],
  now: Instant,
): Promise<{ typed: string; checked: Checked }[]> => {
  const codes = typed.map((one) => parseCode(one, CODE_SYMBOLS) ?? '')
  const found = new Map((await listByCodes(env.DB, codes)).map((one) => [one.code, one]))
  const answers = await Promise.all(
    codes.map(async (code) =>
      answerOf(await judged(env, found.get(code) ?? null, { jws: null, claims: null, now }), {
        withFigures: false,
        now,
      }),
    ),
  )
  const checks = answers.map((one, i) => ({
    id: newId(),
    code: codes[i] ?? '',
    verdict: one.verdict,
    withFigures: false,
  }))
  await checksRecorded(env.DB, { checks, how: 'list', at: now }).run()
  return answers.map((checked, i) => ({ typed: typed[i] ?? '', checked }))
}
