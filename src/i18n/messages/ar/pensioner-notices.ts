import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('ar')

const KINDS = {
  life: 'شهادة الحياة',
  not_remarried: 'شهادة عدم الزواج من جديد',
  school: 'الشهادة المدرسية',
  disability: 'شهادة الإعاقة',
  card: 'بطاقة التعريف السارية',
}

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
      ...(a.secret ? [`اكتبوه مع رقم المعاش أو رقم التسجيل في هذا العنوان: ${f.ltr(a.link)}`] : []),
      'ثم تختارون عبارة سرية خاصة بكم. لا حاجة إلى تثبيت أي برنامج ولا إلى هاتف مغربي.',
      `يصلح هذا الرمز مرة واحدة، إلى غاية ${f.moment(a.until)}. ولن يطلبه منكم الصندوق أبدا.`,
    ],
  },
  proof_due: {
    subject: (a) => `${KINDS[a.kind]}: تُسلَّم قبل ${f.day(a.dueOn)}`,
    text: (a) => [
      `بخصوص معاشكم رقم ${f.ltr(a.dpNumber)}، ينتظر الصندوق ${KINDS[a.kind]} قبل ${f.day(a.dueOn)}. الأيام الباقية على الأكثر: ${f.number(a.days)}.`,
      'من فضائكم، باب «وثائقي المطلوبة»، أرسلوا الوثيقة أو اطلبوا شهادة حضور تغني عنها. ويمكنكم أيضا تسليمها إلى إحدى الوكالات.',
      'وإلى ذلك الحين لا يتغير شيء في أداءاتكم.',
    ],
    sms: (a) => `CIMR: ${KINDS[a.kind]} قبل ${f.day(a.dueOn)}.`,
  },
  proof_hold_announced: {
    subject: (a) => `سيوضع معاشكم عن ${f.month(a.month)} في الانتظار`,
    text: (a) => [
      `بخصوص معاشكم رقم ${f.ltr(a.dpNumber)}، لم تصل ${KINDS[a.kind]} إلى الصندوق.`,
      `إذا لم تصل إلى غاية ${f.day(a.until)}، يوضع أداء ${f.day(a.payOn)} في الانتظار. لا يضيع شيء: بمجرد وصولها يُؤدى كل شيء.`,
      'من فضائكم، باب «وثائقي المطلوبة»، أرسلوا الوثيقة أو اطلبوا شهادة حضور تغني عنها. ويمكنكم أيضا تسليمها إلى إحدى الوكالات.',
    ],
    sms: (a) => `CIMR: سيوضع معاش ${f.month(a.month)} في الانتظار: وثيقة ناقصة.`,
  },
  proof_held: {
    subject: (a) => `وُضع معاشكم عن ${f.month(a.month)} في الانتظار`,
    text: (a) => [
      `بخصوص معاشكم رقم ${f.ltr(a.dpNumber)}، لم تصل ${KINDS[a.kind]} إلى الصندوق. أداءاتكم في الانتظار.`,
      'تتراكم الأشهر المحفوظة. ويوم تصل الوثيقة تُطلق هذه الأشهر وتُؤدى مع الأداء الموالي.',
    ],
    sms: (a) => `CIMR: معاش ${f.month(a.month)} في الانتظار: وثيقة ناقصة.`,
  },
  account_change_asked: {
    subject: () => 'طُلب حساب آخر لمعاشكم',
    text: (a) => [
      `للمعاش رقم ${f.ltr(a.dpNumber)} طُلب حساب ينتهي بـ ${f.ltr(a.ending)}. لا يتغير شيء قبل ${f.day(a.until)}.`,
      `إن لم تكونوا من طلبه فأوقفوه هنا: ${f.ltr(a.link)}`,
    ],
    sms: (a) => `CIMR: طُلب حساب آخر ${a.ending}. لم تطلبوه؟ أوقفوه في فضائكم.`,
  },
  contact_change_asked: {
    subject: () => 'طُلب تغيير العنوان المسجل لمعاشكم',
    text: (a) => [
      `للمعاش رقم ${f.ltr(a.dpNumber)} طُلب عنوان آخر. ينظر شخصان من الصندوق في الطلب.`,
      `إن لم تكونوا من طلبه فأوقفوه هنا: ${f.ltr(a.link)}`,
    ],
  },
  pension_revised: {
    subject: (a) => `تمت مراجعة معاشكم (الملف ${f.ltr(a.number)})`,
    text: (a) => [
      `ينتقل من ${f.amount(a.before)} إلى ${f.amount(a.after)} شهريا، قبل الاقتطاعات.`,
      a.arrears < 0
        ? `ما دُفع زيادة وقدره ${f.amount(Math.abs(a.arrears) as typeof a.arrears)} يُسترجع تدريجيا.`
        : `في ${f.day(a.on)} تتوصلون بالمبلغ الجديد وبمبلغ ${f.amount(a.arrears)} عن الأشهر الماضية.`,
      `الحساب السابق والجديد شهرا بشهر: ${f.ltr(a.link)}`,
    ],
    sms: () => 'CIMR: تمت مراجعة معاشكم. التفاصيل في فضائكم.',
  },
  proof_refused: {
    subject: (a) => `${KINDS[a.kind]}: الوثيقة المتوصل بها لا تصلح`,
    text: (a) => [`السبب: ${a.reason}`, `أدلوا بغيرها هنا: ${f.ltr(a.link)}`],
    sms: () => 'CIMR: الوثيقة لا تصلح. التفاصيل في فضائكم.',
  },
  proof_accepted: {
    subject: (a) => `${KINDS[a.kind]}: تم التسجيل`,
    text: (a) => [
      `الوثيقة صالحة إلى غاية ${f.day(a.until)}.`,
      a.isReleased ? 'أُطلق ما كان ينتظر: تُرسل الأشهر المحفوظة مع الأداء المقبل.' : 'تستمر أداءاتكم.',
    ],
  },
  sighting_asked: {
    subject: () => 'CIMR (المغرب): شهادة حضور شخص',
    text: (a) => [
      'سيحضر إليكم شخص يؤدي له الصندوق معاشا، ويطلب منكم تأكيد أنكم رأيتموه.',
      a.secret
        ? `افتحوا هذا الرابط بحضوره: ${f.ltr(a.secret.link)}`
        : 'كان الرابط في الرسالة ولم يعد معروضا.',
      `يصلح مرة واحدة، إلى غاية ${f.moment(a.until)}. ولن تروا فيه إلا اسمه وتاريخ ازدياده.`,
    ],
  },
} satisfies Pick<
  NoticeTexts,
  | 'pensioner_code'
  | 'access_code'
  | 'proof_due'
  | 'proof_hold_announced'
  | 'proof_held'
  | 'proof_refused'
  | 'proof_accepted'
  | 'sighting_asked'
  | 'pension_revised'
  | 'account_change_asked'
  | 'contact_change_asked'
>
