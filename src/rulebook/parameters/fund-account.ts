import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

export type FundAccount = {
  holder: string
  bank: string
  rib: string
  /** How banks know who collects direct debits. */
  creditorId: string
}

/** Where employers pay: invented until the fund says which account it is. */
export const fundAccount = {
  id: 'fund-account',
  label: { fr: 'Compte bancaire de la caisse', ar: 'الحساب البنكي للصندوق' },
  unit: 'account',
  values: [
    {
      from: isoDate('1990-01-01'),
      value: {
        holder: 'CIMR',
        bank: 'Attijariwafa bank, Casablanca',
        rib: '007780000123400000000101',
        creditorId: 'MACIMR000001',
      },
      source: 'house',
      status: 'estimated',
    },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<FundAccount>
