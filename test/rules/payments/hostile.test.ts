import fc from 'fast-check'
import { describe, it } from 'vitest'
import { statusReportFile } from '#src/demo/bank-files.ts'
import { readStatement } from '#src/payments/bank-files/camt.ts'
import { readStatusReport } from '#src/payments/bank-files/pain002.ts'
import { BANK_FILE_LIMIT } from '#src/payments/bank-files/read-xml.ts'
import { notification, readEntries, statement } from './support.ts'

const GOOD = statement()
const refusalOf = (xml: string) => {
  const read = readStatement(xml)
  return read.ok ? null : read.refusal
}
const codeOf = (xml: string): string | null => refusalOf(xml)?.code ?? null
const withDetails = (inside: string): string =>
  statement([{ details: `<TxDtls>${inside}</TxDtls>` }])
const words = (inside: string): string => withDetails(`<RmtInf><Ustrd>${inside}</Ustrd></RmtInf>`)

describe('a file that could trick its reader is refused before it is parsed:', () => {
  const laughs = Array.from(
    { length: 10 },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
  ).join('')
  const traps = [
    ['a DOCTYPE', '<!DOCTYPE Document>'],
    ['a DOCTYPE in small letters', '<!doctype Document>'],
    ['a billion laughs', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`],
    ['a file of ours', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ['an entity alone', '<!ENTITY e "x">'],
  ] as const
  for (const [name, trap] of traps) {
    it(name, ({ expect }) => {
      expect(codeOf(GOOD.replace('<Document', `${trap}<Document`))).toBe('bank_file_forbidden')
      expect(codeOf(trap)).toBe('bank_file_forbidden')
      expect(codeOf(GOOD.replace('<Ntry>', `${trap}<Ntry>`))).toBe('bank_file_forbidden')
    })
  }
})

describe('a file that is not XML is refused:', () => {
  const unreadable: [string, string][] = [
    ['nothing', ''],
    ['white space', ' \n'],
    ['a mark and nothing else', '\ufeff'],
    ['words', 'bonjour'],
    ['JSON', '{"Document":{}}'],
    ['HTML left open', '<html><br><p>Session expirée</html>'],
    ['two roots', `${GOOD}<Document/>`],
    ['text behind the end', `${GOOD}fin`],
    ['a NUL', GOOD.replace('M-1', 'M\0-1')],
    ['a control character', GOOD.replace('M-1', 'M\u0001-1')],
    ['half a character', words('\ud83d')],
    ['UTF-16 declared', GOOD.replace('encoding="UTF-8"', 'encoding="UTF-16"')],
    ['Latin 1 declared', GOOD.replace('"UTF-8"', '"ISO-8859-1"')],
    ['UTF-16 read as UTF-8', Buffer.from(GOOD, 'utf16le').toString('utf8')],
    ['an entity nobody declared', words('&eacute;')],
    ['an ampersand', words('Atlas & Fils')],
    ['the character zero, by number', words('&#0;')],
    ['a character beyond all', words('&#x110000;')],
    ['half a character, by number', words('&#xD83D;')],
    ['tags that cross', words('<a><b></a></b>')],
    ['a comment left open', words('<!-- ')],
    ['a CDATA left open', words('<![CDATA[ ')],
    ['an element declaration', GOOD.replace('<Document', '<!ELEMENT a ANY><Document')],
    ['too deep', words(`${'<a>'.repeat(60)}${'</a>'.repeat(60)}`)],
    ['abysmally deep', words(`${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`)],
    ['a name of JavaScript', words('<constructor>x</constructor><__proto__>x</__proto__>')],
  ]
  for (const [name, xml] of unreadable) {
    it(name, ({ expect }) => expect(codeOf(xml)).toBe('bank_file_unreadable'))
  }

  it('cut anywhere', ({ expect }) => {
    for (let end = 0; end < GOOD.length; end += 1)
      expect(codeOf(GOOD.slice(0, end)), String(end)).toBe('bank_file_unreadable')
  })
})

describe('a file of any content', () => {
  it('never makes the reader throw', ({ expect }) => {
    const place = fc.integer({ min: 0, max: GOOD.length })
    const bit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('<', '>', '</', '&', '"', '<!', '<?', '?>', ']]>', ':', 'xmlns=""', '<a:b>'),
    )
    fc.assert(
      fc.property(place, place, bit, (start, length, put) => {
        const xml = GOOD.slice(0, start) + put + GOOD.slice(start + (length % 20))
        for (const read of [readStatement(xml), readStatusReport(xml)])
          expect(typeof read.ok).toBe('boolean')
      }),
      { numRuns: process.env['LONG'] ? 20_000 : 1_000 },
    )
  })

  it('is read up to 5 MB, and refused one byte above, counted as bytes', ({ expect }) => {
    const filled = (fill: string, bytes: number): string => {
      const room = bytes - Buffer.byteLength(words(''))
      const size = Buffer.byteLength(fill)
      return words(fill.repeat(Math.floor(room / size)) + ' '.repeat(room % size))
    }
    for (const fill of ['x', 'é', 'ش', '👩']) {
      expect(codeOf(filled(fill, BANK_FILE_LIMIT)), fill).toBeNull()
      expect(codeOf(filled(fill, BANK_FILE_LIMIT + 1)), fill).toBe('bank_file_too_large')
    }
    expect(readEntries(filled('x', BANK_FILE_LIMIT))[0]?.text).toHaveLength(500)
  })

  it('holds a limited number of tags', ({ expect }) => {
    expect(codeOf(words('<a/>'.repeat(590_000)))).toBeNull()
    expect(codeOf(words('<a/>'.repeat(610_000)))).toBe('bank_file_too_large')
  })

  const namespaces = Array.from({ length: 100_000 }, (_, n) => `xmlns:a${n}="u"`).join(' ')
  const fills: [string, string][] = [
    ...['<a/>', '<a></a>', '0', ' ', '&amp;', '<!---->', '<![CDATA[]]>', '"', 'RF90 ', '\r'].map(
      (fill): [string, string] => [fill, words(fill.repeat(Math.floor(2_000_000 / fill.length)))],
    ),
    ['zeros', statement([{ amount: `${'0'.repeat(4_000_000)}x` }])],
    ['namespaces', words(`<a ${namespaces}>${'<b xmlns:z="u"/>'.repeat(2_000)}</a>`)],
  ]
  for (const [name, xml] of fills) {
    it(`takes no more than its share of time, filled with ${JSON.stringify(name)}`, ({
      expect,
    }) => {
      const start = performance.now()
      readStatement(xml)
      expect(performance.now() - start).toBeLessThan(8_000)
    })
  }
})

describe('another message is refused by its name:', () => {
  const names: [string, string, string][] = [
    ['another version', GOOD.replace('053.001.08', '053.001.02'), 'camt.053.001.02'],
    [
      'a report of status',
      statusReportFile({ originalMessageId: 'M', items: [] }),
      'pain.002.001.11',
    ],
    ['no namespace', GOOD.replace(/ xmlns="[^"]*"/, ''), 'Document'],
    ['another root', '<Relevé/>', 'Relev'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'http://www.w3.org/2000/svg'],
    ['a name without end', `<a xmlns="${'é'.repeat(9)}${'x'.repeat(900)}"/>`, 'x'.repeat(60)],
    ['a name of nothing we print', '<شركة/>', '?'],
  ]
  for (const [name, xml, found] of names) {
    it(name, ({ expect }) => {
      expect(refusalOf(xml)).toEqual({
        code: 'bank_file_other_kind',
        facts: { found, expected: 'camt.053.001.08, camt.054.001.08' },
      })
    })
  }

  it('a statement where a report is expected', ({ expect }) => {
    expect(readStatusReport(GOOD)).toMatchObject({ refusal: { code: 'bank_file_other_kind' } })
  })

  it('an element of another namespace in a good Document', ({ expect }) => {
    expect(codeOf(GOOD.replace('<BkToCstmrStmt>', '<BkToCstmrStmt xmlns="urn:x">'))).toBe(
      'bank_file_incomplete',
    )
  })
})

describe('amounts', () => {
  it('of another currency refuse the file, whatever their decimals', ({ expect }) => {
    for (const [currency, amount] of [
      ['JPY', '1000'],
      ['EUR', '10.00'],
      ['TND', '10.123'],
      ['mad', '10.00'],
    ] as const)
      expect(refusalOf(statement([{}, { currency, amount }]))).toEqual({
        code: 'bank_file_currency',
        facts: { currency, where: 'Stmt[1]/Ntry[2]' },
      })
    expect(codeOf(GOOD.replace(' Ccy="MAD"', ''))).toBe('bank_file_incomplete')
  })

  it('are digits, with two decimals at most, and never rounded', ({ expect }) => {
    const bad = ['', ' ', '.', '-1.00', '1e3', '0x10', '1,00', '1 000', '1.005', 'NaN', 'Infinity']
    const odd = ['0.30000000000000004', '100000000000.00', '1.0.0', '١٠', '1'.repeat(4_000)]
    for (const amount of [...bad, ...odd])
      expect(refusalOf(statement([{ amount }])), amount).toEqual({
        code: 'bank_file_incomplete',
        facts: { where: 'Stmt[1]/Ntry[1]/Amt' },
      })
  })

  it('may be written shorter, or longer on the left', ({ expect }) => {
    const good: [string, number][] = [
      ['0.1', 10],
      ['1', 100],
      ['1.', 100],
      ['.5', 50],
      ['+7.05', 705],
      ['0000001.10', 110],
      ['.01', 1],
      ['99999999999.99', 9_999_999_999_999],
      ['1<!-- -->2.00', 1_200],
      ['<![CDATA[3.00]]>', 300],
    ]
    for (const [amount, expected] of good)
      expect(readEntries(statement([{ amount }]))[0]?.amount, amount).toBe(expected)
  })
})

describe('what is missing is named by its place:', () => {
  const missing: [string, string][] = [
    ['GrpHdr/MsgId', GOOD.replace('<MsgId>M-1</MsgId>', '')],
    ['Stmt', GOOD.replace(/<Stmt>.*<\/Stmt>/, '')],
    ['Stmt[1]/Id', GOOD.replace('<Id>S-1</Id>', '<Id> </Id>')],
    ['Stmt[1]/Acct/Id', GOOD.replace(/<Acct>.*<\/Acct>/, '')],
    [
      'Stmt[1]/Acct/Id',
      GOOD.replace(/<Othr>.*<\/Othr>/, '<IBAN>FR7630006000011234567890189</IBAN>'),
    ],
    ['Stmt[1]/Ntry[1]/CdtDbtInd', GOOD.replace('CRDT', 'credit')],
    ['Stmt[1]/Ntry[1]/Sts', statement([{ status: '' }])],
    ['Stmt[1]/Ntry[1]/BookgDt', statement([{ days: '' }])],
    ['Stmt[1]/Ntry[1]/BookgDt', GOOD.replace('2026-10-12', '2026-02-30')],
    ['Ntfctn[1]/Ntry[2]/Amt', notification([{}, { amount: 'x' }])],
  ]
  for (const [where, xml] of missing) {
    it(where, ({ expect }) =>
      expect(refusalOf(xml)).toEqual({ code: 'bank_file_incomplete', facts: { where } }),
    )
  }
})

describe('other ways of writing the same', () => {
  const same = (xml: string): [unknown, unknown] => [readEntries(xml), readEntries(GOOD)]
  const prefixed = GOOD.replace(/<(\/?)(\w)/g, '<$1p:$2').replace('xmlns=', 'xmlns:p=')

  it('any prefix, one below, or several', ({ expect }) => {
    for (const xml of [
      prefixed,
      prefixed.replaceAll('p:', 'camt-053.v8:').replace('xmlns:p', 'xmlns:camt-053.v8'),
      GOOD.replace('<Ntry>', '<Ntry xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">'),
      GOOD.replace('</Ntry>', '<x:Amt xmlns:x="urn:x" Ccy="EUR">1</x:Amt></Ntry>'),
    ]) {
      const [read, expected] = same(xml)
      expect(read).toEqual(expected)
    }
    expect(codeOf(prefixed.replace('xmlns:p', 'xmlns:q'))).toBe('bank_file_other_kind')
  })

  it('a mark at the start, no declaration, comments, line breaks, single quotes', ({ expect }) => {
    for (const xml of [
      `\ufeff${GOOD}`,
      GOOD.replace(/<\?xml.*\?>\n/, ''),
      GOOD.replaceAll('"', "'"),
      GOOD.replaceAll('><', '>\r\n\t<'),
      GOOD.replaceAll('><', '><!-- <Amt Ccy="EUR">1</Amt> --><'),
      GOOD.replace('<Document', '<?bank <x> ?><Document'),
      `${GOOD}\n<!-- fin -->\n`,
    ]) {
      const [read, expected] = same(xml)
      expect(read, xml.slice(0, 80)).toEqual(expected)
    }
  })

  it('characters by name, by number and in CDATA', ({ expect }) => {
    const text = 'A&amp;B &lt;C&gt; &#233;&#x639;<![CDATA[ & <D> &amp; ]]>&apos;&quot;'
    expect(readEntries(words(text))[0]?.text).toBe(`A&B <C> éع & <D> &amp; '"`)
    expect(readEntries(words('&amp;lt;'))[0]?.text).toBe('&lt;')
  })
})
