import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import type { Language } from '#src/i18n/format.ts'
import { checkedCode, symbolsOf } from '#src/kernel/codes.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { ok, type Refusal, type Result } from '#src/kernel/result.ts'
import { signed } from '#src/signing/index.ts'
import { type Attestation, CODE_SYMBOLS, type Holder } from './attestation.ts'
import { readFacts } from './facts.ts'
import { PAPER_TYPE, payloadOf } from './rules/claims.ts'
import { endOf, factsChosen, hasFigures, isReplaced, type Wish } from './rules/kinds.ts'
import { attestationIssued, attestationsReplaced, listOpen } from './store.ts'

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

/** Eighty bits: nobody finds a code by trying. */
const newCode = (): string => checkedCode(symbolsOf(random(CODE_SYMBOLS)))

const CONTROL_DIGITS = 8
const DIGITS = 10
/** The largest multiple of ten that a byte holds: above it a digit would come more often. */
const FAIR = 250
const newControl = (): string => {
  let digits = ''
  while (digits.length < CONTROL_DIGITS)
    for (const byte of random(CONTROL_DIGITS))
      if (byte < FAIR && digits.length < CONTROL_DIGITS) digits += String(byte % DIGITS)
  return digits
}

export type Asked = Wish & { language: Language; purpose: string; year: number | null }

/** The paper as it would be made now, with the batch that makes it. */
export const prepareIssue = async (
  c: Context<App>,
  holder: Holder,
  asked: Asked,
): Promise<Result<{ id: string; statements: () => Promise<Statement[]> }, Refusal>> => {
  const { db, now: at, actor } = c.var
  const today = casablancaDate(at)
  const validUntil = endOf(asked, today)
  if (!validUntil.ok) return validUntil
  const known = await readFacts(db, holder, { kind: asked.kind, today, year: asked.year })
  if (!known.ok) return known
  const { period } = known.value
  const facts = factsChosen(asked, known.value.facts)
  const paper = { code: newCode(), kind: asked.kind, validUntil: validUntil.value, facts }
  const one: Omit<Attestation, 'closing'> = {
    ...holder,
    ...paper,
    id: newId(),
    period,
    jws: await signed(c.env, { type: PAPER_TYPE, payload: payloadOf(paper), now: at }),
    control: hasFigures(facts) ? newControl() : null,
    language: asked.language,
    purpose: asked.purpose,
    issuedBy: actor.userId,
    issuedByName: actor.name,
    issuedAt: at,
  }
  return ok({ id: one.id, statements: async () => await issued(c, one) })
}

const issued = async (c: Context<App>, one: Omit<Attestation, 'closing'>): Promise<Statement[]> => {
  const { db, now: at, actor } = c.var
  const by = doerOf(actor)
  const open = await listOpen(db, { ...one, today: casablancaDate(at) })
  const ids = open.filter((older) => isReplaced(older.facts, one.facts)).map(({ id }) => id)
  return [
    attestationIssued(db, one),
    ...(ids.length > 0 ? [attestationsReplaced(db, { ids, replacedBy: one.id, by, at })] : []),
    audited(db, {
      object: { kind: 'attestation', id: one.id },
      subject: subjectOf(one),
      action: 'attestation_issued',
      actor: by,
      at,
      after: { kind: one.kind, valid_until: one.validUntil, replaced: ids.length },
    }),
  ]
}

/** Whose history tells of it. */
export const subjectOf = (one: Holder): { kind: 'member' | 'employer'; id: string } =>
  one.memberId === null
    ? { kind: 'employer', id: one.employerNumber ?? '' }
    : { kind: 'member', id: one.memberId }
