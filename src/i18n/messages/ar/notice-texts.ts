import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'
import { caseNames } from './case-names.ts'
import { joiningNotices } from './joining-notices.ts'
import { helperNotices } from './helper-notices.ts'
import { liquidationNotices } from './liquidation-notices.ts'
import { paymentNotices } from './payment-notices.ts'
import { pensionNotices } from './pension-notices.ts'
import { pensionerNotices } from './pensioner-notices.ts'
import { signatureNotices } from './signature-notices.ts'
import { survivorNotices } from './survivor-notices.ts'
import { rightNames } from './right-names.ts'

const f = formatsOf('ar')

const LINK_SENT = 'كان الرابط في الرسالة ولم يعد معروضا. إذا لم تجدوه فاطلبوا رابطا آخر.'
const linkOr = (secret: { link: string } | null): string =>
  secret ? f.ltr(secret.link) : LINK_SENT
const minutes = (count: number): string =>
  f.plural(count, {
    one: 'دقيقة واحدة',
    two: 'دقيقتين',
    few: `${count} دقائق`,
    other: `${count} دقيقة`,
  })
const ENDED_BY = { employer: 'المقاولة', firm: 'المكتب', fund: 'صندوق CIMR' }
const STAFF_NEWS = {
  added: 'فُتح ولوج',
  roles: 'تغيرت الأدوار',
  link: 'أُرسل رابط جديد',
  factor: 'أُزيل العامل الثاني',
  ended: 'أُغلق ولوج',
}
const CASE_NEWS = { received: 'توصلنا به', asked: 'ننتظر جوابكم', decided: 'صدر الجواب' }

/** Whoever lost their right the day before is told too. */
const CANNOT_ENTER = 'إذا لم تعد هذه الصفحة مفتوحة لكم، فأخبروا فورا صندوق CIMR.'

export const noticeTexts: NoticeTexts = {
  invitation: {
    subject: (a) => `${a.employer}: فُتح لكم حساب في الخدمات عن بُعد`,
    text: (a) => [
      `أنشأت ${a.employer} حسابكم في خدمات CIMR عن بُعد.`,
      'افتحوا هذا الرابط واختاروا كلمة السر:',
      linkOr(a.secret),
      `الرابط صالح مرة واحدة، إلى غاية ${f.moment(a.validUntil)}. لا تعطوه لأحد.`,
    ],
    sms: (a) => `CIMR: اختاروا كلمة السر: ${a.secret?.link ?? ''}`,
  },
  password_link: {
    subject: () => 'اختاروا كلمة سر جديدة',
    text: (a) => [
      'طُلبت كلمة سر جديدة لحسابكم. كلمة السر القديمة ما زالت صالحة.',
      'لاختيار كلمة سر جديدة، افتحوا هذا الرابط:',
      linkOr(a.secret),
      `الرابط صالح مرة واحدة، إلى غاية ${f.moment(a.validUntil)}.`,
      'إذا لم تطلبوا ذلك فلا تفعلوا شيئا: بدون الرابط لا يمكن لأحد تغيير كلمة السر.',
    ],
    sms: (a) => `CIMR: كلمة سر جديدة: ${a.secret?.link ?? ''}`,
  },
  one_time_code: {
    subject: () => 'الرمز الخاص بكم',
    text: (a) => [
      a.secret ? `الرمز: ${f.ltr(a.secret.code)}` : 'أُرسل الرمز ولم يعد معروضا.',
      `الرمز صالح مرة واحدة، خلال ${minutes(a.validMinutes)}. اكتبوه في الصفحة التي تطلبه.`,
      'لا تعطوه لأحد. لن يطلبه منكم صندوق CIMR أبدا، لا بالهاتف ولا برسالة.',
      'إذا لم تطلبوا شيئا فلا تفعلوا شيئا.',
    ],
    sms: (a) => `CIMR: رمزكم ${a.secret?.code ?? ''} صالح ${minutes(a.validMinutes)}. لا تعطوه لأحد.`,
  },
  activation_code: {
    subject: () => 'رمز فتح ولوج المنخرط',
    text: (a) => [
      a.secret ? `رمزكم: ${f.ltr(a.secret.code)}` : 'كان الرمز في الرسالة ولم يعد معروضا.',
      a.isLetter && a.secret
        ? `اكتبوه مع رقم التسجيل في هذا العنوان: ${f.ltr(a.link)}`
        : 'اكتبوه في الصفحة التي طلبتموه منها.',
      `يصلح مرة واحدة، إلى غاية ${f.moment(a.until)}. إذا لم تطلبوا شيئا فلا تفعلوا شيئا ولا تعطوه لأحد.`,
    ],
    sms: (a) => `CIMR: رمز ولوجكم ${a.secret?.code ?? ''}. لا تعطوه لأحد.`,
  },
  login_exists: {
    subject: () => 'ولوج المنخرط مفتوح من قبل',
    text: (a) => [
      'طلب شخص فتح ولوجكم إلى الخدمات عن بُعد. إنه مفتوح من قبل.',
      `إذا كنتم أنتم وضاعت كلمة السر: ${f.ltr(a.link)}`,
      'إذا لم تكونوا أنتم فلا تفعلوا شيئا: لم يتغير شيء.',
    ],
  },
  password_changed: {
    subject: () => 'تغيرت كلمة السر',
    text: (a) => [
      'تغيرت كلمة سر حسابكم الآن. أُغلقت الجلسات المفتوحة من قبل، ما عدا التي غُيّرت منها.',
      'إذا كنتم من غيّرها فلا داعي لأي إجراء.',
      `إذا لم تكونوا من غيّرها، فاطلبوا فورا رابطا جديدا: ${f.ltr(a.link)}`,
    ],
  },
  second_factor_added: {
    subject: () => 'تطبيق يحمي ولوجكم',
    text: (a) => [
      'أُضيف الآن عامل ثان إلى ولوجكم: رمز تطبيق.',
      `إذا لم تكونوا أنتم فأزيلوه وغيروا كلمة السر فورا: ${f.ltr(a.link)}`,
    ],
  },
  second_factor_removed: {
    subject: () => 'أُزيل العامل الثاني',
    text: (a) => [
      'لم يعد التطبيق الذي يعطي رموزكم يحمي ولوجكم.',
      `إذا لم تكونوا أنتم فغيروا كلمة السر فورا: ${f.ltr(a.link)}`,
    ],
  },
  passkey_added: {
    subject: () => 'أُضيف مفتاح مرور إلى ولوجكم',
    text: (a) => [
      `أُضيف الآن مفتاح المرور «${a.name}». وهو يفتح فضاءكم.`,
      'إذا كنتم من أضافه فلا داعي لأي إجراء.',
      `إذا لم تكونوا من أضافه، فأزيلوه وغيّروا كلمة السر فورا: ${f.ltr(a.link)}`,
    ],
  },
  passkey_removed: {
    subject: () => 'أُزيل مفتاح مرور من ولوجكم',
    text: (a) => [
      `أُزيل الآن مفتاح المرور «${a.name}». لم يعد يفتح فضاءكم.`,
      'إذا كنتم من أزاله فلا داعي لأي إجراء.',
      `إذا لم تكونوا من أزاله، فأغلقوا الجلسات الأخرى وغيّروا كلمة السر فورا: ${f.ltr(a.link)}`,
    ],
  },
  right_granted: {
    subject: (a) => `مُنحت لكم صلاحية لدى ${a.employer}`,
    text: (a) => [
      `منحكم ${a.by} صلاحية «${rightNames[a.right]}» لدى ${a.employer}.`,
      `تصبح سارية ابتداء من ${f.day(a.from)}.`,
      'ستجدونها في قائمتكم عند دخولكم المقبل.',
    ],
  },
  right_revoked: {
    subject: (a) => `سُحبت منكم صلاحية لدى ${a.employer}`,
    text: (a) => [
      `سحب ${a.by} منكم صلاحية «${rightNames[a.right]}» لدى ${a.employer}.`,
      'لم تعد سارية منذ الآن. ما قمتم به من قبل يبقى صالحا.',
      'إذا كان ذلك خطأ فاتصلوا بمدير المستعملين في المقاولة.',
    ],
  },
  login_ended: {
    subject: (a) => `أُغلق ولوجكم لدى ${a.employer}`,
    text: (a) => [
      `أغلق ${a.by} ولوجكم إلى الخدمات عن بُعد لدى ${a.employer}. أُغلقت جلساتكم.`,
      'ما قمتم به من قبل يبقى صالحا.',
      'إذا لم يكن ذلك عاديا، فأخبروا فورا المقاولة وصندوق CIMR.',
    ],
  },
  payer_lost: {
    subject: (a) =>
      `أداءات ${a.employer}: ${a.right === null ? 'أُغلق ولوج' : 'سُحبت صلاحية'} ${a.who}`,
    text: (a) => [
      a.right === null
        ? `أغلق ${a.by} ولوج ${a.who} لدى ${a.employer}.`
        : `سحب ${a.by} صلاحية «${rightNames[a.right]}» من ${a.who} لدى ${a.employer}.`,
      `لم يعد بإمكان هذا الشخص إيقاف تغيير يمس الأداءات. راجعوا ما ينتظر: ${f.ltr(a.link)}`,
      'إذا لم يكن ذلك عاديا ولم تتمكنوا من التصرف، فأخبروا فورا صندوق CIMR.',
    ],
  },
  payment_right_pending: {
    subject: (a) => `${a.who}: صلاحية جديدة على أداءات ${a.employer}`,
    text: (a) => [
      `مُنحت صلاحية «${rightNames[a.right]}» لدى ${a.employer} لفائدة ${a.who}.`,
      `تصبح سارية في ${f.moment(a.inForceFrom)}. قبل ذلك لا تتيح شيئا.`,
      `إذا لم يكن ذلك عاديا، فأوقفوها قبل هذا الوقت: ${f.ltr(a.stopLink)}`,
      CANNOT_ENTER,
      'إذا كان كل شيء عاديا فلا داعي لأي إجراء.',
    ],
  },
  payment_right_stopped: {
    subject: (a) => `أُوقفت صلاحية ${a.who} لدى ${a.employer}`,
    text: (a) => [
      `أوقف ${a.by} صلاحية «${rightNames[a.right]}» الممنوحة إلى ${a.who} لدى ${a.employer}.`,
      'لم تصبح سارية ولم تسمح بأي أداء.',
      'لمنحها رغم ذلك، يعيد مدير المستعملين العملية ويبدأ أجل جديد.',
    ],
  },
  confirmations_pending: {
    subject: (a) => `أداءات ${a.employer}: تغيير عدد المصادقات`,
    text: (a) => [
      `طلب ${a.who} أن يكون عدد المصادقات على الأداء لدى ${a.employer}: ${f.number(a.count)}.`,
      `يسري ذلك في ${f.moment(a.inForceFrom)}. قبل ذلك لا يتغير شيء.`,
      `إذا لم يكن ذلك عاديا، فأوقفوا هذا التغيير قبل هذا الوقت: ${f.ltr(a.stopLink)}`,
      CANNOT_ENTER,
      'إذا كان كل شيء عاديا فلا داعي لأي إجراء.',
    ],
  },
  confirmations_stopped: {
    subject: (a) => `أُوقف تغيير لدى ${a.employer}`,
    text: (a) => [
      `أوقف ${a.by} تغيير عدد المصادقات على الأداء إلى ${f.number(a.count)} لدى ${a.employer}.`,
      'يبقى عدد المصادقات كما هو.',
    ],
  },
  staff_changed: {
    subject: () => 'تغير ولوج أحد مستخدمي الصندوق',
    text: (a) => [
      `${a.by}: ${STAFF_NEWS[a.what]} — ${a.who}.`,
      'تصل هذه الرسالة إلى كل مديري الصندوق. إذا استغربتم هذا التغيير فأخبروا مراقبا.',
    ],
  },
  access_request: {
    subject: (a) => `${a.who}: طلب صلاحية`,
    text: (a) => [
      `ورد طلب صلاحية «${rightNames[a.right]}» لدى ${a.employer} من ${a.who}.`,
      'لا يُمنح أي شيء قبل جوابكم.',
      `للقبول أو الرفض: ${f.ltr(a.link)}`,
    ],
  },
  access_answered: {
    subject: (a) => (a.isGranted ? 'قُبل طلب الصلاحية' : 'رُفض طلب الصلاحية'),
    text: (a) => [
      `${a.isGranted ? 'قُبل' : 'رُفض'} طلبكم «${rightNames[a.right]}» لدى ${a.employer}. صاحب القرار: ${a.by}.`,
      a.isGranted
        ? 'ستجدون الصلاحية في قائمتكم عند دخولكم المقبل.'
        : 'صلاحياتكم لم تتغير. لمعرفة السبب اتصلوا بصاحب القرار.',
    ],
  },
  mandate_invitation: {
    subject: (a) => `${a.from}: اقتراح توكيل`,
    text: (a) => [
      `اقترح عليكم ${a.from} توكيلا في خدمات CIMR عن بُعد.`,
      'افتحوا هذا الرابط لمعرفة ما يسمح به التوكيل، ثم اقبلوه أو ارفضوه:',
      linkOr(a.secret),
      `بدون جواب، يسقط الاقتراح في ${f.moment(a.validUntil)}.`,
    ],
    sms: (a) => `CIMR: اقتراح توكيل: ${a.secret?.link ?? ''}`,
  },
  mandate_requested: {
    subject: (a) => `${a.firm}: طلب توكيل`,
    text: (a) => [
      `يطلب مكتب ${a.firm} العمل باسم ${a.employer} في الخدمات عن بُعد.`,
      'لا يُفتح له شيء ما لم تقبلوا.',
      `للاطلاع على الطلب والجواب: ${f.ltr(a.link)}`,
    ],
  },
  mandate_answered: {
    subject: (a) => `التوكيل بين ${a.firm} و${a.employer}: ${a.isAccepted ? 'مقبول' : 'مرفوض'}`,
    text: (a) => [
      `التوكيل بين ${a.firm} و${a.employer} ${a.isAccepted ? 'مقبول' : 'مرفوض'}.`,
      a.isAccepted
        ? `يمكن لمكتب ${a.firm} العمل منذ الآن، في حدود التوكيل.`
        : `لا يمكن لمكتب ${a.firm} فعل أي شيء ولا الاطلاع على شيء لدى ${a.employer}.`,
    ],
  },
  mandate_ended: {
    subject: (a) => `انتهى التوكيل بين ${a.firm} و${a.employer}`,
    text: (a) => [
      `انتهى التوكيل بين ${a.firm} و${a.employer} في ${f.day(a.on)}. الجهة التي أنهته: ${ENDED_BY[a.endedBy]}.`,
      `لم يعد مكتب ${a.firm} يطلع على شيء لدى ${a.employer}. ما أُودع من قبل يبقى صالحا.`,
      'للاستئناف يلزم اقتراح جديد.',
    ],
  },
  case_received: {
    subject: (a) => `توصلنا بالملف رقم ${f.ltr(a.number)}: ${caseNames[a.kind]}`,
    text: (a) => [
      `سُجل طلبكم تحت رقم ${f.ltr(a.number)}.`,
      `يجيبكم صندوق CIMR في أجل أقصاه ${f.day(a.promisedOn)}.`,
      `لتتبعه: ${f.ltr(a.link)}`,
    ],
  },
  case_asked: {
    subject: (a) => `الملف رقم ${f.ltr(a.number)}: ينتظر صندوق CIMR جوابكم`,
    text: (a) => [
      `ينقصنا شيء لمعالجة ملفكم رقم ${f.ltr(a.number)} (${caseNames[a.kind]}).`,
      `لقراءة السؤال والجواب عنه: ${f.ltr(a.link)}`,
      'يتوقف الأجل الموعود إلى أن تجيبوا.',
    ],
  },
  case_decided: {
    subject: (a) => `الملف رقم ${f.ltr(a.number)}: صدر الجواب`,
    text: (a) => [
      `أجاب صندوق CIMR عن ملفكم رقم ${f.ltr(a.number)} (${caseNames[a.kind]}).`,
      `لقراءة الجواب: ${f.ltr(a.link)}`,
      'إذا لم يُرضكم الجواب، فالصفحة نفسها تشرح كيفية الطعن.',
    ],
  },
  case_link: {
    subject: (a) => `الملف رقم ${f.ltr(a.number)}: ${CASE_NEWS[a.about]}`,
    text: (a) => [
      `ملفكم رقم ${f.ltr(a.number)} (${caseNames[a.kind]}): ${CASE_NEWS[a.about]}.`,
      'يفتح هذا الرابط ملفكم ويعوض الروابط السابقة. لا تعطوه لأحد:',
      linkOr(a.secret),
    ],
    sms: (a) => `CIMR ${a.number}: ${a.secret?.link ?? ''}`,
  },
  declaration_filed: {
    subject: (a) => `أُودع تصريح ${f.quarter(a.quarter)}`,
    text: (a) => [
      `أُودع تصريح ${a.employer} عن ${f.quarterInWords(a.quarter)}. عدد الأسطر: ${f.number(a.lines)}. المبلغ الواجب أداؤه: ${f.amount(a.due)}.`,
      `يعالجه صندوق CIMR في أجل أقصاه ${f.day(a.promisedOn)}.`,
      `احتفظوا بالوصل: ${f.ltr(a.link)}`,
    ],
  },
  ...joiningNotices,
  ...helperNotices,
  ...liquidationNotices,
  ...paymentNotices,
  ...pensionNotices,
  ...pensionerNotices,
  ...signatureNotices,
  ...survivorNotices,
}
