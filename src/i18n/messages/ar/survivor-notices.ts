import { formatsOf } from '#src/i18n/format.ts'
import { monthOf } from '#src/kernel/months.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('ar')

const SHOWN_ONCE = 'كان الرابط في الرسالة ولم يعد معروضا'

/** What those who stay hear. */
export const survivorNotices = {
  death_told: {
    subject: (a) => `أُخبر الصندوق بوفاة: ${a.deceased}`,
    text: (a) => [
      `أُخبرنا بوفاة ${a.deceased} في ${f.day(a.diedOn)} مع رسم الوفاة. إذا كان الخبر صحيحا فإننا نقدم تعازينا لعائلته، وليس عليكم القيام بأي شيء.`,
      'إذا كان الخبر خاطئا فأخبروا الصندوق اليوم نفسه، في إحدى الوكالات أو بشكاية: يستمر المعاش.',
    ],
  },
  survivor_link: {
    subject: (a) => {
      switch (a.about) {
        case 'opened':
          return `حقوقكم بعد وفاة ${a.deceased} (الملف ${f.ltr(a.number)})`
        case 'again':
          return `رابط جديد إلى ملفكم ${f.ltr(a.number)}`
        case 'asked':
          return `ينتظر الصندوق جوابكم (الملف ${f.ltr(a.number)})`
        case 'refused':
          return `أجاب الصندوق عن ملفكم ${f.ltr(a.number)}`
      }
    },
    text: (a) => {
      const link = `يفتح هذا الرابط ملفكم دون حساب ولا كلمة سر. وهو يعوض الروابط السابقة، فلا تعطوه لأحد: ${a.secret ? f.ltr(a.secret.link) : SHOWN_ONCE}`
      switch (a.about) {
        case 'opened':
          return [
            `سجل الصندوق وفاة ${a.deceased}، ويقدم لكم تعازيه.`,
            'قد يكون لكم الحق في معاش. فُتح ملفكم: يطلب ثلاثة أمور تخصكم، والوثائق التي لا توجد عند الصندوق فقط.',
            link,
          ]
        case 'again':
          return ['هذا رابط جديد إلى ملفكم.', link]
        case 'asked':
          return ['ينتظر الصندوق وثيقة أو جوابا: التفاصيل في ملفكم.', link]
        case 'refused':
          return ['رُفض المعاش المطلوب. السبب وطريقة الطعن موجودان في ملفكم.', link]
      }
    },
    sms: (a) => `CIMR: ملفكم ${a.secret?.link ?? ''}`,
  },
  survivor_awarded: {
    subject: (a) => `تم منح معاشكم (الملف ${f.ltr(a.number)})`,
    text: (a) => [
      `مُنح لكم معاش على حقوق ${a.deceased}: ${f.amount(a.monthly)} في الشهر قبل الضريبة. أول شهر يؤدى هو ${f.month(a.month)}. رقم معاشكم ${f.ltr(a.dpNumber)}.`,
      ...(a.until === null ? [] : [`وآخر شهر يؤدى هو ${f.month(monthOf(a.until))}.`]),
      ...(a.capital > 0
        ? [`رأس مال الوفاة، مرة واحدة مع الأداء الأول: ${f.amount(a.capital)}.`]
        : []),
      `الأداء الأول في ${f.day(a.paysOn)}. الحساب الكامل موجود في ملفكم.`,
      'إذا بدا لكم رقم غير صحيح، فراسلوا الصندوق: يجيب في أربعة أيام عمل.',
    ],
  },
} satisfies Partial<NoticeTexts>
