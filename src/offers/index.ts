export { offers } from './routes.tsx'
export type {
  OfferCategory,
  OfferCounted,
  PayrollLine,
  Person,
  PersonPension,
  Product,
  RetirementOption,
  Terms,
} from './offer.ts'
export type { Comparison, Compared, RateRow } from './rules/comparison.ts'
export type { PayrollFault } from './rules/payroll.ts'
export { offerCategory, parseRate } from './requests.ts'
export { offerCounted } from './counting.ts'
export { offerJson } from './json.ts'
export { eligibilityOf } from './rules/eligibility.ts'
export { isRateOffered } from './rules/counted.ts'
