import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'

const f = formatsOf('ar')

type Of = { month: Month; on: IsoDate }
type Sent = { on: IsoDate; ending: string }

export const pensionerSpace = {
  'nav.pensioner.home': 'معاشي',
  'nav.pensioner.situation': 'وضعيتي',
  'nav.pensioner.payments': 'أداءاتي',
  'nav.pensioner.documents': 'وثائقي',
  'nav.pensioner.cases': 'طلباتي',
  'nav.pensioner.notices': 'الإشعارات',
  'foot.history.pensioner': 'من اطلع على ملفي',
  'history.pensioner.title': 'من اطلع على ملفي',
  'history.pensioner.lead': 'ما جرى في ملفكم: من قام به ومتى ولماذا.',
  'history.pensioner.note': 'هل فاجأكم إجراء ما؟ اسألوا الصندوق عن سببه.',
  'space.owes.how': 'يُسترجع تدريجيا من أداءاتكم، ويمكنكم أيضا رده دفعة واحدة.',
  'space.owes.none': 'ليس عليكم أي مبلغ للصندوق.',
  'space.family.change': 'الإخبار بتغيير في الأسرة',
  'space.home.title': 'معاشي',
  'space.title.paid': (a: Of) => `تم أداء معاشكم عن شهر ${f.monthName(a.month)}`,
  'space.title.returned': (a: Of) => `أرجع البنك معاشكم عن شهر ${f.monthName(a.month)}`,
  'space.title.held': (a: Of) => `معاشكم عن شهر ${f.monthName(a.month)} في الانتظار`,
  'space.title.late': (a: Of) => `تأخر معاشكم عن شهر ${f.monthName(a.month)}`,
  'space.title.first': (a: Of) => `يصل معاشكم الأول في ${f.day(a.on)}`,
  'space.title.ended': (a: { on: IsoDate }) => `انتهى معاشكم في ${f.day(a.on)}`,
  'space.title.over': 'تم أداء معاشكم بالكامل',
  'space.title.none': 'ليس لكم معاش بعد',
  'space.lead.paid': (a: Sent) =>
    `تحويل بتاريخ ${f.day(a.on)} إلى حسابكم المنتهي بـ ${f.ltr(a.ending)}.`,
  'space.lead.returned': (a: Sent) =>
    `تعذر على البنك إيداع المبلغ في الحساب المنتهي بـ ${f.ltr(a.ending)}. أدلوا بحساب آخر: سيُرسل المبلغ من جديد مع الأداء المقبل.`,
  'space.lead.held': (a: Sent) =>
    `كان مقررا أداؤه في ${f.day(a.on)}. لم يضع شيء: المبلغ محفوظ وسيُؤدى مع ما يليه.`,
  'space.lead.late': (a: Sent) =>
    `كان مقررا أن يصل في ${f.day(a.on)}. يهيئه الصندوق: لا شيء مطلوب منكم.`,
  'space.same': (a: { month: Month }) => `المبلغ نفسه كما في شهر ${f.monthName(a.month)}.`,
  'space.next': 'الأداء المقبل',
  'space.next.held': 'هو في الانتظار: انظروا أعلاه ما ينقص.',
  'space.proof.give': 'تقديم هذه الوثيقة',
  'space.file': 'ملف معاشكم',
  'space.none': 'لا يُصرف أي معاش باسمكم.',
  'space.none.file': 'ملفكم قيد المعالجة: إليكم المرحلة التي بلغها.',
  'space.payments.title': 'أداءاتكم',
  'space.payments.lead': 'عن كل شهر: اليوم والصافي وما آل إليه. افتحوا شهرا لتروا كيف احتُسب.',
  'space.payments.none': 'لم يتم أي أداء بعد.',
  'space.payments.all': 'كل أداءاتكم',
  'space.payment.day': 'يوم الأداء',
  'space.payment.sent': 'تم أداؤه',
  'space.payment.leaving': 'في الطريق إلى بنككم',
  'space.payment.prepared': 'قيد التهييء',
  'space.payment.returned': 'أرجعه البنك',
  'space.payment.held': 'في الانتظار',
  'space.payment.nothing': 'لا شيء للأداء',
  'space.situation.title': 'وضعيتي',
  'space.situation.lead': 'ما هو مسجل في ملفكم لدى الصندوق. هل من خطأ؟ أخبرونا به.',
  'space.situation.none': 'لا شيء في الملف',
  'space.situation.birth': 'تاريخ الازدياد',
  'space.situation.address': 'العنوان',
  'space.situation.email': 'البريد الإلكتروني',
  'space.situation.phone': 'الهاتف',
  'space.situation.account': (a: { holder: string; bank: string; ending: string }) =>
    `${a.holder}${a.bank === '' ? '' : `، ${a.bank}`}، حساب ينتهي بـ ${f.ltr(a.ending)}`,
  'space.situation.gross': 'إجمالي الشهر الأخير',
  'space.situation.net': 'صافي الشهر الأخير',
  'space.situation.of': (a: { month: Month }) => `كيف احتُسب معاش شهر ${f.monthName(a.month)}`,
  'space.situation.family': 'أسرتي',
  'space.situation.married': (a: { on: IsoDate }) => `زواج بتاريخ ${f.day(a.on)}`,
  'space.situation.born': (a: { on: IsoDate }) => `ازداد(ت) في ${f.day(a.on)}`,
  'space.documents.title': 'وثائقي',
  'space.documents.lead': (a: { number: string }) =>
    `وثائق ملف التصفية ${f.ltr(a.number)}، للتحميل.`,
  'space.documents.none':
    'مُنح معاشكم قبل إحداث هذه الخدمة: وثائقه محفوظة لدى الصندوق. اطلبوها بواسطة شكاية.',
}
