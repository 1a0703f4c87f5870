import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('ar')

const left = (days: number): string =>
  days < 0
    ? 'انقضى الأجل: يمكنكم الجواب، ولا يتغير شيء بدونكم'
    : days === 0
      ? 'آخر يوم'
      : `الأيام المتبقية: ${f.number(days)}`

export const proposals = {
  'proposals.title': 'تصحيحات يقترحها الصندوق',
  'proposals.lead': 'ما يقترح عليكم الصندوق تصحيحه، سطرا سطرا. لا يتغير شيء بدونكم.',
  'proposals.lead.desk': 'ما نقترحه على المقاولات، وأجوبتها.',
  'proposals.none': 'لا يوجد أي تصحيح مقترح.',
  'proposals.back': 'جميع التصحيحات المقترحة',
  'proposals.back_to_desk': 'العودة إلى قائمة الملفات',
  'proposals.see': 'تصحيحات يقترحها الصندوق',
  'proposal.title': (a: { quarter: Quarter; name: string }) => `${f.quarter(a.quarter)}، ${a.name}`,
  'proposal.answer_by': (a: { on: IsoDate }) => `الجواب منتظر قبل ${f.day(a.on)}`,
  'proposal.new': 'اقتراح تصحيح',
  'proposal.new.lead': 'ترى المقاولة اقتراحكم بجانب سطرها، فتقبله أو تبين سبب الرفض.',
  'proposal.employer_number': 'رقم الانخراط',
  'proposal.quarter.hint': `مثال: ${f.ltr('2026-T2')}.`,
  'proposal.salary': 'الأجر الذي كان يجب التصريح به',
  'proposal.salary.hint': `بالدرهم. اكتبوا ${f.ltr('0')} إذا كان ينبغي عدم التصريح بالشخص.`,
  'proposal.reason': 'السبب',
  'proposal.reason.hint': 'تقرأ المقاولة هذا النص. بينوا مصدر المبلغ.',
  'proposal.send': 'الاقتراح على المقاولة',
  'proposal.declared': 'ما صرحتم به',
  'proposal.declared.theirs': 'ما صرحت به المقاولة',
  'proposal.proposed': 'ما يقترحه الصندوق',
  'proposal.thread': 'ما قيل',
  'proposal.what.proposed': 'اقتراح',
  'proposal.what.contested': 'اعتراض',
  'proposal.what.maintained': 'تأكيد',
  'proposal.what.accepted': 'قبول',
  'proposal.what.withdrawn': 'سحب',
  'proposal.state.proposed': 'الجواب منتظر',
  'proposal.state.contested': 'معترض عليها',
  'proposal.state.accepted': 'مقبولة',
  'proposal.state.withdrawn': 'سحبها الصندوق',
  'proposal.answer': 'الدور عليكم: أجيبوا',
  'proposal.clock': (a: { on: IsoDate; days: number }) =>
    `قبل ${f.day(a.on)} (أجل تقديري): ${left(a.days)}.`,
  'proposal.means.recall': 'إذا قبلتم، هُيئ استدراك للفرق. سترون ما سيجب أداؤه قبل إرساله.',
  'proposal.means.cancellation': 'إذا قبلتم، هُيئ إلغاء هذا السطر. سترون ما سيتغير قبل تأكيده.',
  'proposal.means.both':
    'إذا قبلتم، هُيئ إلغاء هذا السطر واستدراك الأجر الصحيح. سترون أثرهما قبل الإرسال.',
  'proposal.accept': 'قبول',
  'proposal.contest': 'اعتراض',
  'proposal.contest.why': 'لماذا ليس صحيحا في نظركم',
  'proposal.contest.send': 'إرسال جوابي',
  'proposal.maintain': 'تأكيد الاقتراح',
  'proposal.maintain.why': 'لماذا تؤكدونه',
  'proposal.withdraw': 'سحب الاقتراح',
  'proposal.withdraw.why': 'لماذا تسحبونه',
  'proposal.to_send': 'الدور عليكم: راجعوا ثم أرسلوا',
  'proposal.cancellation': 'الاطلاع على الإلغاء المهيأ',
  'proposal.line': 'الاطلاع على السطر المصرح به',
  'proposal.on_line': (a: { amount: string }) => `يقترح الصندوق ${a.amount} لهذا السطر.`,
  'declarations.line.cancelled': 'هذا السطر ملغى: الاطلاع على الإلغاء',
  'proposal.see': 'القراءة والجواب',
  'history.what.proposal_made': 'تصحيح اقترحه الصندوق',
  'history.why.proposal_made': 'سطر لا يطابق ما لدى الصندوق',
  'history.what.proposal_accepted': 'قبول تصحيح مقترح',
  'history.why.proposal_accepted': 'تصحيح تصريح',
  'history.what.proposal_contested': 'الاعتراض على تصحيح مقترح',
  'history.why.proposal_contested': 'الإبقاء على التصريح كما هو',
  'history.what.proposal_maintained': 'تصحيح أكده الصندوق',
  'history.why.proposal_maintained': 'جواب على اعتراض',
  'history.what.proposal_withdrawn': 'تصحيح سحبه الصندوق',
  'history.why.proposal_withdrawn': 'جواب على اعتراض',
  'error.line_not_filed': 'لا يوجد سطر مودع مطابق: تحققوا من المقاولة والفصل ورقم التسجيل والفئة',
  'error.already_proposed': 'يوجد من قبل تصحيح مقترح لهذا السطر لم يُحسم بعد: افتحوه من القائمة',
  'error.salary_same': 'هذا هو الأجر المصرح به: اقترحوا غيره',
  'refusal.proposal_over': 'هذا الاقتراح مغلق. أعيدوا تحميل الصفحة للاطلاع على مآله.',
}
