import type { IsoDate } from '#src/kernel/dates.ts'
import type { Closing, Verdict } from '../attestation.ts'

/** What its holder cancelled, and what the fund withholds, reads as a code that never was. */
export const isUnknown = (closing: Closing | null): boolean =>
  closing?.how === 'cancelled' || closing?.how === 'withheld'

/** How a paper stands whose signature holds. */
export const verdictOf = (
  { closing, validUntil }: { closing: Closing | null; validUntil: IsoDate },
  today: IsoDate,
): Verdict => {
  switch (closing?.how) {
    case 'cancelled':
    case 'withheld':
      return 'unknown'
    case 'revoked':
      return 'revoked'
    case 'replaced':
      return 'replaced'
    case undefined:
      return today > validUntil ? 'expired' : 'valid'
  }
}

/** Facts are for comparing with the paper: of one that was revoked, or altered, there are none. */
export const showsFacts = (verdict: Verdict): boolean =>
  verdict === 'valid' || verdict === 'expired' || verdict === 'replaced'
