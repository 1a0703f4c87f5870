import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('ar')

const WHY = {
  draft: 'لم تُحفظ المسودة منذ مدة طويلة: أُغلقت.',
  unsigned: 'لم يُوقَّع العقد داخل الأجل: أُغلق الطلب.',
  declined: 'رفض أحد الموقِّعين التوقيع: لم يُبرم العقد.',
}

/** What a company that joins hears. */
export const joiningNotices = {
  applicant_code: {
    subject: () => 'رمزكم لطلب الانخراط',
    text: (a) => [
      a.secret ? `رمزكم: ${f.ltr(a.secret.code)}` : 'كان الرمز في الرسالة ولم يعد معروضا.',
      'اكتبوه في الصفحة التي طلبتموه منها.',
      `يصلح مرة واحدة، إلى غاية ${f.moment(a.until)}. إذا لم تطلبوا شيئا فلا تفعلوا شيئا ولا تعطوه لأحد.`,
    ],
  },
  application_countered: {
    subject: (a) => `طلب الانخراط ${f.ltr(a.number)}: صندوق CIMR يقترح شيئا آخر`,
    text: (a) => [
      'فئة أو نسبة أو تاريخ آخر: اقرؤوا الاقتراح وأجيبوا.',
      `الأجل الموعود به متوقف إلى حين جوابكم: ${f.ltr(a.link)}`,
    ],
  },
  application_draft_ends: {
    subject: (a) => `طلب الانخراط ${f.ltr(a.number)}: مسودتكم في انتظاركم`,
    text: (a) => [
      `إذا لم تُحفظ من جديد، تُغلق بعد ${f.day(a.endsOn)}.`,
      `تابعوها هنا: ${f.ltr(a.link)}`,
    ],
  },
  application_ended: {
    subject: (a) => `طلب الانخراط ${f.ltr(a.number)}: أُغلق الطلب`,
    text: (a) => [WHY[a.why], `يمكنكم بدء طلب آخر: ${f.ltr(a.link)}`],
  },
  application_active: {
    subject: (a) => `${a.employer} منخرطة: الرقم ${f.ltr(a.employerNumber)}`,
    text: (a) => [
      `اكتمل آخر توقيع. يسري عقد الطلب ${f.ltr(a.number)} ابتداء من ${f.day(a.effectOn)}.`,
      'تصلكم رسالة أخرى فيها رابط اختيار كلمة السر.',
      `ثم ادخلوا فضاء المقاولة: ${f.ltr(a.link)}`,
    ],
  },
  member_affiliated: {
    subject: (a) => `سجلتكم ${a.employer} لدى CIMR`,
    text: (a) => [
      `صرحت ${a.employer} بأنكم تعملون لديها منذ ${f.day(a.from)}. رقم تسجيلكم لا يتغير.`,
      'لا تعملون لديها؟ راسلونا من فضائكم.',
      a.link,
    ],
  },
} satisfies Pick<
  NoticeTexts,
  | 'applicant_code'
  | 'application_countered'
  | 'application_draft_ends'
  | 'application_ended'
  | 'application_active'
  | 'member_affiliated'
>
