import type { Context } from 'hono'
import { doerOf, userEnded } from '#src/access/index.ts'
import { attestationsRevoked } from '#src/attestations/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseSettled, caseTold, findCase, listFiles } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { newId } from '#src/http/command.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { fileNumber } from '#src/kernel/codes.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { careerFor, memberDied, readHoldings } from '#src/members/index.ts'
import { noticed } from '#src/notices/index.ts'
import { findTold, type Pension, pensionEnded, recipientOf } from '#src/pensions/index.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { type Capital, deathCapitals, heirsContributions } from '#src/rulebook/survivor-award.ts'
import { readHeirs } from './reading.ts'
import { reportedBeside } from './reporting.ts'
import {
  capitalDue,
  deathDecided,
  findDeath,
  isConfirmedElsewhere,
  listOthers,
  listTwins,
} from './store.ts'
import { survivorOpened } from './store-files.ts'
import type { Death, Heir } from './survivor.ts'
import { linkSent, nameOf } from './telling.ts'

const refuse = (code: string): Problem => new Problem(409, { code, facts: {} })

const LENGTH = 8

/** `S-R7K29QXM`: says nothing of how many there are. */
const newFileNumber = (): string =>
  `S-${fileNumber(crypto.getRandomValues(new Uint8Array(LENGTH)))}`

type Known = NonNullable<Death['known']>

/** A death that can be decided: somebody known, alive until now for the register, and a record. */
const load = async (c: Context<App>, id: string): Promise<{ death: Death; known: Known }> => {
  const death = await findDeath(c.var.db, id)
  if (death?.stage !== 'reported') throw changedMeanwhile()
  const { known } = death
  if (!known) throw refuse('death_unidentified')
  if (known.diedOn !== null) throw refuse('death_known')
  const { db } = c.var
  const hasRecord =
    (await listFiles(db, death.desk.caseId)).length > 0 ||
    (await isConfirmedElsewhere(db, { id, card: known.card }))
  if (!hasRecord) throw refuse('record_missing')
  return { death, known }
}

/** Where the fund reaches who is said to be dead: as it reaches whoever draws that pension. */
const reachedAt = async (c: Context<App>, { pensionId, logins, postalAddress }: Known) => {
  const told = pensionId === null ? null : await findTold(c.var.db, pensionId)
  if (told) return recipientOf(told)
  const [userId] = logins
  if (userId !== undefined) return { userId }
  return postalAddress === ''
    ? null
    : { language: c.var.language, addresses: { letter: postalAddress } }
}

/**
 * Before a second person is asked: nothing is left that would refuse the decision. Who was said to be
 * dead is written to, where the fund reached them before: whoever lives can say so in time.
 */
export const deathProposed = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const { death, known } = await load(c, id)
  const to = await reachedAt(c, known)
  return to === null
    ? []
    : noticed(c.var.db, {
        to,
        template: 'death_told',
        facts: { deceased: nameOf(known), diedOn: death.diedOn },
        at: c.var.now,
      })
}

export type OpenedFile = { id: string; number: string; heir: Heir; statements: Statement[] }

/** The file of one survivor, and the link to it where they can be reached. */
export const fileOpened = (
  c: Context<App>,
  about: { death: Death; known: Known; heir: Heir },
): OpenedFile => {
  const { db, actor, now: at } = c.var
  const { death, known, heir } = about
  const [id, number] = [newId(), newFileNumber()]
  return {
    id,
    number,
    heir,
    statements: [
      survivorOpened(db, { id, number, deathId: death.id, memberId: known.memberId, heir, at }),
      ...linkSent(c, {
        id,
        number,
        reach: heir.reach,
        deceased: nameOf(known),
        about: 'opened',
      }),
      audited(db, {
        object: { kind: 'survivor', id },
        subject: { kind: 'member', id: known.memberId },
        action: 'survivor_opened',
        actor: doerOf(actor),
        at,
        after: { kind: heir.kind, number },
      }),
    ],
  }
}

/** What the death makes due once: to each spouse their part, else to the heirs. */
const capitals = (
  c: Context<App>,
  about: { death: Death; pension: Pension; files: readonly OpenedFile[] },
): Statement[] => {
  const { death, pension, files } = about
  if (pension.kind === 'orphan') return []
  const spouses = files.filter(({ heir }) => heir.kind === 'spouse')
  const parts = deathCapitals(RULEBOOK, {
    points: pension.points,
    diedOn: death.diedOn,
    people: spouses.length,
  })
  return parts.map((capital, i) => due(c, death, { capital, survivorId: spouses[i]?.id ?? null }))
}

const due = (
  c: Context<App>,
  death: Death,
  { capital, survivorId }: { capital: Capital; survivorId: string | null },
): Statement =>
  capitalDue(c.var.db, {
    deathId: death.id,
    kind: 'death_capital',
    survivorId,
    capital,
    at: c.var.now,
  })

/** Nobody is left who draws on a member that drew nothing: their contributions go to the heirs (S44). */
const contributionsDue = async (
  c: Context<App>,
  { death, known }: { death: Death; known: Known },
): Promise<Statement[]> => {
  const { db, now: at } = c.var
  const found = await readHoldings(db, known.memberId)
  const career = found && careerFor(RULEBOOK, found, casablancaDate(at))
  const capital = career && heirsContributions(career.employee)
  return capital
    ? [capitalDue(db, { deathId: death.id, kind: 'contributions', survivorId: null, capital, at })]
    : []
}

/** Other reports of the same death have nothing left to wait for; whoever made them hears it. */
const twinsJoined = async (
  c: Context<App>,
  { death, known }: { death: Death; known: Known },
): Promise<Statement[]> => {
  const { db, now: at } = c.var
  const twins = await listTwins(db, { ...known, id: death.id })
  const made = await Promise.all(
    twins.map(async (twin) => {
      const open = await findCase(db, twin.desk.caseId)
      return [
        deathDecided(db, twin, { stage: 'joined', at }),
        ...(open && open.state !== 'closed'
          ? [...caseSettled(db, open, at), ...caseTold(c, open, 'decided')]
          : []),
      ]
    }),
  )
  return made.flat()
}

/**
 * Whoever died may be known by other numbers too: each pension and each career under the same card is
 * told to the desk, where the record that was confirmed serves again.
 */
const othersReported = async (c: Context<App>, about: { death: Death; known: Known }) => {
  const numbers = await listOthers(c.var.db, about.known)
  const made = await Promise.all(numbers.map((number) => reportedBeside(c, about.death, number)))
  return made.flat()
}

/**
 * In the batch of the second person's approval. The pension ends with the month of the death, and the
 * register finds what was paid beyond; every login closes, every paper about them is revoked, and each
 * person it gives a right to has a file.
 */
export const deathConfirmed = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const { actor, db, now: at } = c.var
  const { death, known } = await load(c, id)
  const { heirs, pension, children } = await readHeirs(db, death)
  const files = heirs.map((heir) => fileOpened(c, { death, known, heir }))
  const isMember = pension === null || pension.kind === 'member'
  const by = doerOf(actor)
  return [
    deathDecided(db, death, { stage: 'confirmed', at }),
    ...(pension && pension.end === null
      ? pensionEnded(db, { pensionId: pension.id, on: death.diedOn, why: 'death', by, at })
      : []),
    ...(isMember
      ? [
          memberDied(db, { memberId: known.memberId, on: death.diedOn }),
          ...attestationsRevoked(db, {
            memberId: known.memberId,
            why: death.desk.caseNumber,
            by,
            at,
          }),
        ]
      : []),
    ...known.logins.flatMap((id) => userEnded(db, { id, at, realNow: realNow() })),
    ...files.flatMap(({ statements }) => statements),
    ...(pension ? capitals(c, { death, pension, files }) : []),
    ...(!pension && files.length === 0 && children === 0
      ? await contributionsDue(c, { death, known })
      : []),
    ...(await twinsJoined(c, { death, known })),
    ...(await othersReported(c, { death, known })),
    audited(db, {
      object: { kind: 'death', id: death.id },
      subject: { kind: 'member', id: known.memberId },
      action: 'death_confirmed',
      actor: by,
      at,
      after: { died_on: death.diedOn, survivors: files.length },
    }),
  ]
}

/** In the batch of a refusal: nothing of anybody changes. */
export const deathRefused = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const death = await findDeath(c.var.db, id)
  if (death?.stage !== 'reported') throw changedMeanwhile()
  return [deathDecided(c.var.db, death, { stage: 'refused', at: c.var.now })]
}
