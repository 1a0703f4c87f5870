import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseOpened, caseTold, pieceAdded } from '#src/cases/index.ts'
import type { Database, Statement } from '#src/database/database.ts'
import type { Examined } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { findMemberId, type Member } from '#src/members/index.ts'
import type { Detail } from './anomaly.ts'
import type { AnomalyReport } from './requests.ts'
import { isAskedOfEmployer } from './rules.ts'
import { anomalyReported, findCurrentEmployer } from './store.ts'

/** Another number, said by its owner; whether it is the same person is for the fund to see. */
const otherNumber = async (db: Database, member: Member, typed: string): Promise<Detail> => {
  const matricule = typed.replaceAll(' ', '')
  if (matricule === member.matricule) throw new Problem(409, { code: 'own_matricule', facts: {} })
  return { kind: 'matricule', otherId: await findMemberId(db, matricule), matricule }
}

/** What was typed, as what it is about. */
export const detailOf = async (
  db: Database,
  member: Member,
  report: AnomalyReport,
): Promise<Detail> => {
  switch (report.kind) {
    case 'name':
      return { kind: 'name', lastName: report.last_name, firstName: report.first_name }
    case 'birth_date':
      return { kind: 'birth_date', birthDate: report.birth_date }
    case 'matricule':
      return await otherNumber(db, member, report.matricule)
    case 'rights': {
      const employer = await findCurrentEmployer(db, member.id)
      if (!employer) throw new Problem(409, { code: 'no_employer', facts: {} })
      const { number, name } = employer
      return { kind: 'rights', employerNumber: number, employer: name, quarter: report.quarter }
    }
  }
}

const written = (detail: Detail): string => {
  switch (detail.kind) {
    case 'name':
      return `${detail.firstName} ${detail.lastName}`
    case 'birth_date':
      return detail.birthDate
    case 'matricule':
      return detail.matricule
    case 'rights':
      return `${detail.quarter} — ${detail.employer}`
  }
}

const heldNow = (member: Member, detail: Detail): string => {
  switch (detail.kind) {
    case 'name':
      return `${member.firstName} ${member.lastName}`
    case 'birth_date':
      return member.birthDate ?? ''
    case 'matricule':
      return member.matricule
    case 'rights':
      return ''
  }
}

/** For the batch: the case with its promise, its proof, and whom it is asked of. */
export const reported = async (
  c: Context<App>,
  about: { id: string; member: Member; detail: Detail; text: string; piece: Examined | null },
): Promise<Statement[]> => {
  const { db, actor, now: at, language } = c.var
  const { id, member, detail, piece } = about
  const employer =
    detail.kind === 'rights'
      ? { number: detail.employerNumber }
      : isAskedOfEmployer(detail.kind)
        ? await findCurrentEmployer(db, member.id)
        : null
  const contact = { name: actor.name, email: '', phone: '', postalAddress: '', language }
  const opened = caseOpened(db, {
    kind: 'anomaly',
    facts: {
      anomalyId: id,
      memberId: member.id,
      anomaly: detail.kind,
      held: heldNow(member, detail),
      proposed: written(detail),
    },
    userId: actor.userId,
    contact,
    memberId: member.id,
    objectId: id,
    text: about.text,
    by: { side: 'person', kind: doerOf(actor).kind, userId: actor.userId, name: actor.name },
    at,
  })
  return [
    ...opened.statements,
    anomalyReported(db, {
      id,
      memberId: member.id,
      detail,
      employerNumber: employer?.number ?? null,
      caseId: opened.id,
      reportedBy: actor.userId,
      reportedAt: at,
    }),
    ...(piece ? await pieceAdded(c, opened.id, piece, actor.userId) : []),
    ...caseTold(c, { ...opened, kind: 'anomaly', userId: actor.userId, contact }, 'received'),
    audited(db, {
      object: { kind: 'anomaly', id },
      subject: { kind: 'member', id: member.id },
      action: 'anomaly_reported',
      actor: doerOf(actor),
      at,
      after: { kind: detail.kind },
    }),
  ]
}
