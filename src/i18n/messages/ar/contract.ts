import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

const f = formatsOf('ar')

/** A contract later in life: what it opens, and what is asked to change of it. */
export const contract = {
  'nav.employer.contract': 'العقد',
  'contract.title': 'عقد التقاعد الخاص بكم',
  'contract.lead': 'فئات المستخدمين التي يفتحها عقدكم، ونسبها، وما تطلبون تغييره فيه.',
  'contract.standing': 'فئاتكم',
  'contract.past': 'ما لم يعد ساريا',
  'contract.none': 'لا توجد فئة مفتوحة.',
  'contract.product': 'المنتوج',
  'contract.rate': 'نسبة الأجير',
  'contract.employer_rate': 'نسبة المشغّل',
  'contract.when': 'السريان',
  'contract.since': (a: { from: IsoDate }) => `منذ ${f.day(a.from)}`,
  'contract.between': (a: { from: IsoDate; to: IsoDate }) =>
    `من ${f.day(a.from)} إلى ${f.day(a.to)}`,
  'contract.coming': 'لم يبدأ بعد',
  'contract.changes': 'طلباتكم',
  'contract.changes.none': 'لم تطلبوا أي تغيير.',
  'contract.change.asked': (a: { by: string; at: Instant }) =>
    `طلبه ${a.by}، يوم ${f.moment(a.at)}.`,
  'contract.back': 'العودة إلى العقد',
  'contract.back_to_case': 'العودة إلى الملف',
  'contract.ask': 'طلب تغيير',
  'contract.ask.rate': 'رفع نسبة',
  'contract.ask.rate.hint': 'النسبة لا تنخفض أبدا، وترتفع ابتداء من فصل قادم.',
  'contract.ask.rate.lead':
    'النسبة لا تنخفض أبدا. تسري على أجور الفصل المختار والفصول التي تليه؛ ولا يتغير ما صُرح به.',
  'contract.ask.category': 'إضافة فئة',
  'contract.ask.category.hint': 'لجزء من المستخدمين، بمنتوجه ونسبته.',
  'contract.ask.category.lead': 'تجمع الفئة جزءا متجانسا من المستخدمين. ويمنحها الصندوق رقمها.',
  'contract.ask.suspension': 'تعليق الانخراط',
  'contract.ask.suspension.hint':
    'في حالة صعوبة عابرة، مرة واحدة خلال عشر سنوات من الانخراط، مع تاريخ للاستئناف.',
  'contract.ask.suspension.lead':
    'خلال التعليق، لا تصريح ولا مساهمات واجبة، ولا يكتسب أحد نقطا. ويُستأنف كل شيء بالنسب نفسها في الفصل الذي تحددونه.',
  'contract.ask.leaving': 'مغادرة الصندوق',
  'contract.ask.leaving.hint': 'عند نهاية فصل، بعد آخر تصريح.',
  'contract.ask.leaving.lead':
    'ينتهي العقد في آخر يوم من الفصل المختار، بعد التصريح به. وتبقى النقط المكتسبة لأجرائكم.',
  'contract.ask.delegates': 'تعيين مفوض أو تغييره',
  'contract.ask.delegates.hint': 'المفوضون مستعملون: تمنحونهم صلاحياتهم بأنفسكم، دون طلب.',
  'contract.ask.administrator': 'يمكن لمدير المستعملين لديكم أن يطلب تغييرا. توجهوا إليه.',
  'contract.choose': 'اختاروا',
  'contract.new_rate': 'النسبة الجديدة للأجير',
  'contract.quarter': 'الفصل',
  'contract.from_quarter': 'ابتداء من',
  'contract.suspend_from': 'التعليق ابتداء من',
  'contract.resumes': 'الاستئناف في',
  'contract.last_quarter': 'آخر فصل في العقد',
  'contract.label': 'اسم الفئة',
  'contract.label.hint': 'مثلا: الأطر',
  'contract.note': 'توضيحات',
  'contract.note.hint': 'اختياري. ما يساعد الصندوق على الفهم.',
  'contract.reason': 'السبب',
  'contract.reason.hint': 'صفوا في بضع جمل الصعوبة التي تمرون بها.',
  'contract.send': 'إرسال الطلب',
  'contract.asked.rate': (a: { category: string; from: RatePpm; to: RatePpm; quarter: Quarter }) =>
    `الفئة ${f.ltr(a.category)}: من ${f.rate(a.from)} إلى ${f.rate(a.to)}، ابتداء من ${f.quarterInWords(a.quarter)}.`,
  'contract.asked.category': (a: {
    label: string
    product: string
    rate: RatePpm
    quarter: Quarter
  }) =>
    `«${a.label}»، ${a.product} بنسبة ${f.rate(a.rate)}، ابتداء من ${f.quarterInWords(a.quarter)}.`,
  'contract.asked.suspension': (a: { quarter: Quarter; resumes: Quarter }) =>
    `لا تصريح ابتداء من ${f.quarterInWords(a.quarter)}؛ والاستئناف في ${f.quarterInWords(a.resumes)}.`,
  'contract.asked.leaving': (a: { quarter: Quarter }) =>
    `آخر فصل في العقد: ${f.quarterInWords(a.quarter)}.`,
  'contract.effect': 'ما يصير إليه العقد',
  'contract.effect.close': (a: { category: string; endsOn: IsoDate }) =>
    `تنتهي الفئة ${f.ltr(a.category)} بحالتها الراهنة يوم ${f.day(a.endsOn)}.`,
  'contract.effect.open': (a: { category: string; rate: RatePpm; startsOn: IsoDate }) =>
    `تُفتح الفئة ${f.ltr(a.category)} بنسبة ${f.rate(a.rate)} ابتداء من ${f.day(a.startsOn)}.`,
  'contract.cost': 'الزيادة في تكلفة فصل واحد',
  'contract.cost.on': (a: { on: Quarter; base: Centimes }) =>
    `الأجور نفسها المصرح بها في ${f.quarterInWords(a.on)} (${f.amount(a.base)})، بالنسبة الجديدة.`,
  'contract.numbered': (a: { category: string }) =>
    `رقم هذه الفئة ${f.ltr(a.category)}: به يُصرح بها.`,
  'contract.leaving.debt':
    'ما بقي واجب الأداء يظل كذلك. ويمكن للصندوق أن يطلب مساهمة تعويضية عن التشطيب: يخبركم بمبلغها في الملف قبل القبول.',
  'contract.case': 'تتبع الملف وإجابة الصندوق',
  'contract.withdraw': 'سحب الطلب',
  'contract.state.requested': 'مطلوب',
  'contract.state.under_review': 'قيد الدراسة',
  'contract.state.more_asked': 'في انتظار جوابكم',
  'contract.state.accepted': 'مقبول',
  'contract.state.refused': 'مرفوض',
  'contract.state.withdrawn': 'مسحوب',
  'contract.next.requested': 'سيدرسه الصندوق',
  'contract.next.under_review': 'يدرسه الصندوق',
  'contract.next.more_asked': 'الدور عليكم: طرح عليكم الصندوق سؤالا',
  'contract.next.accepted': 'تم الأمر: أُدرج التغيير في العقد',
  'contract.next.refused': 'رفضه الصندوق: اقرؤوا السبب في الملف',
  'contract.next.withdrawn': 'سحبتموه: لم يتغير شيء',
  'desk.contract_change.see': 'الاطلاع على ما سيصير إليه العقد',
  'case.kind.contract_change': 'تعديل عقد',
  'case.fact.change': 'التغيير',
  'case.fact.category': 'الفئة',
  'case.fact.rate': 'النسبة المطلوبة',
  'case.reason.debt_first': 'ما زالت هناك مساهمات واجبة: أدوها أولا.',
  'history.what.contract_change_asked': 'طلب تغيير العقد',
  'history.why.contract_change_asked': 'ملاءمة العقد مع المقاولة',
  'history.what.contract_change_withdrawn': 'سحب طلب التغيير',
  'history.why.contract_change_withdrawn': 'الإبقاء على العقد كما هو',
  'history.what.contract_changed': 'تعديل العقد',
  'history.why.contract_changed': 'الاستجابة لطلب المقاولة',
  'refusal.change_open': 'هناك طلب آخر ينتظر جواب الصندوق. تتبعوه، أو اسحبوه قبل تقديم طلب جديد.',
  'refusal.change_under_review': 'يدرس الصندوق هذا الطلب: راسلوه في الملف.',
  'refusal.change_quarter': 'اختاروا فصلا من اللائحة: يبدأ التغيير مع فصل قادم.',
  'refusal.change_category_unknown': (a: { category: string }) =>
    `الفئة ${f.ltr(a.category)} غير سارية قبل هذا الفصل: اختاروا فئة أخرى، أو فصلا لاحقا.`,
  'refusal.change_rate_unknown': 'لا توجد هذه النسبة في هذا المنتوج: اختاروا غيرها.',
  'refusal.change_rate_rises': (a: { rate: RatePpm }) =>
    `النسبة لا تنخفض أبدا: اختاروا نسبة تفوق ${f.rate(a.rate)}.`,
  'refusal.change_declared': (a: { quarter: Quarter }) =>
    `صُرح من قبل بـ${f.quarterInWords(a.quarter)} أو بفصل بعده: يجب أن يبدأ التغيير لاحقا.`,
  'refusal.change_contract_closed':
    'لا توجد في العقد أي فئة مفتوحة في ذلك اليوم: ليس هناك ما يمكن تغييره.',
  'refusal.change_numbers_used': 'كل أرقام هذا المنتوج مستعملة في عقدكم: راسلوا الصندوق.',
  'refusal.change_coming': 'تغيير آخر للعقد يبدأ لاحقا: اختاروا فصلا بعده.',
  'refusal.change_suspended_before': (a: { on: IsoDate; years: number }) =>
    `سبق تعليق الانخراط يوم ${f.day(a.on)}: لا يُقبل إلا تعليق واحد خلال ${f.number(a.years)} سنوات.`,
  'refusal.change_resumes_first': 'يجب أن يأتي الاستئناف بعد بداية التعليق: اختاروا فصلا لاحقا.',
  'refusal.change_too_long': (a: { most: number }) =>
    `يدوم التعليق ${f.number(a.most)} فصول على الأكثر.`,
  'refusal.change_last_declaration': (a: { quarter: Quarter; categories: string }) =>
    `لم يكتمل التصريح بـ${f.quarterInWords(a.quarter)} (الفئات ${f.ltr(a.categories)}): ينتهي العقد بعد آخر تصريح.`,
}
