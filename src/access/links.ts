import type { Statement } from '#src/database/database.ts'
import { realNow } from '#src/http/clock.ts'
import { casablancaDate, DAY_MS, instant, type Instant } from '#src/kernel/dates.ts'
import { linkLife } from '#src/rulebook/parameters/access.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import type { Database } from '#src/database/database.ts'
import { newToken } from '#src/http/token.ts'
import { linkMade, type LinkPurpose, linksWithdrawn } from './store-users.ts'

/** `expiresAt` is for the message, on the service's clock; the link itself lives on the real one. */
export type NewLink = { path: string; expiresAt: Instant; statements: Statement[] }

/** 256 random bits that open one page once; those made before are withdrawn. */
export const newLink = (
  db: Database,
  link: { userId: string; purpose: LinkPurpose; madeBy: string; at: Instant },
): NewLink => {
  const { token, hash } = newToken()
  const now = realNow()
  const days = valueOn(linkLife, casablancaDate(now))
  const { at, ...rest } = link
  return {
    path: `/welcome/${token}`,
    expiresAt: instant(at + days * DAY_MS),
    statements: [
      linksWithdrawn(db, link.userId, now),
      linkMade(db, {
        tokenHash: hash,
        ...rest,
        madeAt: now,
        expiresAt: instant(now + days * DAY_MS),
      }),
    ],
  }
}
