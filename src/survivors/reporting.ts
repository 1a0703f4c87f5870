import type { Context } from 'hono'
import { caseOpened, caseTold, pieceAdded } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { Examined } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { parseMatricule } from '#src/kernel/identifiers.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { type ReportAsked, reachOf } from './requests.ts'
import { deathReported, findByNumber, type Found } from './store.ts'
import type { Death, Named, Relation } from './survivor.ts'

/** Whom a number names in the registers: the same question whatever it finds. */
export const foundBy = (c: Context<App>, digits: string): Promise<Found | null> =>
  findByNumber(c.var.db, { dp: digits, matricule: parseMatricule(digits) ?? '' })

type Died = {
  number: string
  last_name: string
  first_name: string
  died_on: IsoDate
  is_accident: boolean
}

type Opening = {
  id: string
  asked: Died
  relation: Relation
  named: readonly Named[]
  declarer: { name: string; email: string; phone: string; postalAddress: string }
  by: { side: 'person' | 'fund'; kind: string; userId: string | null; name: string }
  piece: Examined | null
}

/** The same statements, in the same order, whether the number names somebody or nobody. */
const opened = async (c: Context<App>, about: Opening): Promise<Statement[]> => {
  const { db, now: at, language } = c.var
  const { id, asked, relation, named, declarer, by, piece } = about
  const found = await foundBy(c, asked.number)
  const contact = { ...declarer, language }
  const [lastName, firstName] = [asked.last_name.trim(), asked.first_name.trim()]
  const one = caseOpened(db, {
    kind: 'death',
    facts: {
      deathId: id,
      number: asked.number,
      deceased: `${firstName} ${lastName}`,
      diedOn: asked.died_on,
      relation,
    },
    contact,
    ...(found ? { memberId: found.memberId } : {}),
    objectId: id,
    text: '',
    by,
    at,
  })
  return [
    ...one.statements,
    deathReported(db, {
      id,
      caseId: one.id,
      givenNumber: asked.number,
      found,
      lastName,
      firstName,
      diedOn: asked.died_on,
      isAccident: asked.is_accident,
      relation,
      named,
      at,
    }),
    ...(piece ? await pieceAdded(c, one.id, piece, by.userId ?? 'public') : []),
    ...caseTold(c, { ...one, kind: 'death', userId: null, contact }, 'received'),
  ]
}

/** By anybody, with the death record. A spouse who declares is somebody the death gives a right to. */
export const reportedByAnybody = (
  c: Context<App>,
  asked: ReportAsked,
  piece: Examined,
): Promise<Statement[]> => {
  const lastName = asked.declarer_last_name.trim()
  const firstName = asked.declarer_first_name.trim()
  const reach = reachOf(asked)
  const name = `${firstName} ${lastName}`
  return opened(c, {
    id: newId(),
    asked,
    relation: asked.relation,
    named: asked.relation === 'spouse' ? [{ kind: 'spouse', lastName, firstName, reach }] : [],
    declarer: { name, ...reach },
    by: { side: 'person', kind: 'person', userId: null, name },
    piece,
  })
}

/** By the fund itself, of what else it holds of somebody whose death was confirmed. */
export const reportedBeside = (
  c: Context<App>,
  death: Pick<Death, 'lastName' | 'firstName' | 'diedOn' | 'isAccident'>,
  number: string,
): Promise<Statement[]> =>
  opened(c, {
    id: newId(),
    asked: {
      number,
      last_name: death.lastName,
      first_name: death.firstName,
      died_on: death.diedOn,
      is_accident: death.isAccident,
    },
    relation: 'fund',
    named: [],
    declarer: { name: 'CIMR', email: '', phone: '', postalAddress: '' },
    by: { side: 'fund', kind: 'fund', userId: null, name: 'CIMR' },
    piece: null,
  })

/** At the desk, from a letter or at a counter. */
export const reportedByStaff = (
  c: Context<App>,
  asked: Died & { id: string },
  piece: Examined | null,
): Promise<Statement[]> => {
  const { actor } = c.var
  return opened(c, {
    id: asked.id,
    asked,
    relation: 'fund',
    named: [],
    declarer: { name: actor.name, email: '', phone: '', postalAddress: '' },
    by: { side: 'fund', kind: 'desk', userId: actor.userId, name: actor.name },
    piece,
  })
}
