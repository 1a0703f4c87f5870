import { type Formats, formatsOf } from '#src/i18n/format.ts'

const f = formatsOf('ar')

type How = { step: { inputs: Record<string, number> } }
const input = (a: How, name: string): number => a.step.inputs[name] ?? 0
const amount = (a: How, name: string): string => f.amount(input(a, name) as never)
const pts = (a: How, name: string): string => f.points(input(a, name) as never)
const age = (quarters: number): string => {
  const years = Math.floor(quarters / 4)
  const months = (quarters % 4) * 3
  return `${f.number(years)} سنة${months === 0 ? '' : ` و${f.number(months)} أشهر`}`
}

/** The steps of every computation, as people read them. */
export const traces = {
  'trace.base': 'الأجر الخاضع للمساهمة',
  'trace.base.how': 'كما صُرّح به عن الفصل',
  'trace.employee': 'حصة الأجير',
  'trace.employee.how': 'الأجر الخاضع × نسبة الأجير، مع التقريب إلى السنتيم',
  'trace.employer': 'حصة المشغّل',
  'trace.employer.how': 'الأجر الخاضع × نسبة المشغّل المنشورة، مع التقريب إلى السنتيم',
  'trace.earning': 'حصة المشغّل المانحة للنقط',
  'trace.earning.how': 'الأجر الخاضع × نسبة الأجير: الزيادة بنسبة 30 % لا تمنح نقطا',
  'trace.price': 'ثمن النقطة',
  'trace.price.how': '6 × الأجر المرجعي للسنة',
  'trace.points': 'النقط المنتظرة',
  'trace.points.how': '(حصة الأجير + حصة المشغّل المانحة للنقط) ÷ ثمن النقطة، بأربعة أرقام عشرية',
  'trace.unit.centimes': (a: { value: number; f: Formats }) => a.f.amount(a.value as never),
  'trace.late_fraction': 'الجزء المؤدى متأخرا',
  'trace.late_fraction.how': 'ما توصل به البنك في ذلك اليوم عن هذا الاستحقاق',
  'trace.late_days': 'الأيام منذ الاستحقاق',
  'trace.late_days.how': (a: { step: { inputs: Record<string, number> } }) =>
    `من اليوم الموالي للاستحقاق إلى تاريخ القيمة لدى البنك. لا شيء واجب إلى غاية اليوم ${f.number(a.step.inputs['free_days'] ?? 0)}`,
  'trace.late_interest': 'فائدة التأخير',
  'trace.late_interest.how': (a: { step: { inputs: Record<string, number> } }) =>
    `الجزء × ${f.share(a.step.inputs['rate_ppm'] ?? 0)} × ${f.number(a.step.inputs['days'] ?? 0)} يوما ÷ ${f.number(a.step.inputs['year_days'] ?? 0)}، مع التقريب إلى السنتيم`,
  'trace.unit.days': (a: { value: number }) =>
    f.plural(a.value, {
      one: 'يوم واحد',
      two: 'يومان',
      few: `${f.number(a.value)} أيام`,
      other: `${f.number(a.value)} يوما`,
    }),
  'trace.unit.points': (a: { value: number; f: Formats }) => a.f.points(a.value as never),
  'trace.points_insured': 'النقط المكتسبة إلى غاية 31 دجنبر 2002',
  'trace.points_insured.how': 'كانت حصتكم لدى شركة تأمين',
  'trace.points_since': 'النقط المكتسبة منذ 2003',
  'trace.points_since.how': 'مجموع أسطركم المقيدة',
  'trace.points_projected': 'النقط المنتظرة إلى غاية التقاعد',
  'trace.points_projected.how': 'إذا واصلتم، حسب فرضيات هذه الصفحة',
  'trace.points_bought': 'النقط المشتراة أو المجانية',
  'trace.points_bought.how': (a: How) =>
    'amount_centimes' in a.step.inputs
      ? `${amount(a, 'amount_centimes')} ÷ ${amount(a, 'price_centimes')}، بأربعة أرقام عشرية`
      : 'تضاف إلى نقط مساهماتكم',
  'trace.capital_points': 'النقط التي يخصمها رأس المال',
  'trace.capital_points.how': (a: How) =>
    `${pts(a, 'points')} نقطة من مساهمات ما بعد 2003 × ${f.share(input(a, 'share_ppm'))}`,
  'trace.coefficient': 'معامل سنكم عند التقاعد',
  'trace.coefficient.how': (a: How) =>
    `التقاعد عند ${age(input(a, 'age_quarters'))}؛ المعاش الكامل عند ${f.number(input(a, 'full_age'))} سنة`,
  'trace.points_weighted': 'النقط بعد المعامل',
  'trace.points_weighted.how': (a: How) =>
    `${pts(a, 'points')} × ${f.share(input(a, 'coefficient_ppm'))}، بأربعة أرقام عشرية`,
  'trace.insurer_points': 'نقط إيراد شركة التأمين',
  'trace.insurer_points.how': (a: How) =>
    `إيراد ${amount(a, 'annuity_centimes')} في السنة ÷ ${amount(a, 'value_centimes')}: يؤدى كرأس مال فيخرج من المعاش`,
  'trace.pension_points': 'نقط المعاش',
  'trace.pension_points.how': 'ما تبقى بعد السن ورأس المال',
  'trace.point_value': 'قيمة النقطة عند التقاعد',
  'trace.point_value.how': (a: How) =>
    input(a, 'years') > 0
      ? `قيمة سنة ${f.ltr(String(input(a, 'year')))}، آخر سنة مساهمة: زيادة ${f.share(input(a, 'growth_ppm'))} كل سنة، وعدد السنوات ${f.number(input(a, 'years'))}`
      : 'قيمة النقطة عند التصفية المعمول بها',
  'trace.yearly_pension': 'المعاش السنوي، قبل الضريبة',
  'trace.yearly_pension.how': (a: How) =>
    `${pts(a, 'points')} × ${amount(a, 'value_centimes')}، مع التقريب إلى السنتيم`,
  'trace.monthly_pension': 'المعاش الشهري، قبل الضريبة',
  'trace.monthly_pension.how': 'المعاش السنوي ÷ 12، مع التقريب إلى السنتيم',
  'trace.single_payment': 'أداء وحيد',
  'trace.single_payment.how': (a: How) =>
    `أقل من ${pts(a, 'few_points')} نقطة: ${f.number(input(a, 'years'))} معاشات سنوية تؤدى دفعة واحدة`,
  'trace.capital_fund': 'مساهماتكم منذ 2003',
  'trace.capital_fund.how': 'مجموع حصتكم سنة بعد سنة',
  'trace.capital_insurer': 'رأس مال شركة التأمين',
  'trace.capital_insurer.how': 'المبلغ الذي حددته الشركة عن فترة ما قبل 2003',
  'trace.capital': 'رأس المال المؤدى عند التقاعد',
  'trace.capital.how': 'مساهماتكم + رأس مال شركة التأمين',
  'trace.buyback_amount': 'مبلغ الشراء',
  'trace.buyback_amount.how': 'ما تختارون أداءه',
  'trace.buyback_price': 'ثمن النقطة المشتراة',
  'trace.buyback_price.how': (a: How) =>
    `${amount(a, 'price_centimes')} × ${f.share(input(a, 'coefficient_ppm'))} حسب السن`,
  'trace.unit.ppm': (a: { value: number }) => f.share(a.value),
  'regime.al_kamil': 'الكامل',
  'regime.al_mounassib': 'المناسب',
  'regime.two_tranche': 'الشطران',
  'regime.normal': 'التقاعد العادي',
  'regime.complementary': 'التقاعد التكميلي',
}
