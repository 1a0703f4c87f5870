import { ageOn, type IsoDate } from '#src/kernel/dates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { majorityAge, survivorPieces } from '#src/rulebook/parameters/survivors.ts'
import type { SurvivorCondition } from '#src/rulebook/parameters/survivors.ts'
import type { StoredPiece, Survivor, SurvivorPiece } from '#src/survivors/survivor.ts'

/** What the fund holds already, by the code of the piece: the document, or null when it is a fact. */
export type Held = ReadonlyMap<string, string | null>

export type Situation = Pick<Survivor, 'kind' | 'form'> & { isAccident: boolean; on: IsoDate }

const applies = (
  when: SurvivorCondition,
  { kind, form: { identity, account }, isAccident, on }: Situation,
): boolean => {
  const isSpouse = kind === 'spouse'
  switch (when) {
    case 'always':
      return true
    case 'in_morocco':
      return account?.mode !== 'abroad'
    case 'abroad':
      return account?.mode === 'abroad'
    case 'spouse':
      return isSpouse
    case 'spouse_by_child':
      return (
        isSpouse && (identity?.hasChildOfMarriage === true || identity?.hasDependentChild === true)
      )
    case 'spouse_by_accident':
      return isSpouse && isAccident
    case 'orphan':
      return !isSpouse
    case 'minor_orphan':
      return (
        !isSpouse && (identity === null || ageOn(identity.birthDate, on) < valueOn(majorityAge, on))
      )
    case 'disabled_orphan':
      return !isSpouse && identity?.isDisabled === true
  }
}

const latest = (stored: readonly StoredPiece[], code: string): StoredPiece | undefined =>
  stored.filter((one) => one.code === code).toSorted((a, b) => b.seq - a.seq)[0]

/** The checklist as it stands: what came, what the fund holds already, and only then what is asked. */
export const checklistOf = (
  situation: Situation,
  about: { stored: readonly StoredPiece[]; held: Held },
): SurvivorPiece[] =>
  valueOn(survivorPieces, situation.on)
    .filter(({ when }) => applies(when, situation))
    .map(({ code }) => {
      const came = latest(about.stored, code)
      const blank = { code, seq: 0, reason: null, receivedAt: null }
      return (
        came ??
        (about.held.has(code)
          ? { ...blank, state: 'held', documentId: about.held.get(code) ?? null }
          : { ...blank, state: 'expected', documentId: null })
      )
    })

/** What still has to come: never received, or sent back. */
export const missingOf = (pieces: readonly SurvivorPiece[]): SurvivorPiece[] =>
  pieces.filter(({ state }) => state === 'expected' || state === 'not_conforming')

export const uncheckedOf = (pieces: readonly SurvivorPiece[]): SurvivorPiece[] =>
  pieces.filter(({ state }) => state === 'received')
