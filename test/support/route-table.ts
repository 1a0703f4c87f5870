// Deny by default: who gets what at every route. A route missing here fails the build.
// `own` paths belong to 005624; the firm's clients are 007310 and 008842.
export const NAMES = [
  'stranger',
  'declarant',
  /** Of 005624 too, without any right. */
  'reader',
  /** The administrator and declarant of 007310. */
  'other',
  'member',
  /** The firm's administrator, in her own space. */
  'accountant',
  /** Her colleague, working for 008842 with its mandate: account, declaration, corrections. */
  'acting',
  'agent',
  /** Of 005624, who reads its account and orders its payments. */
  'orderer',
  /** At the desk, who recovers what is due. */
  'recovery',
] as const
export type Row = Record<(typeof NAMES)[number], number>

const every = (status: number): Row => ({
  stranger: status,
  declarant: status,
  reader: status,
  other: status,
  member: status,
  accountant: status,
  acting: status,
  agent: status,
  orderer: status,
  recovery: status,
})
const OPEN = every(200)
const CLOSED = every(401)
/** Any user of an employer, and who works for one. */
const EMPLOYER: Row = {
  ...CLOSED,
  declarant: 200,
  reader: 200,
  orderer: 200,
  other: 200,
  acting: 200,
}
/** The employer's own people. */
const PEOPLE: Row = { ...EMPLOYER, acting: 403 }
/** An object of 005624: nobody else learns that it exists. */
const OWN: Row = { ...EMPLOYER, other: 404, acting: 404 }
/** The same, with the right to declare. */
const OWN_DECLARING: Row = { ...OWN, reader: 403, orderer: 403 }
const DECLARING: Row = { ...EMPLOYER, reader: 403, orderer: 403 }
/** The administrator of users: the other employer's has it, on objects of their own. */
const ADMINISTERING: Row = {
  ...CLOSED,
  declarant: 403,
  reader: 403,
  orderer: 403,
  other: 200,
  acting: 403,
}
const OWN_USER: Row = { ...ADMINISTERING, other: 404 }
/** Led to where it is. */
const MOVED = { declarant: 303, reader: 303, orderer: 303, other: 303, acting: 303 }
/** A link that was used, withdrawn, or never made. */
const GONE = every(410)
const MEMBER: Row = { ...CLOSED, member: 200 }
const ACCOUNTANT: Row = { ...CLOSED, accountant: 200, acting: 200 }
const FIRM_ADMINISTERING: Row = { ...ACCOUNTANT, acting: 403 }
const AGENT: Row = { ...CLOSED, agent: 200, recovery: 200 }
const staff = (status: number): Row => ({ ...CLOSED, agent: status, recovery: status })
/** Only those at the desk who recover. */
const RECOVERY: Row = { ...staff(403), recovery: 200 }
/** The account of 005624, for those who may read it. */
const ACCOUNT: Row = { ...OWN, declarant: 403, reader: 403 }
/** An order of 005624. */
const ORDERING: Row = { ...ADMINISTERING, orderer: 200, other: 403 }
const VALIDATING: Row = { ...ADMINISTERING, other: 403 }
/** Somebody else's case: nobody here has it. */
const STRANGERS: Row = { ...every(404), stranger: 401 }
/** Anybody signed in, in any space. */
const ANYONE: Row = { ...OPEN, stranger: 401 }

export const TABLE: Record<string, Row> = {
  'GET /': OPEN,
  'GET /healthz': OPEN,
  'GET /.well-known/jwks.json': OPEN,
  'GET /legal': OPEN,
  'GET /privacy': OPEN,
  'GET /accessibility': OPEN,
  'GET /sign-in/:space': OPEN,
  'POST /sign-in/:space': every(422),
  'POST /sign-out': OPEN,
  'POST /language': OPEN,
  'GET /parameters': OPEN,
  'GET /parameters/:id': every(404),
  'GET /rules': OPEN,
  'GET /rules/:code': OPEN,
  'GET /rules/:code/examples/:file': OPEN,
  'GET /demo': OPEN,
  'POST /demo/seed': OPEN,
  'POST /demo/clock': every(422),
  'POST /demo/jobs/:name': OPEN,
  'GET /demo/audit': OPEN,
  'GET /demo/samples/:name': OPEN,
  'GET /demo/mailbox': OPEN,
  'GET /employer': EMPLOYER,
  'GET /employer/history': PEOPLE,
  'GET /declarations': EMPLOYER,
  'GET /declarations/new': DECLARING,
  'POST /declarations': { ...DECLARING, declarant: 422, other: 422, acting: 422 },
  'GET /declarations/:id': OWN,
  'GET /declarations/:id/lines': OWN,
  'GET /declarations/:id/comparison': OWN,
  'GET /declarations/:id/lines/:line': OWN,
  'GET /declarations/:id/file': OWN,
  'GET /declarations/:id/open-lines': OWN,
  'GET /declarations/:id/form': OWN_DECLARING,
  'POST /declarations/:id/lines': OWN_DECLARING,
  'POST /declarations/:id/filings': { ...OWN_DECLARING, declarant: 409 },
  'POST /declarations/:id/proposals/:line': OWN_DECLARING,
  'POST /declarations/:id/abandonment': { ...OWN_DECLARING, declarant: 409 },
  'POST /declarations/:id/real-deposit': { ...OWN_DECLARING, declarant: 404 },
  'GET /declarations/:id/replacement': { ...OWN, declarant: 404, reader: 404, orderer: 404 },
  'POST /declarations/:id/replacement': { ...OWN_DECLARING, declarant: 404 },
  'GET /filings/:id': OWN,
  'GET /cancellations': EMPLOYER,
  'GET /cancellations/new': DECLARING,
  'POST /cancellations': { ...DECLARING, declarant: 422, other: 422, acting: 422 },
  'GET /cancellations/:id': { ...OWN, declarant: 404, reader: 404, orderer: 404 },
  'POST /cancellations/:id/validation': { ...OWN_DECLARING, declarant: 404 },
  'POST /cancellations/:id/withdrawal': { ...OWN_DECLARING, declarant: 404 },
  'GET /desk/cancellations/:id': { ...staff(404), recovery: 403 },
  'GET /proposals': EMPLOYER,
  'GET /proposals/:id': { ...OWN, declarant: 404, reader: 404, orderer: 404 },
  'POST /proposals/:id/acceptance': { ...OWN_DECLARING, declarant: 404 },
  'POST /proposals/:id/contest': { ...OWN_DECLARING, declarant: 404 },
  'GET /desk/proposals': { ...staff(200), recovery: 403 },
  'GET /desk/proposals/new': { ...staff(200), recovery: 403 },
  'POST /desk/proposals': { ...staff(422), recovery: 403 },
  'GET /desk/proposals/:id': { ...staff(404), recovery: 403 },
  'POST /desk/proposals/:id/maintained': { ...staff(404), recovery: 403 },
  'POST /desk/proposals/:id/withdrawal': { ...staff(404), recovery: 403 },
  'GET /recalls': EMPLOYER,
  'GET /recalls/new': DECLARING,
  'POST /recalls': { ...DECLARING, declarant: 422, other: 422, acting: 422 },
  'GET /recalls/:id': { ...OWN, declarant: 404, reader: 404, orderer: 404 },
  'POST /recalls/:id/lines': { ...OWN_DECLARING, declarant: 404 },
  'POST /recalls/:id/submission': { ...OWN_DECLARING, declarant: 404 },
  'POST /recalls/:id/withdrawal': { ...OWN_DECLARING, declarant: 404 },
  'GET /desk/recalls/:id': { ...staff(404), recovery: 403 },
  'GET /roster-checks': DECLARING,
  'POST /roster-checks': { ...DECLARING, declarant: 422, other: 422, acting: 422 },
  'GET /sign-in/:space/code': every(303),
  'POST /sign-in/:space/code': every(422),
  'POST /sign-in/:space/passkey/challenge': OPEN,
  'POST /sign-in/:space/passkey': every(422),
  'POST /sign-in/:space/code/passkey/challenge': every(422),
  'POST /sign-in/:space/code/passkey': every(422),
  ...Object.fromEntries(
    Object.entries({
      employer: PEOPLE,
      accountant: ACCOUNTANT,
      member: MEMBER,
      desk: AGENT,
    }).flatMap(([space, row]) => {
      const path = `/${space}/security`
      const refused = (status: number): Row =>
        Object.fromEntries(
          Object.entries(row).map(([name, one]) => [name, one === 200 ? status : one]),
        ) as Row
      // Spaces that always ask for a second factor were entered with it.
      const strong = space === 'accountant' || space === 'desk'
      return [
        [`GET ${path}`, row],
        [`POST ${path}/sessions/:id/ending`, row],
        [`POST ${path}/sessions/ending`, row],
        [`POST ${path}/authenticator`, strong ? row : refused(422)],
        [`POST ${path}/authenticator/confirmation`, refused(409)],
        ...(strong ? [] : [[`POST ${path}/authenticator/removal`, refused(403)]]),
        [`POST ${path}/recovery-codes`, strong ? refused(201) : refused(403)],
        [`POST ${path}/password`, refused(422)],
        // The first second factor asks for the password again.
        [`POST ${path}/passkeys/challenge`, strong ? row : refused(422)],
        [`POST ${path}/passkeys`, refused(422)],
        [`POST ${path}/passkeys/:id/removal`, refused(404)],
      ]
    }),
  ),
  'GET /sign-in/:space/recovery': OPEN,
  'POST /sign-in/:space/recovery': every(422),
  'GET /recovery/:token': GONE,
  'POST /recovery/:token/code': GONE,
  'POST /recovery/:token/answers': GONE,
  'POST /recovery/:token/password': GONE,
  'POST /access-requests': {
    ...PEOPLE,
    declarant: 422,
    reader: 422,
    orderer: 422,
    other: 422,
  },
  'POST /users/:id/requests/:request/refusal': OWN_USER,
  'GET /users': ADMINISTERING,
  'GET /users/new': ADMINISTERING,
  'POST /users': { ...ADMINISTERING, other: 422 },
  'GET /users/:id': OWN_USER,
  'POST /users/:id/rights': OWN_USER,
  'POST /users/:id/rights/:right/revocation': OWN_USER,
  'POST /users/:id/links': OWN_USER,
  'POST /users/:id/ending': OWN_USER,
  'POST /users/:id/second-factor-removal': OWN_USER,
  'GET /payment-settings': { ...ADMINISTERING, orderer: 200 },
  'POST /payment-settings': { ...ADMINISTERING, other: 422 },
  'POST /payment-settings/second-factor': ADMINISTERING,
  'POST /payment-settings/pending/:id/stop': { ...ADMINISTERING, orderer: 409, other: 409 },
  'GET /welcome/:token': GONE,
  'POST /welcome/:token': GONE,
  'GET /accountant': ACCOUNTANT,
  'POST /accountant/clients/:number/entry': { ...ACCOUNTANT, accountant: 404, acting: 404 },
  'GET /mandates': ADMINISTERING,
  'GET /mandates/new': ADMINISTERING,
  'POST /mandates': { ...ADMINISTERING, other: 422 },
  'GET /mandates/:id': OWN_USER,
  'POST /mandates/:id/acceptance': OWN_USER,
  'POST /mandates/:id/refusal': OWN_USER,
  'POST /mandates/:id/ending': OWN_USER,
  'GET /invitations/:token': GONE,
  'POST /invitations/:token': GONE,
  'POST /invitations/:token/refusal': GONE,
  'GET /accountant/mandates': FIRM_ADMINISTERING,
  'GET /accountant/mandates/new': FIRM_ADMINISTERING,
  'POST /accountant/mandates': { ...FIRM_ADMINISTERING, accountant: 422 },
  'GET /accountant/mandates/:id': { ...FIRM_ADMINISTERING, accountant: 404 },
  'POST /accountant/mandates/:id/acceptance': { ...FIRM_ADMINISTERING, accountant: 404 },
  'POST /accountant/mandates/:id/refusal': { ...FIRM_ADMINISTERING, accountant: 404 },
  'POST /accountant/mandates/:id/ending': { ...FIRM_ADMINISTERING, accountant: 404 },
  'GET /accountant/staff': FIRM_ADMINISTERING,
  'POST /accountant/staff': { ...FIRM_ADMINISTERING, accountant: 422 },
  'GET /accountant/staff/:id': { ...FIRM_ADMINISTERING, accountant: 404 },
  'POST /accountant/staff/:id/clients': { ...FIRM_ADMINISTERING, accountant: 404 },
  'POST /accountant/staff/:id/administrator': { ...FIRM_ADMINISTERING, accountant: 404 },
  'POST /accountant/staff/:id/links': { ...FIRM_ADMINISTERING, accountant: 404 },
  'POST /accountant/staff/:id/second-factor-removal': { ...FIRM_ADMINISTERING, accountant: 404 },
  'POST /accountant/staff/:id/ending': { ...FIRM_ADMINISTERING, accountant: 404 },
  'GET /desk': AGENT,
  'GET /desk/cases/:id': staff(404),
  'GET /desk/cases/:id/files/:file': staff(404),
  'POST /desk/cases/:id/:step': staff(404),
  'GET /desk/letters': AGENT,
  'GET /desk/letters/print': AGENT,
  'POST /desk/letters/:notice/posting': staff(404),
  'POST /desk/letters/:notice/return': staff(404),
  'GET /desk/mandates': staff(403),
  'POST /desk/mandates/:id/ending': staff(403),
  'GET /desk/viewing': AGENT,
  'POST /desk/viewing': staff(422),
  'POST /desk/viewing/exit': AGENT,
  'GET /desk/audit': staff(403),
  'GET /desk/staff': staff(403),
  'POST /desk/staff': staff(403),
  'GET /desk/staff/:id': staff(403),
  'POST /desk/staff/:id/roles': staff(403),
  'POST /desk/staff/:id/links': staff(403),
  'POST /desk/staff/:id/second-factor-removal': staff(403),
  'POST /desk/staff/:id/ending': staff(403),
  'GET /accounts': { ...EMPLOYER, ...MOVED },
  'GET /accounts/:employer_number': { ...ACCOUNT, recovery: 200, agent: 401 },
  'GET /accounts/:employer_number/statement': { ...ACCOUNT, recovery: 200 },
  'GET /accounts/:employer_number/entries/:id': { ...ACCOUNT, recovery: 200 },
  'GET /accounts/:employer_number/transfer-orders/new': ACCOUNT,
  'POST /accounts/:employer_number/transfer-orders': { ...ACCOUNT, orderer: 409 },
  'GET /transfer-orders/:id': { ...ACCOUNT, orderer: 404 },
  'GET /payments': { ...EMPLOYER, declarant: 403, reader: 403 },
  'GET /payments/new': ORDERING,
  'POST /payments': { ...ORDERING, orderer: 409 },
  'GET /payments/:id': ACCOUNT,
  'POST /payments/:id/approvals': VALIDATING,
  'POST /payments/:id/rejections': VALIDATING,
  'POST /payments/:id/withdrawal': { ...ORDERING, orderer: 409 },
  'POST /payments/:id/transmissions': { ...ORDERING, orderer: 409 },
  'POST /payments/:id/closure': { ...ORDERING, orderer: 422 },
  'POST /payments/:id/bank-answers': { ...ORDERING, orderer: 422 },
  'GET /payments/:id/pain.001.xml': ACCOUNT,
  'GET /payments/:id/transfer-order': ACCOUNT,
  'GET /payments/debit-accounts': { ...ADMINISTERING, orderer: 200 },
  'POST /payments/debit-accounts': { ...ADMINISTERING, orderer: 422, other: 422 },
  'GET /payments/refunds/new': ORDERING,
  'POST /payments/refunds': { ...ORDERING, orderer: 422 },
  'GET /settlements': RECOVERY,
  'POST /settlements': { ...RECOVERY, recovery: 422 },
  'POST /settlements/matches': { ...RECOVERY, recovery: 422 },
  'POST /settlements/matches/:id/undoing': { ...RECOVERY, recovery: 404 },
  'POST /settlements/matches/:id/undoing/confirmation': { ...RECOVERY, recovery: 404 },
  'GET /direct-debits': RECOVERY,
  'POST /direct-debits': { ...RECOVERY, recovery: 409 },
  'POST /direct-debits/mandates': { ...RECOVERY, recovery: 422 },
  'GET /direct-debits/:id': { ...RECOVERY, recovery: 404 },
  'GET /desk/recovery': RECOVERY,
  'GET /desk/recovery/:employer_number': RECOVERY,
  'POST /desk/recovery/:employer_number/plans': { ...RECOVERY, recovery: 422 },
  'POST /desk/recovery/:employer_number/plans/:id/ending': { ...RECOVERY, recovery: 422 },
  'GET /desk/sole-signatories': { ...AGENT, recovery: 403 },
  'POST /desk/sole-signatories': { ...AGENT, agent: 422, recovery: 403 },
  'GET /demo/bank-statement': OPEN,
  'GET /promises': OPEN,
  'GET /cases': ANYONE,
  'GET /cases/:id': STRANGERS,
  'POST /cases/:id/answers': STRANGERS,
  'GET /cases/:id/files/:file': STRANGERS,
  'GET /follow/:token': GONE,
  'POST /follow/:token/answers': GONE,
  'GET /follow/:token/files/:file': GONE,
  'GET /complaints/new': ANYONE,
  'POST /complaints': { ...every(422), stranger: 401 },
  'GET /sign-in/member/activation': OPEN,
  'POST /sign-in/member/activation': every(422),
  'GET /sign-in/member/activation/code': OPEN,
  'POST /sign-in/member/activation/code': every(422),
  'GET /activation/:token': GONE,
  'POST /activation/:token/code': GONE,
  'POST /activation/:token/password': GONE,
  'GET /subscription-requests/new': OPEN,
  'GET /subscription-requests/received': OPEN,
  'POST /subscription-requests': every(422),
  'GET /administrator-requests/new': OPEN,
  'GET /administrator-requests/received': OPEN,
  'POST /administrator-requests': every(422),
  'GET /demo/doors/:id': every(404),
  'POST /demo/doors/:id': every(404),
  'GET /member': MEMBER,
  'GET /member/history': MEMBER,
  'GET /member/lines/:declaration/:line': MEMBER,
  'GET /notices': ANYONE,
  // Last: whoever worked for a client does no more; without a second factor, these spaces close.
  'POST /accountant/exit': ACCOUNTANT,
  'POST /accountant/security/authenticator/removal': ACCOUNTANT,
  'POST /desk/security/authenticator/removal': AGENT,
}
