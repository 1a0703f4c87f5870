import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

const FROM = isoDate('2026-01-01')
const CHECKED = isoDate('2026-10-01')

export type ProofKind = 'life' | 'not_remarried' | 'school' | 'disability' | 'card'

export type ProofRule = {
  kind: ProofKind
  /** Whose pension needs it. */
  pensions: readonly ('member' | 'spouse' | 'orphan')[]
  /** For how long one holds. */
  months: number
  /** Asked by the clock in the month of birth; else by an agent, for a day they choose. */
  isYearly: boolean
}

/**
 * Which papers a pension goes on being paid against. The fund publishes no list; the quarterly life
 * certificate of before is documented, the month of birth is how neighbouring funds spread the load.
 */
export const proofRules = {
  id: 'proof-rules',
  label: { fr: 'Pièces qu’une pension demande', ar: 'الوثائق التي يتطلبها المعاش' },
  unit: 'proofs',
  values: [
    {
      from: FROM,
      value: [
        { kind: 'life', pensions: ['member', 'spouse', 'orphan'], months: 12, isYearly: true },
        { kind: 'not_remarried', pensions: ['spouse'], months: 12, isYearly: true },
        { kind: 'school', pensions: ['orphan'], months: 12, isYearly: false },
        { kind: 'disability', pensions: ['member', 'orphan'], months: 36, isYearly: false },
        {
          kind: 'card',
          pensions: ['member', 'spouse', 'orphan'],
          months: 120,
          isYearly: false,
        },
      ],
      source: 'house',
      status: 'estimated',
    },
  ],
  checkedOn: CHECKED,
} satisfies DatedParameter<readonly ProofRule[]>

/** How many days before it is due somebody hears of a proof. */
export const proofReminderDays = {
  id: 'proof-reminder-days',
  label: { fr: 'Rappels avant l’échéance d’une pièce', ar: 'التذكير قبل أجل وثيقة' },
  unit: 'days',
  values: [{ from: FROM, value: [60, 30, 10], source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<readonly number[]>

/** How many notices have to have arrived before a payment is held. */
export const leastProofNotices = {
  id: 'least-proof-notices',
  label: { fr: 'Avis arrivés avant de garder un paiement', ar: 'الإشعارات الواصلة قبل حفظ أداء' },
  unit: 'notices',
  values: [{ from: FROM, value: 2, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** After how many months held a controller may suspend. */
export const proofSuspensionMonths = {
  id: 'proof-suspension-months',
  label: { fr: 'Mois gardés avant suspension', ar: 'الأشهر المحفوظة قبل الإيقاف' },
  unit: 'months',
  values: [{ from: FROM, value: 3, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

/** How long the link sent to an attestor opens: an appointment at a consulate takes time. */
export const sightingLinkDays = {
  id: 'sighting-link-days',
  label: { fr: 'Durée du lien d’un attestateur', ar: 'مدة صلاحية رابط الشاهد' },
  unit: 'days',
  values: [{ from: FROM, value: 30, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>
