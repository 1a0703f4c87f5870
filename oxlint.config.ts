import type { OxlintConfig } from 'oxlint'

/** A new domain is added here, and every rule about who imports what knows it. */
const DOMAINS = [
  'access',
  'accounts',
  'anomalies',
  'attestations',
  'audit',
  'buybacks',
  'cancellations',
  'cases',
  'contract-changes',
  'declarations',
  'demo',
  'desk',
  'documents',
  'employers',
  'firms',
  'free-points',
  'front',
  'helpers',
  'history',
  'joining',
  'liquidations',
  'members',
  'notices',
  'offers',
  'payments',
  'pensioners',
  'pensions',
  'personal-data',
  'proofs',
  'proposals',
  'recalls',
  'revisions',
  'signatures',
  'simulations',
  'survivors',
]
/** The demo stands in for everything outside: it may reach into any domain. */
const BOUND = DOMAINS.filter((domain) => domain !== 'demo')

type Pattern = { regex: string; message: string; allowTypeImports?: true }

const deny = (patterns: Pattern[]): ['error', { patterns: Pattern[] }] => ['error', { patterns }]

const only = (files: string[], patterns: Pattern[]) => ({
  files,
  rules: { 'no-restricted-imports': deny(patterns) },
})

const oneOf = (names: readonly string[]): string => `(${names.join('|')})`
const ALL = DOMAINS.join('|')

const throughIndex = (domain: string): Pattern => ({
  regex: `(^#src/|\\.\\./)${oneOf(DOMAINS.filter((one) => one !== domain))}/([^i]|i[^n]|in[^d]|ind[^e]|inde[^x]|index[^.])`,
  message: 'Another domain is reached through its index.ts.',
})

const NO_WEB: Pattern[] = [
  {
    regex: '^(hono|@hono/|zod)',
    message: 'No web library here: decisions and queries are plain functions.',
  },
  { regex: '^#views/|(^|/)views/', message: 'Views are only imported by routes.' },
]

const RULES: Pattern[] = [
  {
    regex: '^[a-zA-Z@]|^#(views|test|scripts)/|^#src/(i18n|http|database|signing|env|app|index)',
    message:
      'Rules import the kernel, the rulebook and other rules: no library, no clock, no database, no words.',
  },
  {
    regex: '(^|/)(store[a-z-]*|routes|requests|json|object|tables)(\\.tsx?|/|$)',
    message: 'Rules know nothing of storage or of the web.',
  },
]

export default {
  plugins: ['typescript', 'import', 'unicorn', 'oxc'],
  options: { typeAware: true },
  categories: { correctness: 'error' },
  rules: {
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-base-to-string': 'off',
    'unicorn/no-useless-spread': 'off',
    'import/no-cycle': 'error',
    'no-console': ['error', { allow: ['error', 'warn'] }],
    'no-eval': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
  },
  ignorePatterns: ['static/vendor/**', '.wrangler/**'],
  overrides: [
    only(
      ['src/kernel/**'],
      [{ regex: '^([^.]|\\.\\.)', message: 'The kernel imports nothing outside itself.' }],
    ),
    only(
      ['src/rulebook/**'],
      [
        {
          regex: `^[a-zA-Z@]|^\\.\\.|^#(views|test|scripts)/|^#src/(${ALL}|i18n|http|database|signing|env|app|index)`,
          message: 'The rulebook imports the kernel alone.',
        },
      ],
    ),
    only(
      ['src/i18n/**'],
      [
        {
          regex: `^[a-zA-Z@]|^#(views|test|scripts)/|^#src/(${ALL}|http|database|signing|env|app|index)`,
          message: 'i18n imports the kernel and itself.',
          allowTypeImports: true,
        },
      ],
    ),
    only(
      ['src/signing/**'],
      [
        {
          regex: `^#(views|test|scripts)/|^#src/(${ALL}|rulebook|i18n|database|app|index)`,
          message: 'Signing is plumbing: it knows keys and papers, no domain.',
        },
      ],
    ),
    only(
      ['src/paper/**'],
      [
        {
          regex: `^#(views|test|scripts)/|^#src/(${ALL}|rulebook|i18n|database|http|signing|env|app|index)`,
          message: 'A paper is put on pages as it is given: it knows no domain and no words.',
        },
      ],
    ),
    // The last override of a file wins: the narrower ones come after.
    ...BOUND.map((domain) => only([`src/${domain}/**`], [throughIndex(domain)])),
    ...DOMAINS.map((domain) =>
      only(
        [`src/${domain}/store*.ts`, `src/${domain}/store/**`, `src/${domain}/object.ts`],
        domain === 'demo' ? NO_WEB : [...NO_WEB, throughIndex(domain)],
      ),
    ),
    ...DOMAINS.map((domain) =>
      only(
        [`src/${domain}/rules.ts`, `src/${domain}/rules/**`, `src/${domain}/**/chain.ts`],
        [...RULES, throughIndex(domain)],
      ),
    ),
    only(
      ['views/**'],
      [
        {
          regex: '^(cloudflare:|drizzle|node:|@hono/|zod)',
          message: 'A view is a pure function of its model.',
        },
        {
          regex: `(^#|/)src/(${ALL}|rulebook|database|signing|paper|http|app|env|index)`,
          message: 'Views import types of domains, never their values.',
          allowTypeImports: true,
        },
        { regex: '(^|/)(store|tables|env)(\\.ts|/)', message: 'Views never query.' },
      ],
    ),
    only(
      ['src/app.tsx', 'src/index.ts'],
      [
        {
          regex: '(^|/)store[a-z-]*(\\.ts|/)',
          message: 'Only routes, jobs and index.ts may query.',
        },
        {
          regex: '/rules(\\.ts|/)',
          message: 'The application mounts routes, it decides nothing.',
        },
      ],
    ),
    { files: ['test/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  ],
} satisfies OxlintConfig
