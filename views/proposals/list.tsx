import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Proposal } from '#src/proposals/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { State } from './state.tsx'

/** What waits for an answer first; the desk's list is of every employer. */
export const ProposalsPage: FC<{
  t: Translate
  proposals: readonly Proposal[]
  next: number | null
  base: '/proposals' | '/desk/proposals'
}> = ({ t, proposals, next, base }) => (
  <>
    <p class="no-print">
      <a href={base === '/proposals' ? '/declarations' : '/desk'}>
        {t(base === '/proposals' ? 'declarations.back' : 'proposals.back_to_desk')}
      </a>
    </p>
    <h1>{t('proposals.title')}</h1>
    <p class="lead">{t(base === '/proposals' ? 'proposals.lead' : 'proposals.lead.desk')}</p>
    {base === '/desk/proposals' ? (
      <p class="actions no-print">
        <a class="button" href="/desk/proposals/new">
          {t('proposal.new')}
        </a>
      </p>
    ) : null}
    {proposals.length === 0 ? <p class="card">{t('proposals.none')}</p> : null}
    <ul class="plain">
      {proposals.map((item) => (
        <li>
          <a href={`${base}/${item.id}`}>{isolated(t('proposal.title', item))}</a>{' '}
          <State t={t} item={item} />
          <span class="hint">
            {base === '/proposals' ? null : (
              <>
                <bdi>{item.employer}</bdi> <bdi dir="ltr">{item.employerNumber}</bdi> —{' '}
              </>
            )}
            {isolated(t('proposal.answer_by', { on: item.answerBy }))}
          </span>
        </li>
      ))}
    </ul>
    {next === null ? null : (
      <p>
        <a href={`${base}?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)
