import type { Child } from 'hono/jsx'
import { END_ISOLATE, ISOLATE } from '#src/i18n/format.ts'

/** A sentence whose numbers sit in left-to-right isolates: each becomes a <bdi>. */
export const isolated = (sentence: string): Child => {
  if (!sentence.includes(ISOLATE)) return sentence
  const [head = '', ...parts] = sentence.split(ISOLATE)
  return [
    head,
    ...parts.map((part) => {
      const [inside = '', after = ''] = part.split(END_ISOLATE)
      return (
        <>
          <bdi dir="ltr">{inside}</bdi>
          {after}
        </>
      )
    }),
  ]
}
