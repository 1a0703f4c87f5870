import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Doer } from './pension.ts'

export type Contact = { email: string; phone: string; postalAddress: string }

const last = (pension: string, column: string): string =>
  `COALESCE((SELECT k.${column} FROM pension_contacts k WHERE k.pension_id = ${pension}.id
    ORDER BY k.seq DESC LIMIT 1), ${pension}.${column})`

/** Columns: where the holder is reached today, which is what the award said until they changed it. */
export const CONTACT = (pension: string): string =>
  `${last(pension, 'email')} AS email, ${last(pension, 'phone')} AS phone,
   ${last(pension, 'postal_address')} AS postalAddress`

export const contactRecorded = (
  db: Database,
  one: { pensionId: string; contact: Contact; by: Doer; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO pension_contacts (pension_id, seq, email, phone, postal_address, by_kind, by_id,
       by_name, at)
     SELECT ?1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM pension_contacts WHERE pension_id = ?1),
       ?2, ?3, ?4, ?5, ?6, ?7, ?8`,
    one.pensionId,
    one.contact.email,
    one.contact.phone,
    one.contact.postalAddress,
    one.by.kind,
    one.by.id,
    one.by.name,
    one.at,
  )
