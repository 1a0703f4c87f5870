import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Helped, HelpRight } from '#src/access/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

type Props = { t: Translate; people: readonly Helped[]; chosen: Helped | null }

/** Where each right leads. */
const PAGES = {
  payments: [
    ['payments', '/pensioner'],
    ['payments.all', '/pensioner/payments'],
  ],
  proofs: [['proofs', '/pensioner/proofs']],
  documents: [
    ['situation', '/pensioner/situation'],
    ['documents', '/pensioner/documents'],
  ],
} as const satisfies Record<HelpRight, readonly (readonly [string, string])[]>

const Open: FC<{ t: Translate; chosen: Helped }> = ({ t, chosen }) => (
  <section class="card">
    <h2>{t('helping.open')}</h2>
    <ul>
      {chosen.rights
        .flatMap((right) => [...PAGES[right]])
        .map(([key, href]) => (
          <li>
            <a href={href}>{t(`helping.${key}`)}</a>
          </li>
        ))}
    </ul>
  </section>
)

/** The first page of who helps: whom, and what is open; with several, which one. */
export const HelpingPage: FC<Props> = ({ t, people, chosen }) => {
  const others = people.filter(({ helperId }) => helperId !== chosen?.helperId)
  return (
    <>
      <h1>{chosen ? <bdi>{chosen.name}</bdi> : t('helping.title')}</h1>
      <p class="lead">{t(people.length === 0 ? 'helping.nobody' : 'helping.lead')}</p>
      {chosen ? <Open t={t} chosen={chosen} /> : null}
      {others.map((one) => (
        <form method="post" action={`/helping/${one.helperId}`}>
          <button class={chosen ? 'other' : 'main'}>
            {isolated(t('helping.choose', { name: one.name }))}
          </button>
        </form>
      ))}
    </>
  )
}
