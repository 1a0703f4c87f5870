import { NARROW_SPACE, NO_BREAK_SPACE } from './format.ts'

/**
 * French keeps « : » and its quotes on the line of their word with a no-break space, « ; ? ! » with a
 * narrow one (Imprimerie nationale, Lexique des règles typographiques). Sentences are written with
 * ordinary spaces; this is where they become right.
 */
export const withFrenchSpaces = (text: string): string =>
  text
    .replaceAll(/ (?=[:»](?![/\w]))/g, NO_BREAK_SPACE)
    .replaceAll('« ', `«${NO_BREAK_SPACE}`)
    .replaceAll(/ (?=[;?!](?!\w))/g, NARROW_SPACE)
