import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'

const f = formatsOf('ar')

const yearsOf = (months: number): string => {
  const years = Math.floor(months / 12)
  return f.plural(years, {
    one: 'سنة واحدة',
    two: 'سنتين',
    few: `${f.number(years)} سنوات`,
    other: `${f.number(years)} سنة`,
  })
}
const monthsOf = (months: number): string =>
  f.plural(months % 12, {
    zero: 'صفر شهر',
    one: 'شهر واحد',
    two: 'شهرين',
    few: `${f.number(months % 12)} أشهر`,
    other: `${f.number(months % 12)} شهرا`,
  })

/** What a pension would be. */
export const simulations = {
  'simulation.title': 'محاكاة معاشي',
  'simulation.lead': 'كم تتقاضون في الشهر، حسب سن تقاعدكم؟ غيّروا ما يفترضه الحساب وقارنوا.',
  'simulation.saved': (a: { at: Instant }) => `محاكاة ${f.moment(a.at)}.`,
  'simulation.results': 'معاشاتكم جنبا إلى جنب',
  'simulation.leaving': 'التقاعد',
  'simulation.acquired': 'دون أي مساهمة إضافية',
  'simulation.at': (a: { age: number }) => `عند ${f.number(a.age)} سنة، مع المواصلة`,
  'simulation.from': (a: { on: IsoDate }) => `ابتداء من ${f.day(a.on)}`,
  'simulation.plain': 'المعاش الشهري',
  'simulation.chosen': 'حسب اختياركم',
  'simulation.once': 'دفعة واحدة',
  'simulation.replacement': 'النسبة من آخر أجر',
  'simulation.before_tax':
    'المبالغ قبل الضريبة. «دون أي مساهمة إضافية» بقيمة النقطة اليوم؛ والأخرى بقيمة سنة التقاعد.',
  'simulation.explained': 'كيف يحسب كل معاش',
  'simulation.years': 'السنوات القادمة إذا واصلتم',
  'simulation.year': 'السنة',
  'simulation.quarters': (a: { quarters: number }) =>
    f.plural(a.quarters, {
      one: 'فصل واحد',
      two: 'فصلان',
      other: `${f.number(a.quarters)} فصول`,
    }),
  'simulation.suppose': 'ما يفترضه الحساب',
  'simulation.salary_growth': 'ارتفاع أجركم في السنة',
  'simulation.point_growth': 'ارتفاع ثمن النقطة وقيمتها في السنة',
  'simulation.growth.hint': 'بالمائة، من 0 إلى 15: مثلا 4 أو 2,5',
  'simulation.option': 'عند التقاعد',
  'simulation.option.none': 'كل الحقوق في شكل معاش',
  'simulation.option.full': 'رأس مال، ومعاش أقل',
  'simulation.option.insurer': 'رأس مال شركة التأمين لما قبل 2003 فقط',
  'simulation.fixed': 'قيمة النقطة هي قيمة آخر سنة مساهمة، والسقف لا يتغير.',
  'simulation.go': 'الحساب والحفظ',
  'simulation.buyback': 'شراؤكم للنقط',
  'simulation.buyback.amount': 'شراء نقط بمبلغ',
  'simulation.buyback.hint': `بالدرهم: ${f.ltr('50 000')}. اتركوا الخانة فارغة إن كنتم لا تشترون نقطا.`,
  'simulation.buyback.gain': (a: { amount: Centimes; points: Points; yearly: Centimes }) =>
    `${f.amount(a.amount)} تشتري اليوم ${f.points(a.points)} نقطة. وتضيف ${f.amount(a.yearly)} في السنة إلى المعاش المكتسب.`,
  'simulation.buyback.even': (a: { months: number }) =>
    `تسترجعون ما أديتم بعد ${yearsOf(a.months)} و${monthsOf(a.months)} من المعاش.`,
  'simulation.buyback.never': 'هذا الشراء لا يضيف شيئا إلى معاشكم.',
  'simulation.buyback.spouse': (a: { yearly: Centimes }) =>
    `وبعدكم، يستفيد زوجكم من ${f.amount(a.yearly)} إضافية في السنة.`,
  'simulation.buyback.tax':
    'الضريبة: يخصم الشراء من الدخل الخاضع للضريبة. وما زاد على دخل السنة يخصم من السنوات الموالية. اسألوا مشغّلكم.',
  'simulation.buyback.ask': 'طلب هذا الشراء',
  'simulation.made': 'محاكياتكم المحفوظة',
  'simulation.made.none': 'لا شيء حاليا. كل حساب تطلبونه يحفظ هنا.',
  'simulation.has_moved': 'صُححت القواعد منذ ذلك الحين',
  'simulation.moved': 'صُححت القواعد منذ ذلك الحين',
  'simulation.moved.text': (a: { before: Centimes; after: Centimes }) =>
    `كانت هذه المحاكاة تعطي ${f.amount(a.before)}. وبالقواعد المصححة تعطي ${f.amount(a.after)}.`,
  'simulation.nothing': 'لا توجد بعد نقط للحساب، أو تجاوزتم سن المعاش. راسلونا من صفحة طلباتكم.',
  'simulation.back': 'كل محاكياتي',
  'desk.simulations.title': 'محاكيات للمراجعة',
  'desk.simulations.lead': (a: { total: number; unchecked: number; moved: number }) =>
    `المحاكيات المحفوظة: ${f.number(a.total)}، تنتظر إعادة الحساب: ${f.number(a.unchecked)}، تغيرت نتيجتها: ${f.number(a.moved)}.`,
  'desk.simulations.go': 'إعادة حساب الكل',
  'desk.simulations.hint':
    'بعد تصحيح رقم أو صيغة. من تغيرت نتيجته يتوصل بالمبلغين؛ أما الآخرون فلا يتوصلون بشيء.',
  'desk.simulations.moved': 'النتائج التي تغيرت',
  'desk.simulations.none': 'لا شيء.',
  'desk.simulations.found': 'تاريخ الاكتشاف',
  'desk.simulations.change': 'أول مبلغ تغير',
}
