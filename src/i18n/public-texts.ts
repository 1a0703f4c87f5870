import type { Language } from './format.ts'
import { publicTexts as ar } from './messages/ar/public-texts.ts'
import { publicTexts as fr } from './messages/fr/public-texts.ts'

export type PublicText = 'legal' | 'privacy' | 'accessibility'
export type TextSection = { heading: string; paragraphs: readonly string[] }
export type PublicTexts = Record<PublicText, readonly TextSection[]>

export const publicTexts = (language: Language): PublicTexts => (language === 'ar' ? ar : fr)
