import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('ar')

type Texts = Pick<
  NoticeTexts,
  | 'liquidation_confirm'
  | 'liquidation_near'
  | 'liquidation_awarded'
  | 'liquidation_pieces'
  | 'liquidation_closed'
  | 'claim_ending'
>

const SHOWN_ONCE = 'كان الرابط في الرسالة ولم يعد معروضا'

/** What people hear of a file of liquidation. */
export const liquidationNotices: Texts = {
  liquidation_confirm: {
    subject: (a) =>
      a.isReminder
        ? `تذكير: أكدوا اختياراتكم المتعلقة بمعاشكم (الملف ${f.ltr(a.number)})`
        : `أكدوا اختياراتكم المتعلقة بمعاشكم (الملف ${f.ltr(a.number)})`,
    text: (a) => [
      a.employer === ''
        ? `أُودع ملف معاشكم ${f.ltr(a.number)} لدى الصندوق.`
        : `أودعت ${a.employer} ملف معاشكم ${f.ltr(a.number)} لدى الصندوق.`,
      'يجب أن تؤكدوا بأنفسكم تاريخ الذهاب والخيار والحساب البنكي. لا يتقدم الملف دون تأكيدكم.',
      `يعرض هذا الرابط اختياراتكم وطريقة حسابها. لا تعطوه لأحد: ${a.secret?.link ?? SHOWN_ONCE}`,
    ],
    sms: (a) => `CIMR: أكدوا اختياراتكم ${a.secret?.link ?? ''}`,
  },
  liquidation_near: {
    subject: (a) => `معاش ${a.who}: ملف جاهز للتعبئة`,
    text: (a) => [
      `يمكن أن يبدأ المعاش الكامل لفائدة ${a.who} في ${f.day(a.fullOn)}. فتح الصندوق الملف ${f.ltr(a.number)} في انتظار تعبئته.`,
      'لا يُطلب أي شيء نيابة عنكم: الملف في انتظار أن تكملوه.',
      f.ltr(a.link),
    ],
  },
  liquidation_awarded: {
    subject: (a) => `تم منح معاشكم (الملف ${f.ltr(a.number)})`,
    text: (a) => [
      a.monthly > 0
        ? `يبدأ معاشكم في ${f.day(a.on)}: ${f.amount(a.monthly)} في الشهر قبل الضريبة. رقم معاشكم ${f.ltr(a.dpNumber)}.`
        : `تؤدى حقوقكم دفعة واحدة ابتداء من ${f.day(a.on)}. رقم معاشكم ${f.ltr(a.dpNumber)}.`,
      ...(a.once > 0 ? [`مرة واحدة، مع الأداء الأول: ${f.amount(a.once)}.`] : []),
      `يمكنكم التراجع عن هذا المعاش إلى غاية ${f.day(a.withdrawUntil)}، ويجب حينئذ إرجاع ما تم أداؤه.`,
      `الرسالة والحساب الكامل: ${f.ltr(a.link)}`,
    ],
  },
  liquidation_pieces: {
    subject: (a) => `ملف المعاش ${f.ltr(a.number)}: وثائق ما زالت ناقصة`,
    text: (a) => [
      `ينتظر الملف ${f.ltr(a.number)} بعض الوثائق. الأجل الموعود به متوقف إلى حين وصولها.`,
      `بدونها سيُغلق الملف في ${f.day(a.closesOn)}. يُفتح من جديد بمجرد وصولها: لا يضيع أي شيء.`,
      f.ltr(a.link),
    ],
  },
  liquidation_closed: {
    subject: (a) => `أُغلق ملف المعاش ${f.ltr(a.number)} لنقص الوثائق`,
    text: (a) => [
      `لم تصل الوثائق المطلوبة: أُغلق الملف ${f.ltr(a.number)}.`,
      'كل ما أُرسل محفوظ. يُفتح الملف من جديد بمجرد إرسال وثيقة.',
      f.ltr(a.link),
    ],
  },
  claim_ending: {
    subject: (a) => `يسقط حقكم في المعاش في ${f.day(a.until)}`,
    text: (a) => [
      `لم تطلبوا بعد معاشكم من الصندوق. بعد ${f.day(a.until)} يسقط هذا الحق.`,
      'افتحوا ملفكم عبر الإنترنت، أو اطلبوا من مشغّلكم الأخير إيداعه.',
      f.ltr(a.link),
    ],
  },
}
