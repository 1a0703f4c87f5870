import type { Statement } from '#src/database/database.ts'
import { realNow } from '#src/http/clock.ts'
import { sha256 } from '#src/http/command.ts'
import { casablancaDate, DAY_MS, instant, type Instant } from '#src/kernel/dates.ts'
import { linkLife } from '#src/rulebook/parameters/access.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import type { Database } from '#src/database/database.ts'
import { linkMade, type LinkPurpose, linksWithdrawn } from './store-users.ts'

/** `expiresAt` is for the message, on the service's clock; the link itself lives on the real one. */
export type NewLink = { path: string; expiresAt: Instant; statements: Statement[] }

/** 256 random bits that open one page once; those made before are withdrawn. */
export const newLink = (
  db: Database,
  link: { userId: string; purpose: LinkPurpose; madeBy: string; at: Instant },
): NewLink => {
  const token = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  const now = realNow()
  const days = valueOn(linkLife, casablancaDate(now))
  const { at, ...rest } = link
  return {
    path: `/welcome/${token}`,
    expiresAt: instant(at + days * DAY_MS),
    statements: [
      linksWithdrawn(db, link.userId, now),
      linkMade(db, {
        tokenHash: sha256(token),
        ...rest,
        madeAt: now,
        expiresAt: instant(now + days * DAY_MS),
      }),
    ],
  }
}
