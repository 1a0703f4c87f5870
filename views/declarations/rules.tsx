import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { FieldName, RuleExample, Severity } from '#src/declarations/index.ts'
import { fieldNameOf, ruleTextOf, severityTextOf } from '#src/i18n/rules.ts'
import type { Translate } from '#src/i18n/translate.ts'

const SEVERITIES = ['blocking', 'to_correct', 'to_note'] as const

type RulesProps = { t: Translate; rules: readonly { code: string; severity: Severity }[] }

export const RulesPage: FC<RulesProps> = ({ t, rules }) => (
  <>
    <h1>{t('rules.title')}</h1>
    <p class="lead">{t('rules.lead')}</p>
    {SEVERITIES.map((severity) => (
      <section class="card">
        <h2>{severityTextOf(severity, t.language).name}</h2>
        <p class="soft">{severityTextOf(severity, t.language).consequence}</p>
        <ul>
          {rules
            .filter((rule) => rule.severity === severity)
            .map((rule) => (
              <li>
                <a href={`/rules/${rule.code}`}>
                  {ruleTextOf(rule.code, t.language)?.title ?? rule.code}
                </a>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </>
)

const Example: FC<{ t: Translate; example: RuleExample }> = ({ t, example }) => (
  <>
    <h3>
      {t(example.passes ? 'rules.passes' : 'rules.fails')}
      {example.changed.length > 0
        ? ` — ${example.changed.map((f) => fieldNameOf(f as FieldName, t.language)).join(', ')}`
        : ''}
    </h3>
    <pre class="record" tabindex={0}>
      {example.record}
    </pre>
    {example.file ? (
      <p>
        <a href={example.file}>{t('rules.download')}</a>
      </p>
    ) : null}
  </>
)

type RuleProps = {
  t: Translate
  code: string
  what: string
  severity: Severity
  examples: readonly RuleExample[]
}

export const RulePage: FC<RuleProps> = ({ t, code, what, severity, examples }) => {
  const text = ruleTextOf(code, t.language)
  const weight = severityTextOf(severity, t.language)
  return (
    <>
      <p>
        <a href="/rules">{t('rules.all')}</a>
      </p>
      <h1>{text?.title}</h1>
      <p class="lead">
        <bdi dir="ltr">{code}</bdi> — {weight.name}
      </p>
      <section class="card">
        <h2>{t('rules.what')}</h2>
        <p>{isolated(what)}</p>
        <h2>{t('rules.why')}</h2>
        <p>{text?.why}</p>
        <h2>{t('rules.fix')}</h2>
        <p>{text?.fix}</p>
        <h2>{t('rules.consequence')}</h2>
        <p>{weight.consequence}</p>
      </section>
      <section>
        <h2>{t('rules.examples')}</h2>
        <p class="soft">{t('rules.examples_context')}</p>
        {examples.map((example) => (
          <Example t={t} example={example} />
        ))}
      </section>
    </>
  )
}
