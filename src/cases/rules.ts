import type { RightName } from '#src/access/index.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { type Case, KINDS, type Outcome } from './case.ts'

/** A member of staff, as far as a case is concerned. */
export type Staff = { userId: string; roles: readonly RightName[] }

export type Step =
  | { kind: 'take' }
  | { kind: 'hand'; to: Staff | null }
  | { kind: 'note' }
  | { kind: 'ask' }
  | { kind: 'propose'; outcome: Outcome; reason: string | null }
  | { kind: 'decide'; outcome: Outcome; reason: string | null }
  | { kind: 'confirm' }
  | { kind: 'return' }

const isController = (staff: Staff): boolean => staff.roles.includes('desk_controller')

/** May this person work on cases of this kind? */
export const mayHandle = (staff: Staff, kind: Case['kind']): boolean =>
  isController(staff) || KINDS[kind].roles.some((role) => staff.roles.includes(role))

type About = Pick<Case, 'kind' | 'state' | 'takenBy' | 'proposal' | 'userId'>

const outcomeFits = (one: About, outcome: Outcome, reason: string | null): Result<true> => {
  const { outcomes, reasons } = KINDS[one.kind]
  if (!outcomes.includes(outcome)) return refused('outcome_unknown')
  if (outcome === 'refused' && (reason === null || !reasons.includes(reason)))
    return refused('reason_to_choose')
  return ok(true)
}

/** Nobody decides alone what moves money or an identity: the second eye is a controller's. */
const secondEye = (one: About, staff: Staff): Result<true> => {
  if (one.state !== 'proposed' || !one.proposal) return refused('nothing_proposed')
  if (!isController(staff)) return refused('controller_needed')
  if (one.proposal.by === staff.userId) return refused('four_eyes')
  return ok(true)
}

const handedTo = (one: About, to: Staff | null): Result<true> => {
  if (!to || !mayHandle(to, one.kind)) return refused('colleague_cannot')
  return ok(true)
}

/** Whether a step may be made on a case as it stands, by this person. */
export const mayStep = (one: About, staff: Staff, step: Step): Result<true> => {
  if (!mayHandle(staff, one.kind)) return refused('case_of_others')
  if (one.userId === staff.userId) return refused('own_case')
  if (one.state === 'closed') return refused('case_closed')
  if (step.kind === 'confirm' || step.kind === 'return') return secondEye(one, staff)
  if (step.kind === 'take' || step.kind === 'note') return ok(true)
  if (one.takenBy !== staff.userId) return refused('case_not_taken')
  if (step.kind === 'hand') return handedTo(one, step.to)
  if (one.state === 'proposed') return refused('case_proposed')
  if (step.kind === 'ask') return one.state === 'open' ? ok(true) : refused('case_waiting')
  const fits = outcomeFits(one, step.outcome, step.reason)
  if (!fits.ok) return fits
  const { needsSecondEye } = KINDS[one.kind]
  // What carries the decision out knows whether it moves anything: deciding alone is refused there.
  if (needsSecondEye === 'if_it_moves') return ok(true)
  return (step.kind === 'propose') === needsSecondEye ? ok(true) : refused('four_eyes')
}
