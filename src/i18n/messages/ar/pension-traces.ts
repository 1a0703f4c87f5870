import { formatsOf } from '#src/i18n/format.ts'
import type { Month } from '#src/kernel/months.ts'

const f = formatsOf('ar')

type How = { step: { inputs: Record<string, number> } }
const input = (a: How, name: string): number => a.step.inputs[name] ?? 0
const amount = (a: How, name: string): string => f.amount(input(a, name) as never)
const pts = (a: How, name: string): string => f.points(input(a, name) as never)
const month = (a: How): string => {
  const digits = String(input(a, 'month'))
  return f.month(`${digits.slice(0, 4)}-${digits.slice(4)}` as Month)
}
const rate = (a: How): string => f.share(input(a, 'rate_ppm'))

/** The steps of a monthly payment, and of the award it rests on. */
export const pensionTraces = {
  'trace.service_points': 'النقط بقيمة الخدمة',
  'trace.service_points.how': (a: How) =>
    `${amount(a, 'yearly_centimes')} في السنة ÷ ${amount(a, 'value_centimes')}، بأربعة أرقام عشرية`,
  'trace.service_value': 'قيمة خدمة النقطة',
  'trace.service_value.how': (a: How) => `القيمة المطبقة على معاش ${month(a)}`,
  'trace.month_pension': 'معاش الشهر',
  'trace.month_pension.how': (a: How) =>
    `${month(a)}: ${pts(a, 'points')} نقطة × ${amount(a, 'value_centimes')} ÷ 12، مع التقريب إلى السنتيم`,
  'trace.arrears': 'متأخرات المعاش',
  'trace.arrears.how': (a: How) =>
    `${month(a)}: ${pts(a, 'points')} نقطة × ${amount(a, 'value_centimes')} ÷ 12، ناقص ما سبق منحه`,
  'trace.paid_once': 'أداء لمرة واحدة',
  'trace.paid_once.how': 'رأس مال أو أداء وحيد، مع أول أداء',
  'trace.paid_again': 'أداء مُعاد',
  'trace.paid_again.how': (a: How) => `كان تحويل معاش ${month(a)} قد رجع من البنك`,
  'trace.gross': 'المجموع قبل الاقتطاعات',
  'trace.gross.how': 'مجموع الأسطر أعلاه',
  'trace.income_tax': 'الضريبة على الدخل',
  'trace.income_tax.how': (a: How) => `على المعاش والمتأخرات: ${rate(a)}`,
  'trace.health_cover': 'التغطية الصحية',
  'trace.health_cover.how': (a: How) => `على المعاش والمتأخرات: ${rate(a)}`,
  'trace.transfer_fee': 'مصاريف التحويل',
  'trace.transfer_fee.how': 'ما يطلبه البنك عن هذا التحويل',
  'trace.recovery': 'استرجاع مبلغ دُفع زيادة',
  'trace.recovery.how': (a: How) => `في حدود ${rate(a)} مما تبقى، إلى أن يُسترجع الكل`,
  'trace.net': 'الصافي المؤدى',
  'trace.net.how': 'المجموع ناقص الاقتطاعات',
  'trace.owned_points': 'نقط المتوفى',
  'trace.owned_points.how': 'نقط معاشه، بقيمة الخدمة',
  'trace.spouse_points': 'نقط الزوج',
  'trace.spouse_points.how': (a: How) =>
    `${pts(a, 'points')} نقطة × ${f.share(input(a, 'share_ppm'))}، بأربعة أرقام عشرية`,
  'trace.orphan_points': 'نقط اليتيم',
  'trace.orphan_points.how': (a: How) =>
    `${pts(a, 'points')} نقطة × ${f.share(input(a, 'share_ppm'))}، بأربعة أرقام عشرية`,
  'trace.last_month': 'آخر معاش شهري',
  'trace.last_month.how': (a: How) =>
    `${pts(a, 'points')} نقطة × ${amount(a, 'value_centimes')} ÷ 12، مع التقريب إلى السنتيم`,
  'trace.death_capital': 'رأس مال الوفاة',
  'trace.death_capital.how': (a: How) =>
    `${f.number(input(a, 'months'))} × ${amount(a, 'monthly_centimes')}`,
  'trace.capital_share': 'حصتكم من رأس مال الوفاة',
  'trace.capital_share.how': (a: How) =>
    `${amount(a, 'total_centimes')} ÷ ${f.number(input(a, 'people'))} (عدد الأزواج)، بحصص متساوية، وما بقي من السنتيمات للأول`,
  'trace.heirs_contributions': 'مساهمات الأجير',
  'trace.heirs_contributions.how': (a: How) =>
    `مجموع حصة الأجير منذ 2003، عن سنوات عددها ${f.number(input(a, 'years'))}: لا زوج ولا ابن يستفيد من معاش`,
}
