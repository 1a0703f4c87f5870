import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'

const f = formatsOf('ar')

/** Points a member buys. */
export const buybacks = {
  'nav.member.buybacks': 'شراء النقط',
  'buybacks.title': 'شراء نقط',
  'buybacks.lead': 'تؤدون مبلغا مرة واحدة، فتُشترى به نقط بثمن السنة ويرتفع معاشكم.',
  'buybacks.made': 'طلباتكم',
  'buybacks.none': 'لا طلب حاليا.',
  'buyback.title': 'شراء نقط',
  'buyback.back': 'كل طلبات الشراء',
  'buyback.ask': 'طلب شراء',
  'buyback.amount': 'المبلغ الواجب أداؤه',
  'buyback.amount.hint': `بالدرهم: ${f.ltr('50 000')}`,
  'buyback.go': 'إرسال الطلب',
  'buyback.simulate': 'الاطلاع أولا على ما سيتغير',
  'buyback.account': 'يؤدى في الحساب',
  'buyback.reference': 'المرجع الذي تعطونه لبنككم',
  'buyback.pay': 'الأداء بتحويل بنكي',
  'buyback.pay.lead': (a: { on: IsoDate }) =>
    `قوموا بالتحويل قبل ${f.day(a.on)}. دون أداء، ينتهي الطلب بلا مصاريف.`,
  'buyback.pay.note':
    'المرجع يكفي للتعرف على تحويلكم من أي بنك. وتحسب النقط على المبلغ المتوصل به.',
  'buyback.withdraw': 'إلغاء هذا الطلب',
  'buyback.would': (a: { amount: Centimes; points: Points }) =>
    `${f.amount(a.amount)}، أي ${f.points(a.points)} نقطة بثمن يوم الطلب.`,
  'buyback.gave': (a: { amount: Centimes; points: Points }) =>
    `منح المبلغ المتوصل به، ${f.amount(a.amount)}، ${f.points(a.points)} نقطة. وهي في كشف نقطكم.`,
  'buyback.refunded': (a: { amount: Centimes }) =>
    `لم يقبل الصندوق هذا الشراء. ويرجع المبلغ كاملا، ${f.amount(a.amount)}، إلى الحساب الذي جاء منه.`,
  'buyback.steps': 'أين وصل الطلب',
  'buyback.step.asked': 'تم الطلب',
  'buyback.step.paid': 'تم الأداء',
  'buyback.step.granted': 'تقييد النقط',
  'buyback.step.until': (a: { on: IsoDate }) => `ينتظر قبل ${f.day(a.on)}`,
  'buyback.step.promised': (a: { on: IsoDate }) => `في أجل أقصاه ${f.day(a.on)}`,
  'buyback.state.requested': 'ينتظر الأداء',
  'buyback.state.expired': 'انتهى دون أداء',
  'buyback.state.withdrawn': 'ألغيتموه',
  'buyback.state.paid': 'مؤدى، النقط قيد المعالجة',
  'buyback.state.granted': 'قُيدت النقط',
  'buyback.state.refused': 'مرفوض، رُدّ المبلغ',
  'desk.statement.see': 'الاطلاع على كشف النقط',
  'case.kind.buyback': 'شراء نقط',
  'case.fact.asked': 'المبلغ المطلوب',
  'case.reason.already_pensioned': 'الشراء مفتوح للمنخرطين الذين ليس لهم معاش بعد.',
  'case.reason.payer_differs': 'لم يأت التحويل من حساب باسمكم.',
  'case.reason.asked_back': 'طلبتم إرجاع المبلغ إليكم.',
  'refusal.already_pensioned': 'الشراء مفتوح للمنخرطين الذين ليس لهم معاش بعد.',
  'refusal.birth_date_missing':
    'تاريخ ازديادكم غير موجود في سجلاتنا. أخبرونا به من صفحة طلباتكم ثم عودوا.',
  'refusal.buyback_too_small': (a: { amount: Centimes }) =>
    `المبلغ صغير جدا: أقل مبلغ للشراء هو ${f.amount(a.amount)}.`,
  'refusal.buyback_not_waiting': 'هذا الطلب لم يعد ينتظر الأداء: لا يمكن إلغاؤه.',
  'refusal.buyback_paid_already':
    'سبق أداء طلب الشراء هذا. تحققوا مع المنخرط من غرض هذا التحويل الثاني.',
  'demo.job.follow-liquidations': 'التذكير بملفات المعاش وإغلاقها',
  'demo.job.open-drafts': 'فتح ملفات من يقترب من الستين',
  'demo.job.warn-of-lapses': 'التنبيه قبل سقوط حق',
  'demo.job.expire-buybacks': 'إنهاء طلبات الشراء غير المؤداة',
}
