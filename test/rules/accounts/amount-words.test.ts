import { describe, it } from 'vitest'
import { amountInWords } from '#src/accounts/amount-words.ts'
import { centimes } from '#src/kernel/money.ts'

const ROWS: [number, string, string][] = [
  [1, 'un centime', 'سنتيم واحد'],
  [100, 'un dirham', 'درهم واحد'],
  [0, 'zéro dirham', 'صفر درهم'],
  [200, 'deux dirhams', 'درهمان'],
  [1_100, 'onze dirhams', 'أحد عشر درهماً'],
  [300, 'trois dirhams', 'ثلاثة دراهم'],
  [8_000, 'quatre-vingts dirhams', 'ثمانون درهماً'],
  [8_100, 'quatre-vingt-un dirhams', 'واحد وثمانون درهماً'],
  [10_000, 'cent dirhams', 'مائة درهم'],
  [20_000, 'deux cents dirhams', 'مئتا درهم'],
  [100_000, 'mille dirhams', 'ألف درهم'],
  [200_000, 'deux mille dirhams', 'ألفا درهم'],
  [100_000_000, 'un million de dirhams', 'مليون درهم'],
  [200_000_000, 'deux millions de dirhams', 'مليونا درهم'],
  [
    123_456_789,
    'un million deux cent trente-quatre mille cinq cent soixante-sept dirhams et quatre-vingt-neuf centimes',
    'مليون ومئتان وأربعة وثلاثون ألفاً وخمسمائة وسبعة وستون درهماً وتسعة وثمانون سنتيماً',
  ],
]

describe('an amount in words', () => {
  for (const [amount, french, arabic] of ROWS)
    it(`${amount} centimes`, ({ expect }) => {
      expect(amountInWords(centimes(amount), 'fr')).toBe(french)
      expect(amountInWords(centimes(amount), 'ar')).toBe(arabic)
    })
})
