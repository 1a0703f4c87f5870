import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import {
  type Case,
  caseMoved,
  caseTold,
  type EntryKind,
  entryAdded,
  mayStep,
  type Outcome,
  type Step,
  subjectOf,
} from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { carriedOut, putForward, toldBeside, turnedDown } from './effects.ts'
import { staffOf } from './staff.ts'

/** What a step writes in the thread, and what it changes of the case. */
type Written = { what: EntryKind; text: string; isInternal: boolean; change: Partial<Case> }

const CLEARED = { proposal: null, waitingSince: null }

const closed = (
  c: Context<App>,
  by: { outcome: Outcome; reason: string | null },
): Partial<Case> => ({
  ...CLEARED,
  state: 'closed',
  outcome: by.outcome,
  reason: by.reason,
  closedAt: c.var.now,
})

const written = (c: Context<App>, one: Case, step: Step, text: string): Written => {
  const { actor, now } = c.var
  switch (step.kind) {
    case 'take':
      return { what: 'taken', text: '', isInternal: true, change: { takenBy: actor.userId } }
    case 'hand':
      return {
        what: 'handed',
        text,
        isInternal: true,
        change: { takenBy: step.to?.userId ?? null },
      }
    case 'note':
      return { what: 'note', text, isInternal: true, change: {} }
    case 'ask':
      return {
        what: 'asked',
        text,
        isInternal: false,
        change: { state: 'waiting', waitingSince: now },
      }
    case 'propose': {
      const { outcome, reason } = step
      const proposal = { outcome, reason, text, by: actor.userId }
      return {
        what: 'proposed',
        text,
        isInternal: true,
        change: { ...CLEARED, state: 'proposed', proposal },
      }
    }
    case 'return':
      return {
        what: 'returned',
        text,
        isInternal: true,
        change: { ...CLEARED, state: 'open' },
      }
    case 'decide':
      return { what: 'decided', text, isInternal: false, change: closed(c, step) }
    case 'confirm': {
      const proposal = one.proposal ?? { outcome: 'answered', reason: null, text, by: '' }
      return {
        what: 'decided',
        text: proposal.text,
        isInternal: false,
        change: closed(c, proposal),
      }
    }
  }
}

/** Each has its sentence in the history of whoever the case is about. */
const TRACE: Record<EntryKind, { action: string }> = {
  opened: { action: 'case_opened' },
  taken: { action: 'case_taken' },
  handed: { action: 'case_handed' },
  asked: { action: 'case_asked' },
  answered: { action: 'case_answered' },
  note: { action: 'case_noted' },
  proposed: { action: 'case_proposed' },
  returned: { action: 'case_returned' },
  decided: { action: 'case_decided' },
}

const TOLD: Partial<Record<EntryKind, 'asked' | 'decided'>> = { asked: 'asked', decided: 'decided' }

/** What a decision does beside the case. */
const effectsOf = async (
  c: Context<App>,
  { before, after, isConfirmed }: { before: Case; after: Case; isConfirmed: boolean },
): Promise<Statement[]> => {
  if (before.outcome !== null) return []
  if (after.outcome === 'refused') return await turnedDown(c, before)
  return after.outcome === 'accepted' ? await carriedOut(c, before, isConfirmed) : []
}

/** For the batch: the step as rules allow it, its entry, its messages, and what a decision does. */
export const stepMade = async (
  c: Context<App>,
  one: Case,
  step: Step,
  text: string,
): Promise<Statement[]> => {
  const may = mayStep(one, staffOf(c), step)
  if (!may.ok) throw new Problem(may.refusal.code === 'case_of_others' ? 403 : 409, may.refusal)
  const { db, actor, now } = c.var
  const { what, isInternal, change, text: said } = written(c, one, step, text)
  const after: Case = { ...one, ...change } as Case
  const about = TOLD[what]
  return [
    caseMoved(db, after),
    entryAdded(db, {
      caseId: one.id,
      at: now,
      side: 'fund',
      userId: actor.userId,
      name: actor.name,
      what,
      text: said,
      isInternal,
    }),
    ...(step.kind === 'propose' && step.outcome === 'accepted' ? await putForward(c, one) : []),
    ...(await effectsOf(c, { before: one, after, isConfirmed: step.kind === 'confirm' })),
    ...(about ? [...caseTold(c, after, about), ...(await toldBeside(c, after, about))] : []),
    audited(db, {
      object: { kind: 'case', id: one.id },
      ...subjectOf(one),
      ...TRACE[what],
      actor: doerOf(actor),
      at: now,
      ...(step.kind === 'decide' || step.kind === 'propose'
        ? { after: { outcome: step.outcome, reason: step.reason } }
        : {}),
    }),
  ]
}
