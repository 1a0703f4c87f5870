import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import { contractTexts } from './messages/fr/contract-texts.ts'
import { contractWords } from './messages/fr/contract-words.ts'
import { conventionTexts } from './messages/fr/convention-texts.ts'

export type Article = { heading: string; paragraphs: readonly string[] }

/** What the articles name: figures come from the rulebook, people and dates from the application. */
export type ContractTerms = {
  number: string
  party: string
  employerNumber: string | null
  effectOn: IsoDate
  isJoint: boolean
  hasAlKamil: boolean
  hasAlMounassib: boolean
  /** Monthly. */
  cnssCeiling: Centimes
  lateRate: RatePpm
  processingDays: number
  pointsDays: number
  rib: string
  bank: string
  holder: string
}

export type ContractTexts = Readonly<
  Record<'contract' | 'membership' | 'payment' | 'convention', (a: ContractTerms) => Article[]>
>

/**
 * The articles people sign, in French alone: one text is signed, so one text exists. Pages around them
 * speak the reader's language (docs/decisions/0036, 0043).
 */
export const CONTRACT_TEXTS: ContractTexts = { ...contractTexts, ...conventionTexts }

export const CONTRACT_WORDS = contractWords
