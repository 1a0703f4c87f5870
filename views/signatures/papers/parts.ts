import { paperOf } from '#views/papers/paper.ts'
import { type Article, CONTRACT_WORDS } from '#src/i18n/contract-texts.ts'
import { translateIn } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import type { Block, Paper } from '#src/paper/index.ts'
import type { ContractFacts, SignedDocumentKind } from '#src/signatures/index.ts'

export type Made = { at: Instant; isDemo: boolean }

/** The papers are in French, whoever reads the page around them. */
const T = translateIn('fr')
export const F = T.f
export const W = CONTRACT_WORDS

/** Where nothing is known a dash stands: an empty line in a contract could be filled by hand. */
const said = (text: string): string => (text.trim() === '' ? '—' : text)

export const articleBlocks = (articles: readonly Article[]): Block[] =>
  articles.flatMap(({ heading, paragraphs }): Block[] =>
    paragraphs.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          ...paragraphs.map((text): Block => ({ kind: 'text', text })),
        ],
  )

export const employerBlocks = ({ employer, employerNumber }: ContractFacts): Block[] => [
  { kind: 'heading', text: W.employer.title },
  {
    kind: 'facts',
    rows: [
      [W.employer.name, `${employer.name}, ${employer.legalForm}`],
      ...(employerNumber === null ? [] : ([[W.employer.number, employerNumber]] as const)),
      [W.employer.rc, `${said(employer.rc)} (${said(employer.rcCourt)})`],
      [W.employer.ice, said(employer.ice)],
      [W.employer.tax, said(employer.taxId)],
      [W.employer.professional, said(employer.professionalTax)],
      [W.employer.cnss, said(employer.cnss)],
      [W.employer.created, F.day(employer.createdOn)],
      [W.employer.capital, F.amount(employer.capitalCentimes)],
      [W.employer.activity, said(employer.activity)],
      [W.employer.address, `${said(employer.address)}, ${said(employer.city)}`],
    ],
  },
]

export const signatoryBlocks = ({ signatories, signing }: ContractFacts): Block[] => [
  { kind: 'heading', text: W.signatories },
  { kind: 'text', text: W.signing[signing] },
  {
    kind: 'table',
    columns: [
      { label: W.person.name, share: 4 },
      { label: W.person.cin, share: 2 },
      { label: W.person.job, share: 3 },
      { label: W.person.email, share: 5 },
    ],
    rows: signatories.map(({ name, cin, job, email }) => [name, cin, job, email]),
  },
]

/** The heart of the contract: who, how much, from which part of the salary. */
export const categoryBlocks = ({ categories, effectOn }: ContractFacts): Block[] => [
  { kind: 'heading', text: W.categories },
  {
    kind: 'table',
    columns: [
      { label: W.category.code, share: 2 },
      { label: W.category.label, share: 5 },
      { label: W.category.regime, share: 4 },
      { label: W.category.employee, share: 3, isFigure: true },
      { label: W.category.employer, share: 3, isFigure: true },
      { label: W.category.payroll, share: 5, isFigure: true },
      { label: W.category.headcount, share: 2, isFigure: true },
      { label: W.category.option, share: 3 },
    ],
    rows: categories.map((one) => [
      one.code,
      one.label,
      W.regime[one.regime],
      F.rate(one.ratePpm),
      F.rate(one.employerRatePpm),
      F.amount(one.payrollCentimes),
      F.number(one.headcount),
      one.retirementOption === null ? W.noOption : W.option({ age: one.retirementOption }),
    ]),
  },
  { kind: 'text', text: W.effect({ on: effectOn }) },
]

/** What every paper of an application says at its head. */
export const contractPaper = (
  facts: ContractFacts,
  made: Made,
  about: { kind: SignedDocumentKind; blocks: readonly Block[] },
): Paper =>
  paperOf(T, {
    ...made,
    title: W.titles[about.kind],
    lead: W.lead({
      number: facts.number,
      party: facts.employer.name,
      on: casablancaDate(made.at),
    }),
    blocks: about.blocks,
  })
