import {
  applicationLetter,
  esignatureConvention,
  membershipForm,
  paymentForm,
  retirementContract,
} from '#views/signatures/papers/joining.ts'
import { CONTRACT_WORDS, type ContractTerms } from '#src/i18n/contract-texts.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { invariant } from '#src/kernel/invariant.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { Paper } from '#src/paper/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { processingDays } from '#src/rulebook/parameters/calendar.ts'
import { cnssCeiling } from '#src/rulebook/parameters/cnss-ceiling.ts'
import { lateInterestRate } from '#src/rulebook/parameters/late-interest.ts'
import { pointsDays } from '#src/rulebook/parameters/payments.ts'
import { employerRateEntry } from '#src/rulebook/regimes.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import type { ApplicationFacts, ContractCategory } from './facts.ts'
import type { NewDocument } from './freezing.ts'
import type { SignedDocumentKind } from './signing.ts'

/** What the papers print: the application, with what the rulebook adds to it. */
export type ContractFacts = Omit<ApplicationFacts, 'categories'> & {
  categories: readonly (ContractCategory & { employerRatePpm: RatePpm })[]
  terms: ContractTerms
}

type Made = { at: Instant; isDemo: boolean }

const PAPERS: Record<SignedDocumentKind, (facts: ContractFacts, made: Made) => Paper> = {
  application_letter: applicationLetter,
  esignature_convention: esignatureConvention,
  membership_form: membershipForm,
  contract: retirementContract,
  payment_form: paymentForm,
}

const withTerms = (facts: ApplicationFacts, at: Instant): ContractFacts => {
  const on = casablancaDate(at)
  const { categories, payment, employer } = facts
  return {
    ...facts,
    categories: categories.map((one) => {
      const found = employerRateEntry(RULEBOOK, one.ratePpm, facts.effectOn)
      invariant(found, `no employer rate beside ${one.ratePpm} ppm`)
      return { ...one, employerRatePpm: found.employerRate }
    }),
    terms: {
      number: facts.number,
      party: employer.name,
      employerNumber: facts.employerNumber,
      effectOn: facts.effectOn,
      isJoint: facts.signing === 'joint',
      hasAlKamil: categories.some(({ regime }) => regime === 'al_kamil'),
      hasAlMounassib: categories.some(({ regime }) => regime === 'al_mounassib'),
      cnssCeiling: valueOn(cnssCeiling, facts.effectOn),
      lateRate: valueOn(lateInterestRate, on),
      processingDays: valueOn(processingDays, on),
      pointsDays: valueOn(pointsDays, on),
      rib: payment?.rib ?? '',
      bank: payment?.bank ?? '',
      holder: payment?.holder ?? '',
    },
  }
}

/** One paper of an application, whole: the same facts on the same day give the same paper. */
export const applicationPaper = (
  kind: SignedDocumentKind,
  facts: ApplicationFacts,
  made: Made,
): Paper => {
  invariant(kind !== 'payment_form' || facts.payment, 'a bulletin of payment names an account')
  return PAPERS[kind](withTerms(facts, made.at), made)
}

/** What is signed once an application is accepted; the bulletin of payment where there is an account. */
export const contractDocuments = (facts: ApplicationFacts, made: Made): NewDocument[] => {
  const kinds: SignedDocumentKind[] = ['membership_form', 'contract']
  if (facts.payment) kinds.push('payment_form')
  return kinds.map((kind) => ({
    kind,
    title: CONTRACT_WORDS.titles[kind],
    paper: applicationPaper(kind, facts, made),
  }))
}
