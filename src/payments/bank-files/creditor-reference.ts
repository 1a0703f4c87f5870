import { parseCreditorReference } from '#src/kernel/identifiers.ts'

const isReference = (text: string): boolean => parseCreditorReference(text) === text

/**
 * The printed form is groups of four, the last one shorter or not. Words may follow that look like a
 * group: the longest run whose check digits are right is the one.
 */
const printedAt = (words: readonly string[]): string | null => {
  let candidate = ''
  let found: string | null = null
  for (const word of words) {
    candidate += word
    if (isReference(candidate)) found = candidate
    if (word.length !== 4) break
  }
  return found
}

/** All the references in a free text, each once. */
const referencesIn = (text: string): string[] => {
  const words = text.toUpperCase().split(/[^\p{L}\p{N}]+/u)
  const found = words.flatMap((word, index) => {
    if (!/^RF\d{2}/.test(word)) return []
    const reference = word.length === 4 ? printedAt(words.slice(index, index + 7)) : word
    return reference !== null && isReference(reference) ? [reference] : []
  })
  return [...new Set(found)]
}

/**
 * The reference of a payment: the first source that has one decides. Two different ones in the same
 * source are none at all, because a person has to say how the money is shared.
 */
export const referenceAmong = (sources: readonly string[]): string | null => {
  for (const source of sources) {
    const found = referencesIn(source)
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}
