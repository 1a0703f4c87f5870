import type { Language } from '#src/i18n/format.ts'

/** Somebody who draws a pension, or waits for one: as the registers know them. */
export type Person = {
  cin: string
  name: string
  /** Whose rights they draw on; their own file when it is theirs. */
  memberId: string
  isOwn: number
  email: string
  phone: string
  postalAddress: string
  language: Language
  /** The login they have already, if any. */
  userId: string | null
}

/** How a one-time code travels; a letter is another thing, that the desk sends. */
export const CODE_CHANNELS = ['email', 'sms'] as const
export type CodeChannel = (typeof CODE_CHANNELS)[number]
