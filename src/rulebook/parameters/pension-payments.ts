import { type Centimes, centimes } from '#src/kernel/money.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import { figure } from './figure.ts'

/** The pension of a month is paid on that day of the next month. */
export const pensionPaymentDay = figure(
  'pension-payment-day',
  { fr: 'Jour de paiement des pensions', ar: 'يوم أداء المعاشات' },
  { unit: 'day of the next month', value: 1, source: 'S50' },
)

/** What was decided until that day of a month is paid with its pension. */
export const pensionCutoffDay = figure(
  'pension-cutoff-day',
  {
    fr: 'Dernier jour pris en compte dans la pension du mois',
    ar: 'آخر يوم يؤخذ بعين الاعتبار في معاش الشهر',
  },
  { unit: 'day of the month', value: 20, source: 'S60' },
)

/** Withheld for income tax, on the pension of the month and its arrears. */
export const pensionIncomeTax = figure<RatePpm>(
  'pension-income-tax',
  { fr: 'Impôt retenu sur les pensions', ar: 'الضريبة المقتطعة من المعاشات' },
  { unit: 'ppm', value: ratePpm(0) },
)

/** Withheld for health cover, on the same. */
export const pensionHealthCover = figure<RatePpm>(
  'pension-health-cover',
  { fr: 'Couverture médicale retenue sur les pensions', ar: 'التغطية الصحية المقتطعة من المعاشات' },
  { unit: 'ppm', value: ratePpm(0) },
)

/** What the bank takes for a transfer, and the pension bears: in Morocco, and abroad. */
export const transferFeeMorocco = figure<Centimes>(
  'transfer-fee-morocco',
  { fr: 'Frais de virement au Maroc', ar: 'مصاريف التحويل داخل المغرب' },
  { unit: 'centimes', value: centimes(0) },
)
export const transferFeeAbroad = figure<Centimes>(
  'transfer-fee-abroad',
  { fr: 'Frais de virement à l’étranger', ar: 'مصاريف التحويل إلى الخارج' },
  { unit: 'centimes', value: centimes(0) },
)

/** Of a payment, the most that goes to what was paid in excess before. */
export const recoveryShare = figure<RatePpm>(
  'recovery-share',
  {
    fr: 'Part d’un paiement reprise sur un trop-perçu',
    ar: 'الحصة المقتطعة من الأداء لاسترجاع ما دُفع زيادة',
  },
  { unit: 'ppm', value: ratePpm(200_000) },
)
