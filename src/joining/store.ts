import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Application, Form, Stage } from './application.ts'

type Desk = NonNullable<Application['desk']>
type Row = Omit<Application, 'form' | 'desk' | 'isCountered' | 'declined'> & {
  form: string
  declinedBy: string | null
  declinedWhy: string | null
  isCountered: 0 | 1
  caseId: string | null
  caseState: Desk['state'] | null
  promisedOn: IsoDate | null
  waitingSince: Instant | null
  reason: string | null
}

const APPLICATIONS = `SELECT a.id, a.number, a.user_id AS userId, u.email, a.opened_at AS openedAt,
    a.saved_at AS savedAt, a.form, a.form_revision AS revision, a.ice, a.stage,
    a.submitted_at AS submittedAt, a.convention_at AS conventionAt,
    a.convention_how AS conventionHow, a.accepted_at AS acceptedAt, a.accepted_by AS acceptedBy,
    a.sign_until AS signUntil, a.employer_number AS employerNumber, a.ended_at AS endedAt,
    a.warned_at AS warnedAt,
    EXISTS (SELECT 1 FROM application_proposals p
      WHERE p.application_id = a.id AND p.answer IS NULL) AS isCountered,
    (SELECT COUNT(*) FROM applications o
      WHERE o.ice = a.ice AND o.id <> a.id AND o.stage <> 'draft') AS others,
    d.name AS declinedBy, d.detail AS declinedWhy, a.case_id AS caseId, k.state AS caseState, k.promised_on AS promisedOn,
    k.waiting_since AS waitingSince, k.reason
  FROM applications a JOIN users u ON u.id = a.user_id LEFT JOIN cases k ON k.id = a.case_id
    LEFT JOIN application_events d ON d.application_id = a.id AND d.what = 'signature_declined'`

const fromRow = (row: Row): Application => {
  const { form, isCountered, declinedBy, declinedWhy, ...stored } = row
  const { caseId, caseState, promisedOn, waitingSince, reason, ...plain } = stored
  return {
    ...plain,
    form: JSON.parse(form) as Form,
    isCountered: isCountered === 1,
    declined: declinedBy === null ? null : { by: declinedBy, reason: declinedWhy ?? '' },
    desk:
      caseId === null || caseState === null || promisedOn === null
        ? null
        : { caseId, state: caseState, promisedOn, waitingSince, reason },
  }
}

export const findApplication = async (db: Database, id: string): Promise<Application | null> => {
  const row = await first<Row>(db, `${APPLICATIONS} WHERE a.id = ?`, id)
  return row && fromRow(row)
}

type Page = { limit: number; offset: number }

export const listOfApplicant = async (
  db: Database,
  userId: string,
  page: Page,
): Promise<Application[]> => {
  const rows = await all<Row>(
    db,
    `${APPLICATIONS} WHERE a.user_id = ?
     ORDER BY a.ended_at IS NOT NULL, a.opened_at DESC, a.id LIMIT ? OFFSET ?`,
    userId,
    page.limit,
    page.offset,
  )
  return rows.map(fromRow)
}

/** At the desk, the nearest promise first; a draft is its applicant's alone. */
export const listAtDesk = async (
  db: Database,
  stages: readonly Stage[],
  page: Page,
): Promise<Application[]> => {
  const rows = await all<Row>(
    db,
    `${APPLICATIONS} WHERE a.stage IN (SELECT value FROM json_each(?1)) AND a.case_id IS NOT NULL
     ORDER BY a.stage <> 'submitted', k.promised_on, a.id LIMIT ?2 OFFSET ?3`,
    JSON.stringify(stages),
    page.limit,
    page.offset,
  )
  return rows.map(fromRow)
}

/** The others that came for the same company, for the desk to see together. */
export const listOfSameIce = async (
  db: Database,
  one: Pick<Application, 'id' | 'ice'>,
): Promise<Application[]> => {
  if (one.ice === null) return []
  const rows = await all<Row>(
    db,
    `${APPLICATIONS} WHERE a.ice = ?1 AND a.id <> ?2 AND a.stage <> 'draft'
     ORDER BY a.submitted_at LIMIT 20`,
    one.ice,
    one.id,
  )
  return rows.map(fromRow)
}

const DRAFTS = `(SELECT COUNT(*) FROM applications d WHERE d.user_id = ?3 AND d.stage = 'draft')`

export const countDrafts = async (db: Database, userId: string): Promise<number> =>
  (
    await first<{ count: number }>(
      db,
      "SELECT COUNT(*) AS count FROM applications WHERE user_id = ? AND stage = 'draft'",
      userId,
    )
  )?.count ?? 0

/** One more draft than may be open breaks the batch, whatever was counted before. */
export const applicationOpened = (
  db: Database,
  one: { id: string; number: string; userId: string; form: Form; at: Instant; most: number },
): Statement =>
  statement(
    db,
    `INSERT INTO applications (id, number, user_id, opened_at, saved_at, form, form_revision, stage)
     VALUES (?1, ?2, ?3, ?4, ?4, ?5, 0, CASE WHEN ${DRAFTS} < ?6 THEN 'draft' END)`,
    one.id,
    one.number,
    one.userId,
    one.at,
    JSON.stringify(one.form),
    one.most,
  )

/** Only what was read is written over: NULL breaks the batch of whoever writes second. */
const GUARD = 'form_revision = CASE WHEN form_revision = ?2 THEN ?2 + 1 END'

export type Seen = Pick<Application, 'id' | 'revision'>

/** `isOtherConvention`: the paper that came is no longer the one of these signatories. */
export const formSaved = (
  db: Database,
  one: Seen,
  saved: { form: Form; at: Instant; isOtherConvention?: boolean },
): Statement =>
  statement(
    db,
    `UPDATE applications SET ${GUARD}, form = ?3, ice = ?4, saved_at = ?5, warned_at = NULL,
       convention_at = CASE WHEN ?6 = 0 THEN convention_at END,
       convention_how = CASE WHEN ?6 = 0 THEN convention_how END
     WHERE id = ?1`,
    one.id,
    one.revision,
    JSON.stringify(saved.form),
    saved.form.request?.ice ?? null,
    saved.at,
    saved.isOtherConvention ? 1 : 0,
  )

export const applicationSubmitted = (
  db: Database,
  one: Seen,
  about: { caseId: string; at: Instant; isWaived: boolean },
): Statement =>
  statement(
    db,
    `UPDATE applications SET ${GUARD}, stage = CASE WHEN stage = 'draft' THEN 'submitted' END,
       submitted_at = ?3, consented_at = ?3, case_id = ?4,
       convention_at = CASE WHEN ?5 = 1 THEN ?3 END,
       convention_how = CASE WHEN ?5 = 1 THEN 'waived' END
     WHERE id = ?1`,
    one.id,
    one.revision,
    about.at,
    about.caseId,
    about.isWaived ? 1 : 0,
  )

export const conventionReceived = (db: Database, one: Seen, at: Instant): Statement =>
  statement(
    db,
    `UPDATE applications SET ${GUARD}, convention_at = CASE WHEN convention_at IS NULL THEN ?3 END,
       convention_how = 'paper' WHERE id = ?1`,
    one.id,
    one.revision,
    at,
  )

/** The unique index lets one application of a company pass: the second one breaks the batch. */
export const applicationAccepted = (
  db: Database,
  one: Seen,
  about: { at: Instant; by: string; signUntil: IsoDate },
): Statement =>
  statement(
    db,
    `UPDATE applications SET ${GUARD},
       stage = CASE WHEN stage = 'submitted' THEN 'to_sign' END,
       accepted_at = ?3, accepted_by = ?4, sign_until = ?5 WHERE id = ?1`,
    one.id,
    one.revision,
    about.at,
    about.by,
    about.signUntil,
  )

export const applicationActivated = (db: Database, one: Seen, employerNumber: string): Statement =>
  statement(
    db,
    `UPDATE applications SET ${GUARD}, stage = CASE WHEN stage = 'to_sign' THEN 'active' END,
       employer_number = ?3 WHERE id = ?1`,
    one.id,
    one.revision,
    employerNumber,
  )

/** Over; what is over already breaks the batch. */
export const applicationEnded = (
  db: Database,
  one: Seen,
  about: { stage: 'refused' | 'withdrawn' | 'expired'; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE applications SET ${GUARD},
       stage = CASE WHEN stage IN ('draft', 'submitted', 'to_sign') THEN ?3 END, ended_at = ?4
     WHERE id = ?1`,
    one.id,
    one.revision,
    about.stage,
    about.at,
  )

export const applicantWarned = (db: Database, one: Seen, at: Instant): Statement =>
  statement(
    db,
    `UPDATE applications SET ${GUARD}, warned_at = CASE WHEN warned_at IS NULL THEN ?3 END
     WHERE id = ?1`,
    one.id,
    one.revision,
    at,
  )

/** What time ends: drafts nobody saves any more, contracts nobody signed. The oldest first. */
export const listTimely = async (
  db: Database,
  before: { warn: Instant; expire: Instant; today: IsoDate },
  limit: number,
): Promise<Application[]> => {
  const rows = await all<Row>(
    db,
    `${APPLICATIONS} WHERE (a.stage = 'draft'
         AND (a.saved_at <= ?2 OR (a.saved_at <= ?1 AND a.warned_at IS NULL)))
       OR (a.stage = 'to_sign' AND a.sign_until < ?3)
     ORDER BY a.saved_at LIMIT ?4`,
    before.warn,
    before.expire,
    before.today,
    limit,
  )
  return rows.map(fromRow)
}
