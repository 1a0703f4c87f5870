import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { AttestationKind, FactName, Facts } from '#src/attestations/index.ts'
import { END_ISOLATE, ISOLATE } from '#src/i18n/format.ts'
import { readerIn, READER_LANGUAGES, type Reader } from '#src/i18n/reader.ts'
import { groupedCode } from '#src/kernel/codes.ts'
import { casablancaDate, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { STYLE } from './style.ts'

/** Stands in the page until its weight is known. */
export const OWN_WEIGHT = '\ue00fown'

const leftToRight = (text: string): string => `${ISOLATE}${text}${END_ISOLATE}`

const WRITTEN: Readonly<Record<FactName, (r: Reader, value: string | number) => string>> = {
  name: (_r, value) => leftToRight(String(value)),
  born_on: (r, value) => r.f.day(value as IsoDate),
  matricule: (_r, value) => leftToRight(String(value)),
  points: (r, value) => r.f.points(value as Points),
  since: (_r, value) => leftToRight(String(value)),
  employer: (_r, value) => leftToRight(String(value)),
  employer_number: (_r, value) => leftToRight(String(value)),
  through: (r, value) => r.f.quarter(value as Quarter),
  dp_number: (_r, value) => leftToRight(String(value)),
  month: (r, value) => r.f.month(value as Month),
  year: (_r, value) => leftToRight(String(value)),
  gross: (r, value) => r.f.amount(value as Centimes),
  net: (r, value) => r.f.amount(value as Centimes),
}

type Paper = {
  kind: AttestationKind
  code: string
  issuedAt: Instant
  validUntil: IsoDate
}

/** What a paper says, line by line, in one order: on paper and on the page that checks it. */
export const factRows = (r: Reader, facts: Facts): [label: string, value: string][] =>
  Object.entries(facts).map(([name, value]) => [
    r(`fact.${name as FactName}`),
    WRITTEN[name as FactName](r, value),
  ])

export const paperRows = (r: Reader, one: Paper): [label: string, value: string][] => [
  [r('fact.issued'), r.f.day(casablancaDate(one.issuedAt))],
  [r('fact.until'), r.f.day(one.validUntil)],
]

export const Rows: FC<{ rows: readonly (readonly [string, string])[] }> = ({ rows }) => (
  <dl>
    {rows.map(([label, value]) => (
      <>
        <dt>{label}</dt>
        <dd>{isolated(value)}</dd>
      </>
    ))}
  </dl>
)

export const Code: FC<{ code: string }> = ({ code }) => <bdi dir="ltr">{groupedCode(code)}</bdi>

type Props = PropsWithChildren<{
  r: Reader
  title: string
  /** Where the page is in another language. */
  path: string
  asOf: Instant
  isDemo: boolean
  /** Scripts of its own; the pages that check need none. */
  scripts?: readonly string[]
  beside?: Child
}>

/** The pages for third parties: one request, no script, three languages. */
export const ReaderPage: FC<Props> = ({ r, title, path, asOf, isDemo, scripts, children }) => (
  <html lang={r.language} dir={r.dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${title} — CIMR`}</title>
      <link rel="icon" href="data:," />
      <style>{STYLE}</style>
      {scripts?.map((src) => (
        <script src={src} type="module"></script>
      ))}
    </head>
    <body>
      <header>
        <a href="/">{r('site.title')}</a> · {r('title')}
      </header>
      {isDemo ? <aside>{r('site.demo')}</aside> : null}
      <main>{children}</main>
      <footer>
        <nav>
          {READER_LANGUAGES.filter((one) => one !== r.language).map((one) => (
            <a href={`${path}?lang=${one}`} lang={one} hreflang={one}>
              {readerIn(one)('language.name')}
            </a>
          ))}
        </nav>
        <p>
          {isolated(r('foot.as_of', { at: asOf }))} ·{' '}
          {isolated(r('foot.own_weight', { kilobytes: OWN_WEIGHT }))}
        </p>
      </footer>
    </body>
  </html>
)
