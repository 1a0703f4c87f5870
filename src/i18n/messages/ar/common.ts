import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('ar')

export const common = {
  'site.name': 'خدمات CIMR عن بُعد',
  'space.employer': 'فضاء المقاولة',
  'space.member': 'فضاء المنخرط',
  'nav.skip': 'الانتقال إلى المحتوى',
  'nav.menu': 'قائمة الفضاء',
  'nav.employer_number': 'رقم',
  'nav.sign_out': 'خروج',
  'nav.csv': 'تحميل الجدول (CSV)',
  'nav.next_page': 'الصفحة التالية',
  'nav.employer.home': 'الرئيسية',
  'nav.employer.declarations': 'التصاريح',
  'nav.employer.roster': 'التحقق من الأجراء',
  'nav.employer.users': 'المستعملون',
  'nav.member.home': 'حسابي',
  'foot.weight': 'حجم هذه الصفحة',
  'foot.rules': 'قواعد المراقبة',
  'foot.legal': 'إشعارات قانونية',
  'foot.privacy': 'المعطيات الشخصية',
  'foot.accessibility': 'سهولة الولوج',
  'demo.banner': 'عرض تجريبي: الأشخاص والمبالغ من نسج الخيال. كل وثيقة تحمل عبارة «نموذج».',
  'demo.link': 'الشخصيات والساعة',
  'demo.specimen': 'نموذج — وثيقة تجريبية لا قيمة لها (SPÉCIMEN)',
  'form.errors': 'هناك تصحيح يجب القيام به',
  'form.refused': 'تعذّرت متابعة العملية',
  'form.see_it': 'الاطلاع على ما هو مسجل',
  'trace.title': 'كيف حُسبت هذه المبالغ',
  'trace.step': 'المرحلة',
  'trace.how': 'الحساب',
  'trace.result': 'النتيجة',
  'trace.estimated': 'تقديري',
  'trace.parameter': (a: { label: { fr: string; ar: string }; from: IsoDate; source: string }) =>
    `المعيار «${a.label.ar}»، معمول به منذ ${f.day(a.from)}، المصدر ${f.ltr(a.source)}`,
}
