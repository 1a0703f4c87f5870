import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { DatedCategory } from './employer.ts'

/** Breaks the batch on a CHECK when something ended it meanwhile. */
export const categoryClosed = (
  db: Database,
  one: { employer: string; category: string; startsOn: IsoDate; endsOn: IsoDate },
): Statement =>
  statement(
    db,
    `UPDATE employer_categories SET ends_on = ?4, rate_ppm = CASE
       WHEN ends_on IS NULL AND starts_on <= ?4 THEN rate_ppm ELSE 0 END
     WHERE employer_number = ?1 AND category = ?2 AND starts_on = ?3`,
    one.employer,
    one.category,
    one.startsOn,
    one.endsOn,
  )

/** From that day on, until something ends it. Its key refuses a second one of the same day. */
export const categoryOpened = (db: Database, one: Omit<DatedCategory, 'endsOn'>): Statement =>
  statement(
    db,
    `INSERT INTO employer_categories (employer_number, category, label, regime, tranche, rate_ppm,
       starts_on) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    one.employer,
    one.number,
    one.label,
    one.regime,
    one.tranche,
    one.rate,
    one.startsOn,
  )
