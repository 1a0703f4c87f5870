import type { Statement } from '#src/database/database.ts'
import { realNow } from '#src/http/clock.ts'
import { sha256 } from '#src/http/command.ts'
import { casablancaDate, DAY_MS, instant, type Instant } from '#src/kernel/dates.ts'
import { linkLife } from '#src/rulebook/parameters/access.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import type { Database } from '#src/database/database.ts'
import { linkMade, type LinkPurpose, linksWithdrawn } from './store-users.ts'

export type NewLink = { path: string; expiresAt: Instant; statements: Statement[] }

/** 256 random bits that open one page once; those made before are withdrawn. */
export const newLink = (
  db: Database,
  link: { userId: string; purpose: LinkPurpose; madeBy: string },
): NewLink => {
  const token = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  const now = realNow()
  const days = valueOn(linkLife, casablancaDate(now))
  const expiresAt = instant(now + days * DAY_MS)
  return {
    path: `/welcome/${token}`,
    expiresAt,
    statements: [
      linksWithdrawn(db, link.userId, now),
      linkMade(db, { tokenHash: sha256(token), ...link, madeAt: now, expiresAt }),
    ],
  }
}
