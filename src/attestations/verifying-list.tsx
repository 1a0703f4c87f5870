import type { Context } from 'hono'
import { ListPage } from '#views/attestations/check-list.tsx'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { Problem, problemOf } from '#src/http/problem.ts'
import type { Reader } from '#src/i18n/reader.ts'
import { countAddressGuess } from '#src/access/index.ts'
import { lookAtAll } from './checking.ts'
import { CHECKED_HEADER, checkedJson, checkedRow, refusedJson } from './json.ts'
import { answer } from './reading.tsx'
import { MOST_CODES } from './requests.ts'

export const list = (
  c: Context<App>,
  shown: {
    text: string
    results: Awaited<ReturnType<typeof lookAtAll>>
    problem?: { status: 422 | 429; code: string; sentence: (r: Reader) => string }
  },
): Response =>
  answer(c, {
    ...(shown.problem ? { status: shown.problem.status } : {}),
    json: () =>
      shown.problem
        ? refusedJson(shown.problem)
        : {
            as_of: new Date(c.var.now).toISOString(),
            results: shown.results.map(({ typed, checked }) => ({
              asked: typed,
              ...checkedJson(checked),
            })),
          },
    ...(shown.results.length > 0
      ? {
          csv: {
            name: 'verifications.csv',
            text: () =>
              csvText(
                CHECKED_HEADER,
                shown.results.map(({ typed, checked }) => checkedRow(typed, checked)),
              ),
          },
        }
      : {}),
    page: (about) => (
      <ListPage
        {...about}
        asOf={c.var.now}
        text={shown.text}
        results={shown.results}
        problem={shown.problem ? shown.problem.sentence(about.r) : null}
      />
    ),
  })

/** A column of a spreadsheet, a line for each, or what stands between commas. */
const codesIn = (given: string | readonly string[]): string[] =>
  (typeof given === 'string' ? given.split(/[\n\r;,\t]+/) : given)
    .map((one) => one.trim())
    .filter((one) => one !== '')

export const checkAll = async (
  c: Context<App>,
  given: string | readonly string[],
): Promise<Response> => {
  const codes = codesIn(given)
  const text = codes.join('\n')
  if (codes.length === 0 || codes.length > MOST_CODES)
    return list(c, {
      text,
      results: [],
      problem: { status: 422, code: 'codes_count', sentence: (r) => r('list.count') },
    })
  const forgive = await countAddressGuess(c, 'verification').catch(problemOf)
  if (forgive instanceof Problem) {
    const minutes = Number(forgive.facts['minutes'])
    return list(c, {
      text,
      results: [],
      problem: {
        status: 429,
        code: forgive.code,
        sentence: (r) => r('form.throttled', { minutes }),
      },
    })
  }
  const results = await lookAtAll(c.env, codes, c.var.now)
  if (results.every(({ checked }) => checked.verdict !== 'unknown')) await forgive()
  return list(c, { text, results })
}
