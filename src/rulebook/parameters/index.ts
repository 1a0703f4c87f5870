import type { DatedParameter } from '#src/rulebook/parameter.ts'
import { activationLetterDays, activationMinutes } from './activation.ts'
import { linkLife, paymentChangeDelay, usualConfirmations } from './access.ts'
import { declarationMonths, interestFreeDays, processingDays } from './calendar.ts'
import { cancellationObjects, correctionQuarters, proposalAnswerDays } from './corrections.ts'
import { cnssCeiling } from './cnss-ceiling.ts'
import { alKamilRates, alMounassibRates, twoTrancheRates } from './contribution-rates.ts'
import { highestSalary, salaryJump, usualAges } from './declaration-checks.ts'
import { lateInterestRate, lateInterestYear } from './late-interest.ts'
import { liquidationPointValue } from './liquidation-point-value.ts'
import { fundAccount } from './fund-account.ts'
import { fixedHolidays, lunarHolidays } from './holidays.ts'
import { mandateProposalDays } from './mandates.ts'
import { letterDays } from './notices.ts'
import { arrivalDays, orderLifeDays, planMonths, pointsCrediting, pointsDays } from './payments.ts'
import { pointsPriceFactor } from './points-price-factor.ts'
import {
  administratorDays,
  cancellationDays,
  complaintDays,
  linesToCorrectDays,
  paymentNotReceivedDays,
  recallDays,
  refundDays,
  revisionDays,
  soleSignatoryDays,
  subscriptionDays,
} from './promises.ts'
import { recallDueDays, recallPricing, recallReasons } from './recalls.ts'
import { referenceSalary } from './reference-salary.ts'
import { servicePointValue } from './service-point-value.ts'

/** Every dated figure of the rulebook: tests go over all of them at once. */
export const ALL_PARAMETERS: readonly DatedParameter<unknown>[] = [
  activationLetterDays,
  activationMinutes,
  administratorDays,
  alKamilRates,
  alMounassibRates,
  arrivalDays,
  cancellationDays,
  cancellationObjects,
  cnssCeiling,
  complaintDays,
  correctionQuarters,
  declarationMonths,
  fixedHolidays,
  fundAccount,
  highestSalary,
  interestFreeDays,
  lateInterestRate,
  lateInterestYear,
  letterDays,
  linesToCorrectDays,
  linkLife,
  liquidationPointValue,
  lunarHolidays,
  mandateProposalDays,
  orderLifeDays,
  paymentChangeDelay,
  paymentNotReceivedDays,
  planMonths,
  pointsCrediting,
  pointsDays,
  pointsPriceFactor,
  processingDays,
  proposalAnswerDays,
  recallDays,
  recallDueDays,
  recallPricing,
  recallReasons,
  referenceSalary,
  refundDays,
  revisionDays,
  salaryJump,
  servicePointValue,
  soleSignatoryDays,
  subscriptionDays,
  twoTrancheRates,
  usualAges,
  usualConfirmations,
]
