import type { FC } from 'hono/jsx'
import { Field } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import type { Translate } from '#src/i18n/translate.ts'

type Person = { line: number; name: string; isMatch: boolean }

/** Those to look at come first; a long list is cut, its totals are above. */
const MOST = 50
const shown = (result: readonly Person[]): Person[] =>
  result.toSorted((a, b) => Number(a.isMatch) - Number(b.isMatch)).slice(0, MOST)

type Props = { t: Translate; result: readonly Person[] | null; problem: Refused | null }

export const RosterPage: FC<Props> = ({ t, result, problem }) => (
  <>
    <h1>{t('roster.title')}</h1>
    <p class="lead">{t('roster.lead')}</p>
    <p>
      <a href="/entrants">{t('entrants.from_roster')}</a>
    </p>
    <RefusalSummary t={t} refused={problem} field="file" />
    <form method="post" action="/roster-checks" enctype="multipart/form-data" class="card">
      <Field
        t={t}
        name="file"
        type="file"
        label={t('declarations.new.file_label')}
        errors={problem ? [{ field: 'file', code: 'see_above' }] : []}
      />
      <button class="main">{t('roster.check')}</button>
    </form>
    {result ? (
      <>
        <h2>
          {t('roster.result', {
            count: result.length,
            bad: result.filter((p) => !p.isMatch).length,
          })}
        </h2>
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{t('declarations.person')}</th>
              <th scope="col">{t('declarations.state')}</th>
            </tr>
          </thead>
          <tbody>
            {shown(result).map((p) => (
              <tr>
                <th scope="row">
                  <bdi dir="ltr">{p.line}</bdi> · <bdi>{p.name}</bdi>
                </th>
                <td data-name={t('declarations.state')}>
                  <StatusTag
                    tone={p.isMatch ? 'done' : 'wait'}
                    label={t(p.isMatch ? 'roster.match' : 'roster.no_match')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {result.length > MOST ? (
          <p class="soft">{isolated(t('roster.rest', { count: result.length - MOST }))}</p>
        ) : null}
      </>
    ) : null}
  </>
)
