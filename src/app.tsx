import { Hono } from 'hono'
import { ProblemPage } from '#views/errors/problem.tsx'
import {
  access,
  type Actor,
  passkeyDoors,
  paymentSettings,
  security,
  users,
  welcome,
  withContext,
  recovery as accessRecovery,
  accessRequests,
} from '#src/access/index.ts'
import { accounts, accountTransferOrders, recovery, transferOrders } from '#src/accounts/index.ts'
import {
  cancellations,
  declarationReplacements,
  deskCancellations,
} from '#src/cancellations/index.ts'
import {
  attestationChecks,
  attestations,
  attestationStatus,
  deskAttestations,
  verifications,
} from '#src/attestations/index.ts'
import { contract, deskContractChanges } from '#src/contract-changes/index.ts'
import { sealing } from '#src/audit/index.ts'
import {
  administratorRequests,
  cases,
  complaints,
  followedCases,
  subscriptionRequests,
} from '#src/cases/index.ts'
import {
  declarationFilings,
  declarationLines,
  declarations,
  employerHome,
  filings,
  rosterChecks,
  rulePages,
} from '#src/declarations/index.ts'
import {
  desk,
  deskAudit,
  deskCases,
  deskMandates,
  letters,
  promises,
  staff,
  viewing,
} from '#src/desk/index.ts'
import { demo } from '#src/demo/index.ts'
import type { App } from '#src/env.ts'
import { firmHome, firmMandates, firmStaff, invitations, mandates } from '#src/firms/index.ts'
import { front, parameters } from '#src/front/index.ts'
import { employerHistory, memberHistory, pensionerHistory } from '#src/history/index.ts'
import { securityHeaders, sameOrigin } from '#src/http/headers.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { translateIn } from '#src/i18n/translate.ts'
import {
  applicantDoor,
  applications,
  applicationSigning,
  deskApplications,
  entrants,
} from '#src/joining/index.ts'
import {
  deskLiquidations,
  liquidation,
  liquidationConfirmations,
  liquidations,
} from '#src/liquidations/index.ts'
import { helpers, helping } from '#src/helpers/index.ts'
import { freePoints } from '#src/free-points/index.ts'
import { activation, members, statements } from '#src/members/index.ts'
import { anomalies, anomalyConfirmations } from '#src/anomalies/index.ts'
import { buybacks } from '#src/buybacks/index.ts'
import { personalData } from '#src/personal-data/index.ts'
import { deskSimulations, simulations } from '#src/simulations/index.ts'
import {
  deskSignatures,
  signatureChecks,
  signatureRequests,
  signatures,
  signedPapers,
  type SigningEffects,
} from '#src/signatures/index.ts'
import { signing } from '#src/signing/index.ts'
import {
  collections,
  debitAccounts,
  paymentBank,
  payments,
  paymentSteps,
  pensionAnswers,
  refunds,
  settlements,
  soleSignatories,
} from '#src/payments/index.ts'
import {
  accessLetters,
  deskPensionAccounts,
  pensionChanges,
  pensioner,
  pensionerDoor,
} from '#src/pensioners/index.ts'
import { pensionRuns, pensions } from '#src/pensions/index.ts'
import { attestors, deskProofs, proofForms, proofs, sightings } from '#src/proofs/index.ts'
import { deskProposals, proposals } from '#src/proposals/index.ts'
import { deskRecalls, recalls } from '#src/recalls/index.ts'
import { deskRevisions, revisions } from '#src/revisions/index.ts'
import { offers } from '#src/offers/index.ts'
import { mailbox, notices } from '#src/notices/index.ts'
import { deathReports, deskDeaths, deskSurvivors, survivorFiles } from '#src/survivors/index.ts'

/** What signatures do, by what they are asked for. */
const signingEffects: SigningEffects = {
  application: applicationSigning,
}

export const app = new Hono<App>()
  .use(securityHeaders)
  .use(withContext)
  .use(sameOrigin)
  .use(sealing)

app.route('/', front)
app.route('/.well-known', signing)
app.route('/.well-known', attestationStatus)
app.route('/v', attestationChecks)
app.route('/verifications', verifications)
app.route('/attestations', attestations)
app.route('/', pensionerDoor)
app.route('/', applicantDoor)
app.route('/', access)
app.route('/', passkeyDoors)
app.route('/rules', rulePages)
app.route('/parameters', parameters)
app.route('/offers', offers)
app.route('/demo', demo)
app.route('/demo/mailbox', mailbox)
app.route('/employer', employerHome)
app.route('/employer', employerHistory)
app.route('/declarations', declarationReplacements)
app.route('/declarations', declarationLines)
app.route('/declarations', declarationFilings)
app.route('/declarations', declarations)
app.route('/filings', filings)
app.route('/cancellations', cancellations)
app.route('/desk/cancellations', deskCancellations)
app.route('/proposals', proposals)
app.route('/desk/proposals', deskProposals)
app.route('/recalls', recalls)
app.route('/desk/recalls', deskRecalls)
app.route('/contract', contract)
app.route('/desk/contract-changes', deskContractChanges)
app.route('/roster-checks', rosterChecks)
app.route('/entrants', entrants)
app.route('/member', memberHistory)
app.route('/member/data', personalData)
app.route('/member', members)
app.route('/pensioner', pensionerHistory)
app.route('/pensioner/proofs', proofs)
app.route('/pensioner/revisions', revisions)
app.route('/pensioner/helpers', helpers)
app.route('/helping', helping)
app.route('/pensioner', pensionChanges)
app.route('/pensioner', pensioner)
app.route('/members', statements)
app.route('/members', freePoints)
app.route('/simulations', simulations)
app.route('/buybacks', buybacks)
app.route('/applications', applications)
app.route('/liquidations', liquidations)
app.route('/liquidations', liquidation)
app.route('/liquidation-confirmations', liquidationConfirmations)
app.route('/desk/liquidations', deskLiquidations)
app.route('/desk/applications', deskApplications)
app.route('/anomalies', anomalies)
app.route('/anomaly-confirmations', anomalyConfirmations)
app.route('/desk/simulations', deskSimulations)
app.route('/accountant', firmHome)
app.route('/accountant/mandates', firmMandates)
app.route('/accountant/staff', firmStaff)
app.route('/mandates', mandates)
app.route('/invitations', invitations)
app.route('/desk', desk)
app.route('/desk/cases', deskCases)
app.route('/desk/letters', letters)
app.route('/desk/mandates', deskMandates)
app.route('/desk/staff', staff)
app.route('/desk/viewing', viewing)
app.route('/desk/audit', deskAudit)
app.route('/desk/attestations', deskAttestations)
app.route('/desk/access-codes', accessLetters)
app.route('/desk/proofs', deskProofs)
app.route('/desk/revisions', deskRevisions)
app.route('/desk/attestors', attestors)
app.route('/sightings', sightings)
app.route('/proof-forms', proofForms)
app.route('/signature-requests', signatureRequests(signingEffects))
app.route('/signatures', signatures(signingEffects))
app.route('/signed-papers', signedPapers)
app.route('/signature-checks', signatureChecks)
app.route('/desk/signatures', deskSignatures(signingEffects))
app.route('/desk/pensions', deskPensionAccounts)
app.route('/desk/pensions', pensions)
app.route('/desk/pension-runs', pensionRuns)
app.route('/desk/pension-runs', pensionAnswers)
app.route('/deaths', deathReports)
app.route('/desk/deaths', deskDeaths)
app.route('/desk/survivors', deskSurvivors)
app.route('/survivor-files', survivorFiles)
app.route('/promises', promises)
app.route('/cases', cases)
app.route('/follow', followedCases)
app.route('/administrator-requests', administratorRequests)
app.route('/subscription-requests', subscriptionRequests)
app.route('/complaints', complaints)
app.route('/employer/security', security('employer'))
app.route('/accountant/security', security('accountant'))
app.route('/member/security', security('member'))
app.route('/pensioner/security', security('pensioner'))
app.route('/applicant/security', security('applicant'))
app.route('/desk/security', security('desk'))
app.route('/users', users)
app.route('/payment-settings', paymentSettings)
app.route('/accounts', accounts)
app.route('/accounts', accountTransferOrders)
app.route('/transfer-orders', transferOrders)
app.route('/desk/recovery', recovery)
app.route('/desk/sole-signatories', soleSignatories)
app.route('/payments/refunds', refunds)
app.route('/payments/debit-accounts', debitAccounts)
app.route('/payments', payments)
app.route('/payments', paymentSteps)
app.route('/payments', paymentBank)
app.route('/settlements', settlements)
app.route('/direct-debits', collections)
app.route('/welcome', welcome)
app.route('/access-requests', accessRequests)
app.route('/', activation)
app.route('/', accessRecovery)
app.route('/notices', notices)

app.notFound(() => {
  throw notFound()
})

/** The right a refusal is about, when somebody of the same employer can grant it. */
const askableIn = (problem: Problem, actor: Actor | undefined): string | null => {
  const { right, grants } = problem.facts
  const isOwn = actor?.space === 'employer' && !actor.mandateId && !actor.viewedBy
  const isAskable = isOwn && problem.code === 'right_missing' && Boolean(right) && Boolean(grants)
  return isAskable ? String(right) : null
}

app.onError(async (error, c) => {
  const problem =
    error instanceof Problem ? error : new Problem(500, { code: 'internal', facts: {} })
  if (!c.var.t) c.set('t', translateIn('fr'))
  const requestId = c.var.requestId ?? crypto.randomUUID()
  // The message may hold what a person typed: the log gets the kind of error and its reference.
  if (problem.status === 500)
    console.error('unexpected', requestId, error instanceof Error ? error.constructor.name : '')
  const sentence = c.var.t.dynamic(`refusal.${problem.code}`, problem.facts)
  return await respond(c, {
    status: problem.status,
    problem: true,
    title: (t) => t('problem.title'),
    json: () => ({
      type: `about:blank`,
      status: problem.status,
      code: problem.code,
      title: sentence,
      facts: problem.facts,
      ...(problem.location ? { location: problem.location } : {}),
      reference: requestId,
    }),
    page: (t) => (
      <ProblemPage
        t={t}
        sentence={sentence}
        requestId={requestId}
        location={problem.location}
        askable={askableIn(problem, c.var.actor)}
      />
    ),
  })
})
