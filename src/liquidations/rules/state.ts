import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import type {
  Form,
  FormStep,
  Holder,
  Liquidation,
  LiquidationState,
  Piece,
} from '#src/liquidations/liquidation.ts'
import { FORM_STEPS } from '#src/liquidations/liquidation.ts'
import { missingOf, uncheckedOf } from './pieces.ts'

type Standing = Pick<Liquidation, 'stage' | 'desk' | 'anomaly' | 'isPaid'>

/**
 * What a file is called. Under review it has no state of its own to be forgotten in: it is what the
 * case at the desk says, and whether something has to be cleared first.
 */
export const stateOf = ({ stage, desk, anomaly, isPaid }: Standing): LiquidationState => {
  if (stage === 'validated') return isPaid ? 'liquidated' : 'validated'
  if (stage !== 'submitted') return stage
  if (anomaly !== null) return 'anomaly'
  switch (desk?.state) {
    case 'waiting':
      return 'awaiting_pieces'
    case 'proposed':
      return 'in_control'
    default:
      return desk?.isTaken ? 'in_progress' : 'new'
  }
}

/** Who has to do something now. */
export const holderOf = (
  one: Standing & Pick<Liquidation, 'openedBySide' | 'confirmation'>,
): Holder => {
  const opener = one.openedBySide === 'employer' ? 'employer' : 'member'
  switch (stateOf(one)) {
    case 'draft':
    case 'awaiting_pieces':
      return opener
    case 'closed':
      return opener
    case 'new':
    case 'in_progress':
    case 'anomaly':
      return one.confirmation === null ? 'member' : 'fund'
    case 'in_control':
    case 'validated':
      return 'fund'
    case 'liquidated':
    case 'refused':
    case 'withdrawn':
      return 'nobody'
  }
}

export const nextStep = (form: Form): FormStep | null =>
  FORM_STEPS.find((step) => form[step] === null) ?? null

/** What was entered may change while it is a draft, or while the fund waits for its opener. */
export const mayEdit = (one: Standing): Result<true, Refusal> => {
  const state = stateOf(one)
  return state === 'draft' || state === 'awaiting_pieces'
    ? ok(true)
    : refused('liquidation_not_editable')
}

/** Pieces come at any time until the award; a closed file reopens with them. */
export const mayReceive = (one: Standing): Result<true, Refusal> =>
  one.stage === 'draft' || one.stage === 'submitted' || one.stage === 'closed'
    ? ok(true)
    : refused('liquidation_over')

export const maySubmit = (one: Standing & Pick<Liquidation, 'form'>): Result<true, Refusal> => {
  if (one.stage !== 'draft') return refused('liquidation_submitted')
  const step = nextStep(one.form)
  return step === null ? ok(true) : refused('step_missing', { step })
}

/** Before the award can be proposed: chosen by the member, complete, and checked piece by piece. */
export const mayPropose = (
  one: Standing & Pick<Liquidation, 'confirmation'>,
  pieces: readonly Piece[],
): Result<true, Refusal> => {
  if (one.stage !== 'submitted') return refused('liquidation_over')
  if (one.anomaly !== null) return refused('anomaly_open')
  if (one.confirmation === null) return refused('choices_unconfirmed')
  const [missing] = missingOf(pieces)
  if (missing) return refused('piece_missing', { piece: missing.code })
  const [unchecked] = uncheckedOf(pieces)
  return unchecked ? refused('piece_unchecked', { piece: unchecked.code }) : ok(true)
}

/** Given up by whoever opened it until the award; by the member for a while after it. */
export const mayWithdraw = (
  one: Standing & Pick<Liquidation, 'notifiedOn'>,
  { isMember, isInTime }: { isMember: boolean; isInTime: boolean },
): Result<true, Refusal> => {
  switch (stateOf(one)) {
    case 'draft':
    case 'new':
    case 'in_progress':
    case 'awaiting_pieces':
    case 'anomaly':
      return ok(true)
    case 'in_control':
      return refused('liquidation_in_control')
    case 'validated':
    case 'liquidated':
      if (!isMember) return refused('withdrawal_is_the_members')
      return isInTime ? ok(true) : refused('withdrawal_too_late')
    case 'closed':
    case 'refused':
    case 'withdrawn':
      return refused('liquidation_over')
  }
}
