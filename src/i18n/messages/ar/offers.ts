import { formatsOf } from '#src/i18n/format.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

const f = formatsOf('ar')
const people = (count: number): string =>
  f.plural(count, {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: `${f.number(count)} أشخاص`,
    many: `${f.number(count)} شخصا`,
    other: `${f.number(count)} شخص`,
  })
const years = (age: number): string => `${f.number(age)} سنة`

type How = { step: { inputs: Record<string, number> } }
const input = (a: How, name: string): number => a.step.inputs[name] ?? 0
const amount = (a: How, name: string): string => f.amount(input(a, name) as never)

/** What the products cost and give, on one's own payroll. */
export const offers = {
  'front.offers': 'مقارنة عروض التقاعد',
  'front.offers.text':
    'مقاولتكم غير منخرطة بعد؟ اطلعوا، انطلاقا من أجوركم، على تكلفة الكامل والمناسب وعلى المعاش الذي يمنحانه. دون حساب.',
  'offers.title': 'تكلفة تقاعد CIMR، وما يمنحه',
  'offers.lead': 'الكامل والمناسب جنبا إلى جنب، حسب أجوركم. لا نحتفظ بشيء مما تكتبون هنا.',
  'offers.example': (a: { people: number }) =>
    `مثال للبداية: ${people(a.people)} بثلاثة أجور. ضعوا أجوركم مكانها.`,
  'offers.own': (a: { people: number; lines: number }) =>
    `على أساس لائحتكم: ${people(a.people)}، عدد الأسطر ${f.number(a.lines)}.`,
  'offers.payroll': 'أجوركم',
  'offers.payroll.hint':
    'سطر لكل أجر: الأجر الشهري الخام ; السن ; عدد الأشخاص. يمكن ترك السن والعدد. لا تكتبوا أي اسم.',
  'offers.file': 'أو ملف CSV بالأعمدة نفسها',
  'offers.file.hint': 'يحل محل ما كُتب أعلاه.',
  'offers.declared': 'الأجراء المصرح بهم للصندوق الوطني للضمان الاجتماعي',
  'offers.declared.hint': 'إذا تُركت الخانة فارغة: عدد الأشخاص في لائحتكم',
  'offers.member': 'مقاولتكم تساهم في CIMR من قبل',
  'offers.rate.al_kamil': 'نسبة الأجير في الكامل',
  'offers.rate.al_mounassib': 'نسبة الأجير في المناسب',
  'offers.option': 'المعاش الكامل عند',
  'offers.option.none': '60 سنة',
  'offers.option.55': '55 سنة (خيار مسبق)',
  'offers.option.50': '50 سنة (خيار مبكر)',
  'offers.go': 'المقارنة',
  'offers.side': 'جنبا إلى جنب، لسنة واحدة',
  'offers.at': (a: { product: string; rate: RatePpm }) => `${a.product} بنسبة ${f.rate(a.rate)}`,
  'offers.open': 'متاح لمقاولتكم',
  'offers.closed': 'غير متاح لمقاولتكم',
  'refusal.offer_too_few': (a: { least: number; headcount: number }) =>
    `يتطلب الكامل ${f.number(a.least)} أجراء على الأقل؛ ولديكم ${f.number(a.headcount)}.`,
  'refusal.offer_too_many': (a: { most: number; headcount: number }) =>
    `المناسب مخصص للمقاولات التي تصرح للصندوق الوطني للضمان الاجتماعي بما لا يزيد على ${f.number(a.most)} أجيرا؛ ولديكم ${f.number(a.headcount)}.`,
  'refusal.offer_member': 'المناسب غير متاح لمقاولة تساهم في CIMR من قبل.',
  'offers.base.al_kamil': 'يُحسب على الأجر كله، من أول درهم.',
  'offers.base.al_mounassib': (a: { ceiling: Centimes }) =>
    `يُحسب على جزء الأجر الذي يتجاوز ${f.amount(a.ceiling)} في الشهر، وهو سقف الصندوق الوطني للضمان الاجتماعي.`,
  'offers.employer': 'تؤدي المقاولة',
  'offers.employee': 'يؤدي الأجراء مجتمعين',
  'offers.covered': (a: { covered: number; people: number }) =>
    a.covered === a.people
      ? `الجميع يكتسب معاشا: ${people(a.people)}.`
      : `${f.number(a.covered)} من أصل ${people(a.people)} يكتسبون معاشا؛ وأجور الآخرين دون السقف.`,
  'offers.taxed': (a: { employer: Centimes; employee: Centimes }) =>
    `بعد الضريبة، على سبيل المثال: ${f.amount(a.employer)} للمقاولة، و${f.amount(a.employee)} للأجراء.`,
  'offers.averaged': 'حُسب على متوسط أجر الفئة: يتوقف المبلغ الدقيق على كل أجر.',
  'offers.pensions': 'المعاش الذي يمنحانه',
  'offers.pensions.lead': (a: { salary: RatePpm; point: RatePpm }) =>
    `شخص يدخل اليوم دون حق سابق، ويبقى إلى تقاعده. نفترض أن أجره يرتفع بـ${f.share(a.salary)} في السنة، والنقطة بـ${f.share(a.point)}. مبالغ قبل الضريبة، بقيمة سنة التقاعد.`,
  'offers.person': 'من',
  'offers.person.of': (a: { age: number; salary: Centimes }) =>
    `${years(a.age)}، ${f.amount(a.salary)} في الشهر`,
  'offers.age': (a: { age: number }) => `عند ${years(a.age)}`,
  'offers.once': 'دفعة واحدة',
  'offers.between': (a: { least: Centimes; most: Centimes }) =>
    `بين ${f.amount(a.least)} و${f.amount(a.most)}`,
  'offers.share': (a: { share: number }) => `${f.share(a.share)} من آخر أجر`,
  'offers.nothing': 'لا شيء: الأجر دون السقف',
  'offers.past': 'تجاوز الشخص هذه السن',
  'offers.typical': 'ثلاثة أشخاص نموذجيين',
  'offers.yours': 'الأشخاص الواردون في لائحتكم',
  'offers.how': 'كيف حُسب',
  'offers.how.of': (a: { product: string; salary: Centimes }) =>
    `كيف حُسب: ${a.product}، ${f.amount(a.salary)} في الشهر`,
  'offers.lines': 'سطرا بسطر',
  'offers.line': 'الأجر الشهري',
  'offers.headcount': 'الأشخاص',
  'offers.rates': 'كل النسب',
  'offers.rates.lead': (a: { age: number; salary: Centimes }) =>
    `النسبة الأعلى تكلف أكثر وتمنح أكثر. التكلفة هي تكلفة لائحتكم: المقاولة ثم الأجراء. والمعاش معاش شخص عمره ${years(a.age)} وأجره ${f.amount(a.salary)}.`,
  'offers.rate': 'نسبة الأجير',
  'offers.rates.see': (a: { count: number }) => `الاطلاع على النسب (${f.number(a.count)})`,
  'offers.cost.of': (a: { product: string }) => `${a.product}: التكلفة السنوية`,
  'offers.pension.of': (a: { product: string }) => `${a.product}: المعاش الشهري`,
  'offers.chosen': 'مختارة',
  'offers.tax': 'الضريبة',
  'offers.tax.text':
    'تُخصم حصة الأجير من دخله الخاضع للضريبة، وحصة المشغّل من النتيجة الخاضعة لضريبة المقاولة. ويخضع المعاش للضريبة عند أدائه.',
  'offers.tax.example': (a: { income: RatePpm; corporate: RatePpm }) =>
    `تأخذ المبالغ «بعد الضريبة» مثال أجير آخر شطر من دخله بنسبة ${f.share(a.income)}، ومقاولة خاضعة لنسبة ${f.share(a.corporate)}. وقد تختلف نسبكم.`,
  'offers.option.text': 'يخفض هذا الخيار سن المعاش الكامل. يُحدَّد ثمنه في العقد، وهو غير محتسب هنا.',
  'offers.known.text':
    'النسب وشروط الاستفادة هي التي ينشرها الصندوق. وما لا ينشره فهو تقديري، ومشار إليه بذلك.',
  'offers.faults': 'بعض الأسطر تحتاج إلى تصحيح',
  'offers.fault.line': (a: { line: number }) => `السطر ${f.number(a.line)}`,
  'offers.fault.payroll_words': 'احذفوا الكلمات: الأرقام وحدها كافية، ولا حاجة إلى أي اسم.',
  'offers.fault.payroll_columns': 'أبقوا ثلاثة أعمدة على الأكثر: الأجر ; السن ; عدد الأشخاص.',
  'offers.fault.payroll_salary': `اكتبوا الأجر الشهري بالدرهم، مثل ${f.ltr('8 500')} أو ${f.ltr('8500,50')}.`,
  'offers.fault.payroll_salary_range':
    'اكتبوا أجر شهر واحد، أكبر من صفر: هذا المبلغ خارج ما يُصرح به.',
  'offers.fault.payroll_age': 'اكتبوا السن بالسنوات، مثل 35، أو اتركوا الخانة فارغة.',
  'offers.fault.payroll_age_range': 'اكتبوا سنا بين 18 و70 سنة، أو اتركوا الخانة فارغة.',
  'offers.fault.payroll_headcount': 'اكتبوا عدد الأشخاص، مثل 4، أو اتركوا الخانة فارغة لشخص واحد.',
  'offers.fault.payroll_too_long': 'اجمعوا الأجور المتساوية: 200 سطر على الأكثر.',
  'error.rate_shape': 'اكتبوا نسبة مئوية، مثل 6 أو 3,75',
  'error.rate_unknown': 'لا توجد هذه النسبة في هذا المنتوج: اختاروا واحدة من اللائحة',
  'error.count_shape': 'اكتبوا عدد الأشخاص، مثل 12',
  'offers.explained.title': 'مصدر كل رقم',
  'offers.explained.back': 'العودة إلى المقارنة',
  'offers.explained.cost': 'تكلفة سنة واحدة',
  'offers.explained.people': (a: { people: number; salary: Centimes }) =>
    `${people(a.people)} بأجر ${f.amount(a.salary)} في الشهر. يُحسب فصل الشخص الواحد كسطر من التصريح، ثم يُضرب.`,
  'offers.explained.pension': (a: { age: number }) => `المعاش عند ${years(a.age)}`,
  'trace.monthly_salary': 'الأجر الخام لشهر',
  'trace.monthly_salary.how': 'كما كتبتموه',
  'trace.quarter_base': 'الأجر الخاضع للمساهمة، لفصل واحد',
  'trace.quarter_base.how': (a: How) =>
    input(a, 'ceiling_centimes') > 0
      ? `(${amount(a, 'salary_centimes')} − ${amount(a, 'ceiling_centimes')}، ولا يقل عن صفر) × ${f.number(input(a, 'months'))} أشهر`
      : `${amount(a, 'salary_centimes')} × ${f.number(input(a, 'months'))} أشهر`,
  'trace.year_employee': 'حصة الأجير لسنة',
  'trace.year_employee.how': (a: How) =>
    `${amount(a, 'quarter_centimes')} × ${f.number(input(a, 'quarters'))} فصول × ${people(input(a, 'people'))}`,
  'trace.year_employer': 'حصة المشغّل لسنة',
  'trace.year_employer.how': (a: How) =>
    `${amount(a, 'quarter_centimes')} × ${f.number(input(a, 'quarters'))} فصول × ${people(input(a, 'people'))}`,
  'trace.taxed_employee': 'حصة الأجير بعد الضريبة',
  'trace.taxed_employee.how': (a: How) =>
    `${amount(a, 'amount_centimes')} × (${f.share(1_000_000)} − ${f.share(input(a, 'tax_ppm'))})، مقربا إلى السنتيم`,
  'trace.taxed_employer': 'حصة المشغّل بعد الضريبة',
  'trace.taxed_employer.how': (a: How) =>
    `${amount(a, 'amount_centimes')} × (${f.share(1_000_000)} − ${f.share(input(a, 'tax_ppm'))})، مقربا إلى السنتيم`,
  'parameter.unit.typical people': 'أشخاص',
}
