import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { Actor, Helped } from './actor.ts'

/**
 * Who named this helper: asked for at each click, so that it ends at the next. An account that is an
 * e-mail address is a helper's; no identity card has its sign.
 */
export const HELPED = `CASE WHEN u.space = 'pensioner' AND instr(u.account, '@') > 0 THEN
   (SELECT json_group_array(json_object('helperId', h.id, 'userId', p.id, 'name', p.name,
       'memberId', p.member_id, 'rights', json(h.rights), 'as', h.name))
     FROM (SELECT * FROM pension_helpers WHERE email = u.account AND revoked_at IS NULL
       ORDER BY named_at, id) h
     JOIN users p ON p.id = h.principal_user_id AND p.ended_at IS NULL) END`

export type HelpingRow = { name: string; helped: string | null; helps: string | null }

/** Of several, the one that was chosen; of one, that one. */
export const helpingOf = (row: HelpingRow): Pick<Actor, 'helping' | 'name'> => {
  if (row.helped === null) return { helping: null, name: row.name }
  const people = JSON.parse(row.helped) as (Helped & { as: string })[]
  const chosen = people.length === 1 ? people[0] : people.find((one) => one.helperId === row.helps)
  return { helping: { people, chosen: chosen ?? null }, name: chosen?.as ?? row.name }
}

/** Whom a helper's session is about from now on. */
export const sessionHelps = (db: Database, tokenHash: string, helperId: string): Statement =>
  statement(db, 'UPDATE sessions SET helps = ?2 WHERE token_hash = ?1', tokenHash, helperId)
