import type { Database } from '#src/database/database.ts'
import { notFound } from '#src/http/problem.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { ok, type Refusal, refused, type Result } from '#src/kernel/result.ts'
import {
  findFamily,
  listStoredPieces,
  type StoredPiece as FilePiece,
} from '#src/liquidations/index.ts'
import { careerFor, readHoldings } from '#src/members/index.ts'
import { findPension, listPensionsOf, type Pension } from '#src/pensions/index.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import {
  type Left,
  leftByMember,
  leftByPensioner,
  type SurvivorAward,
} from '#src/rulebook/survivor-award.ts'
import { heirsOf } from './rules/heirs.ts'
import { checklistOf, type Held } from './rules/pieces.ts'
import { rightOf } from './rules/rights.ts'
import { isOtherParentDead, listStored } from './store-pieces.ts'
import type { Death, Heir, Survivor, SurvivorPiece } from './survivor.ts'

const isWithdrawn = ({ end }: Pension): boolean => end?.why === 'withdrawal'

/** Whom a death gives a right to, as the registers stand. */
export const readHeirs = async (
  db: Database,
  death: Death,
): Promise<{ heirs: Heir[]; pension: Pension | null; children: number }> => {
  const { known, named, diedOn } = death
  if (!known) return { heirs: [], pension: null, children: 0 }
  const [found, pensions] = await Promise.all([
    findFamily(db, known.memberId),
    listPensionsOf(db, known.memberId),
  ])
  const pension = pensions.find(({ id }) => id === known.pensionId) ?? null
  const family = found && {
    isWidowed: found.family.status === 'V',
    spouses: found.family.spouses,
    children: found.family.children,
  }
  const heirs = heirsOf(RULEBOOK, {
    died: pension?.kind ?? 'member',
    memberName: known.memberLastName,
    family,
    livingSpouses: pensions.filter(
      ({ id, kind, end }) => kind === 'spouse' && id !== known.pensionId && end === null,
    ).length,
    named,
    diedOn,
    // Of a letter alone: an e-mail or a telephone was the person's own.
    household: { email: '', phone: '', postalAddress: known.postalAddress },
  })
  return { heirs, pension, children: family?.children.length ?? known.children ?? 0 }
}

/** What a member left: the points of their pension, else what their career would have given. */
const readLeft = async (
  db: Database,
  about: { memberId: string; diedOn: IsoDate; today: IsoDate },
): Promise<Result<Left, Refusal>> => {
  const [pensions, found] = await Promise.all([
    listPensionsOf(db, about.memberId),
    readHoldings(db, about.memberId),
  ])
  const own = pensions.find((one) => one.kind === 'member' && !isWithdrawn(one))
  if (own) return ok(leftByPensioner(own.points))
  if (!found) throw notFound()
  return leftByMember(RULEBOOK, careerFor(RULEBOOK, found, about.today), about.diedOn)
}

/** What a survivor draws as the registers stand today, or why they don't. */
export const countedNow = async (
  db: Database,
  one: Survivor,
  today: IsoDate,
): Promise<Result<SurvivorAward, Refusal>> => {
  const { identity } = one.form
  if (identity === null) return refused('step_missing', { step: 'identity' })
  const { diedOn, isAccident } = one.deceased
  const left = await readLeft(db, { memberId: one.memberId, diedOn, today })
  if (!left.ok) return left
  return rightOf(RULEBOOK, { kind: one.kind, identity, diedOn, isAccident, left: left.value })
}

/** A piece of the file of who died that was found conforming serves again. */
const heldIn = (one: Survivor, pieces: readonly FilePiece[]): Map<string, string | null> => {
  const held = new Map<string, string | null>()
  for (const { code, about, seq, state, documentId } of pieces) {
    const isLast = !pieces.some(
      (other) => other.code === code && other.about === about && other.seq > seq,
    )
    if (state !== 'conforming' || !isLast) continue
    if (code === 'marriage' && one.kind === 'spouse' && about === one.about)
      held.set(code, documentId)
    // Any child of the family shows that there was one; an orphan needs their own.
    if (code === 'birth' && (one.kind === 'spouse' || about === one.about))
      held.set(code, documentId)
    if (code === 'disability' && one.kind === 'orphan' && about === one.about)
      held.set(code, documentId)
  }
  return held
}

const readHeld = async (db: Database, one: Survivor): Promise<Held> => {
  const [family, pension, isDead] = await Promise.all([
    findFamily(db, one.memberId),
    one.deceased.pensionId === null ? null : findPension(db, one.deceased.pensionId),
    isOtherParentDead(db, { memberId: one.memberId, deathId: one.deathId }),
  ])
  const held = heldIn(one, family ? await listStoredPieces(db, family.liquidationId) : [])
  // Who died drew on the member's rights: that death is on record already.
  if (isDead || pension?.kind === 'spouse') held.set('parent_death', null)
  return held
}

/** The checklist as it stands, with what came and what the fund holds. */
export const readPieces = async (
  db: Database,
  one: Survivor,
  today: IsoDate,
): Promise<SurvivorPiece[]> => {
  const [stored, held] = await Promise.all([listStored(db, one.id), readHeld(db, one)])
  const { kind, form } = one
  return checklistOf(
    { kind, form, isAccident: one.deceased.isAccident, on: today },
    { stored, held },
  )
}
