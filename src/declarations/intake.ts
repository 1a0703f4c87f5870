import type { Context } from 'hono'
import { doerOf, employerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  type Command,
  commandOf,
  commandRecorded,
  newId,
  outcomeOf,
  sha256,
  type Outcome,
} from '#src/http/command.ts'
import { Problem, tooLarge } from '#src/http/problem.ts'
import type { Values } from '#src/http/read-body.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { opensOn, parseQuarter, type Quarter } from '#src/kernel/quarters.ts'
import {
  type Deposit,
  depositInR2,
  depositOpened,
  finishDeposit,
  keyOf,
  putDeposit,
} from './deposits.ts'
import { FIRST_QUARTER } from '#src/rulebook/declaration-limits.ts'
import { declarationRight } from './facts.ts'
import { requireWay } from './loading.ts'
import { MAX_FILE } from './requests.ts'
import { wanted } from '#src/http/wanted.ts'
import { surveyFile } from './rules/fixed-width.ts'
import type { FileSurvey } from './rules/formats.ts'
import { findSameBytes } from './store.ts'

export const requireOpen = (c: Context<App>, quarter: Quarter): void => {
  if (casablancaDate(c.var.now) < opensOn(quarter))
    throw new Problem(409, {
      code: 'quarter_not_open',
      facts: { quarter, opens_on: opensOn(quarter) },
    })
  if (quarter < FIRST_QUARTER)
    throw new Problem(409, { code: 'quarter_too_old', facts: { first: FIRST_QUARTER } })
}

const quarterIn = (c: Context<App>, values: Values, survey: FileSurvey, name: string): Quarter => {
  const typed = typeof values['quarter'] === 'string' ? values['quarter'] : ''
  const named = /T[1-4][_-]?\d{4}/i.exec(name)?.[0] ?? ''
  const quarter = parseQuarter(typed) ?? survey.quarter ?? parseQuarter(named.replace('_', ' '))
  if (!quarter) throw new Problem(422, { code: 'quarter_unknown', facts: {} })
  requireOpen(c, quarter)
  return quarter
}

const fileIn = async (values: Values): Promise<{ name: string; bytes: Uint8Array }> => {
  const file = values['file']
  if (!(file instanceof File) || (file.size === 0 && file.name === ''))
    throw new Problem(422, { code: 'file_missing', facts: {} })
  if (file.size > MAX_FILE) throw tooLarge(MAX_FILE)
  const name = file.name.replace(/[^\p{L}\p{N} ._-]/gu, '_').slice(-120) || 'declaration.txt'
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** Bytes past which a person is shown the checks advancing: about 20,000 lines. */
const LONG_FILE = 4 * 1_048_576
const FORGOTTEN_AFTER_S = 60

/** `received`: the bytes are safe and the checks go on without the person. */
export type Intake = { outcome: Outcome; deposit: Deposit | null }

/** Safe in R2, with a message that waits for it; or nothing was received, and the answer says so. */
const received = async (
  c: Context<App>,
  deposit: Omit<Deposit, 'receivedAt'>,
  bytes: Uint8Array,
): Promise<Deposit> => {
  const job = { kind: 'check_deposit', declarationId: deposit.id } as const
  try {
    // Asked for before the bytes arrive: nothing that R2 holds can be forgotten.
    await c.env.DEPOSITS.send(job, { delaySeconds: FORGOTTEN_AFTER_S })
    return await putDeposit(c.env, deposit, bytes)
  } catch (error) {
    console.error('not received', c.var.requestId, error instanceof Error ? error.name : '')
    throw new Problem(503, { code: 'not_received', facts: {} })
  }
}

/** The deposit in D1 and its checks; what fails from here on is finished by the queue. */
const record = async (
  c: Context<App>,
  command: Command,
  deposit: Deposit,
  bytes: Uint8Array,
): Promise<Intake> => {
  const { db } = c.var
  const outcome: Outcome = { status: 201, location: `/declarations/${deposit.id}` }
  const job = { kind: 'check_deposit', declarationId: deposit.id } as const
  try {
    const ran = await carryOut(db, command, [
      commandRecorded(db, command, { ...outcome, at: deposit.receivedAt }),
      ...depositOpened(db, deposit),
    ])
    if (ran !== 'done') {
      await c.env.FILES.delete(keyOf(deposit.id))
      const twin = await findSameBytes(db, deposit.employerNumber, deposit.sha256)
      if (ran) return { outcome: ran, deposit: null }
      return { outcome: { status: 200, location: `/declarations/${twin}` }, deposit: null }
    }
    // A program waits for the result; a person sees a long check advance (views received.tsx).
    if (bytes.byteLength > LONG_FILE && wanted(c) !== 'json') await c.env.DEPOSITS.send(job)
    else await finishDeposit(c.env, deposit.id, bytes)
    return { outcome, deposit: null }
  } catch (error) {
    // The bytes are safe and their time counts: the queue finishes what this request could not.
    const kind = error instanceof Error ? error.name : ''
    console.error('deposit left to the queue', c.var.requestId, kind)
    await c.env.DEPOSITS.send(job, { delaySeconds: 5 }).catch(() => undefined)
    return { outcome: { ...outcome, status: 202 }, deposit }
  }
}

/** A file from upload to checked declaration (steps in docs/decisions/0015). */
export const takeFile = async (c: Context<App>, values: Values): Promise<Intake> => {
  requireWay(c, 'byFile')
  const { name, bytes } = await fileIn(values)
  const survey = surveyFile(bytes)
  if (!survey.ok) throw new Problem(422, survey.refusal)
  const quarter = quarterIn(c, values, survey.value, name)
  const employer = employerOf(c)
  const mode = values['mode'] === 'test' ? 'test' : 'real'
  const digest = sha256(bytes)
  const { file: _file, ...rest } = values
  const command = commandOf(c, { ...rest, file: digest })
  const before = await outcomeOf(c.var.db, command)
  if (before) return { outcome: before, deposit: null }
  const same = await findSameBytes(c.var.db, employer.number, digest)
  if (same) return { outcome: { status: 200, location: `/declarations/${same}` }, deposit: null }

  const right = declarationRight(c.var.actor)
  if (!right)
    throw new Problem(403, { code: 'right_missing', facts: { right: 'declaration', grants: '' } })
  const deposit = await received(
    c,
    {
      id: newId(),
      employerNumber: employer.number,
      quarter,
      mode,
      by: doerOf(c.var.actor),
      right,
      fileName: name,
      fileSize: bytes.byteLength,
      sha256: digest,
      lines: survey.value.lines,
    },
    bytes,
  )
  return await record(c, command, deposit, bytes)
}

/** A test deposit's own bytes, filed for real: a new deposit, with its own time. */
export const takeForReal = async (
  c: Context<App>,
  testId: string,
  values: Values,
): Promise<Intake> => {
  const [deposit, object] = await Promise.all([
    depositInR2(c.env, testId),
    c.env.FILES.get(keyOf(testId)),
  ])
  if (!deposit || !object) throw new Problem(404, { code: 'not_found', facts: {} })
  const file = new File([await object.arrayBuffer()], deposit.fileName)
  return await takeFile(c, { ...values, file, quarter: deposit.quarter, mode: 'real' })
}

export const opened = (c: Context<App>, id: string, after: Record<string, unknown>) =>
  audited(c.var.db, {
    object: { kind: 'declaration', id },
    action: 'opened',
    actor: doerOf(c.var.actor),
    at: c.var.now,
    after,
  })
