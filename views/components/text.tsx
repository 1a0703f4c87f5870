import type { Child } from 'hono/jsx'
import { END_ISOLATE, END_MARK, ISOLATE, MARK_OF } from '#src/i18n/format.ts'

/** 3e trimestre, 1er octobre: the ending of an ordinal is raised. */
const ordinalsRaised = (text: string): Child[] =>
  text
    .split(/(?<=\b\d)(er|e)(?=[\u00a0 ]\p{L})/u)
    .map((part, i) => (i % 2 === 1 ? <sup>{part}</sup> : part))

const numbersIsolated = (text: string): Child[] => {
  const [head = '', ...parts] = text.split(ISOLATE)
  return [
    ...ordinalsRaised(head),
    ...parts.map((part) => {
      const [inside = '', after = ''] = part.split(END_ISOLATE)
      return (
        <>
          <bdi dir="ltr">{inside}</bdi>
          {ordinalsRaised(after)}
        </>
      )
    }),
  ]
}

/** A sentence as elements: its left-to-right numbers in a <bdi>, what was read or expected marked. */
export const isolated = (sentence: string): Child =>
  sentence.split(END_MARK).map((part) => {
    const at = part.search(/[\ue000\ue001]/)
    if (at < 0) return numbersIsolated(part)
    return (
      <>
        {numbersIsolated(part.slice(0, at))}
        <bdi class={MARK_OF[part.charAt(at)]}>{numbersIsolated(part.slice(at + 1))}</bdi>
      </>
    )
  })

/** The sentence as plain text, for an attribute or a file. */
export const withoutMarks = (text: string): string =>
  text.replaceAll(ISOLATE, '').replaceAll(END_ISOLATE, '')
