import type {
  Application,
  ApplicationState,
  Form,
  FormStep,
  Holder,
  Piece,
} from '#src/joining/application.ts'
import { FORM_STEPS } from '#src/joining/application.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import { missingOf, uncheckedOf } from './pieces.ts'

type Standing = Pick<Application, 'stage' | 'desk' | 'conventionAt' | 'isCountered' | 'declined'>

/**
 * What an application is called. Under review it has no state of its own to be forgotten in: it is
 * what the case at the desk says, and whether the one paper came (decision 37).
 */
export const stateOf = (one: Standing): ApplicationState => {
  if (one.stage === 'withdrawn' && one.declined !== null) return 'declined'
  if (one.stage !== 'submitted') return one.stage
  if (one.isCountered) return 'counter_proposed'
  if (one.desk?.state === 'waiting') return 'pieces_asked'
  if (one.desk?.state === 'proposed') return 'in_control'
  return one.conventionAt === null ? 'convention_awaited' : 'under_review'
}

export const holderOf = (one: Standing): Holder => {
  switch (stateOf(one)) {
    case 'draft':
    case 'convention_awaited':
    case 'pieces_asked':
    case 'counter_proposed':
      return 'applicant'
    case 'under_review':
    case 'in_control':
      return 'fund'
    case 'to_sign':
      return 'signatories'
    case 'active':
    case 'refused':
    case 'withdrawn':
    case 'declined':
    case 'expired':
      return 'nobody'
  }
}

export const nextStep = (form: Form): FormStep | null =>
  FORM_STEPS.find((step) => form[step] === null) ?? null

/** What was entered may change while it is a draft, or while the fund waits for pieces. */
export const mayEdit = (one: Standing): Result<true, Refusal> => {
  const state = stateOf(one)
  return state === 'draft' || state === 'pieces_asked'
    ? ok(true)
    : refused('application_not_editable')
}

/** Pieces come at any time until the decision. */
export const mayReceive = (one: Standing): Result<true, Refusal> =>
  one.stage === 'draft' || one.stage === 'submitted' ? ok(true) : refused('application_over')

export const maySubmit = (
  one: Standing & Pick<Application, 'form'>,
  pieces: readonly Piece[],
): Result<true, Refusal> => {
  if (one.stage !== 'draft') return refused('application_submitted')
  const step = nextStep(one.form)
  if (step !== null) return refused('application_step_missing', { step })
  const [missing] = missingOf(pieces)
  return missing ? refused('application_piece_missing', { piece: missing.code }) : ok(true)
}

/** Before an agent can put it forward: the paper is there, and each piece was looked at. */
export const mayPropose = (one: Standing, pieces: readonly Piece[]): Result<true, Refusal> => {
  if (one.stage !== 'submitted') return refused('application_over')
  if (one.isCountered) return refused('application_countered')
  if (one.conventionAt === null) return refused('convention_missing')
  const [missing] = missingOf(pieces)
  if (missing) return refused('application_piece_missing', { piece: missing.code })
  const [unchecked] = uncheckedOf(pieces)
  return unchecked ? refused('application_piece_unchecked', { piece: unchecked.code }) : ok(true)
}

export const mayCounter = (one: Standing): Result<true, Refusal> => {
  if (one.stage !== 'submitted') return refused('application_over')
  return one.isCountered ? refused('application_countered') : ok(true)
}

/** Given up at any time until the contract exists. */
export const mayWithdraw = (one: Standing): Result<true, Refusal> => {
  const state = stateOf(one)
  if (state === 'in_control') return refused('application_in_control')
  return one.stage === 'draft' || one.stage === 'submitted' || one.stage === 'to_sign'
    ? ok(true)
    : refused('application_over')
}
