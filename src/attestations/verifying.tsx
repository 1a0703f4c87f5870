import type { Context } from 'hono'
import { FormPage, type Typed, VerdictPage } from '#views/attestations/check.tsx'
import { countAddressGuess, countGuess } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { Problem, problemOf } from '#src/http/problem.ts'
import { readValues, parseValues, type Values } from '#src/http/read-body.ts'
import type { Reader } from '#src/i18n/reader.ts'
import { type Brought, type Finding, look } from './checking.ts'
import { checkedJson, refusedJson } from './json.ts'
import { answer } from './reading.tsx'
import { receiptOf } from './receipts.ts'
import { verificationAsked } from './requests.ts'
import { checkAll } from './verifying-list.tsx'
import { CODE_SYMBOLS } from './attestation.ts'
import { parseCode } from '#src/kernel/codes.ts'

const CODE_SHOWN = 60

const typedIn = (values: Values, problem: string | null = null): Typed => ({
  code: typeof values['code'] === 'string' ? values['code'].slice(0, CODE_SHOWN) : '',
  jws: typeof values['jws'] === 'string' ? values['jws'] : '',
  problem,
})

/** Where a code is typed; again, with what was typed, when nothing could be checked. */
export const form = (
  c: Context<App>,
  refused: { values: Values; problem: Problem; sentence: (r: Reader) => string } | null = null,
): Response =>
  answer(c, {
    ...(refused ? { status: refused.problem.status } : {}),
    json: () =>
      refused
        ? refusedJson(refused.problem)
        : { check: '/verifications', fields: ['code', 'jws', 'control', 'codes'] },
    page: (about) => (
      <FormPage
        {...about}
        asOf={c.var.now}
        typed={typedIn(refused?.values ?? {}, refused ? refused.sentence(about.r) : null)}
      />
    ),
  })

const throttled = (c: Context<App>, problem: Problem, values: Values): Response =>
  form(c, {
    values,
    problem,
    sentence: (r) => r('form.throttled', { minutes: Number(problem.facts['minutes']) }),
  })

type Figures = { withFigures: boolean; isWrong: boolean }

/** A control number is a guess at that paper: counted before it is compared. */
const figuresOf = async (
  c: Context<App>,
  finding: Finding,
  control: string | null,
): Promise<Figures> => {
  if (control === null || !finding.isKnown) return { withFigures: false, isWrong: false }
  const forgive = await countGuess(c, `attestation ${finding.code}`)
  const isRight = finding.isRight(control)
  if (isRight) await forgive()
  return { withFigures: isRight, isWrong: !isRight }
}

/** Checks what was brought, writes it down for the holder, and says how it stands. */
export const check = async (
  c: Context<App>,
  brought: Brought,
  values: Values,
): Promise<Response> => {
  const forgive = await countAddressGuess(c, 'verification').catch(problemOf)
  if (forgive instanceof Problem) return throttled(c, forgive, values)
  const finding = await look(c.env, brought, c.var.now)
  let figures: Figures
  try {
    figures = await figuresOf(c, finding, brought.control)
  } catch (error) {
    if (error instanceof Problem && error.status === 429) return throttled(c, error, values)
    throw error
  }
  if (finding.isKnown) await forgive()
  const checked = await finding.tell(figures)
  const receipt = await receiptOf(c.env, { brought, checked })
  return answer(c, {
    ...(figures.isWrong ? { status: 422 } : {}),
    json: () =>
      figures.isWrong
        ? refusedJson({ code: 'control_wrong' })
        : { ...checkedJson(checked), receipt },
    page: (about) => (
      <VerdictPage
        {...about}
        asOf={checked.asOf}
        checked={checked}
        isScanned={brought.jws !== null}
        typed={typedIn(values)}
        problem={figures.isWrong ? about.r('figures.wrong') : null}
      />
    ),
  })
}

/**
 * What a scanner or a hand pasted, broken over lines or not: the address of a paper, with its signed
 * text or without it, a code, or the signed text alone.
 */
const paperIn = (pasted: string): { jws: string | null; typed: string | null } => {
  const [address = '', after] = pasted.replace(/\s/g, '').split('#')
  const code = /\/v\/([^/?]+)/.exec(address)?.[1]
  if (code !== undefined) return { jws: after || null, typed: code }
  return parseCode(address, CODE_SYMBOLS) === null
    ? { jws: after ?? address, typed: null }
    : { jws: null, typed: address }
}

export const verify = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, verificationAsked)
  const nothing = (code: string): Response =>
    form(c, {
      values,
      problem: new Problem(422, { code, facts: {} }),
      sentence: (r) => r('form.empty'),
    })
  if (!body.ok) return nothing(body.errors[0]?.code ?? 'malformed')
  const { code, jws, control, codes } = body.value
  if (codes !== undefined) return await checkAll(c, codes)
  if (jws !== undefined) {
    const paper = paperIn(jws)
    const brought = { jws: paper.jws, typed: code ?? paper.typed, control: control ?? null }
    return await check(c, brought, values)
  }
  if (code === undefined) return nothing('required')
  return await check(c, { typed: code, jws: null, control: control ?? null }, values)
}
