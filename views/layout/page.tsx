import type { FC, PropsWithChildren } from 'hono/jsx'
import type { Actor, HelpRight } from '#src/access/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { isolated } from '#views/components/text.tsx'
import { Star } from './star.tsx'

/** Stands in the page until its weight is known; as long as a weight, so that it hardly counts. */
export const WEIGHT = '\ue00fweight'

type Props = PropsWithChildren<{
  t: Translate
  title: string
  section: string | undefined
  path: string
  actor: Actor | undefined
  isDemo: boolean
}>

const MENUS = {
  employer: [
    ['home', '/employer'],
    ['declarations', '/declarations'],
    ['account', '/accounts'],
    ['payments', '/payments'],
    ['contract', '/contract'],
    ['roster', '/roster-checks'],
    ['liquidations', '/liquidations'],
    ['attestations', '/attestations?space=employer'],
    ['anomalies', '/anomaly-confirmations'],
    ['users', '/users'],
    ['cases', '/cases?space=employer'],
    ['notices', '/notices?space=employer'],
  ],
  accountant: [
    ['home', '/accountant'],
    ['mandates', '/accountant/mandates'],
    ['staff', '/accountant/staff'],
    ['cases', '/cases?space=accountant'],
    ['notices', '/notices?space=accountant'],
  ],
  member: [
    ['home', '/member'],
    ['statement', '/members/me/points-statement'],
    ['simulations', '/simulations'],
    ['attestations', '/attestations'],
    ['buybacks', '/buybacks'],
    ['liquidations', '/liquidations/mine'],
    ['anomalies', '/anomalies'],
    ['cases', '/cases?space=member'],
    ['notices', '/notices?space=member'],
  ],
  pensioner: [
    ['home', '/pensioner'],
    ['payments', '/pensioner/payments'],
    ['proofs', '/pensioner/proofs'],
    ['attestations', '/attestations'],
    ['situation', '/pensioner/situation'],
    ['revisions', '/pensioner/revisions'],
    ['documents', '/pensioner/documents'],
    ['helpers', '/pensioner/helpers'],
    ['cases', '/cases?space=pensioner'],
    ['notices', '/notices?space=pensioner'],
  ],
  applicant: [
    ['applications', '/applications'],
    ['notices', '/notices?space=applicant'],
  ],
  desk: [
    ['home', '/desk'],
    ['applications', '/desk/applications'],
    ['liquidations', '/desk/liquidations'],
    ['recovery', '/desk/recovery'],
    ['settlements', '/settlements'],
    ['deaths', '/desk/deaths'],
    ['pensions', '/desk/pensions'],
    ['pension-runs', '/desk/pension-runs'],
    ['attestations', '/desk/attestations'],
    ['simulations', '/desk/simulations'],
    ['letters', '/desk/letters'],
    ['access-codes', '/desk/access-codes'],
    ['proofs', '/desk/proofs'],
    ['attestors', '/desk/attestors'],
    ['viewing', '/desk/viewing'],
    ['mandates', '/desk/mandates'],
    ['staff', '/desk/staff'],
    ['audit', '/desk/audit'],
    ['promises', '/promises'],
    ['notices', '/notices?space=desk'],
  ],
} as const

/** Entries that only some may open are shown to them alone. */
const CASES = ['desk_agent', 'desk_controller', 'desk_recovery', 'desk_pensions']
const MONEY = ['account', 'payment_orderer', 'payment_validator', 'administrator']
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  '/accounts': MONEY,
  '/payments': MONEY,
  '/roster-checks': ['declaration'],
  '/anomaly-confirmations': ['declaration', 'corrections', 'administrator'],
  '/liquidations': ['liquidation'],
  '/attestations?space=employer': ['account'],
  '/desk/attestations': CASES,
  '/desk/applications': ['desk_agent', 'desk_controller'],
  '/desk/liquidations': ['desk_pensions', 'desk_controller'],
  '/users': ['administrator'],
  '/accountant/staff': ['administrator'],
  '/desk': CASES,
  '/desk/recovery': ['desk_recovery', 'desk_controller'],
  '/settlements': ['desk_recovery', 'desk_controller'],
  '/desk/simulations': ['desk_controller', 'desk_pensions'],
  '/desk/deaths': ['desk_controller', 'desk_pensions'],
  '/desk/pensions': ['desk_controller', 'desk_pensions'],
  '/desk/pension-runs': ['desk_controller', 'desk_pensions'],
  '/desk/letters': CASES,
  '/desk/proofs': ['desk_controller', 'desk_pensions'],
  '/desk/attestors': ['desk_controller'],
  '/desk/access-codes': ['desk_agent', 'desk_pensions'],
  '/desk/viewing': CASES,
  '/desk/mandates': ['desk_controller'],
  '/desk/staff': ['desk_administrator'],
  '/desk/audit': ['desk_controller', 'desk_administrator'],
}
/** What each right of a helper opens; nothing else of the space is theirs. */
const HELPED: Readonly<Record<string, HelpRight>> = {
  '/pensioner': 'payments',
  '/pensioner/payments': 'payments',
  '/pensioner/proofs': 'proofs',
  '/pensioner/situation': 'documents',
  '/pensioner/documents': 'documents',
}
/** An accountant who works for a client keeps their own notices. */
const OWN = ['/notices?space=employer', '/cases?space=employer']

const isOpen = (actor: Actor, href: string): boolean => {
  if (actor.mandateId && OWN.includes(href)) return false
  if (actor.helping) {
    const right = HELPED[href]
    return right !== undefined && (actor.helping.chosen?.rights.includes(right) ?? false)
  }
  const needed = NEEDED[href]
  return needed === undefined || actor.rights.some((right) => needed.includes(right.name))
}

type Entry = readonly [key: string, href: string]

/** Entries that a phone shows at once when there are many; the others open under one word. */
const SHOWN = 4
const MANY = 6

type MenuProps = { t: Translate; actor: Actor; section: string | undefined }

const Entries: FC<MenuProps & { entries: readonly Entry[] }> = (p) => (
  <ul>
    {p.entries.map(([key, href]) => (
      <li>
        <a href={href} aria-current={key === p.section ? 'page' : undefined}>
          {p.t.dynamic(`nav.${p.actor.space}.${key}`)}
        </a>
      </li>
    ))}
  </ul>
)

const Menu: FC<MenuProps> = (p) => {
  const entries: readonly Entry[] = MENUS[p.actor.space].filter(([, href]) => isOpen(p.actor, href))
  const shown = entries.length > MANY ? SHOWN : entries.length
  const rest = entries.slice(shown)
  return (
    <nav class="menu" aria-label={p.t('nav.menu')}>
      <div class="wrap">
        <Entries {...p} entries={entries.slice(0, shown)} />
        {rest.length > 0 ? (
          <details>
            <summary class={rest.some(([key]) => key === p.section) ? 'here' : undefined}>
              {p.t('nav.more')}
            </summary>
            <Entries {...p} entries={rest} />
          </details>
        ) : null}
      </div>
    </nav>
  )
}

const Who: FC<{ t: Translate; actor: Actor }> = ({ t, actor }) => (
  <div class="who">
    <span>
      {actor.employer ? (
        <>
          {actor.employer.name} · {t('nav.employer_number')}{' '}
          <bdi dir="ltr">{actor.employer.number}</bdi> —{' '}
        </>
      ) : null}
      {actor.name}
    </span>
    {actor.mandateId || actor.viewedBy || actor.helping ? null : (
      <a href={`/${actor.space}/security`}>{t('nav.security')}</a>
    )}
    <form method="post" action="/sign-out">
      <button class="link">{t('nav.sign_out')}</button>
    </form>
  </div>
)

/** For whom an accountant works at the moment, and the way back. */
const Acting: FC<{ t: Translate; actor: Actor }> = ({ t, actor }) => (
  <aside class="acting" aria-label={t('acting.label')}>
    <div class="wrap">
      <span>
        {isolated(
          t('acting.for', { client: actor.employer?.name ?? '', firm: actor.firm?.name ?? '' }),
        )}
      </span>
      <form method="post" action="/accountant/exit">
        <button class="link">{t('acting.exit')}</button>
      </form>
    </div>
  </aside>
)

/** A member of staff looks at somebody's space. */
const Viewing: FC<{ t: Translate; actor: Actor }> = ({ t, actor }) => (
  <aside class="acting" aria-label={t('viewing.label')}>
    <div class="wrap">
      <span>{isolated(t('viewing.now', { name: actor.name }))}</span>
      <form method="post" action="/desk/viewing/exit">
        <button class="link">{t('viewing.exit')}</button>
      </form>
    </div>
  </aside>
)

/** Whose space somebody who helps is in: on top of every page. */
const Helping: FC<{ t: Translate; helping: NonNullable<Actor['helping']> }> = ({ t, helping }) => (
  <aside class="acting" aria-label={t('helping.label')}>
    <div class="wrap">
      <span>
        {helping.chosen
          ? isolated(t('helping.now', { name: helping.chosen.name }))
          : t('helping.nobody_yet')}
      </span>
      <a href="/helping">{t('helping.title')}</a>
    </div>
  </aside>
)

/** Spaces whose people can read what was done on their file. */
const HISTORY: Partial<Record<Actor['space'], string>> = {
  employer: '/employer/history',
  member: '/member/history',
  pensioner: '/pensioner/history',
}

const OTHER = { fr: { code: 'ar', name: 'العربية' }, ar: { code: 'fr', name: 'Français' } } as const

const Footer: FC<Pick<Props, 't' | 'path' | 'actor'>> = ({ t, path, actor }) => {
  const other = OTHER[t.language]
  const history = actor && !actor.mandateId && !actor.helping ? HISTORY[actor.space] : undefined
  return (
    <footer class="foot">
      <div class="wrap">
        <span>
          {t('foot.weight')} <bdi dir="ltr">{WEIGHT}</bdi>
        </span>
        <form method="post" action="/language">
          <input type="hidden" name="language" value={other.code} />
          <input type="hidden" name="back" value={path} />
          <button class="link" lang={other.code}>
            {other.name}
          </button>
        </form>
        {actor && history ? <a href={history}>{t.dynamic(`foot.history.${actor.space}`)}</a> : null}
        <a href="/rules">{t('foot.rules')}</a>
        <a href="/legal">{t('foot.legal')}</a>
        <a href="/privacy">{t('foot.privacy')}</a>
        <a href="/accessibility">{t('foot.accessibility')}</a>
      </div>
    </footer>
  )
}

const homeOf = (actor: Actor | undefined): string => {
  if (!actor) return '/'
  return actor.helping ? '/helping' : `/${actor.space}`
}

export const Page: FC<Props> = (p) => {
  const { t, actor } = p
  return (
    <html lang={t.language} dir={t.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${p.title} — ${t('site.name')}`}</title>
        <link rel="stylesheet" href="/app.css" />
        <link rel="icon" href="/star.svg" type="image/svg+xml" />
        {actor && actor.space !== 'pensioner' ? (
          <script src="/vendor/htmx-4.0.1.min.js" defer></script>
        ) : null}
      </head>
      <body>
        <a class="skip" href="#main">
          {t('nav.skip')}
        </a>
        <header class="top">
          <div class="wrap">
            <a class="brand" href={homeOf(actor)}>
              <Star />
              {t('site.name')}
            </a>
            {actor ? <span>{t.dynamic(`space.${actor.space}`)}</span> : null}
            {actor ? <Who t={t} actor={actor} /> : null}
          </div>
        </header>
        {p.isDemo ? (
          <aside class="demo" aria-label={t('demo.title')}>
            <div class="wrap">
              {t('demo.banner')} <a href="/demo">{t('demo.link')}</a>
            </div>
          </aside>
        ) : null}
        {actor?.mandateId ? <Acting t={t} actor={actor} /> : null}
        {actor?.viewedBy ? <Viewing t={t} actor={actor} /> : null}
        {actor?.helping ? <Helping t={t} helping={actor.helping} /> : null}
        {actor ? <Menu t={t} actor={actor} section={p.section} /> : null}
        <main id="main" class="wrap">
          {p.children}
        </main>
        <Footer t={t} path={p.path} actor={actor} />
      </body>
    </html>
  )
}
