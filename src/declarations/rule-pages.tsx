import { type Context, Hono } from 'hono'
import { RulePage, RulesPage } from '#views/declarations/rules.tsx'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { ruleTextOf, ruleWhatOf, severityTextOf } from '#src/i18n/rules.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { quarterOfDate } from '#src/kernel/quarters.ts'
import { type DeclarationLimits, declarationLimitsOn } from '#src/rulebook/declaration-limits.ts'
import {
  EXAMPLE,
  isRuleCode,
  RULE_CODES,
  type Rule,
  type RuleCode,
  RULES,
} from './rules/anomalies.ts'
import { normaliseFields } from './rules/notation.ts'
import { writeRecord } from './rules/write.ts'

export type RuleExample = {
  passes: boolean
  record: string
  changed: string[]
  file: string | null
}

const examplesOf = (code: RuleCode): RuleExample[] => {
  const rule: Rule = RULES[code]
  const one = (change: object, passes: boolean, file: string | null): RuleExample => ({
    passes,
    record: writeRecord(normaliseFields({ ...EXAMPLE, ...change })),
    changed: Object.keys(change),
    file,
  })
  const url = (i: number): string => `/rules/${code}/examples/${i + 1}.txt`
  return [
    one({}, true, null),
    ...rule.passes.map((change) => one(change, true, null)),
    ...rule.fails.map((change, i) => one(change, false, url(i))),
  ]
}

const limitsNow = (c: Context<App>): DeclarationLimits =>
  declarationLimitsOn(quarterOfDate(casablancaDate(c.var.now)))

const ruleJson = (c: Context<App>, code: RuleCode) => {
  const { language } = c.var
  const text = ruleTextOf(code, language)
  const rule: Rule = RULES[code]
  return {
    code,
    url: `/rules/${code}`,
    severity: rule.severity,
    field: rule.field,
    title: text?.title ?? code,
    what: ruleWhatOf(code, language, limitsNow(c)),
    why: text?.why ?? '',
    fix: text?.fix ?? '',
    consequence: severityTextOf(rule.severity, language).consequence,
  }
}

/** The public rule book: each check has an address, a reason and examples. */
export const rulePages = new Hono<App>()
  .get('/', async (c) => {
    const rules = RULE_CODES.map((code) => ({ code, severity: RULES[code].severity }))
    return await respond(c, {
      title: (t) => t('rules.title'),
      json: () => ({ rules: RULE_CODES.map((code) => ruleJson(c, code)) }),
      page: (t) => <RulesPage t={t} rules={rules} />,
    })
  })
  .get('/:code', async (c) => {
    const code = c.req.param('code')
    if (!isRuleCode(code)) throw notFound()
    const examples = examplesOf(code)
    return await respond(c, {
      title: (t) => ruleTextOf(code, t.language)?.title ?? code,
      json: () => ({ ...ruleJson(c, code), examples }),
      page: (t) => (
        <RulePage
          t={t}
          code={code}
          what={ruleWhatOf(code, t.language, limitsNow(c))}
          severity={RULES[code].severity}
          examples={examples}
        />
      ),
    })
  })
  .get('/:code/examples/:file', (c) => {
    const code = c.req.param('code')
    if (!isRuleCode(code)) throw notFound()
    const url = `/rules/${code}/examples/${c.req.param('file')}`
    const example = examplesOf(code).find((one) => one.file === url)
    if (!example) throw notFound()
    return c.body(`${example.record}\r\n`, 200, {
      'Content-Type': 'text/plain; charset=us-ascii',
      'Content-Disposition': `attachment; filename="${code}-${c.req.param('file')}"`,
    })
  })
