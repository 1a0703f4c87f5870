import type { IsoDate } from '#src/kernel/dates.ts'
import { invariant } from '#src/kernel/invariant.ts'
import type { Form, Piece, StoredPiece } from '#src/liquidations/liquidation.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import {
  liquidationPieces,
  type PieceCondition,
  type PieceRule,
} from '#src/rulebook/parameters/liquidation.ts'

export type Situation = {
  form: Form
  isByEmployer: boolean
  isInsuredBefore2003: boolean
  on: IsoDate
}

type Expected = { code: string; about: string; whom: string }

/** Whom a condition asks the piece of: nobody, the member, or each person it concerns. */
const concerned = (
  when: PieceCondition,
  { form, isByEmployer, isInsuredBefore2003 }: Situation,
): { about: string; whom: string }[] => {
  const member = [{ about: '', whom: '' }]
  const children = (form.family?.children ?? []).map((child, i) => ({
    child,
    about: `child-${i + 1}`,
    whom: child.firstName,
  }))
  switch (when) {
    case 'always':
      return member
    case 'in_morocco':
      return form.account?.mode === 'abroad' ? [] : member
    case 'abroad':
      return form.account?.mode === 'abroad' ? member : []
    case 'by_employer':
      return isByEmployer ? member : []
    case 'insured_before_2003':
      return isInsuredBefore2003 ? member : []
    case 'each_spouse':
      return (form.family?.spouses ?? []).map(({ firstName, lastName }, i) => ({
        about: `spouse-${i + 1}`,
        whom: `${firstName} ${lastName}`,
      }))
    case 'each_child':
      return children
    case 'each_child_at_school':
      return children.filter(({ child }) => child.isAtSchool)
    case 'each_disabled_child':
      return children.filter(({ child }) => child.isDisabled)
  }
}

const expected = (rules: readonly PieceRule[], situation: Situation): Expected[] =>
  rules.flatMap(({ code, when }) =>
    concerned(when, situation).map(({ about, whom }) => ({ code, about, whom })),
  )

/** Never asked for by itself: it stands for the member's own confirmation. */
export const SIGNED_CHOICES = 'signed_choices'

const latest = (stored: readonly StoredPiece[], code: string, about: string) =>
  stored
    .filter((one) => one.code === code && one.about === about)
    .toSorted((a, b) => b.seq - a.seq)[0]

const withStored = (one: Expected, held: StoredPiece | undefined): Piece =>
  held
    ? { ...held, whom: one.whom }
    : {
        ...one,
        state: 'expected',
        seq: 0,
        documentId: null,
        reason: null,
        evidence: null,
        receivedAt: null,
        checkedBy: null,
      }

/** The checklist of a file as it stands: what its situation asks for, and what came. */
export const checklistOf = (situation: Situation, stored: readonly StoredPiece[]): Piece[] => {
  const asked = expected(valueOn(liquidationPieces, situation.on), situation)
  const paper = latest(stored, SIGNED_CHOICES, '')
  return [
    ...asked.map((one) => withStored(one, latest(stored, one.code, one.about))),
    ...(paper ? [withStored({ code: SIGNED_CHOICES, about: '', whom: '' }, paper)] : []),
  ]
}

/** What still has to come: never received, or sent back. */
export const missingOf = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter(({ state }) => state === 'expected' || state === 'not_conforming')

/** What somebody at the fund still has to look at. */
export const uncheckedOf = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter(({ state }) => state === 'received')

/** A piece of the checklist by its name in an address: `birth` or `birth.child-2`. */
export const pieceNamed = (pieces: readonly Piece[], name: string): Piece | null => {
  const [code = '', about = ''] = name.split('.')
  return pieces.find((one) => one.code === code && one.about === about) ?? null
}
export const nameOfPiece = ({ code, about }: Pick<Piece, 'code' | 'about'>): string => {
  invariant(!code.includes('.'), 'a dot parts the code of a piece from whom it is about')
  return about === '' ? code : `${code}.${about}`
}
