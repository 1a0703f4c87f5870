import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('ar')

const CLOSED: Readonly<Record<string, string>> = {
  revoked: 'ألغاها الصندوق',
  withheld: 'سحبها الصندوق',
  replaced: 'حلت محلها شهادة أحدث',
  cancelled: 'أبطلتموها',
}

const checked = (count: number): string =>
  f.plural(count, {
    zero: 'لم تُراقَب قط',
    one: 'رُوقبت مرة واحدة',
    two: 'رُوقبت مرتين',
    few: `رُوقبت ${f.number(count)} مرات`,
    many: `رُوقبت ${f.number(count)} مرة`,
    other: `رُوقبت ${f.number(count)} مرة`,
  })

/** Papers that anyone can check, for their holders and for the desk. */
export const attestations = {
  'nav.pensioner.attestations': 'شهاداتي',
  'nav.member.attestations': 'الشهادات',
  'nav.employer.attestations': 'الشهادات',
  'nav.desk.attestations': 'الشهادات',
  'front.check': 'مراقبة رمز الشهادة',
  'front.check.text': 'سُلّمت لكم شهادة من CIMR؟ راقبوها دون حساب ولا كلمة سر.',
  'attestations.title': 'الشهادات',
  'attestations.lead':
    'وثيقة يمكن لأي كان أن يراقبها برمزها. تختارون مضمونها، وتطلعون على كل مراقبة.',
  'attestations.new': 'إنجاز شهادة',
  'attestations.make': 'اختيار',
  'attestations.made': 'شهاداتكم',
  'attestations.none': 'لا شهادة حاليا.',
  'attestation.kind.points': 'شهادة النقط',
  'attestation.kind.points.text': 'مجموع نقطكم إلى اليوم.',
  'attestation.kind.membership': 'شهادة الانخراط',
  'attestation.kind.membership.text': 'أنكم منخرطون في النظام، ومنذ متى، وعن طريق من.',
  'attestation.kind.employer': 'شهادة الوضعية القانونية',
  'attestation.kind.employer.text':
    'صرّحت مقاولتكم بمساهماتها الحالّة وأدتها: لطلب عروض أو بنك أو زبون.',
  'attestation.kind.pension': 'شهادة المعاش',
  'attestation.kind.pension.text': 'أنكم تتقاضون معاشا، بمبلغه أو بدونه.',
  'attestation.kind.tax': 'شهادة ضريبية',
  'attestation.kind.tax.text': 'المعاشات المؤداة خلال سنة مدنية، من أجل ضرائبكم.',
  'attestation.state.valid': 'صالحة',
  'attestation.state.expired': 'منتهية الصلاحية',
  'attestation.state.revoked': 'ملغاة',
  'attestation.state.withheld': 'مسحوبة',
  'attestation.state.replaced': 'مستبدلة',
  'attestation.state.cancelled': 'مبطلة',
  'attestation.line': (a: { at: Instant; until: IsoDate; checks: number }) =>
    `صدرت في ${f.moment(a.at)}، إلى غاية ${f.day(a.until)} — ${checked(a.checks)}`,
  'attestation.back': 'كل الشهادات',
  'attestation.back_to': 'العودة إلى الشهادة',
  'attestation.with_amount': 'مع مبلغ المعاش',
  'attestation.form': 'الشكل',
  'attestation.form.fr': 'ملف PDF بالفرنسية مع ملخص بالإنجليزية',
  'attestation.form.ar': 'ورقة للطبع بالفرنسية والعربية',
  'attestation.year': 'سنة الأداء',
  'attestation.year.hint': 'إذا تُركت فارغة: السنة الماضية.',
  'attestation.more': 'لمتلقٍّ معيّن: الغرض والأجل والمضمون',
  'attestation.purpose': 'الغرض',
  'attestation.purpose.hint': 'لكي تميزوها: «كراء، وكالة الأطلس». لا يقرؤه غيركم.',
  'attestation.until': 'صالحة إلى غاية',
  'attestation.until.hint': (a: { last: IsoDate }) =>
    `يوم/شهر/سنة؛ إذا تُركت فارغة: ${f.day(a.last)}.`,
  'attestation.fields': 'مضمونها، إضافة إلى اسمكم',
  'attestation.replaces': (a: { last: IsoDate }) =>
    `صالحة إلى غاية ${f.day(a.last)}. لا تحل محل شهادة سابقة إلا إذا تغيرت معلومة.`,
  'attestation.go': 'إنجاز الشهادة',
  'attestation.pdf': 'تحميل ملف PDF',
  'attestation.sheet': 'ورقة بالفرنسية والعربية',
  'attestation.sheet.lead': 'للطبع أو للحفظ بصيغة PDF من متصفحكم.',
  'attestation.qr': 'رمز للمسح يقود إلى صفحة مراقبة هذه الشهادة',
  'attestation.code': 'رمزها',
  'attestation.code.lead':
    'أعطوه مع الوثيقة أو وحده، ولو عبر الهاتف. من أدخله اطلع على مضمون الشهادة.',
  'attestation.control': 'رقم المراقبة الذي يفتح المبالغ أيضا:',
  'attestation.see': 'الاطلاع على ما يراه من يراقبها',
  'attestation.checks': 'مراقبات هذه الشهادة',
  'attestation.checks.none': 'لم يراقبها أحد بعد.',
  'attestation.checks.note': 'لا نعرف من يراقب: لا يُطلب من أحد التعريف بنفسه من أجل ذلك.',
  'attestation.check.code': 'برمزها',
  'attestation.check.paper': 'وثيقة ممسوحة',
  'attestation.check.list': 'ضمن لائحة',
  'attestation.check.figures': 'مع المبالغ',
  'attestation.closed': (a: { at: Instant; how: string }) =>
    `${CLOSED[a.how] ?? ''} في ${f.moment(a.at)}.`,
  'attestation.cancel': 'إبطال هذه الشهادة',
  'attestation.cancel.lead': 'بعد إبطالها يجيب رمزها «غير معروف»، نهائيا ولأي كان.',
  'refusal.attestation_nothing': 'لا يمكن إثبات شيء حاليا.',
  'refusal.attestation_nothing_paid': 'لم يُؤدَّ أي معاش عن هذه الفترة.',
  'refusal.attestation_year_open': (a: { from: IsoDate }) =>
    `يمكن إثبات هذه السنة ابتداء من ${f.day(a.from)}.`,
  'refusal.attestation_not_paid': (a: { amount: Centimes }) =>
    `هناك مساهمات متأخرة بمبلغ ${f.amount(a.amount)}. تصبح الشهادة ممكنة بعد أداء هذا المبلغ.`,
  'refusal.attestation_not_declared': (a: { quarter: Quarter }) =>
    `لم يُصرَّح ب${f.quarterInWords(a.quarter)}. تصبح الشهادة ممكنة بعد التصريح به.`,
  'refusal.attestation_end_past': 'مضى هذا اليوم: اختاروا يوما لاحقا.',
  'refusal.attestation_end_late': (a: { last: IsoDate }) =>
    `لا تتجاوز صلاحية شهادة من هذا النوع ${f.day(a.last)}.`,
  'refusal.attestation_closed': 'لم تعد هذه الشهادة سارية.',
  'error.year_shape': 'أدخلوا سنة، مثل 2025.',
  'desk.attestations': 'الشهادات',
  'desk.attestations.lead': 'ابحثوا عن شهادة برمزها. يُسجَّل فتحها في سجل صاحبها.',
  'desk.attestations.code': 'الرمز',
  'desk.attestations.search': 'بحث',
  'desk.attestations.unknown': 'لا شهادة بهذا الرمز.',
  'desk.attestations.issued': (a: { by: string; at: Instant }) =>
    `أنجزها ${a.by} في ${f.moment(a.at)}.`,
  'desk.attestations.closed': (a: { by: string; why: string; at: Instant }) =>
    `أغلقها ${a.by} في ${f.moment(a.at)}. ${a.why}`,
  'desk.attestations.revoke': 'إلغاء هذه الشهادة',
  'desk.attestations.reason': 'السبب',
  'desk.attestations.reason.hint': 'سيقرؤه صاحبها.',
  'desk.attestations.withheld': 'عدم إظهار أي شيء لمن يراقب: يجيب الرمز «غير معروف» عوض «ملغاة»',
  'desk.attestations.go': 'إلغاء',
  'history.what.attestation_issued': 'إنجاز شهادة',
  'history.why.attestation_issued': 'إثبات أمر لدى الغير',
  'history.what.attestation_cancelled': 'أبطل صاحب الشهادة شهادته',
  'history.why.attestation_cancelled': 'منع مراقبتها من بعد',
  'history.what.attestation_revoked': 'ألغى الصندوق شهادة',
  'history.why.attestation_revoked': 'سحب ما لم يعد صحيحا',
  'history.what.attestations_revoked': 'إلغاء كل الشهادات',
  'history.why.attestations_revoked': 'سحب ما لم يعد صحيحا',
  'history.what.attestation_looked': 'فتح مستخدم بالصندوق شهادة',
  'history.why.attestation_looked': 'الجواب لمن يراقبها',
}
