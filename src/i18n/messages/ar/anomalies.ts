import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('ar')

/** What is wrong in somebody's file, and how it is put right. */
export const anomalies = {
  'nav.member.anomalies': 'معطياتي',
  'nav.employer.anomalies': 'تأكيد معطيات الأجراء',
  'anomalies.title': 'التحقق من معطياتي',
  'anomalies.lead':
    'هذا ما يعرفه الصندوق عنكم. إذا كان فيه خطأ فقد تتضرر حقوقكم: أخبرونا به هنا مع إثبات.',
  'anomalies.found': 'ما وجدناه',
  'anomalies.found.none': 'لا شيء غير عادي في معطياتكم.',
  'anomalies.reported': 'ما أبلغتم عنه',
  'anomalies.reported.none': 'لا شيء حاليا.',
  'anomalies.other': 'الإبلاغ عن شيء آخر',
  'anomaly.other': 'الإبلاغ عن شيء آخر',
  'anomaly.kind.name': 'الاسم العائلي والشخصي',
  'anomaly.kind.birth_date': 'تاريخ الازدياد',
  'anomaly.kind.matricule': 'رقم التسجيل',
  'anomaly.kind.rights': 'فصل عمل لم يُصرَّح به',
  'anomaly.says.name': (a: { lastName: string; firstName: string }) =>
    `يجب أن يكون الاسم: ${f.ltr(`${a.firstName} ${a.lastName}`)}.`,
  'anomaly.says.birth_date': (a: { birthDate: IsoDate }) =>
    `يجب أن يكون تاريخ الازدياد: ${f.day(a.birthDate)}.`,
  'anomaly.says.matricule': (a: { matricule: string }) =>
    `يبدو أن رقم التسجيل ${f.ltr(a.matricule)} للشخص نفسه.`,
  'anomaly.says.rights': (a: { quarter: Quarter; employer: string }) =>
    `لم تصرح ${a.employer} بأي شيء عن ${f.quarterInWords(a.quarter)}.`,
  'anomaly.go.name': 'طلب التصحيح',
  'anomaly.go.birth_date': 'طلب التصحيح',
  'anomaly.go.matricule': 'هذا أنا: جمع رقمَيْ تسجيلي',
  'anomaly.go.rights': 'اشتغلت في هذا الفصل: أبلغ عنه',
  'anomaly.field.last_name': 'الاسم العائلي كما في بطاقة التعريف',
  'anomaly.field.first_name': 'الاسم الشخصي كما في بطاقة التعريف',
  'anomaly.field.birth_date': 'تاريخ الازدياد الصحيح',
  'anomaly.field.birth_date.hint': 'اليوم والشهر والسنة: 29/09/1970',
  'anomaly.field.matricule': 'رقم التسجيل الآخر',
  'anomaly.field.matricule.hint': '9 أرقام، في ورقة أداء أو كشف قديم',
  'anomaly.field.quarter': 'الفصل',
  'anomaly.field.quarter.hint': 'مثلا T4 2015',
  'anomaly.field.text': 'ما ينبغي معرفته',
  'anomaly.field.text.hint': 'اختياري',
  'anomaly.field.piece': 'إثبات: بطاقة التعريف أو عقد الازدياد أو ورقة الأداء',
  'anomaly.send': 'إرسال',
  'anomaly.followed': (a: { on: IsoDate; employer: string | null }) =>
    `${a.employer === null ? 'لدى الصندوق' : `طُلب من ${a.employer} ثم من الصندوق`}. الجواب في أجل أقصاه ${f.day(a.on)}.`,
  'anomaly.state.asked': 'ينتظر جواب المشغّل',
  'anomaly.state.confirmed': 'أكده المشغّل',
  'anomaly.state.contested': 'اعترض عليه المشغّل',
  'anomaly.state.reviewed': 'قيد الدراسة لدى الصندوق',
  'anomaly.state.corrected': 'صُحح',
  'anomaly.state.refused': 'مرفوض',
  'confirmations.title': 'تأكيد معطيات الأجراء',
  'confirmations.lead':
    'أفاد أجير بأن أحد معطياته خاطئ. أنتم تعرفونه: أكدوا ذلك، أو بينوا سبب اعتراضكم. ثم يقرر الصندوق.',
  'confirmations.none': 'لا أحد ينتظر جوابكم.',
  'confirmation.title': 'معطى للتأكيد',
  'confirmation.back': 'كل المعطيات المنتظر تأكيدها',
  'confirmation.answer': 'جوابكم',
  'confirmation.text': 'ما تعرفونه',
  'confirmation.text.hint': 'اختياري إذا أكدتم؛ وبينوا السبب إذا اعترضتم. يقرؤه الأجير والصندوق.',
  'confirmation.confirm': 'صحيح',
  'confirmation.contest': 'غير صحيح',
  'confirmation.rights': 'إذا اشتغل الأجير في هذا الفصل فصرحوا به باستدراك:',
  'case.kind.anomaly': 'تصحيح معطيات',
  'case.fact.anomaly': 'المعطى',
  'case.fact.held': 'في سجلاتنا',
  'case.fact.proposed': 'المطلوب',
  'refusal.own_matricule': 'هذا هو رقم تسجيلكم الحالي. اكتبوا الرقم الآخر.',
  'refusal.no_employer': 'لا نعرف لكم مشغّلا. راسلونا من صفحة طلباتكم.',
  'refusal.answer_missing': 'اختاروا جوابا: صحيح أو غير صحيح.',
  'refusal.anomaly_answered': 'سبق تقديم جواب.',
  'personal.part.anomalies': 'التصحيحات التي طلبتموها',
  'confirmation.held': (a: { name: string; birthDate: IsoDate | null }) =>
    `في سجلاتنا: ${f.ltr(a.name)}${a.birthDate === null ? '' : `، تاريخ الازدياد ${f.day(a.birthDate)}`}.`,
  'refusal.contest_reason': 'بينوا لماذا ليس صحيحا: سيقرأ الأجير والصندوق جوابكم.',
}
