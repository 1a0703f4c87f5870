import { headersOf, type Visitor } from '#test/support/http.ts'

/** Where the tour starts for each visitor; pages linked from there are found by themselves. */
export const STARTS: Record<string, string[]> = {
  nobody: [
    '/',
    '/demo',
    '/demo/audit',
    '/demo/mailbox',
    '/sign-in/employer',
    '/sign-in/member',
    '/sign-in/employer/recovery',
    '/sign-in/accountant',
    '/sign-in/desk',
    '/administrator-requests/new',
    '/sign-in/member/activation',
    '/sign-in/member/activation/code',
    '/sign-in/applicant',
    '/sign-in/pensioner',
    '/sign-in/pensioner/letter',
    '/sign-in/pensioner/access-code',
    '/sign-in/pensioner/phrase',
    '/sightings/said',
    '/signature-requests/done',
    '/signature-requests/declined',
    '/signature-checks',
    '/subscription-requests/new',
    '/deaths/new',
    '/deaths/received',
    '/offers',
    '/offers/explained?regime=al_mounassib&rate=6&salary=10000&age=35&option=55',
    '/promises',
    '/rules',
    '/parameters',
    '/no-such-page',
    '/v',
    '/v/list',
    '/v/offline',
    '/v/7K4M9QX2VD8THC3NX',
  ],
  employer: [
    '/employer',
    '/declarations',
    '/declarations/new',
    '/cancellations',
    '/cancellations/new',
    '/recalls',
    '/recalls/new',
    '/proposals',
    '/roster-checks',
    '/entrants',
    '/anomaly-confirmations',
    '/employer/history',
    '/notices',
  ],
  member: [
    '/member',
    '/member/history',
    '/member/data',
    '/member/security',
    '/notices',
    '/cases',
    '/complaints/new',
  ],
  'member-mohammed': [
    '/members/me/points-statement',
    '/simulations',
    '/buybacks',
    '/anomalies',
    '/liquidations/mine',
    '/attestations',
    '/attestations/new?kind=membership',
    '/attestations/new?kind=tax',
  ],
  'pensioner-abdelkader': [
    '/pensioner',
    '/pensioner/situation',
    '/pensioner/payments',
    '/pensioner/proofs',
    '/pensioner/revisions',
    '/pensioner/documents',
    '/pensioner/history',
    '/pensioner/security',
    '/pensioner/pensions/demo-pension-4100000102/account',
    '/pensioner/pensions/demo-pension-4100000102/contact',
    '/pensioner/pensions/demo-pension-4100000102/payments/2026-09',
    '/cases?space=pensioner',
    '/notices?space=pensioner',
  ],
  'applicant-rim': ['/applications', '/applicant/security', '/notices?space=applicant'],
  'pensioner-malika': ['/pensioner', '/pensioner/payments'],
  'accountant-nadia': [
    '/accountant',
    '/accountant/mandates',
    '/accountant/mandates/new',
    '/accountant/staff',
    '/accountant/staff/accountant-omar',
    '/accountant/security',
    '/complaints/new',
  ],
  'administrator-007310': ['/mandates/mandate-007310'],
  'desk-agent': [
    '/desk',
    '/desk/applications',
    '/desk/proposals',
    '/desk/proposals/new',
    '/desk?queue=closed',
    '/desk/letters',
    '/desk/access-codes',
    '/desk/letters/print',
    '/desk/viewing?q=5624',
    '/desk/security',
    '/desk/sole-signatories?employer_number=5624',
  ],
  'liquidation-005624': [
    '/liquidations',
    '/liquidations/candidates',
    '/liquidations/candidates?find=zzz',
  ],
  'member-driss': ['/liquidations/mine'],
  'desk-pensions': [
    '/desk/liquidations',
    '/desk/liquidations?over=1',
    '/desk/deaths',
    '/desk/deaths?over=1',
    '/desk/deaths/new',
    '/desk/survivors',
    '/desk/pensions',
    '/desk/pensions?show=held',
    '/desk/pensions/demo-pension-4100000104',
    '/desk/pensions/demo-pension-4100000101/payments/2026-07',
    '/desk/pensions/demo-pension-4100000104/payments/2026-09',
    '/desk/proofs',
    '/desk/pension-runs',
    '/desk/pension-runs/2026-09',
  ],
  'desk-controller': [
    '/desk/attestors',
    '/desk/simulations',
    '/desk?queue=second',
    '/desk/mandates?q=7310',
  ],
  'desk-administrator': ['/desk/staff', '/desk/staff/desk-agent', '/desk/audit', '/promises'],
  'orderer-005624': [
    '/employer',
    '/accounts/005624',
    '/accounts/005624/statement',
    '/accounts/005624/statement?as_of=2026-07-01',
    '/accounts/005624/entries/1-1',
    '/accounts/005624/transfer-orders/new',
    '/payments',
    '/payments/new',
    '/attestations?space=employer',
    '/attestations/new?kind=employer&space=employer',
    '/payments/debit-accounts',
    '/payments/refunds/new',
    '/payments/demo-t2-2026-005624',
    '/payments/demo-t2-2026-005624/transfer-order',
  ],
  'validator-005624': ['/employer', '/payments'],
  'desk-recovery': [
    '/desk/recovery',
    '/desk/recovery/007310',
    '/accounts/007310',
    '/accounts/007310/statement',
    '/settlements',
    '/direct-debits',
  ],
  'administrator-005624': [
    '/contract',
    '/contract/changes/new?kind=rate',
    '/contract/changes/new?kind=category',
    '/contract/changes/new?kind=suspension',
    '/contract/changes/new?kind=leaving',
    '/users',
    '/users?tab=declaration',
    '/users/new?tab=account',
    '/users/new?tab=declaration',
    '/users/new?tab=profiles',
    '/payment-settings',
    '/mandates',
    '/mandates/new',
    '/employer/security',
    '/employer/history',
  ],
}

type Refused = { visitor: string; path: string; fields: Record<string, string>; file?: string }

/** Forms badly filled: the page comes back with its errors, and has to meet the floor as well. */
export const REFUSED: Refused[] = [
  { visitor: 'nobody', path: '/sign-in/employer', fields: { employer_number: 'x', login: '' } },
  { visitor: 'nobody', path: '/sign-in/applicant', fields: { email: 'x' } },
  { visitor: 'nobody', path: '/sign-in/member', fields: { matricule: '', password: '' } },
  { visitor: 'desk-agent', path: '/desk/proposals', fields: { salary: '12 x' } },
  { visitor: 'liquidation-005624', path: '/liquidations', fields: { matricule: 'x' } },
  { visitor: 'employer', path: '/recalls', fields: { reason: '', from: '' } },
  { visitor: 'employer', path: '/cancellations', fields: { declaration: '', object: '' } },
  { visitor: 'employer', path: '/declarations', fields: {}, file: '' },
  { visitor: 'employer', path: '/declarations', fields: {}, file: 'not a declaration\n' },
  { visitor: 'administrator-005624', path: '/users', fields: { tab: 'declaration' } },
  { visitor: 'administrator-005624', path: '/mandates', fields: { last_name: '' } },
  { visitor: 'accountant-nadia', path: '/accountant/staff', fields: { email: 'x' } },
  { visitor: 'accountant-nadia', path: '/accountant/mandates', fields: { employer_number: 'x' } },
  { visitor: 'member', path: '/complaints', fields: { topic: '', text: '' } },
  { visitor: 'nobody', path: '/verifications', fields: { code: '' } },
  { visitor: 'nobody', path: '/signature-checks', fields: { jws: 'x' } },
  { visitor: 'nobody', path: '/offers', fields: { payroll: '8000;12\nx' } },
  { visitor: 'administrator-005624', path: '/contract/changes', fields: { kind: 'rate' } },
  {
    visitor: 'member-mohammed',
    path: '/attestations',
    fields: { kind: 'points', valid_until: 'demain' },
  },
  { visitor: 'desk-administrator', path: '/desk/staff', fields: { name: '', email: 'x' } },
  { visitor: 'nobody', path: '/sign-in/member/activation', fields: { matricule: 'x', cin: '' } },
  { visitor: 'nobody', path: '/subscription-requests', fields: { matricule: 'x' } },
  { visitor: 'nobody', path: '/administrator-requests', fields: { employer_number: 'x' } },
  { visitor: 'nobody', path: '/deaths', fields: { number: 'x', died_on: 'hier' } },
  { visitor: 'desk-pensions', path: '/desk/deaths', fields: { number: 'x', died_on: 'hier' } },
  { visitor: 'employer', path: '/roster-checks', fields: {}, file: '' },
  { visitor: 'employer', path: '/entrants', fields: { list: 'ALAMI;SARA' } },
  {
    visitor: 'orderer-005624',
    path: '/payments',
    fields: { amount: 'douze', debit_account: '12' },
  },
  { visitor: 'orderer-005624', path: '/payments/debit-accounts', fields: { rib: '12' } },
  {
    visitor: 'orderer-005624',
    path: '/accounts/005624/transfer-orders',
    fields: { amount: 'douze' },
  },
  { visitor: 'orderer-005624', path: '/payments/refunds', fields: { amount: 'x', account: '1' } },
  { visitor: 'desk-recovery', path: '/settlements', fields: {}, file: '<x' },
  {
    visitor: 'desk-recovery',
    path: '/desk/recovery/007310/plans',
    fields: { instalments: 'demain' },
  },
  { visitor: 'desk-recovery', path: '/direct-debits/mandates', fields: { rib: '12' } },
  {
    visitor: 'desk-pensions',
    path: '/desk/pensions/demo-pension-4100000102/accounts',
    fields: { mode: 'morocco', holder: '', rib: '12' },
  },
  {
    visitor: 'desk-controller',
    path: '/desk/pension-runs/2026-09/release',
    fields: { net_centimes: 'x' },
  },
]

/** What a browser would send of such a form. */
export const bodyOf = ({ fields, file }: Refused): FormData | URLSearchParams => {
  if (file === undefined) return new URLSearchParams(fields)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new Blob([file], { type: 'text/plain' }), 'fichier.txt')
  return form
}

/** Pages of one kind differ by an identifier: two of each are enough. */
const kindOf = (path: string): string =>
  path
    .split('/')
    .map((part, index) => (index > 1 && /\d|_|^[a-z]{15,}/.test(part) ? ':id' : part))
    .join('/')

const MOST_OF_A_KIND = 2
const MOST_PAGES = 30

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*href="(\/[^"#?]*)/g)].map(([, href]) => href ?? '')

export type Visited = { path: string; status: number; isHtml: boolean }

/** Follows the links of a visitor's pages, as somebody looking around would. */
export const findPages = async (
  origin: string,
  visitor: Visitor,
  starts: string[],
): Promise<Visited[]> => {
  const seen = new Set(starts)
  const queue = [...starts]
  const kinds = new Map<string, number>()
  const pages: Visited[] = []
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path)
    const already = kinds.get(kind) ?? 0
    const isFound = !starts.includes(path)
    if (isFound && (already >= MOST_OF_A_KIND || pages.length >= MOST_PAGES)) continue
    kinds.set(kind, already + 1)
    const answer = await fetch(origin + path, { headers: headersOf(visitor, 'fr') })
    const text = await answer.text()
    const isHtml = (answer.headers.get('content-type') ?? '').includes('html')
    pages.push({ path, status: answer.status, isHtml })
    for (const link of isHtml ? linksOf(text) : []) {
      if (seen.has(link)) continue
      seen.add(link)
      queue.push(link)
    }
  }
  return pages
}
