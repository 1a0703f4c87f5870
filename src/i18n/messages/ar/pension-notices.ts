import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('ar')

export const pensionNotices = {
  pension_returned: {
    subject: (a) => `رجع معاشكم عن ${f.month(a.month)} من البنك`,
    text: (a) => [
      `تعذر على البنك إيداع مبلغ ${f.amount(a.amount)} عن معاشكم رقم ${f.ltr(a.dpNumber)} في حسابكم، فأعاده إلينا.`,
      'لم يضع شيء. أعطونا حسابا آخر باسمكم، وسيؤدى هذا المبلغ من جديد مع المعاش المقبل. وإلى ذلك الحين تبقى معاشاتكم محفوظة لكم.',
      'سلموا إلى الصندوق أو أرسلوا إليه كشف الهوية البنكية (RIB) ونسخة من وثيقة هويتكم. لا نطلب أبدا رقم حساب عبر الهاتف.',
    ],
  },
  pension_account_changed: {
    subject: () => 'تغير حساب معاشكم',
    text: (a) => [
      `ابتداء من معاش ${f.month(a.month)}، يؤدى معاشكم رقم ${f.ltr(a.dpNumber)} في الحساب المنتهي بـ ${f.ltr(a.ending)}.`,
      'لم تطلبوا هذا التغيير؟ أخبروا الصندوق اليوم، عبر إحدى وكالاته أو بشكاية.',
    ],
  },
} satisfies Partial<NoticeTexts>
