import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import {
  FORM_PARTS,
  type FormPart,
  type Survivor,
  type SurvivorForm,
  type SurvivorPiece,
  type SurvivorState,
} from '#src/survivors/survivor.ts'
import { missingOf, uncheckedOf } from './pieces.ts'

type Standing = Pick<Survivor, 'stage' | 'desk'>

/** Under review, a file is what its case says (decision 37). */
export const stateOf = ({ stage, desk }: Standing): SurvivorState => {
  if (stage !== 'submitted') return stage
  if (desk?.state === 'waiting') return 'awaiting_pieces'
  return desk?.state === 'proposed' ? 'in_control' : 'under_review'
}

export const nextPart = (form: SurvivorForm): FormPart | null =>
  FORM_PARTS.find((part) => form[part] === null) ?? null

/** What was entered may change until it is sent, and again while the fund waits for its person. */
export const mayEdit = (one: Standing): boolean =>
  ['opened', 'awaiting', 'awaiting_pieces'].includes(stateOf(one))

/** Pieces come at any time until the decision. */
export const mayReceive = ({ stage }: Standing): boolean =>
  stage !== 'awarded' && stage !== 'refused'

export const maySubmit = (one: Standing & Pick<Survivor, 'form'>): Result<true, Refusal> => {
  if (one.stage !== 'opened' && one.stage !== 'awaiting') return refused('survivor_submitted')
  const part = nextPart(one.form)
  return part === null ? ok(true) : refused('step_missing', { step: part })
}

/** Before an award can be proposed: whole, and checked piece by piece. */
export const mayPropose = (
  one: Standing,
  pieces: readonly SurvivorPiece[],
): Result<true, Refusal> => {
  if (one.stage !== 'submitted') return refused('survivor_over')
  const [missing] = missingOf(pieces)
  if (missing) return refused('piece_missing', { piece: missing.code })
  const [unchecked] = uncheckedOf(pieces)
  return unchecked ? refused('piece_unchecked', { piece: unchecked.code }) : ok(true)
}
