import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('ar')

const days = (count: number): string =>
  f.plural(count, {
    one: 'يوم واحد',
    two: 'يومان',
    few: `${count} أيام`,
    other: `${count} يوما`,
  })

export const firms = {
  'clients.title': 'زبنائي',
  'clients.none': 'لم توكلكم أي مقاولة بعد.',
  'users.tab.external': 'المستعمل الخارجي',
  'mandates.lead':
    'يعمل مكتب المحاسبة لحسابكم في حدود التوكيل الذي تعطونه. ترون ما يفعله وتنهون التوكيل متى شئتم.',
  'mandates.none': 'لا يعمل أي مكتب لحسابكم.',
  'mandates.back': 'كل التوكيلات',
  'mandates.firm.title': 'التوكيلات',
  'mandate.new': 'دعوة مكتب محاسبة',
  'mandate.new.lead': (a: { days: number }) =>
    `يتوصل الشخص بهذا الاقتراح عبر البريد الإلكتروني. أجل الجواب: ${days(a.days)}.`,
  'mandate.request': 'طلب توكيل من مقاولة',
  'mandate.request.lead': (a: { days: number }) =>
    `يتوصل مدير المستعملين بالمقاولة بطلبكم. أجل الجواب: ${days(a.days)}.`,
  'mandate.send': 'إرسال الاقتراح',
  'mandate.firm': 'مكتب المحاسبة',
  'mandate.employer': 'المقاولة',
  'mandate.firm_name': 'اسم مكتب المحاسبة',
  'mandate.ice': 'رقم ICE للمكتب',
  'mandate.ice.hint': '15 رقما، في شهادة ICE',
  'mandate.city': 'المدينة',
  'mandate.state': 'الحالة',
  'mandate.state.pending': 'في انتظار الجواب',
  'mandate.state.accepted': 'ساري',
  'mandate.state.refused': 'مرفوض',
  'mandate.state.expired': 'سقط دون جواب',
  'mandate.state.ended': 'منتهٍ',
  'mandate.side.employer': 'المقاولة',
  'mandate.side.firm': 'المكتب',
  'mandate.side.fund': 'صندوق CIMR',
  'mandate.ended_on': (a: { at: Instant; by: string }) => `في ${f.moment(a.at)}، من طرف ${a.by}.`,
  'mandate.expires': (a: { at: Instant; isOver: boolean }) =>
    a.isOver ? `منذ ${f.moment(a.at)}.` : `إلى غاية ${f.moment(a.at)}.`,
  'mandate.answered_on': (a: { at: Instant }) => `منذ ${f.moment(a.at)}.`,
  'mandate.every_category': 'كل فئات العقد',
  'mandate.payment_stopped': 'أوقفه شخص مكلف بالأداء: لا يسري هذا الحق.',
  'mandate.holds': 'ما يسمح به التوكيل',
  'mandate.never': 'لا يسمح أبدا بالمصادقة على أداء ولا بإدارة المستعملين.',
  'mandate.awaited': 'لم يجب الطرف الآخر بعد.',
  'mandate.acceptance': 'قبول التوكيل',
  'mandate.refusal': 'رفض التوكيل',
  'mandate.ending': 'إنهاء التوكيل',
  'mandate.ending.lead': 'يتوقف الولوج عند النقرة الموالية. ما أُودع من قبل يبقى صالحا.',
  'mandate.month': 'ما فعله المكتب هذا الشهر',
  'mandate.month.none': 'لا شيء منذ فاتح الشهر.',
  'invitation.title': 'اقتراح توكيل',
  'invitation.lead': (a: { from: string; until: Instant }) =>
    `تقترح عليكم ${a.from} العمل باسمها. أجيبوا قبل ${f.moment(a.until)}.`,
  'invitation.open': 'قبول التوكيل وفتح حساب مكتبكم',
  'invitation.open.lead': (a: { email: string }) =>
    `ستدخلون بالعنوان ${f.ltr(a.email)} وكلمة السر هذه ورمز تطبيق.`,
  'invitation.accept': 'قبول التوكيل وفتح الحساب',
  'invitation.known': 'لهذا العنوان حساب مكتب محاسبة.',
  'invitation.sign_in': 'الدخول للجواب',
  'clients.count': (a: { count: number }) =>
    `عدد الزبناء: ${f.number(a.count)}. النقر على فصل يفتح فضاء الزبون في المكان المناسب.`,
  'clients.none_found': 'لا زبون مطابق. امسحوا أحد المرشِّحين.',
  'clients.search': 'الاسم أو رقم الانخراط',
  'clients.client': 'الزبون',
  'clients.state': 'حالة فصل',
  'clients.state.all': 'كل الحالات',
  'clients.state.late': 'متأخر',
  'clients.state.to_mend': 'للتصحيح',
  'clients.state.begun': 'بدأ',
  'clients.state.to_declare': 'للتصريح',
  'clients.state.filed': 'مودَع',
  'clients.declare_by': (a: { on: IsoDate }) => `قبل ${f.day(a.on)}`,
  'clients.lines': (a: { count: number }) => `أسطر للتصحيح: ${f.number(a.count)}`,
  'clients.enter': (a: { name: string }) => `العمل لحساب ${a.name}`,
}
