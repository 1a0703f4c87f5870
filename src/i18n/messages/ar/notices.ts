import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('ar')

export const notices = {
  'nav.employer.notices': 'الإشعارات',
  'nav.member.notices': 'الإشعارات',
  'notices.title': 'إشعاراتي',
  'notices.lead': 'ما راسلكم به صندوق CIMR، والقناة التي وصل عبرها.',
  'notices.spaces': 'إشعارات أي فضاء',
  'notices.empty': 'لا إشعارات حاليا. يصلكم إشعار كلما تغير شيء يخصكم.',
  'notices.total': (a: { count: number }) =>
    `عدد الإشعارات: ${f.number(a.count)}${a.count < 2 ? '' : '، الأحدث أولا'}`,
  'notices.legal': 'إشعار قانوني',
  'notices.channel.in_app': 'هنا',
  'notices.channel.email': 'بريد إلكتروني',
  'notices.channel.sms': 'رسالة نصية',
  'notices.channel.letter': 'رسالة بريدية',
  'notices.state.in_app': 'معروض في فضائكم',
  'notices.state.waiting': 'قيد الإرسال',
  'notices.state.retried': (a: { at: Instant }) => `لم يُرسل بعد: محاولة جديدة في ${f.moment(a.at)}`,
  'notices.state.sent': (a: { at: Instant }) => `أُرسل في ${f.moment(a.at)}`,
  'notices.state.delivered': (a: { at: Instant }) => `سُلّم في ${f.moment(a.at)}`,
  'notices.state.expected': (a: { on: IsoDate }) => `أُرسلت بالبريد، تصل حوالي ${f.day(a.on)}`,
  'notices.state.failed': 'تعذّر التسليم. تحققوا من معلومات الاتصال الخاصة بكم.',
  'notices.state.no_address': 'لم يُرسل: لا عنوان معروف',
  'notices.state.returned': (a: { at: Instant }) => `عادت إلى الصندوق في ${f.moment(a.at)}`,
  'mailbox.title': 'صندوق رسائل العرض التجريبي',
  'mailbox.lead':
    'كل ما توصلت به الشخصيات بالبريد الإلكتروني أو الرسائل النصية أو البريد. لا شيء يخرج من هنا.',
  'mailbox.to': 'العنوان أو الرقم',
  'mailbox.filter': 'تصفية',
  'mailbox.all': 'عرض جميع الرسائل',
  'mailbox.total': (a: { count: number }) =>
    `عدد الرسائل: ${f.number(a.count)}${a.count < 2 ? '' : '، الأحدث أولا'}`,
  'mailbox.empty': 'لا رسائل. أودعوا تصريحا باسم Karim Ziani فيتوصل برسالة.',
  'mailbox.none': 'لا رسائل لهذا العنوان.',
  'mailbox.moods': 'تجربة الأعطاب',
  'mailbox.moods.lead': 'بعض العناوين تتعطل عمدا.',
  'mailbox.mood.fails': `رفض فوري: بريد إلكتروني فيه ${f.ltr('+fails@')} أو هاتف ينتهي بالرقم 9.`,
  'mailbox.mood.late': `تأخر: بريد إلكتروني فيه ${f.ltr('+late@')} أو هاتف ينتهي بالرقم 8. تصل الرسالة في المحاولة الثانية، بعد دقيقة.`,
  'mailbox.mood.silent': `بلا جواب: بريد إلكتروني فيه ${f.ltr('+silent@')} أو هاتف ينتهي بالرقم 7. ست محاولات ثم الفشل.`,
  'mailbox.mood.returned': (a: { days: number }) =>
    `الرسالة البريدية التي يحتوي عنوانها على ${f.ltr('RETOUR')} تعود؛ أما غيرها فتُعدّ مسلّمة بعد ${f.plural(a.days, { one: 'يوم واحد', two: 'يومين', few: `${f.number(a.days)} أيام`, other: `${f.number(a.days)} يوما` })}.`,
  'demo.mailbox': 'صندوق الرسائل',
  'demo.mailbox.lead': 'رسائل الشخصيات بكل القنوات، مع رموزها.',
  'demo.job.wake-payments': 'إيقاظ الأداءات',
  'demo.job.network-answers': 'أجوبة شبكة الأداء',
  'demo.job.match-bank-entries': 'مطابقة حركات البنك',
  'demo.job.tell-of-points': 'إخبار المنخرطين بنقطهم',
  'demo.job.tell-of-corrections': 'إخبار المنخرطين بالتصحيحات',
  'demo.job.tell-of-quarters': 'إخبار المنخرطين بكل فصل',
  'demo.job.recall-simulations': 'إعادة حساب المحاكيات',
  'demo.job.bank-statement': 'كشف البنك',
  'demo.job.deliver-notices': 'إرسال الإشعارات',
  'demo.job.settle-letters': 'تتبع الرسائل البريدية',
}
