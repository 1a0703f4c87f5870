import { formatsOf } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'

const f = formatsOf('ar')

// A hyphen that does not break: the two halves would change places at the end of a line.
const LAW_OF_TRUST = f.ltr('43\u201120')
const LAW_OF_DATA = f.ltr('09\u201108')

type At = { at: Instant }
type Left = { left: number; until: Instant }

/** Documents signed by link and code: signers, those they sign for, and whoever checks a certificate. */
export const signatures = {
  'signing.title': 'وثائق للتوقيع',
  'signing.lead': (a: { by: string; party: string }) =>
    `يطلب منكم ${a.by} التوقيع باسم ${a.party}.`,
  'signing.file': (a: { number: string }) => `الملف ${f.ltr(a.number)}`,
  'signing.documents': 'الوثائق',
  'signing.documents.lead': 'اقرؤوها هنا أو حمّلوها. نصها ثابت: لم يعد بإمكان أحد تغييره.',
  'signing.document.pdf': (a: { seq: number }) => `الوثيقة ${f.number(a.seq)} بصيغة PDF`,
  'signing.document.french': 'هذه الوثيقة محررة بالفرنسية: هذا النص هو الذي يُوقَّع.',
  'signing.document.application_letter': 'رسالة طلب الانخراط والاكتتاب',
  'signing.document.esignature_convention': 'اتفاقية التوقيع الإلكتروني',
  'signing.document.membership_form': 'بطاقة الانخراط',
  'signing.document.contract': 'عقد التقاعد الجماعي',
  'signing.document.payment_form': 'بطاقة E@sypaiement',
  'signing.digest': 'بصمة SHA-256',
  'signing.digest.title': 'ما يميز هذا النص',
  'signing.digest.lead': 'لو تغير حرف واحد في الوثيقة لتغيرت بصمتها. وهي مذكورة في شهادة التوقيع.',
  'signing.signers': 'الموقعون',
  'signing.answer.signed': (a: At) => `وقّع في ${f.moment(a.at)}`,
  'signing.answer.declined': (a: At) => `رفض في ${f.moment(a.at)}`,
  'signing.answer.reason': 'السبب:',
  'signing.answer.none': 'لم يُجب بعد',
  'signing.until': (a: { until: Instant }) =>
    `يوقع كل واحد متى شاء، إلى غاية ${f.moment(a.until)}. بعد هذا التاريخ يلزم طلب جديد.`,
  'signing.sign': 'التوقيع',
  'signing.read': 'قرأت كل وثيقة',
  'signing.read.one': 'قرأت:',
  'signing.name': 'اسمكم',
  'signing.name.hint': (a: { name: string }) => `اكتبوه كما هو هنا: ${a.name}`,
  'signing.intent': 'التزامكم',
  'signing.intent.sentence': (a: { party: string }) =>
    `أوقع هذه الوثائق باسم ${a.party}. وأعلم أن هذا التوقيع الإلكتروني مُلزم كالتوقيع بخط اليد.`,
  'signing.code.ask': 'التوصل برمز التوقيع',
  'signing.code.where': 'يُرسل الرمز إلى العنوان الذي توصل بهذا الرابط:',
  'signing.code.title': 'التوقيع بواسطة الرمز',
  'signing.code.sent': 'أُرسل رمز إلى العنوان الذي توصل برابطكم:',
  'signing.code': 'الرمز المكون من 6 أرقام',
  'signing.code.none': 'لم تتوصلوا بشيء بعد دقائق؟ عودوا إلى الصفحة السابقة واطلبوا رمزا آخر.',
  'signing.about_to': (a: { party: string; count: number }) =>
    `ستوقعون ${f.plural(a.count, {
      one: 'وثيقة واحدة',
      two: 'وثيقتين',
      few: `${f.number(a.count)} وثائق`,
      other: `${f.number(a.count)} وثيقة`,
    })} باسم ${a.party}.`,
  'signing.go': 'أوقع',
  'signing.back': 'العودة إلى الوثائق',
  'signing.decline': 'لا أريد التوقيع',
  'signing.decline.lead': 'يوقف رفضكم الطلب بالنسبة إلى جميع الموقعين. ويقرأ صاحب الطلب سبب رفضكم.',
  'signing.reason': 'سبب رفضكم',
  'signing.decline.go': 'أرفض التوقيع',
  'signing.law': `توقيع إلكتروني بسيط طبقا للقانون رقم ${LAW_OF_TRUST}: لا يمكن رفضه لمجرد أنه إلكتروني.`,
  'signing.privacy': `القانون ${LAW_OF_DATA}: يحتفظ الصندوق باسمكم، وبالعنوان الذي توصل بالرمز، وبالساعة، وبعنوان الشبكة والمتصفح، لإثبات هذا التوقيع لا غير. ويمكنكم طلب الاطلاع عليها أو تصحيحها.`,
  'signing.signed': 'لقد وقّعتم',
  'signing.signed.lead':
    'تصلكم نسختكم في رسالة: تفتح الوثائق، ثم الشهادة حين يوقع الجميع. يمكنكم إغلاق هذه الصفحة.',
  'signing.declined': 'سُجل رفضكم',
  'signing.declined.lead':
    'أُخبر صاحب الطلب. ولن يوقع أحد هذه الوثائق بعد الآن. يمكنكم إغلاق هذه الصفحة.',
  'signing.papers.title': 'وثائق موقعة عبر الإنترنت',
  'signing.state.open': 'في انتظار التوقيع',
  'signing.state.signed': 'وقعها الجميع',
  'signing.state.declined': 'مرفوضة',
  'signing.state.expired': 'انتهت المدة',
  'signing.state.withdrawn': 'مسحوبة',
  'signing.next': 'والآن',
  'signing.next.open': (a: Left) =>
    `${f.plural(a.left, {
      one: 'بقي موقع واحد',
      two: 'بقي موقعان',
      few: `بقي ${f.number(a.left)} موقعين`,
      other: `بقي ${f.number(a.left)} موقعا`,
    })}، والأجل هو ${f.moment(a.until)}. يذكّر الصندوق من لم يُجب.`,
  'signing.next.signed': () => 'وقّع الجميع. شهادة التوقيع جاهزة: احتفظوا بها مع الوثائق.',
  'signing.next.declined': () => 'رفض أحد الموقعين: لم يُوقَّع شيء. ويمكن تقديم طلب جديد.',
  'signing.next.expired': () =>
    'انقضى الأجل قبل اكتمال التوقيعات: لم يُوقَّع شيء. ويمكن تقديم طلب جديد.',
  'signing.next.withdrawn': () => 'سُحب الطلب: لم يُوقَّع شيء.',
  'certificate.title': 'شهادة التوقيع',
  'certificate.see': 'عرض شهادة التوقيع',
  'certificate.reference': 'رقم الشهادة',
  'certificate.complete': (a: At) => `وقّع جميع الموقعين. اكتمل التوقيع في ${f.moment(a.at)}.`,
  'certificate.signer': 'الموقع',
  'certificate.when': 'التوقيع',
  'certificate.signed': (a: At & { typed: string }) =>
    `وُقّعت في ${f.moment(a.at)}، تحت الاسم المكتوب «${a.typed}»`,
  'certificate.by': 'وصل الرمز إلى',
  'certificate.record': 'بصمة التسجيل',
  'certificate.previous': 'التسجيل السابق',
  'certificate.proof': 'الإثبات',
  'certificate.proof.lead':
    'هذا النص موقع بمفتاح الصندوق. ويتضمن بصمة كل وثيقة وبصمة التوقيع الأخير، التي تتضمن بصمة ما قبلها.',
  'certificate.proof.scan': 'نص موقع، يُتحقق منه في صفحة «التحقق من شهادة»',
  'certificate.of_document': 'التوقيع الإلكتروني',
  'certificate.of_document.note': 'ترافق هذه الفقرة الوثيقة وليست جزءا من النص الموقع.',
  'certificate.foot': (a: { reference: string }) => `التوقيع ${f.ltr(a.reference)}`,
  'certificate.check.title': 'التحقق من شهادة توقيع',
  'certificate.check.lead': 'سُلمت إليكم شهادة توقيع من الصندوق؟ ألصقوا هنا نصها الموقع.',
  'certificate.check.go': 'التحقق من شهادة',
  'certificate.check.jws': 'النص الموقع للشهادة',
  'certificate.check.jws.hint': 'النص الذي يعطيه الرمز المراد مسحه، أو فقرة «الإثبات»',
  'certificate.check.document': 'وثيقة أو بصمتها',
  'certificate.check.document.hint': 'اختياري: البصمة المطبوعة على الوثيقة، أو نصها الحرفي',
  'certificate.check.do': 'التحقق',
  'certificate.check.ours': 'هذه الشهادة صادرة عن الصندوق',
  'certificate.check.ours.lead': (a: At) =>
    `لم يطرأ عليها أي تغيير، وتاريخها ${f.moment(a.at)}. وهذا ما تتضمنه.`,
  'certificate.check.same': 'الوثيقة المقدمة هي فعلا من الوثائق الموقعة:',
  'certificate.check.other': 'الوثيقة المقدمة ليست من وثائق هذه الشهادة، أو تغير نصها.',
  'error.read_every_document': 'ضعوا علامة أمام كل وثيقة بعد قراءتها',
  'error.not_the_signer': 'هذا ليس اسم الشخص الذي وُجه إليه هذا الرابط: اكتبوه كما هو معروض',
  'error.signing_code_wrong': 'هذا الرمز خاطئ أو لم يعد صالحا: تحققوا منه أو اطلبوا رمزا آخر',
  'refusal.signature_link_over':
    'لم يعد هذا الرابط صالحا: استُعمل أو انتهى الطلب. إذا كنتم قد وقعتم، فنسختكم في الرسالة التي توصلتم بها بعد ذلك.',
  'refusal.signing_changed':
    'هذه الوثائق ليست وثائق الصفحة التي كنتم قد فتحتموها. أعيدوا قراءتها ثم وقّعوا.',
  'refusal.signing_altered':
    'لم يعد النص المحفوظ مطابقا لبصمته: لا يمكن توقيع أي شيء. على الصندوق إعادة الطلب.',
  'refusal.signature_not_complete': 'لم يوقع الجميع بعد: لا توجد شهادة.',
  'refusal.certificate_not_ours':
    'هذا النص ليس شهادة توقيع صادرة عن الصندوق، أو تم تغييره. انسخوه كاملا.',
  'refusal.signers_share_address':
    'لموقعين اثنين العنوان نفسه: يجب أن يتوصل كل واحد برابطه ورمزه في عنوان خاص به.',
  'demo.job.remind-signers': 'التذكير بالتوقيعات المنتظرة',
  'demo.job.expire-signings': 'إغلاق طلبات التوقيع المنتهية المدة',
  'history.what.signing_opened': 'إرسال وثائق للتوقيع',
  'history.why.signing_opened': 'طلب توقيع الأشخاص المعينين',
  'history.what.signing_signed': 'توقيع وثائق',
  'history.why.signing_signed': 'إلزام المقاولة بتوقيع إلكتروني',
  'history.what.signing_declined': 'رفض التوقيع',
  'history.why.signing_declined': 'عدم إلزام المقاولة',
  'history.what.signing_seen': 'الاطلاع على وثائق التوقيع',
  'history.why.signing_seen': 'تتبع الملف',
  'history.what.signing_expired': 'انتهاء مدة طلب التوقيع',
  'history.why.signing_expired': 'انقضى الأجل قبل اكتمال التوقيعات',
  'history.what.signing_withdrawn': 'سحب طلب التوقيع',
  'history.why.signing_withdrawn': 'لم تعد الوثائق موضوع توقيع',
}
