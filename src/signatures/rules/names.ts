/** Letters alone, in capitals, without their marks: how somebody types their own name varies. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .toSorted()

/** The name typed is the signer's, in any order and any case. */
export const isSameName = (typed: string, name: string): boolean => {
  const [given, wanted] = [wordsOf(typed), wordsOf(name)]
  return wanted.length > 0 && given.join(' ') === wanted.join(' ')
}

/** Two people never share an address: one of them could sign for both. */
export const sharesAddress = (signers: readonly { address: string }[]): boolean => {
  const written = signers.map(({ address }) => address.trim().toLowerCase())
  return new Set(written).size < written.length
}

const SHOWN = 2

/** Enough to recognise one's own address, not enough to write to it: `r•••@d•••.ma`, `•••• 12`. */
export const maskedAddress = (address: string): string => {
  const [user = '', domain] = address.split('@')
  if (domain === undefined) return `•••• ${address.slice(-SHOWN)}`
  const ending = domain.split('.').at(-1) ?? ''
  return `${user.charAt(0)}•••@${domain.charAt(0)}•••.${ending}`
}
