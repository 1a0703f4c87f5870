const GROUPS = 8
const NETWORK_GROUPS = 4
const DOTTED = /^(.*:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** The last 32 bits may be written as an IPv4 address. */
const withoutDots = (text: string): string => {
  const found = DOTTED.exec(text)
  if (!found) return text
  const [a = 0, b = 0, c = 0, d = 0] = found.slice(2).map(Number)
  return `${found[1] ?? ''}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}

/** The eight groups of an IPv6 address, however it is compressed; null when it is none. */
const groupsOf = (text: string): number[] | null => {
  const [before = '', after, ...more] = withoutDots(text).split('::')
  if (more.length > 0) return null
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const missing = GROUPS - head.length - tail.length
  if (after === undefined ? missing !== 0 : missing < 1) return null
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
  return groups.every((group) => /^[\da-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null
}

/**
 * Where an address comes from, as one subscriber has it: an IPv4 address as it is, of an IPv6 address
 * its /64, which is the least a subscriber is given (RFC 6177), so that every address in it is theirs.
 */
export const networkOf = (address: string): string => {
  const text = address.trim().toLowerCase().replace(/%.*$/, '')
  const groups = text.includes(':') ? groupsOf(text) : null
  if (!groups) return text
  const [high = 0, low = 0] = groups.slice(6)
  // ::ffff:a.b.c.d is an IPv4 address (RFC 4291, 2.5.5.2).
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
  const network = groups.slice(0, NETWORK_GROUPS).map((group) => group.toString(16))
  return `${network.join(':')}::/64`
}
