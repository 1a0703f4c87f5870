import type { CaseKind } from '#src/cases/index.ts'

export const caseNames: Record<CaseKind, string> = {
  complaint: 'شكاية',
  lines_to_correct: 'أسطر يجب تصحيحها',
  subscription: 'طلب اشتراك منخرط',
  administrator: 'ولوج مدير المستعملين',
  payment_not_received: 'أداء لم يصل',
  refund: 'استرداد مبلغ زائد',
  sole_signatory: 'نظام الموقِّع الوحيد',
  cancellation: 'إلغاء تصريح',
  recall: 'استدراك مساهمات',
  free_points: 'نقط مجانية بسبب المرض',
  buyback: 'شراء نقط',
  anomaly: 'تصحيح معطيات',
  application: 'طلب انخراط',
  liquidation: 'تصفية معاش',
  death: 'وفاة',
  survivor: 'معاش أحد ذوي الحقوق',
  pension_account: 'تغيير حساب',
  pension_contact: 'تغيير عنوان',
  revision: 'مراجعة معاش',
  contract_change: 'تعديل عقد',
}
