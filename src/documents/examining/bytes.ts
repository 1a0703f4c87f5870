/** Where `wanted` stands in `bytes`, from `from` on; -1 when it doesn't. */
export const indexOfBytes = (bytes: Uint8Array, wanted: readonly number[], from = 0): number => {
  const [start = 0] = wanted
  for (let at = bytes.indexOf(start, from); at !== -1; at = bytes.indexOf(start, at + 1))
    if (startsWith(bytes, wanted, at)) return at
  return -1
}

export const startsWith = (bytes: Uint8Array, wanted: readonly number[], at = 0): boolean =>
  wanted.every((byte, i) => bytes[at + i] === byte)

/** The bytes of an ASCII word. */
export const ascii = (word: string): number[] =>
  Array.from(word, (character) => character.charCodeAt(0))

export const uint16 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 0x100 + (bytes[at + 1] ?? 0)

export const uint32 = (bytes: Uint8Array, at: number): number =>
  uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2)

/** Bytes as text, one character each. */
export const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x2000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x2000))
  return text
}
