import type { DatedParameter } from '#src/rulebook/parameter.ts'
import type { SourceId } from '#src/rulebook/sources.ts'
import { figure } from './figure.ts'

const promise = (
  id: string,
  label: { fr: string; ar: string },
  days: { value: number; source?: SourceId },
): DatedParameter<number> => figure(`${id}-promise-days`, label, { unit: 'working days', ...days })

/** What the fund publishes it will do, and in how many working days. */
export const complaintDays = promise(
  'complaint',
  { fr: 'Réponse aux réclamations', ar: 'الجواب على الشكايات' },
  { value: 4, source: 'S60' },
)
export const subscriptionDays = promise(
  'subscription',
  { fr: 'Demande d’abonnement d’un affilié', ar: 'طلب اشتراك منخرط' },
  { value: 3, source: 'S60' },
)
export const administratorDays = promise(
  'administrator',
  { fr: 'Ouverture d’un accès administrateur', ar: 'فتح ولوج مدير المستعملين' },
  { value: 4, source: 'S60' },
)
export const linesToCorrectDays = promise(
  'lines-to-correct',
  { fr: 'Suivi des lignes à corriger', ar: 'تتبع الأسطر الواجب تصحيحها' },
  { value: 7 },
)
export const refundDays = promise(
  'refund',
  { fr: 'Remboursement d’un trop-payé', ar: 'استرداد مبلغ زائد' },
  { value: 8 },
)
export const paymentNotReceivedDays = promise(
  'payment-not-received',
  { fr: 'Recherche d’un paiement non reçu', ar: 'البحث عن أداء لم يصل' },
  { value: 4 },
)
export const soleSignatoryDays = promise(
  'sole-signatory',
  { fr: 'Mode signataire unique', ar: 'نظام الموقِّع الوحيد' },
  { value: 4 },
)
export const cancellationDays = promise(
  'cancellation',
  { fr: 'Annulation d’une déclaration', ar: 'إلغاء تصريح' },
  { value: 4 },
)
export const recallDays = promise(
  'recall',
  { fr: 'Rappel de contributions', ar: 'استدراك المساهمات' },
  { value: 8 },
)
export const contractChangeDays = promise(
  'contract-change',
  { fr: 'Modification d’un contrat', ar: 'تعديل عقد' },
  { value: 8 },
)
export const revisionDays = promise(
  'revision',
  { fr: 'Révision d’une pension', ar: 'مراجعة معاش' },
  { value: 8 },
)
export const pensionAccountDays = promise(
  'pension-account',
  { fr: 'Changement de compte d’une pension', ar: 'تغيير حساب معاش' },
  { value: 8 },
)
export const pensionContactDays = promise(
  'pension-contact',
  { fr: 'Changement d’adresse d’un retraité', ar: 'تغيير عنوان متقاعد' },
  { value: 4 },
)
export const buybackDays = promise(
  'buyback',
  { fr: 'Attribution des points rachetés', ar: 'منح النقط المشتراة' },
  { value: 8, source: 'S60' },
)
export const anomalyDays = promise(
  'anomaly',
  { fr: 'Correction des données d’un affilié', ar: 'تصحيح معطيات منخرط' },
  { value: 7, source: 'S60' },
)
export const liquidationDays = promise(
  'liquidation',
  { fr: 'Liquidation d’une pension, dossier complet', ar: 'تصفية معاش بملف كامل' },
  { value: 10 },
)
export const applicationDays = promise(
  'application',
  {
    fr: 'Réponse à une demande d’adhésion, convention reçue',
    ar: 'الجواب على طلب الانخراط بعد تسلم الاتفاقية',
  },
  { value: 10 },
)
export const deathDays = promise(
  'death',
  { fr: 'Enregistrement d’un décès', ar: 'تسجيل وفاة' },
  { value: 4 },
)
export const survivorDays = promise(
  'survivor',
  { fr: 'Attribution d’une pension de réversion', ar: 'منح معاش محول' },
  { value: 10 },
)
