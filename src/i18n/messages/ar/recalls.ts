import { formatsOf } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { TraceStep } from '#src/rulebook/trace.ts'

const f = formatsOf('ar')

type Span = { from: Quarter; to: Quarter }
const span = ({ from, to }: Span): string =>
  from === to ? f.quarter(from) : `من ${f.quarter(from)} إلى ${f.quarter(to)}`

type Recalled = { step: TraceStep }
const lessDeclared = (a: Recalled): string =>
  `المبلغ أعلاه ناقص ${f.amount(centimes(a.step.inputs['already_declared'] ?? 0))} سبق التصريح به`

export const recalls = {
  'recall.add': 'إضافة استدراك',
  'recall.see': 'الاطلاع على الاستدراك',
  'recalls.see': 'الاطلاع على استدراكاتي',
  'recalls.title': 'استدراك المساهمات',
  'recalls.lead': 'الأجور التي صرحتم بها لاحقا، وما آلت إليه.',
  'recalls.none': 'لم تدخلوا أي استدراك.',
  'recalls.back': 'جميع الاستدراكات',
  'recall.title': (a: Span) => `استدراك، ${span(a)}`,
  'recall.new': 'استدراك مساهمات',
  'recall.lead': 'اختاروا السبب والفصل، ثم أدلوا ببيان الأجور. سترون كل ما سيجب أداؤه قبل الإرسال.',
  'recall.reason': 'سبب الاستدراك',
  'recall.reason.person_omitted': 'أجير لم يُصرَّح به',
  'recall.reason.additional_pay': 'أجر تكميلي',
  'recall.reason.retroactive_rise': 'زيادة بأثر رجعي',
  'recall.reason.rate_regularised': 'تسوية النسبة',
  'recall.reason.court_decision': 'حكم قضائي',
  'recall.reason.after_departure': 'استدراك بعد المغادرة',
  'recall.piece.needed': 'مع إرفاق وثيقة',
  'recall.from': 'أول فصل معني',
  'recall.to': 'آخر فصل معني',
  'recall.to.same': 'نفس الفصل',
  'recall.continue': 'متابعة',
  'recall.entered': (a: { by: string; at: Instant }) => `أدخله ${a.by} في ${f.moment(a.at)}.`,
  'recall.person': 'إضافة شخص',
  'recall.person.add': 'إضافة هذا الشخص',
  'recall.amount': 'الأجر المستدرك',
  'recall.amount.hint': `ما لم يُصرَّح به فقط، بالدرهم. مثال: ${f.ltr('1 250,00')}.`,
  'recall.total': 'المجموع المستدرك',
  'recall.total.hint': 'لجميع الفصول، بالدرهم. يُوزَّع حسب الأجور المصرح بها.',
  'recall.difference.hint':
    'لا حاجة إلى إدخال أي شيء: تُحتسب الأجور المصرح بها بنسبة العقد، ويجب أداء الفرق وحده.',
  'recall.entrant': 'ليس لهذا الشخص رقم تسجيل بعد',
  'recall.last_name': 'الاسم العائلي',
  'recall.first_name': 'الاسم الشخصي',
  'recall.birth_date': 'تاريخ الازدياد',
  'recall.cin': 'رقم البطاقة الوطنية',
  'recall.file': 'إضافة ملف',
  'recall.file.label': 'بيان الأجور',
  'recall.file.hint': (a: Span) =>
    `نفس صيغة التصريح (${f.ltr('190')} أو ${f.ltr('160')} حرفا)، ملف لكل فصل: ${span(a)}. ${f.number(5000)} سطر على الأكثر.`,
  'recall.file.add': 'إضافة أسطر الملف',
  'recall.lines': (a: { count: number }) => `أسطر هذا الاستدراك (${f.number(a.count)})`,
  'recall.base': 'الأجر المستدرك',
  'recall.retired': 'متقاعد: سيُراجَع معاشه.',
  'recall.remove': 'حذف',
  'recall.remove.column': 'حذف سطر',
  'recall.effect': 'ما سيجب أداؤه',
  'recall.effect.done': 'ما تم استدراكه',
  'recall.effect.people': 'الأشخاص المعنيون',
  'recall.effect.due': 'المساهمات الواجب أداؤها',
  'recall.effect.due_on': 'تاريخ الاستحقاق',
  'recall.effect.due_on.hint': `بعد ${f.number(30)} يوما من القبول (تقديري): هذا هو التاريخ لو قبله الصندوق اليوم.`,
  'recall.effect.due_on.then': `بعد ${f.number(30)} يوما من القبول (تقديري).`,
  'recall.effect.points': 'النقط التي ستُقيَّد',
  'recall.effect.points.hint': 'بعد أداء الاستدراك، بالأجر المرجعي لسنة الأجور (تقديري).',
  'recall.piece.required': 'الوثيقة الواجب إرفاقها',
  'recall.piece.optional': 'وثيقة (اختيارية)',
  'recall.submit': 'إرسال إلى الصندوق',
  'recall.state.entered': 'مُدخَل',
  'recall.state.submitted': 'مُرسَل',
  'recall.state.under_review': 'قيد الدراسة',
  'recall.state.more_asked': 'ننتظر جوابكم',
  'recall.state.accepted': 'مقبول، يجب أداؤه',
  'recall.state.paid': 'مؤدى',
  'recall.state.credited': 'قُيدت النقط',
  'recall.state.cancelled': 'ملغى',
  'recall.state.refused': 'مرفوض',
  'recall.state.withdrawn': 'مسحوب',
  'recall.next.people': 'الدور عليكم: أدلوا ببيان الأجور',
  'recall.next.mend': 'الدور عليكم: احذفوا الأسطر المشار إليها ثم أضيفوا الصحيحة',
  'recall.next.entered': 'الدور عليكم: راجعوا ثم أرسلوا',
  'recall.next.submitted': 'سيدرسه الصندوق',
  'recall.next.under_review': 'يدرسه الصندوق',
  'recall.next.more_asked': 'طرح عليكم الصندوق سؤالا',
  'recall.next.accepted': 'مقبول: أدوا هذه المساهمات من صفحة حسابكم',
  'recall.next.paid': 'مؤدى: ستُقيَّد النقط',
  'recall.next.credited': 'تم الأمر: قُيدت النقط',
  'recall.next.cancelled': 'تم إلغاء هذا الاستدراك',
  'recall.next.refused': 'رفضه الصندوق: اقرؤوا السبب في الملف',
  'recall.next.withdrawn': 'سحبتموه: لم يتغير شيء',
  'desk.recall.see': 'الاطلاع على الأسطر وما سيجب أداؤه',
  'case.kind.recall': 'استدراك مساهمات',
  'case.fact.motive': 'السبب',
  'case.fact.from': 'أول فصل',
  'case.fact.to': 'آخر فصل',
  'history.what.recall_entered': 'إدخال استدراك',
  'history.why.recall_entered': 'إعداد استدراك مساهمات',
  'history.what.recall_changed': 'تغيير أسطر استدراك',
  'history.why.recall_changed': 'الإدلاء ببيان الأجور',
  'history.what.recall_submitted': 'إرسال استدراك إلى الصندوق',
  'history.why.recall_submitted': 'التصريح بأجور لاحقا',
  'history.what.recall_withdrawn': 'سحب استدراك',
  'history.why.recall_withdrawn': 'عدم استدراك أي شيء',
  'history.what.recall_accepted': 'قبول استدراك',
  'history.why.recall_accepted': 'طلب المقاولة الذي قبله الصندوق',
  'trace.recalled_employee': 'حصة الأجير المستدركة',
  'trace.recalled_employee.how': lessDeclared,
  'trace.recalled_employer': 'حصة المشغّل المستدركة',
  'trace.recalled_employer.how': lessDeclared,
  'trace.recalled_points': 'النقط المستدركة',
  'trace.recalled_points.how': (a: Recalled) =>
    `النقط أعلاه ناقص ${f.points(points(a.step.inputs['already_declared'] ?? 0))} سبق التصريح بها`,
  'error.person_not_yours': 'رقم التسجيل هذا لا يخص شخصا صرحتم به. تحققوا منه.',
  'error.entrant_one_quarter': 'بدون رقم تسجيل، يخص الاستدراك فصلا واحدا. أدخلوا استدراكا لكل فصل.',
  'error.nothing_declared': 'لم يُصرَّح بأي شيء عن هذا الشخص في هذه الفئة. اختاروا فئة أخرى.',
  'error.nothing_to_spread_on':
    'لم يُصرَّح بأي أجر لهذا الشخص عن هذه الفصول: لا يمكن توزيع المجموع. أدخلوا استدراكا لكل فصل.',
  'refusal.in_recall': 'هذه الأسطر جزء من استدراك: غيّروها في صفحته.',
  'refusal.quarters_reversed': 'يجب ألا يسبق آخر فصل معني أول فصل. صححوا أحدهما.',
  'refusal.recall_not_yet': (a: { latest: Quarter }) =>
    `لم يُفتح هذا الفصل بعد. آخر فصل مفتوح هو ${f.quarter(a.latest)}.`,
  'refusal.quarter_not_in_recall': (a: Span & { quarter: Quarter }) =>
    `${f.quarter(a.quarter)} ليس جزءا من هذا الاستدراك (${span(a)}).`,
  'refusal.too_many_lines': (a: { most: number }) =>
    `عدد أسطر هذا الملف كبير: الحد الأقصى ${f.number(a.most)}. قسّموه.`,
  'refusal.recall_sent': 'تم إرسال هذا الاستدراك: لم تعد أسطره تتغير.',
  'refusal.recall_empty': 'أضيفوا شخصا واحدا على الأقل قبل الإرسال.',
  'refusal.recall_lines_to_mend': (a: { count: number }) =>
    `أسطر تجب مراجعتها: ${f.number(a.count)}. احذفوها ثم أضيفوا الصحيحة.`,
  'refusal.recall_piece_needed': 'يتطلب سبب الاستدراك هذا وثيقة تثبته: أرفقوها (ملف PDF أو صورة).',
  'refusal.recall_counts_differ':
    'تغير ما صُرح به عن هؤلاء الأشخاص أو نسبتهم منذ إدخال هذا الاستدراك: لم تعد مبالغه صحيحة. ارفضوه واطلبوا إدخاله من جديد.',
  'refusal.recall_under_review': 'يدرس الصندوق هذا الاستدراك: لم يعد ممكنا سحبه. راسلوه في الملف.',
}
