import { audited } from '#src/audit/index.ts'
import type { Database, Statement } from '#src/database/database.ts'
import { newId } from '#src/http/command.ts'
import { casablancaDate, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import { promiseFrom } from '#src/rulebook/calendar.ts'
import { type CaseFacts, type CaseKind, type Contact, KINDS, newCaseNumber } from './case.ts'
import { caseInserted, type NewCase } from './store.ts'
import { entryAdded } from './store-entries.ts'

const NO_CONTACT: Contact = { name: '', email: '', phone: '', postalAddress: '', language: 'fr' }

type Opening<K extends CaseKind> = {
  kind: K
  facts: CaseFacts[K]
  /** Who is told, by their login or by the addresses they gave. */
  userId?: string
  contact?: Contact
  followHash?: string
  employerNumber?: string
  memberId?: string
  objectId?: string
  text: string
  by: { side: 'person' | 'fund'; kind: string; userId: string | null; name: string }
  at: Instant
}

export type OpenedCase = {
  id: string
  number: string
  promisedOn: IsoDate
  statements: Statement[]
}

/** Whose file a case is about: they can read who did what on it. */
export const subjectOf = (
  one: Pick<NewCase, 'memberId' | 'employerNumber'>,
): { subject?: { kind: 'member' | 'employer'; id: string } } => {
  if (one.memberId !== null) return { subject: { kind: 'member', id: one.memberId } }
  return one.employerNumber === null
    ? {}
    : { subject: { kind: 'employer', id: one.employerNumber } }
}

/** For the batch of whatever opens it: the case, its first entry, its trace. */
export const caseOpened = <K extends CaseKind>(db: Database, asked: Opening<K>): OpenedCase => {
  const id = newId()
  const number = newCaseNumber()
  const { userId, contact = NO_CONTACT, by, at } = asked
  const promisedOn = promiseFrom(casablancaDate(at), KINDS[asked.kind].promise)
  const one: NewCase = {
    id,
    number,
    kind: asked.kind,
    userId: userId ?? null,
    contact: contact.name === '' ? { ...contact, name: by.name } : contact,
    followHash: asked.followHash ?? null,
    employerNumber: asked.employerNumber ?? null,
    memberId: asked.memberId ?? null,
    objectId: asked.objectId ?? null,
    facts: asked.facts,
    openedAt: at,
    promisedOn,
  }
  return {
    id,
    number,
    promisedOn,
    statements: [
      caseInserted(db, one),
      entryAdded(db, {
        caseId: id,
        at,
        side: by.side,
        userId: by.userId,
        name: by.name,
        what: 'opened',
        text: asked.text,
        isInternal: false,
      }),
      audited(db, {
        object: { kind: 'case', id },
        ...subjectOf(one),
        action: 'case_opened',
        actor: { kind: by.kind, id: by.userId ?? 'nobody', name: by.name },
        at,
        after: { kind: asked.kind, number },
      }),
    ],
  }
}

/** Somebody with a login, or the addresses they left. */
export const recipientOf = (one: Pick<NewCase, 'userId' | 'contact'>) => {
  if (one.userId !== null) return { userId: one.userId }
  const { email, phone, postalAddress, language } = one.contact
  return {
    language,
    addresses: {
      ...(email ? { email } : {}),
      ...(phone ? { sms: phone } : {}),
      ...(postalAddress ? { letter: postalAddress } : {}),
    },
  }
}
