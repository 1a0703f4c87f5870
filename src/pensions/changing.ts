import { audited } from '#src/audit/index.ts'
import type { Database, Statement } from '#src/database/database.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { noticed } from '#src/notices/index.ts'
import { openMonthOn } from '#src/rulebook/pension-payments.ts'
import type { Doer, Pension, PensionAccount } from './pension.ts'
import { recipientOf } from './returning.ts'
import { accountRecorded } from './store.ts'
import type { Told } from './store-returns.ts'

const ENDING = 4

/** What is shown of an account: enough to know one's own. */
export const endingOf = ({ rib, iban }: Pick<PensionAccount, 'rib' | 'iban'>): string =>
  (rib ?? iban ?? '').slice(-ENDING)

/**
 * Another account, from the next run on; whoever draws is told, at the addresses they had before.
 * What came back from the old one, and the months kept, leave with that run.
 */
export const pensionAccountChanged = (
  db: Database,
  one: { pension: Pension; told: Told; account: PensionAccount; by: Doer; at: Instant },
): Statement[] => [
  accountRecorded(db, { ...one, pensionId: one.pension.id }),
  ...noticed(db, {
    to: recipientOf(one.told),
    template: 'pension_account_changed',
    facts: {
      dpNumber: one.pension.dpNumber,
      month: openMonthOn(casablancaDate(one.at)),
      ending: endingOf(one.account),
    },
    at: one.at,
  }),
  audited(db, {
    object: { kind: 'pension', id: one.pension.id },
    subject: { kind: 'member', id: one.pension.memberId },
    action: 'pension_account_changed',
    actor: one.by,
    at: one.at,
    before: { ending: endingOf(one.pension.account) },
    after: { ending: endingOf(one.account), country: one.account.country },
  }),
]
