import type { Context } from 'hono'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { helperUserCreated, listNamings } from './store.ts'

/**
 * Who comes in by a code to that address, if somebody names them still: the login is made the first
 * time, and each person they help reads in their history that they came.
 */
export const helperEntered = async (
  c: Context<App>,
  email: string,
): Promise<{ userId: string; name: string; statements: Statement[] } | null> => {
  const { db, now: at } = c.var
  const namings = await listNamings(db, email)
  const [first] = namings
  if (!first) return null
  const { name, language } = first
  const userId = first.userId ?? newId()
  return {
    userId,
    name,
    statements: [
      ...(first.userId === null
        ? [helperUserCreated(db, { id: userId, email, name, language, createdAt: at })]
        : []),
      ...namings.map((one) =>
        audited(db, {
          object: { kind: 'pensioner', id: one.principalId },
          ...(one.memberId === null ? {} : { subject: { kind: 'member', id: one.memberId } }),
          action: 'helper_entered',
          actor: { kind: 'pensioner', id: userId, name: one.name },
          at,
        }),
      ),
    ],
  }
}
