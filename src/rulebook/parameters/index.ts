import type { DatedParameter } from '#src/rulebook/parameter.ts'
import { activationLetterDays, activationMinutes } from './activation.ts'
import {
  ageCoefficients,
  categoryAges,
  claimYears,
  earliestAge,
  latestAge,
  normalAge,
} from './ages.ts'
import {
  attestationMonths,
  statusMemoryMonths,
  taxAttestationDay,
  taxAttestationMonths,
} from './attestations.ts'
import { buybackAges, buybackLeast, buybackLifeDays } from './buyback.ts'
import { capitalOrder, capitalPointsShare, capitalRate, insurersUntil } from './capital.ts'
import { freePointsDay, freePointsYear } from './free-points.ts'
import {
  complementaryRegimeCeiling,
  complementaryRegimeRates,
  normalRegimeCeiling,
  normalRegimeRates,
} from './historical-regimes.ts'
import { pointGrowth, salaryGrowth, simulatedAges } from './hypotheses.ts'
import { revaluation } from './revaluations.ts'
import {
  signatureCodeMinutes,
  signatureDays,
  signatureReadingDays,
  signatureReminderDays,
} from './signatures.ts'
import { smallPensionPoints, smallPensionYears } from './small-pension.ts'
import {
  deathCapitalMonths,
  earlyDeathRule,
  majorityAge,
  marriageYears,
  orphanShare,
  spouseShare,
  survivorPieces,
  widowAge,
  widowerAge,
} from './survivors.ts'
import { linkLife, paymentChangeDelay, usualConfirmations } from './access.ts'
import { declarationMonths, interestFreeDays, processingDays } from './calendar.ts'
import { cancellationObjects, correctionQuarters, proposalAnswerDays } from './corrections.ts'
import { cnssCeiling } from './cnss-ceiling.ts'
import {
  categoryNumbers,
  changeQuarters,
  suspensionQuarters,
  suspensionYears,
} from './contract-changes.ts'
import { alKamilRates, alMounassibRates, twoTrancheRates } from './contribution-rates.ts'
import { highestSalary, salaryJump, usualAges } from './declaration-checks.ts'
import { lateInterestRate, lateInterestYear } from './late-interest.ts'
import { liquidationPointValue } from './liquidation-point-value.ts'
import { fundAccount } from './fund-account.ts'
import { fixedHolidays, lunarHolidays } from './holidays.ts'
import {
  claimWarningMonths,
  confirmationDeskDays,
  confirmationReminderDays,
  draftMonths,
  effectRule,
  liquidationPieces,
  mostSpouses,
  pieceClosingMonths,
  pieceNoticeMonths,
  withdrawalMonths,
} from './liquidation.ts'
import { mandateProposalDays } from './mandates.ts'
import { letterDays, missingQuarterDays } from './notices.ts'
import { arrivalDays, orderLifeDays, planMonths, pointsCrediting, pointsDays } from './payments.ts'
import {
  leastProofNotices,
  proofReminderDays,
  proofRules,
  proofSuspensionMonths,
  sightingLinkDays,
} from './proofs.ts'
import {
  accessCodeDays,
  accountChangeDay,
  accountCoolingDays,
  entryCodeMinutes,
} from './pensioners.ts'
import {
  pensionCutoffDay,
  pensionHealthCover,
  pensionIncomeTax,
  pensionPaymentDay,
  recoveryShare,
  transferFeeAbroad,
  transferFeeMorocco,
} from './pension-payments.ts'
import {
  alKamilLeast,
  alMounassibMost,
  corporateTaxExample,
  incomeTaxExample,
  typicalPeople,
  usualRate,
} from './offers.ts'
import { pointsPriceFactor } from './points-price-factor.ts'
import {
  administratorDays,
  anomalyDays,
  buybackDays,
  cancellationDays,
  complaintDays,
  contractChangeDays,
  deathDays,
  linesToCorrectDays,
  liquidationDays,
  paymentNotReceivedDays,
  recallDays,
  refundDays,
  pensionAccountDays,
  pensionContactDays,
  revisionDays,
  soleSignatoryDays,
  subscriptionDays,
  survivorDays,
} from './promises.ts'
import { recallDueDays, recallPricing, recallReasons } from './recalls.ts'
import { referenceSalary } from './reference-salary.ts'
import { servicePointValue } from './service-point-value.ts'

/** Every dated figure of the rulebook: tests go over all of them at once. */
export const ALL_PARAMETERS: readonly DatedParameter<unknown>[] = [
  activationLetterDays,
  activationMinutes,
  entryCodeMinutes,
  accountCoolingDays,
  accountChangeDay,
  proofRules,
  proofReminderDays,
  leastProofNotices,
  proofSuspensionMonths,
  sightingLinkDays,
  accessCodeDays,
  administratorDays,
  ageCoefficients,
  alKamilLeast,
  alKamilRates,
  alMounassibMost,
  alMounassibRates,
  anomalyDays,
  arrivalDays,
  attestationMonths,
  buybackAges,
  buybackDays,
  buybackLeast,
  buybackLifeDays,
  cancellationDays,
  cancellationObjects,
  capitalOrder,
  capitalPointsShare,
  capitalRate,
  categoryAges,
  categoryNumbers,
  changeQuarters,
  claimWarningMonths,
  claimYears,
  cnssCeiling,
  complaintDays,
  complementaryRegimeCeiling,
  complementaryRegimeRates,
  confirmationDeskDays,
  confirmationReminderDays,
  contractChangeDays,
  corporateTaxExample,
  correctionQuarters,
  deathCapitalMonths,
  deathDays,
  declarationMonths,
  draftMonths,
  earliestAge,
  earlyDeathRule,
  effectRule,
  fixedHolidays,
  freePointsDay,
  freePointsYear,
  fundAccount,
  highestSalary,
  incomeTaxExample,
  insurersUntil,
  interestFreeDays,
  lateInterestRate,
  lateInterestYear,
  latestAge,
  letterDays,
  linesToCorrectDays,
  linkLife,
  liquidationDays,
  liquidationPieces,
  liquidationPointValue,
  lunarHolidays,
  majorityAge,
  mandateProposalDays,
  marriageYears,
  missingQuarterDays,
  mostSpouses,
  normalAge,
  normalRegimeCeiling,
  normalRegimeRates,
  orderLifeDays,
  orphanShare,
  paymentChangeDelay,
  paymentNotReceivedDays,
  pensionCutoffDay,
  pensionHealthCover,
  pensionIncomeTax,
  pensionPaymentDay,
  pieceClosingMonths,
  pieceNoticeMonths,
  planMonths,
  pointGrowth,
  pointsCrediting,
  pointsDays,
  pointsPriceFactor,
  processingDays,
  proposalAnswerDays,
  recallDays,
  recallDueDays,
  recallPricing,
  recallReasons,
  recoveryShare,
  referenceSalary,
  refundDays,
  revaluation,
  pensionAccountDays,
  pensionContactDays,
  revisionDays,
  salaryGrowth,
  salaryJump,
  servicePointValue,
  signatureCodeMinutes,
  signatureDays,
  signatureReadingDays,
  signatureReminderDays,
  simulatedAges,
  smallPensionPoints,
  smallPensionYears,
  soleSignatoryDays,
  spouseShare,
  statusMemoryMonths,
  subscriptionDays,
  survivorDays,
  survivorPieces,
  suspensionQuarters,
  suspensionYears,
  taxAttestationDay,
  taxAttestationMonths,
  transferFeeAbroad,
  transferFeeMorocco,
  twoTrancheRates,
  typicalPeople,
  usualAges,
  usualConfirmations,
  usualRate,
  widowAge,
  widowerAge,
  withdrawalMonths,
]
