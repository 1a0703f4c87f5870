import type { Context } from 'hono'
import type { App } from '#src/env.ts'
import type { FieldError } from '#src/http/read-body.ts'
import { hashPassword, isPassword } from './passwords.ts'
import type { NewQuestion } from './store-users.ts'

/** Shorter answers are guessed. */
const SHORTEST_ANSWER = 8

type Typed = { prompt_1: string; answer_1: string; prompt_2: string; answer_2: string }

const pairsOf = (typed: Typed) =>
  [
    { position: 1, prompt: typed.prompt_1.trim(), answer: typed.answer_1 },
    { position: 2, prompt: typed.prompt_2.trim(), answer: typed.answer_2 },
  ] as const

/** Capitals, accents and spaces are forgiven: the answer is typed years later. */
const comparableAnswer = (answer: string): string =>
  answer
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** Both empty: left to the person, or done without. Half a question is a mistake. */
export const questionErrors = (typed: Typed): FieldError[] =>
  pairsOf(typed).flatMap(({ position, prompt, answer }) => {
    const said = comparableAnswer(answer)
    if (prompt === '' && said === '') return []
    if (prompt === '') return [{ field: `prompt_${position}`, code: 'required' }]
    return said.length < SHORTEST_ANSWER
      ? [{ field: `answer_${position}`, code: 'answer_short' }]
      : []
  })

/** Every question answered right; each costs its hash, right or wrong. */
export const areAnswers = async (
  c: Context<App>,
  questions: readonly { answerHash: string }[],
  given: readonly string[],
): Promise<boolean> => {
  const right = await Promise.all(
    questions.map(({ answerHash }, i) =>
      isPassword(comparableAnswer(given[i] ?? ''), answerHash, c.env.PASSWORD_PEPPER),
    ),
  )
  return questions.length > 0 && right.every(Boolean)
}

export const hashedQuestions = (c: Context<App>, typed: Typed): Promise<NewQuestion[]> =>
  Promise.all(
    pairsOf(typed)
      .filter(({ prompt }) => prompt !== '')
      .map(async ({ position, prompt, answer }) => ({
        position,
        prompt,
        answerHash: await hashPassword(comparableAnswer(answer), c.env.PASSWORD_PEPPER),
      })),
  )
