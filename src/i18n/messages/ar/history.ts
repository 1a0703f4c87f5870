import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('ar')

type About = { quarter: Quarter | null }
type Whom = { whom: string }
type Broken = { position: number; day?: IsoDate }
const of = (a: About): string => (a.quarter === null ? '' : ` عن ${f.quarterInWords(a.quarter)}`)
const on = (a: Broken): string => (a.day === undefined ? '' : ` ليوم ${f.day(a.day)}`)
const entry = (a: Broken): string => f.ltr(String(a.position))

export const history = {
  'foot.history.member': 'من اطّلع على ملفي',
  'foot.history.employer': 'من قام بماذا',
  'history.member.title': 'من اطّلع على ملفي',
  'history.member.lead': 'ما جرى على ملفكم: من قام به ومتى ولماذا.',
  'history.member.note':
    'عندما يعرض مشغّلكم لائحة تصريحه يرى سطركم ضمن الأسطر الأخرى: لا يُسجَّل كل عرض للائحة على حدة. إن استغربتم إجراءً فاسألوا عن سببه مشغّلكم أو الصندوق.',
  'history.employer.title': 'من قام بماذا',
  'history.employer.lead': 'ما جرى على ملف المقاولة: من قام به ومتى ولماذا.',
  'history.employer.note': 'يرى مسؤول المستعملين دخول الجميع؛ ويرى كل مستعمل دخوله هو.',
  'history.when': 'متى',
  'history.who': 'من',
  'history.what': 'ماذا',
  'history.why': 'لماذا',
  'history.total': (a: { total: number }) =>
    `${f.plural(a.total, { zero: 'لا إجراء', one: 'إجراء واحد', two: 'إجراءان', few: `${f.number(a.total)} إجراءات`, other: `${f.number(a.total)} إجراءً` })}، الأحدث أولا.`,
  'history.empty': 'لم يقم أحد بأي شيء على هذا الملف بعد.',
  'history.what.signed_in': 'دخول',
  'history.why.signed_in': 'الدخول إلى الفضاء',
  'history.what.signed_out': 'خروج',
  'history.why.signed_out': 'مغادرة الفضاء',
  'history.what.opened': (a: About) => `بدء تصريح${of(a)} بالاستمارة`,
  'history.why.opened': 'التصريح بالأجور',
  'history.what.received': (a: About) => `استلام تصريح${of(a)}`,
  'history.why.received': 'التصريح بالأجور',
  'history.what.checked': (a: About) => `مراقبة تصريح${of(a)}`,
  'history.why.checked': 'مراقبة ما صُرِّح به',
  'history.what.corrected': (a: About) => `تصحيح تصريح${of(a)}`,
  'history.why.corrected': 'تصحيح ما كشفته المراقبة',
  'history.what.filed': (a: About) => `إيداع تصريح${of(a)}`,
  'history.why.filed': 'التصريح بالأجور',
  'history.what.processed': (a: About) => `معالجة تصريح${of(a)}`,
  'history.why.processed': 'تحيين حسابات المنخرطين',
  'history.what.abandoned': (a: About) => `التخلي عن تصريح${of(a)}`,
  'history.why.abandoned': 'عدم إيداع هذا التصريح',
  'history.what.person_confirmed': (a: About) => `تأكيد أن الشخص منخرط من قبل، في تصريح${of(a)}`,
  'history.why.person_confirmed': 'ربط الأجور بالملف الصحيح',
  'history.what.person_contested': (a: About) =>
    `القول بأن الشخص غير المنخرط المعروف، في تصريح${of(a)}`,
  'history.why.person_contested': 'عدم الخلط بين ملفين',
  'history.what.looked': 'الاطلاع على سطر مصرَّح به',
  'history.why.looked': 'التحقق من سطر أجير',
  'history.what.user.created': (a: Whom) => `إنشاء حساب لفائدة ${a.whom}`,
  'history.why.user.created': 'تمكين شخص من استعمال هذه الخدمات',
  'history.what.user.ended': (a: Whom) => `إغلاق حساب ${a.whom}`,
  'history.why.user.ended': 'سحب كل ولوج من هذا الشخص',
  'history.what.user.link_sent': (a: Whom) => `إعداد رابط يُستعمل مرة واحدة لفائدة ${a.whom}`,
  'history.why.user.link_sent': 'اختيار كلمة السر أو تغييرها',
  'history.what.user.password_chosen': (a: Whom) => `اختيار كلمة السر من طرف ${a.whom}`,
  'history.why.user.password_chosen': 'حماية الحساب',
  'history.what.user.right_granted': (a: Whom) => `منح حقوق إلى ${a.whom}`,
  'history.why.user.right_granted': 'تمكين هذا الشخص من خدمة',
  'history.what.user.right_revoked': (a: Whom) => `سحب حق من ${a.whom}`,
  'history.why.user.right_revoked': 'عدم تمكين هذا الشخص من الخدمة بعد الآن',
  'history.what.employer.confirmations_asked': 'تغيير عدد تأكيدات الأداء',
  'history.why.employer.confirmations_asked': 'تحديد من يؤكد الأداءات',
  'history.what.employer.payment_change_stopped': 'إيقاف تغيير يمس الأداءات',
  'history.why.employer.payment_change_stopped': 'منع تغيير غير مرغوب فيه',
  'audit.title': 'التحقق من سجل التدقيق',
  'audit.back': 'العودة إلى العرض التجريبي',
  'audit.whole': 'السجل سليم: لم يُعدَّل منه شيء ولم يُحذف ولم يُنقل.',
  'audit.break.edited': (a: Broken) => `القيد ${entry(a)} لم يعد يقول ما كان يقوله عند كتابته.`,
  'audit.break.missing': (a: Broken) => `القيد المختوم ${entry(a)} لم يعد في السجل.`,
  'audit.break.reordered': (a: Broken) => `القيد ${entry(a)} لم يعد في مكانه من تاريخ موضوعه.`,
  'audit.break.seal_altered': (a: Broken) => `عُدِّل ختم القيد ${entry(a)}.`,
  'audit.break.seal_missing': (a: Broken) => `ختم القيد ${entry(a)} اختفى.`,
  'audit.break.head_missing': (a: Broken) => `اختفى رأس يومي موقَّع، قبل الرأس${on(a)} أو هو نفسه.`,
  'audit.break.head_replaced': (a: Broken) => `استُبدل الرأس اليومي${on(a)}.`,
  'audit.break.head_misplaced': (a: Broken) => `ملف الرأس${on(a)} يحتوي على رأس يوم آخر.`,
  'audit.break.head_forged': (a: Broken) => `الرأس اليومي${on(a)} لا يحمل توقيعا من الصندوق.`,
  'audit.break.head_contradicted': (a: Broken) =>
    `الرأس اليومي${on(a)} يناقض الأختام: أعيدت كتابة السجل عند القيد ${entry(a)} أو قبله.`,
}
