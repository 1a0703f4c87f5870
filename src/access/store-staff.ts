import { type Database, type Statement, statement } from '#src/database/database.ts'
import { newId } from '#src/http/command.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import type { RightName } from './actor.ts'
import { rightGranted } from './store-users.ts'

export const deskUserCreated = (
  db: Database,
  user: { id: string; name: string; email: string; createdAt: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO users (id, space, account, login, name, password_hash, email, created_at)
     VALUES (?1, 'desk', ?2, '', ?3, '', ?2, ?4)`,
    user.id,
    user.email,
    user.name,
    user.createdAt,
  )

/** A role at the desk, at once and until it is taken away. */
export const roleGranted = (
  db: Database,
  granted: { userId: string; name: RightName; by: string; at: Instant },
): Statement =>
  rightGranted(db, {
    id: newId(),
    userId: granted.userId,
    name: granted.name,
    categories: null,
    byFile: true,
    byForm: true,
    startsOn: casablancaDate(granted.at),
    endsOn: null,
    grantedBy: granted.by,
    grantedAt: granted.at,
    effectiveAt: granted.at,
  })

/** An accountant: their address is their name at the door, whatever clients they have. */
export const accountantCreated = (
  db: Database,
  user: {
    id: string
    firmId: string
    name: string
    email: string
    passwordHash: string
    createdAt: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO users (id, space, firm_id, account, login, name, password_hash, email, created_at)
     VALUES (?1, 'accountant', ?2, ?3, '', ?4, ?5, ?3, ?6)`,
    user.id,
    user.firmId,
    user.email,
    user.name,
    user.passwordHash,
    user.createdAt,
  )
