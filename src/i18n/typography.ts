import { NARROW_SPACE, NO_BREAK_SPACE } from './format.ts'

/**
 * French keeps « : » and its quotes on the line of their word with a no-break space, « ; ? ! » with a
 * narrow one (Imprimerie nationale, Lexique des règles typographiques).
 */
const spaced = (text: string): string =>
  text
    .replaceAll(/ (?=[:»](?![/\w]))/g, NO_BREAK_SPACE)
    .replaceAll('« ', `«${NO_BREAK_SPACE}`)
    .replaceAll(/ (?=[;?!](?!\w))/g, NARROW_SPACE)

/** « la pension d’octobre »: before a month that begins with a vowel. */
const elided = (text: string): string => text.replaceAll(/\bde (?=(?:avril|août|octobre)\b)/g, 'd’')

/** Sentences are written plainly, with whatever they are told put in: this is where they become right. */
export const inFrench = (text: string): string => elided(spaced(text))
