import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('ar')

export const pensionerNotices = {
  pensioner_code: {
    subject: () => 'رمز الدخول إلى فضاء المتقاعد',
    text: (a) => [
      a.secret ? `رمزكم: ${f.ltr(a.secret.code)}` : 'كان الرمز في الرسالة ولم يعد معروضا.',
      'اكتبوه في الصفحة التي طلبتموه منها.',
      `يصلح مرة واحدة، إلى غاية ${f.moment(a.until)}. إذا لم تطلبوا شيئا فلا تفعلوا شيئا ولا تعطوه لأحد.`,
    ],
    sms: (a) => `CIMR: رمز الدخول ${a.secret?.code ?? ''}. لا تعطوه لأحد.`,
  },
  access_code: {
    subject: () => 'رمز ولوجكم إلى فضاء المتقاعد',
    text: (a) => [
      a.secret ? `رمز الولوج: ${f.ltr(a.secret.code)}` : 'كان الرمز في الرسالة ولم يعد معروضا.',
      `اكتبوه مع رقم ملف المعاش أو رقم التسجيل في هذا العنوان: ${f.ltr(a.link)}`,
      'ثم تختارون عبارة سرية خاصة بكم. لا شيء للتثبيت، ولا حاجة إلى هاتف مغربي.',
      `يصلح هذا الرمز مرة واحدة، إلى غاية ${f.moment(a.until)}. ولن يطلبه منكم الصندوق أبدا.`,
    ],
  },
} satisfies Pick<NoticeTexts, 'pensioner_code' | 'access_code'>
