import { formatsOf } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'

const f = formatsOf('ar')

export const publicPages = {
  'front.title': 'خدمات CIMR عن بُعد',
  'front.lead':
    'التصريح بالأجور، وتتبع المساهمات والنقط: عبر الإنترنت، في كل وقت، مع جافاسكريبت أو بدونه.',
  'front.doors': 'الدخول',
  'front.door.employer': 'المقاولة المنخرطة',
  'front.door.employer.text': 'إيداع التصريح بالأجور للفصل وتتبع ما تم إيداعه.',
  'front.door.employer.open': 'الدخول إلى فضاء المقاولة',
  'front.door.member': 'المنخرط',
  'front.door.member.text': 'الاطلاع على ما صرّح به مشغّلكم لفائدتكم وعلى النقط المنتظرة.',
  'front.door.member.open': 'الدخول إلى فضاء المنخرط',
  'front.services': 'الخدمات',
  'front.service.joining': 'الانخراط عن بُعد (Téléadhésion)',
  'front.service.joining.text':
    'طلب الانخراط واختيار العرض وإرسال الوثائق والتوقيع عبر الإنترنت: يمكن ترك الطلب ثم متابعته.',
  'front.service.declarations': 'التصريح عن بُعد (Télédéclaration)',
  'front.service.declarations.text':
    'بواسطة «ملف معدّ مسبقا» أو «استمارة». تُراقَب كل الأسطر في بضع ثوان، وتُودَع الأسطر الصحيحة دون انتظار الباقي.',
  'front.service.account': 'حساب المقاولة المنخرطة (Compte adhérent)',
  'front.service.account.text':
    'ما على المقاولة من ديون، ومنذ متى ولماذا، كما كان معروفا في أي تاريخ.',
  'front.service.payments': 'الأداء عن بُعد (E@sypaiement)',
  'front.service.payments.text':
    'أداء يأمر به شخص ويصادق عليه آخرون، ويُتتبَّع إلى أن تُقيَّد نقط الأجراء.',
  'front.service.cancellations': 'الإلغاء عن بُعد (Téléannulation)',
  'front.service.cancellations.text': 'التراجع عما تم إيداعه، بعد الاطلاع على ما سيتغير.',
  'front.service.recalls': 'الاستدراك عن بُعد (Télérappel)',
  'front.service.recalls.text':
    'التصريح لاحقا بأجور لم يُصرَّح بها في حينها، بالنسبة المعمول بها آنذاك.',
  'front.service.liquidations': 'تصفية المعاش عن بُعد (E-liquidation)',
  'front.service.liquidations.text':
    'ملف إحالة الأجير على التقاعد، من اختيار طريقة الصرف إلى منح المعاش.',
  'front.service.member': 'حساب المنخرط (Compte affilié)',
  'front.service.member.text': 'النقط فصلا بعد فصل، وكيفية حساب كل منها، والمحاكاة، والشهادات.',
  'front.service.pensioner': 'فضاء المتقاعدين (CIMR Dialcom)',
  'front.service.pensioner.text':
    'للمتقاعدين: الأداءات، والوثائق المطلوبة، والمراجعات، وشهادة المعاش.',
  'front.rules': 'كل قواعد المراقبة منشورة للعموم',
  'front.demo': 'التجربة بشخصيات خيالية',
  'legal.title': 'إشعارات قانونية',
  'privacy.title': 'حماية المعطيات الشخصية',
  'accessibility.title': 'سهولة الولوج',
  'demo.title': 'عرض تجريبي',
  'demo.lead': 'اختاروا شخصية: نقرة واحدة تكفي لدخول فضائها. المعطيات خيالية ويمكنكم تجربة كل شيء.',
  'demo.enter': (a: { name: string }) => `الدخول بصفة ${a.name}`,
  'demo.personas': 'الشخصيات',
  'demo.samples': 'ملفات نموذجية',
  'demo.samples.lead': 'بالصيغة المعدّة مسبقا من 190 حرفا. حمّلوا أحدها ثم أودعوه بصفة المصرِّح.',
  'demo.sample.T3': 'الفصل الثالث 2026، بدون خطأ: وافدان ومغادرة واحدة',
  'demo.sample.errors': 'الفصل الثالث 2026، مع خطأ في كل سطر من الأسطر 15 الأولى',
  'demo.sample.T2': 'الفصل الثاني 2026، سبق إيداعه',
  'demo.sample.bank': 'كشف حساب الصندوق لدى البنك: ما أُرسل ولم يصل بعد',
  'demo.clock': 'ساعة العرض التجريبي',
  'demo.clock.now': (a: { now: Instant }) => `الوقت الآن: ${f.moment(a.now)} (توقيت الدار البيضاء).`,
  'demo.clock.label': 'التقديم إلى',
  'demo.clock.hint': 'بتوقيت الدار البيضاء. الساعة لا ترجع إلى الوراء.',
  'demo.clock.move': 'تقديم الساعة',
  'demo.jobs': 'أعمال الصندوق',
  'demo.jobs.lead': 'تُنجَز تلقائيا؛ هذه الأزرار تنجزها فورا.',
  'demo.job.process-filings': 'معالجة التصاريح المودعة',
  'demo.job.keep-heads': 'توقيع الرؤوس اليومية',
  'demo.job.verify-audit': 'التحقق من سجل التدقيق',
  'demo.job.seal-audit': 'ختم سجل التدقيق',
  'demo.job.finish-deposits': 'إتمام الإيداعات المستلمة',
  'rules.title': 'قواعد مراقبة التصاريح',
  'rules.lead': 'لكل مراقبة عنوانها وسببها وأمثلتها. هي نفس القواعد التي يطبقها هذا الموقع.',
  'rules.all': 'كل القواعد',
  'rules.what': 'ما تتم مراقبته',
  'rules.why': 'لماذا، ومن أين جاءت القاعدة',
  'rules.fix': 'كيفية التصحيح',
  'rules.consequence': 'الأثر',
  'rules.examples': 'أمثلة',
  'rules.examples_context':
    'المقاولة 005624، الفئة 10 بنسبة 3,75 %، الفصل الثالث 2026. بعض القواعد لا تظهر إلا بين عدة أسطر فلا مثال لها في سطر واحد.',
  'rules.passes': 'مقبول',
  'rules.fails': 'غير مقبول',
  'rules.download': 'تحميل هذا الملف ذي السطر الواحد',
}
