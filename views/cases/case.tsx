import type { FC } from 'hono/jsx'
import { CommandForm, Field } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Case, CaseFile, Entry } from '#src/cases/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { CaseState, Files, TextArea, Thread, Words } from './thread.tsx'

const sentenceOf = (t: Translate, item: Case): string => {
  if (item.closedAt !== null) return t('case.closed_on', { at: item.closedAt })
  return item.state === 'waiting'
    ? t('case.waits_for_you')
    : t('case.promised', { promisedOn: item.promisedOn })
}

/** What was decided, why, and what one can still do. */
const Answer: FC<{ t: Translate; item: Case; mayAppeal: boolean; entries: readonly Entry[] }> = (
  p,
) => {
  const { t, item } = p
  const last = p.entries.findLast((entry) => entry.what === 'decided')
  return (
    <section class={item.outcome === 'refused' ? 'card blocks' : 'card good'}>
      <h2>{t.dynamic(`case.outcome.${item.outcome}`)}</h2>
      {item.reason ? <p>{t.dynamic(`case.reason.${item.reason}`)}</p> : null}
      {last ? <Words text={last.text} /> : null}
      <h3>{t('case.appeal')}</h3>
      <p>{t('case.appeal.lead')}</p>
      {p.mayAppeal ? (
        <p>
          <a class="button other" href={`/complaints/new?appeal_of=${item.id}`}>
            {t('case.appeal.open')}
          </a>
        </p>
      ) : null}
      <p class="soft">{t('case.acaps')}</p>
    </section>
  )
}

export const CasePage: FC<{
  t: Translate
  item: Case
  entries: readonly Entry[]
  files: readonly CaseFile[]
  base: string
  commandId: string
  mayAppeal: boolean
  values: Record<string, unknown>
  problem: Refused | null
}> = ({ t, item, entries, files, base, commandId, mayAppeal, values, problem }) => (
  <>
    <h1>
      {t('case.title', { number: '' })} <bdi dir="ltr">{item.number}</bdi>
    </h1>
    <p class="lead">
      {t.dynamic(`case.kind.${item.kind}`)} · <CaseState t={t} item={item} reader="person" />{' '}
      {isolated(sentenceOf(t, item))}
    </p>
    <RefusalSummary t={t} refused={problem} field="text" />
    {item.state === 'closed' ? <Answer {...{ t, item, mayAppeal, entries }} /> : null}
    <section class="card">
      <h2>{t('case.thread')}</h2>
      <Thread t={t} entries={entries} />
      <Files t={t} files={files} base={base} />
    </section>
    {item.state === 'closed' ? null : (
      <section class={item.state === 'waiting' ? 'card waits' : 'card'}>
        <h2>{t(item.state === 'waiting' ? 'case.answer' : 'case.add')}</h2>
        <CommandForm action={`${base}/answers`} commandId={commandId} isUpload>
          <TextArea
            name="text"
            label={t('case.text')}
            value={typeof values['text'] === 'string' ? values['text'] : ''}
          />
          <Field
            t={t}
            name="piece"
            type="file"
            label={t('case.piece')}
            hint={t('case.piece.hint')}
          />
          <p class="actions">
            <button class="main">{t('case.send')}</button>
          </p>
        </CommandForm>
      </section>
    )}
  </>
)

export const CasesPage: FC<{ t: Translate; cases: readonly Case[]; space: string }> = (p) => {
  const { t, cases } = p
  return (
    <>
      <h1>{t('cases.title')}</h1>
      <p class="actions">
        <a class="button" href={`/complaints/new?space=${p.space}`}>
          {t('complaint.open')}
        </a>
      </p>
      {cases.length === 0 ? <p class="card">{t('cases.none')}</p> : null}
      <ul class="plain">
        {cases.map((item) => (
          <li>
            <a href={`/cases/${item.id}`}>
              {t.dynamic(`case.kind.${item.kind}`)} <bdi dir="ltr">{item.number}</bdi>
            </a>{' '}
            <CaseState t={t} item={item} reader="person" />
            <span class="hint">{isolated(sentenceOf(t, item))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
