import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('ar')

const SHOWN_ONCE = 'كان الرابط في الرسالة ولم يعد معروضا'
const WHY = {
  declined: 'رفض أحد الموقعين',
  expired: 'انقضى الأجل',
  withdrawn: 'سُحب الطلب',
}

/** What signers hear: what is asked, a code, their copy, or that nothing is asked any more. */
export const signatureNotices = {
  signature_asked: {
    subject: (a) =>
      `${a.isReminder ? 'تذكير: ' : ''}وثائق للتوقيع باسم ${a.party} (الملف ${f.ltr(a.number)})`,
    text: (a) => [
      `يطلب منكم ${a.askedBy} توقيع وثائق للصندوق باسم ${a.party}، عددها ${f.number(a.documents)}.`,
      `رابطكم الشخصي، لا تعطوه لأحد: ${f.ltr(a.secret?.link ?? SHOWN_ONCE)}`,
      `تقرؤون فيه الوثائق ثم توقعون برمز نرسله إليكم، إلى غاية ${f.moment(a.until)}. ويمكنكم أيضا الرفض. ولا يلزم أي حساب.`,
    ],
    sms: (a) => `CIMR: وثائق للتوقيع ${a.secret?.link ?? ''}`,
  },
  signature_code: {
    subject: () => 'رمز التوقيع الخاص بكم',
    text: (a) => [
      a.secret ? `رمزكم: ${f.ltr(a.secret.code)}` : 'كان الرمز في الرسالة ولم يعد معروضا.',
      `يوقع وثائق الملف ${f.ltr(a.number)} باسم ${a.party} لا غير، إلى غاية ${f.moment(a.until)}.`,
      'لا تعطوه لأحد. وإذا لم تطلبوا شيئا فلا تفعلوا شيئا.',
    ],
    sms: (a) => `CIMR: رمز التوقيع ${a.secret?.code ?? ''}. لا تعطوه لأحد.`,
  },
  signature_given: {
    subject: (a) =>
      a.left === 0
        ? `وقّع الجميع باسم ${a.party}: شهادتكم (الملف ${f.ltr(a.number)})`
        : `لقد وقعتم باسم ${a.party} (الملف ${f.ltr(a.number)})`,
    text: (a) => [
      a.left === 0
        ? 'وقّع جميع الموقعين. شهادة التوقيع جاهزة.'
        : `سُجل توقيعكم. عدد من لم يوقعوا بعد: ${f.number(a.left)}.`,
      `وثائقكم: ${f.ltr(a.secret?.link ?? SHOWN_ONCE)}`,
      `هذا الرابط شخصي ويُفتح إلى غاية ${f.moment(a.until)}. حمّلوا ما تودون الاحتفاظ به.`,
    ],
    sms: (a) => `CIMR: وثائقكم الموقعة ${a.secret?.link ?? ''}`,
  },
  signing_ended: {
    subject: (a) => `لم يعد هناك ما يُوقَّع باسم ${a.party} (الملف ${f.ltr(a.number)})`,
    text: (a) => [
      `انتهى طلب التوقيع المتعلق بالملف ${f.ltr(a.number)}: ${WHY[a.why]}.`,
      'لم يُوقَّع شيء، ولم يعد رابطكم صالحا. ويمكن أن يُرسل إليكم طلب جديد.',
    ],
    sms: (a) => `CIMR: انتهى طلب التوقيع ${a.number} دون توقيع.`,
  },
} satisfies Pick<
  NoticeTexts,
  'signature_asked' | 'signature_code' | 'signature_given' | 'signing_ended'
>
