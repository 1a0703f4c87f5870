import fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  hasCinShape,
  hasCnssShape,
  hasEmailShape,
  hasPhoneShape,
  ibanOfRib,
  parseCnss,
  parseDpNumber,
  parseEmployerNumber,
  parseIban,
  parseIce,
  parseMatricule,
  parseRib,
  withoutLeftZeros,
} from '#src/kernel/identifiers.ts'

const RIB = '011519000001205000534921'
const digitsOf = (length: number) =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)).filter((text) => /[1-9]/.test(text))
/** Closed with the key that the domain notes give: 97 − (number × 100 mod 97). */
const closed = (head: string): string =>
  head + String(97n - ((BigInt(head) * 100n) % 97n)).padStart(2, '0')
const rib = digitsOf(22).map(closed)
const ice = digitsOf(13).map(closed)

const withDigit = (text: string, at: number, digit: string): string =>
  text.slice(0, at) + digit + text.slice(at + 1)
const swapped = (text: string, at: number): string =>
  text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)

/** Every single wrong digit and every swap of two neighbours, from the position `from` on. */
const mistakesOf = (text: string, from = 0): string[] => {
  const all: string[] = []
  for (let at = from; at < text.length; at += 1) {
    for (const digit of '0123456789') if (digit !== text[at]) all.push(withDigit(text, at, digit))
    if (at + 1 < text.length && text[at] !== text[at + 1]) all.push(swapped(text, at))
  }
  return all
}

const FEW = { numRuns: 30 }

describe('RIB', () => {
  it('is read with or without its spaces', ({ expect }) => {
    expect(parseRib(RIB)).toBe(RIB)
    expect(parseRib(' 011 519 0000012050005349 21 ')).toBe(RIB)
    expect(parseRib('011-519-0000012050005349-21')).toBe(RIB)
    expect(parseRib('011780000019210016805555')).toBe('011780000019210016805555')
  })

  it('is refused short, long, or with anything but digits', ({ expect }) => {
    const fullWidth = RIB.replace('5', '５')
    for (const text of ['', RIB.slice(1), `0${RIB}`, `${RIB.slice(0, 23)}X`, fullWidth])
      expect(parseRib(text), text).toBeNull()
  })

  it('made of zeros is nobody’s account', ({ expect }) => {
    expect(parseRib('0'.repeat(24))).toBeNull()
  })

  it('shows every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(rib, (text) => {
        return parseRib(text) === text && mistakesOf(text).every((one) => parseRib(one) === null)
      }),
      FEW,
    )
  })
})

describe('IBAN', () => {
  it('is read in any case, with or without spaces, of any country', ({ expect }) => {
    const iban = `MA64${RIB}`
    expect(ibanOfRib(RIB)).toBe(iban)
    expect(parseIban(iban)).toBe(iban)
    expect(parseIban('ma64 0115 1900 0001 2050 0053 4921')).toBe(iban)
    expect(parseIban('GB82 WEST 1234 5698 7654 32')).toBe('GB82WEST12345698765432')
  })

  it('is refused without its country, with a wrong key, or beyond 34 characters', ({ expect }) => {
    for (const text of [
      '',
      RIB,
      `MA65${RIB}`,
      `64MA${RIB}`,
      `MA64${RIB}!`,
      `MA64${'0'.repeat(31)}`,
    ])
      expect(parseIban(text), text).toBeNull()
  })

  it('of an account is valid and has two digits of key', () => {
    fc.assert(
      fc.property(rib, (text) => {
        const iban = ibanOfRib(text)
        return iban.length === 28 && parseIban(iban) === iban && iban.endsWith(text)
      }),
    )
  })

  it('shows every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(rib.map(ibanOfRib), (text) =>
        mistakesOf(text, 2).every((one) => parseIban(one) === null),
      ),
      FEW,
    )
  })
})

describe('ICE', () => {
  it('is read with or without its left zeros', ({ expect }) => {
    expect(parseIce('001561191000066')).toBe('001561191000066')
    expect(parseIce('001 561 191 0000 66')).toBe('001561191000066')
    expect(parseIce('002136093000040')).toBe('002136093000040')
    expect(parseIce('59097000031')).toBe('000059097000031')
  })

  it('is refused short, long, made of zeros or with a wrong key', ({ expect }) => {
    for (const text of ['', '97', '0000097', '0'.repeat(15), '0001561191000066', '001561191000067'])
      expect(parseIce(text), text).toBeNull()
    expect(parseIce('00156119100006A')).toBeNull()
    // 97 × 110 000 has eight digits, 97 × 100 000 seven: too short to be one without its zeros.
    expect(parseIce('10670000')).toBe('000000010670000')
    expect(parseIce('9700000')).toBeNull()
  })

  it('shows every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(ice, (text) => {
        return parseIce(text) === text && mistakesOf(text).every((one) => parseIce(one) === null)
      }),
      FEW,
    )
  })
})

describe('numbers read by their shape', () => {
  const parsers = [
    { name: 'employer number', parse: parseEmployerNumber, length: 6 },
    { name: 'matricule', parse: parseMatricule, length: 9 },
    { name: 'CNSS number', parse: parseCnss, length: 9 },
  ]
  for (const { name, parse, length } of parsers) {
    it(`${name}: ${length} digits, left zeros typed or not`, ({ expect }) => {
      expect(parse('5624')).toBe('5624'.padStart(length, '0'))
      expect(parse(' 5 624 ')).toBe('5624'.padStart(length, '0'))
      for (const text of ['', '0', '0'.repeat(length), '1'.repeat(length + 1), '56a', '-', '٥٦'])
        expect(parse(text), text).toBeNull()
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 10 ** length - 1 }), (n) => {
          const whole = String(n).padStart(length, '0')
          return parse(String(n)) === whole && parse(whole) === whole
        }),
      )
    })
  }

  it('N° DP: digits, kept as they are since its length is unknown', ({ expect }) => {
    expect(parseDpNumber('0012345')).toBe('0012345')
    expect(parseDpNumber('123 456')).toBe('123456')
    expect(parseDpNumber('1'.repeat(12))).toBe('1'.repeat(12))
    for (const text of ['', 'DP12', '1'.repeat(13)]) expect(parseDpNumber(text), text).toBeNull()
  })
})

describe('shapes that only make one look twice', () => {
  const cases = {
    CIN: {
      has: hasCinShape,
      good: ['K1', 'BE717488', 'G901903', 'TK1234567'],
      bad: ['', 'K', '717488', 'ABC1234', 'be717488', 'BE12345678', 'BE 717488', 'BE717488\n'],
    },
    CNSS: {
      has: hasCnssShape,
      good: ['140378921', '0140378921'],
      bad: ['', '12345', '1140378921', '00140378921', '14037892A'],
    },
    phone: {
      has: hasPhoneShape,
      good: ['00212690490470', '+212 690 49 04 70', '0612345678', '05.22.12.34.56', '0812345678'],
      bad: ['', '12345', '0412345678', '061234567', '06123456789', '0033612345678', '00212'],
    },
    email: {
      has: hasEmailShape,
      good: ['h.lahlou@exemple.ma', 'a@b.co', 'prénom@exemple.ma', 'a+b@c.d.ma'],
      bad: ['', 'h.lahlou', 'a@b', '@b.ma', 'a@@b.ma', 'a b@c.ma', 'a@b..ma', 'a@b.'],
    },
  }
  for (const [name, { has, good, bad }] of Object.entries(cases)) {
    it(name, ({ expect }) => {
      expect(good.filter((text) => !has(text))).toEqual([])
      expect(bad.filter((text) => has(text))).toEqual([])
    })
  }
})

describe('a number without its left zeros', () => {
  it('is the same however they are written, and nothing but digits is touched', ({ expect }) => {
    for (const text of ['1234567', '01234567', '001234567'])
      expect(withoutLeftZeros(text)).toBe('1234567')
    for (const text of ['1020', '0', '', '007@exemple.ma', 'h.lahlou@exemple.ma'])
      expect(withoutLeftZeros(text)).toBe(text)
    expect(withoutLeftZeros('000')).toBe('0')
  })
})
