import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'

const f = formatsOf('ar')

export const pensionChanges = {
  'account_change.title': 'تغيير الحساب',
  'account_change.link': 'تغيير الحساب',
  'account_change.lead': (a: { month: Month; on: IsoDate; until: IsoDate }) =>
    `إذا طلبتموه اليوم اعتُمد لمعاش ${f.month(a.month)} المؤدى في ${f.day(a.on)}.`,
  'account_change.why': (a: { until: IsoDate }) =>
    `نُشعركم عبر وسائل الاتصال السابقة، ولا يتغير شيء قبل ${f.day(a.until)}: وهي مهلة لإيقاف أي طلب لم يصدر عنكم. ثم ينظر فيه شخصان من الصندوق.`,
  'account_change.go': 'طلب هذا الحساب',
  'change.stop': 'لست أنا: إيقاف هذا التغيير',
  'change.stop.lead.pension_account': (a: { number: string }) =>
    `يروم الطلب ${f.ltr(a.number)} أداء معاشكم في حساب آخر. إن لم يصدر عنكم فأوقفوه وغيّروا عبارتكم السرية.`,
  'change.stop.lead.pension_contact': (a: { number: string }) =>
    `يروم الطلب ${f.ltr(a.number)} إرسال رسائلكم ورموزكم إلى جهة أخرى. إن لم يصدر عنكم فأوقفوه وغيّروا عبارتكم السرية.`,
  'change.stop.go': 'إيقاف هذا التغيير',
  'change.stop.over': 'أُغلق هذا الطلب: لم يبق ما يُوقَف.',
  'contact_change.title': 'تغيير العنوان أو وسائل الاتصال',
  'contact_change.link': 'تغيير العنوان أو وسائل الاتصال',
  'contact_change.lead':
    'إليها تُرسل الرسائل والرموز. نُشعركم عبر وسائل الاتصال السابقة، وينظر شخصان من الصندوق في الطلب.',
  'contact_change.phone.hint': `من أي بلد: ${f.ltr('+33 6 12 34 56 78')}`,
  'contact_change.go': 'طلب هذا التغيير',
  'desk.revision.see': 'الحساب السابق والجديد',
  'desk.pension.see': 'المعاش',
  'case.kind.pension_account': 'تغيير حساب معاش',
  'case.kind.pension_contact': 'تغيير عنوان متقاعد',
  'case.fact.dpNumber': 'رقم المعاش',
  'case.fact.mode': 'مكان الحساب',
  'case.fact.holder': 'صاحب الحساب',
  'case.fact.bank': 'البنك',
  'case.fact.iban': 'IBAN',
  'case.fact.bic': 'BIC',
  'case.fact.country': 'البلد',
  'case.fact.until': 'لا يسري قبل',
  'case.fact.month': 'لمعاش شهر',
  'case.fact.newEmail': 'البريد الإلكتروني الجديد',
  'case.fact.newPhone': 'الهاتف الجديد',
  'case.fact.newAddress': 'العنوان الجديد',
  'case.reason.holder_differs': 'الحساب ليس باسم صاحب المعاش.',
  'refusal.account_still_cooling': (a: { until: IsoDate }) =>
    `لا يمكن قبول هذا الحساب إلا ابتداء من ${f.day(a.until)}: وسائل الاتصال السابقة تتيح مهلة لإيقافه.`,
  'refusal.change_already_asked':
    'هناك طلب قيد الدراسة لهذا المعاش. تتبعوه، أو أوقفوه قبل تقديم طلب آخر.',
  'refusal.change_over': 'أُغلق هذا الطلب: لم يبق ما يُوقَف.',
  'history.what.account_change_stopped': 'إيقاف تغيير الحساب',
  'history.why.account_change_stopped': 'الإبقاء على الحساب السابق',
  'history.what.contact_change_stopped': 'إيقاف تغيير وسائل الاتصال',
  'history.why.contact_change_stopped': 'الإبقاء على وسائل الاتصال السابقة',
  'history.what.pension_contact_changed': 'تغيير وسائل الاتصال',
  'history.why.pension_contact_changed': 'طلبه صاحب المعاش',
}
