import fc from 'fast-check'
import { describe, it } from 'vitest'
import { networkOf } from '#src/http/network.ts'

describe('where an address comes from', () => {
  it('is an IPv4 address as it is, also mapped into IPv6', ({ expect }) => {
    const mapped = ['::ffff:192.0.2.7', '::FFFF:192.0.2.7', '::ffff:c000:207']
    const long = ['0:0:0:0:0:ffff:192.0.2.7', '0000:0000:0000:0000:0000:ffff:c000:0207']
    for (const text of ['192.0.2.7', ' 192.0.2.7 ', ...mapped, ...long])
      expect([text, networkOf(text)]).toEqual([text, '192.0.2.7'])
    expect(networkOf('::ffff:192.0.2.8')).not.toBe(networkOf('::ffff:192.0.2.7'))
  })

  it('is the /64 of an IPv6 address, however it is written', ({ expect }) => {
    const written: Record<string, string[]> = {
      '2001:db8:0:1::/64': [
        '2001:db8:0:1::',
        '2001:db8:0:1::1',
        '2001:DB8:0:1:FFFF:ffff:FFFF:ffff',
        '2001:0db8:0000:0001:0000:0000:0000:0002',
        '2001:db8:0:1:a::192.0.2.7',
        '2001:db8::1:0:0:0:9',
      ],
      '2001:db8:0:0::/64': ['2001:db8::', '2001:db8::1', '2001:db8::1:0:0:1'],
      '0:0:0:0::/64': ['::', '::1', '::192.0.2.7'],
      'fe80:0:0:0::/64': ['fe80::1%eth0', 'fe80::2'],
      '1:2:3:4::/64': ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:8'],
      '0:2:3:4::/64': ['::2:3:4:5:6:7:8'],
    }
    for (const [network, texts] of Object.entries(written))
      for (const text of texts) expect([text, networkOf(text)]).toEqual([text, network])
  })

  it('is one for every address of a subscriber, and another for the next one', ({ expect }) => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16))
    const four = fc.array(group, { minLength: 4, maxLength: 4 })
    const of = (network: string[], host: string[]): string =>
      networkOf([...network, ...host].join(':'))
    fc.assert(
      fc.property(four, four, four, four, (one, other, host, another) => {
        fc.pre(one.some((part) => part !== '0') && other.some((part) => part !== '0'))
        expect(of(one, host)).toBe(of(one, another))
        expect(of(one, host) === of(other, host)).toBe(one.join(':') === other.join(':'))
      }),
    )
  })

  it('is what was given when it is no address', ({ expect }) => {
    for (const text of ['local', '', ':', ':::', '1:2:3', '1::2::3', 'g::1', '1:2:3:4:5:6:7:8:9'])
      expect(networkOf(text)).toBe(text)
  })
})
