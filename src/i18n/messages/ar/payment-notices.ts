import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('ar')
const grouped = (text: string): string => f.ltr(text.replace(/(.{4})(?=.)/g, '$1 '))

/** What became of an order, as a title says it. */
const paymentNews = {
  ordered: 'صدر الأمر به',
  confirmed: 'تمت المصادقة عليه',
  refused: 'رُفض',
  withdrawal_asked: 'طُلب سحبه: يؤكد ذلك شخص ثان',
  withdrawn: 'سُحب',
  expired: 'انتهت مدته دون مصادقة',
  transmitted: 'أُرسل إلى البنك',
  missed: 'لم يصل',
  bank_refused: 'رفضه البنك',
  closed: 'أُغلق: لم يصل قط',
} as const
const NEXT: Record<keyof typeof paymentNews, string> = {
  ordered: 'ينتظر المصادقة.',
  confirmed: 'يمكن إرساله إلى البنك.',
  refused: 'لم يُؤدَّ أي مبلغ. يمكن إصدار أمر جديد.',
  withdrawal_asked: 'لا يتغير شيء إلى أن يؤكد ذلك.',
  withdrawn: 'لم يُؤدَّ أي مبلغ. يمكن إصدار أمر جديد.',
  expired: 'لم يُؤدَّ أي مبلغ. يمكن إصدار أمر جديد.',
  transmitted: 'سيظهر لدى بنك الصندوق في الأيام المقبلة.',
  missed: 'لم يظهر بعد لدى بنك الصندوق. تحققوا من بنككم، ويبحث عنه أيضا مستخدم بالصندوق.',
  bank_refused: 'لم يُؤدَّ أي مبلغ. اقرؤوا السبب ثم أصدروا أمرا جديدا.',
  closed: 'إذا وصل لاحقا فسيتم التعرف عليه مع ذلك.',
}

const STOPPED = {
  debit_account: 'حساب مخصوم جديد',
  debit_mandate: 'توكيل بالاقتطاع',
  sole_signatory: 'موقِّع وحيد',
}

export const paymentNotices = {
  payment_to_confirm: {
    subject: (a) => `أداء بمبلغ ${f.amount(a.amount)} ينتظر مصادقتكم`,
    text: (a) => [
      `أصدر ${a.by} أو صادق على أداء بمبلغ ${f.amount(a.amount)} لفائدة ${a.employer} (المرجع ${grouped(a.reference)}).`,
      'افتحوا الأمر وقارنوا المبلغ والحساب، ثم صادقوا عليه أو ارفضوه:',
      a.link,
    ],
    sms: (a) => `CIMR: أداء ${f.amount(a.amount)} ينتظر مصادقتكم.`,
  },
  payment_told: {
    subject: (a) => `أداؤكم بمبلغ ${f.amount(a.amount)}: ${paymentNews[a.what]}`,
    text: (a) => [
      `الأداء ${grouped(a.reference)} للمقاولة ${a.employer}، ${f.amount(a.amount)}: ${paymentNews[a.what]} (${a.by}).`,
      ...(a.reason === '' ? [] : [`السبب: ${a.reason}`]),
      NEXT[a.what],
      a.link,
    ],
    sms: (a) => `CIMR: أداؤكم ${paymentNews[a.what].split(':')[0] ?? ''}.`,
  },
  payment_settled: {
    subject: (a) =>
      a.isBack
        ? `أُرجع أداؤكم بمبلغ ${f.amount(a.amount)}`
        : `وصل أداؤكم بمبلغ ${f.amount(a.amount)}`,
    text: (a) => [
      a.isBack
        ? `استرجع البنك ${f.amount(a.amount)} أُديت لحساب ${a.employer} (المرجع ${grouped(a.reference)}). أصبح هذا المبلغ واجبا من جديد، وسُحبت النقط التي منحها.`
        : `أكد البنك وصول ${f.amount(a.amount)} لحساب ${a.employer} (المرجع ${grouped(a.reference)}).`,
      a.link,
    ],
  },
  debit_account_pending: {
    subject: () => 'حساب جديد سيُستعمل في الأداء',
    text: (a) => [
      `أضاف ${a.who} حسابا مخصوما لفائدة ${a.employer}: ${grouped(a.rib)}.`,
      `سيُستعمل ابتداء من ${f.moment(a.inForceFrom)}. إذا لم تتعرفوا عليه فأوقفوه قبل ذلك:`,
      a.stopLink,
    ],
    sms: () => 'CIMR: أُضيف حساب مخصوم جديد. إن لم تعرفوه فأوقفوه.',
  },
  paying_stopped: {
    subject: () => 'أُوقف تغيير في أداءاتكم',
    text: (a) => [
      `أوقف ${a.by} هذا التغيير الخاص بالمقاولة ${a.employer}: ${STOPPED[a.what]}${a.rib === '' ? '' : `، ${grouped(a.rib)}`} (${a.who}).`,
      'لن يُعمل به.',
    ],
  },
  sole_signatory_set: {
    subject: () => 'شخص واحد سيصدر الأوامر ويصادق عليها',
    text: (a) => [
      `سجل الصندوق أن ${a.who} يُلزم وحده ${a.employer}، استنادا إلى الصلاحيات المخولة له.`,
      `ابتداء من ${f.moment(a.inForceFrom)} يصادق هذا الشخص على أوامره بنفسه، بعامله الثاني. إذا كان ذلك خطأ فراسلوا الصندوق فورا.`,
    ],
  },
  plan_told: {
    subject: (a) =>
      a.lastOn === null ? 'انتهى جدول الأداء المتفق عليه مع الصندوق' : 'يمنحكم الصندوق جدولا للأداء',
    text: (a) => [
      a.lastOn === null
        ? `انتهى جدول الأداء الخاص بالمقاولة ${a.employer}. ما تبقى واجب الأداء كما كان.`
        : `يمكن للمقاولة ${a.employer} أداء ما عليها على أقساط عددها ${f.number(a.instalments)}، إلى غاية ${f.day(a.lastOn)}. وتستمر فوائد المادة 7. التواريخ والمبالغ هنا:`,
      a.link,
    ],
  },
  points_credited: {
    subject: (a) =>
      a.isBack
        ? `سُحبت ${f.points(a.points)} نقطة عن ${f.quarter(a.quarter)}`
        : `${f.points(a.points)} نقطة عن ${f.quarter(a.quarter)}`,
    text: (a) => [
      a.isBack
        ? `أُرجع أداء ${a.employer} عن ${f.quarterInWords(a.quarter)}: سُحبت ${f.points(a.points)} نقطة. ستعاد إليكم بمجرد أداء المقاولة.`
        : `أدت ${a.employer} مساهماتكم عن ${f.quarterInWords(a.quarter)}: ${f.points(a.points)} نقطة أصبحت لكم.`,
      a.link,
    ],
  },
  correction_proposed: {
    subject: (a) => `يقترح عليكم الصندوق تصحيحا عن ${f.quarter(a.quarter)}`,
    text: (a) => [
      `سطر من تصريحكم برسم ${f.quarterInWords(a.quarter)} لا يطابق ما لدى الصندوق. يقترح عليكم أجرا آخر.`,
      `اقبلوه، أو بينوا سبب الرفض، قبل ${f.day(a.answerBy)}. لا يتغير شيء بدونكم.`,
      a.link,
    ],
  },
  quarter_declared: {
    subject: (a) => `صرحت ${a.employer} بأجركم عن ${f.quarterInWords(a.quarter)}`,
    text: (a) => [
      `صرحت ${a.employer} عنكم بأجر قدره ${f.amount(a.base)} عن ${f.quarterInWords(a.quarter)}.`,
      `يمنح هذا الأجر ${f.points(a.points)} نقطة، تُقيَّد بعد أن يؤدي المشغّل ما عليه. وسنخبركم بذلك.`,
      'هل يفاجئكم هذا المبلغ؟ تحدثوا مع مشغّلكم أو راسلونا من فضائكم.',
      a.link,
    ],
  },
  quarter_missing: {
    subject: (a) => `لم يُصرَّح عنكم بشيء برسم ${f.quarterInWords(a.quarter)}`,
    text: (a) => [
      `كانت ${a.employer} تصرح بكم إلى الآن. لم نتوصل بأي تصريح عنكم برسم ${f.quarterInWords(a.quarter)}، وقد انقضى الأجل.`,
      'إذا اشتغلتم فاسألوا مشغّلكم عن السبب. ويمكنكم أيضا الإبلاغ هنا، وسيُسأل المشغّل.',
      a.link,
    ],
  },
  buyback_paid: {
    subject: (a) => `وصل تحويلكم بمبلغ ${f.amount(a.amount)}`,
    text: (a) => [
      `توصل الصندوق بمبلغ ${f.amount(a.amount)} لشراء النقط (المرجع ${grouped(a.reference)}).`,
      `تُقيد النقط في أجل أقصاه ${f.day(a.promisedOn)}.`,
      a.link,
    ],
  },
  buyback_expired: {
    subject: () => 'انتهى طلبكم لشراء النقط',
    text: (a) => [
      `لم يصل أي تحويل قبل ${f.day(a.expiredOn)} لشراء نقط بمبلغ ${f.amount(a.amount)}. انتهى الطلب بلا مصاريف.`,
      'يمكنكم تقديم طلب آخر متى شئتم. وإذا كان تحويلكم قد أُرسل فسيتم التعرف عليه مع ذلك.',
      a.link,
    ],
  },
  simulation_recalled: {
    subject: () => 'تغيرت محاكاة معاشكم',
    text: (a) => [
      `صُححت إحدى قواعد الحساب. كانت محاكاتكم بتاريخ ${f.day(a.madeOn)} تعطي ${f.amount(a.before)}؛ وهي الآن تعطي ${f.amount(a.after)}.`,
      'لم يتغير شيء مما تملكون: نقطكم هي نفسها. افتحوا المحاكاة للاطلاع على كل سطر.',
      a.link,
    ],
  },
  salary_corrected: {
    subject: (a) => `تصحيح التصريح المتعلق بكم عن ${f.quarter(a.quarter)}`,
    text: (a) => [
      `صححت ${a.employer} ما صرحت به عنكم برسم ${f.quarterInWords(a.quarter)}.`,
      `الأجر المصرح به: ${f.amount(a.baseBefore)} سابقا، ${f.amount(a.baseAfter)} الآن.`,
      `نقط الفصل: ${f.points(a.pointsBefore)} سابقا، ${f.points(a.pointsAfter)} الآن، بعد أداء المساهمات.`,
      'إذا بدا لكم ذلك غير صحيح، فاتصلوا بمشغّلكم أو راسلونا من فضائكم.',
      a.link,
    ],
  },
} satisfies Partial<NoticeTexts>
