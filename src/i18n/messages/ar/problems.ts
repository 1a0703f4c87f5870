import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('ar')

export const problems = {
  'problem.title': 'لم يكتمل هذا الطلب',
  'problem.back': 'العودة إلى الصفحة الرئيسية',
  'problem.reference': (a: { id: string }) => `المرجع الواجب ذكره إذا راسلتمونا: ${f.ltr(a.id)}`,
  'refusal.not_found': 'هذه الصفحة غير موجودة أو ليست لكم. تحققوا من العنوان.',
  'refusal.internal': 'وقع عطل من جهتنا. لم يضع شيء مما أودعتموه. أعيدوا المحاولة بعد لحظات.',
  'refusal.malformed': 'الطلب غير مقروء. عودوا إلى الصفحة وأعيدوا المحاولة.',
  'refusal.malformed_json': 'ملف JSON غير مقروء: أرسلوا كائن JSON صحيحا بترميز UTF-8.',
  'refusal.json_too_deep': 'مستويات JSON المرسل كثيرة جدا: أدرجوا اثني عشر مستوى على الأكثر.',
  'refusal.upload_cut': 'انقطع الإرسال قبل نهايته. لم يُسجَّل أي شيء: أعيدوا إرسال الملف.',
  'refusal.unsupported_media_type': 'أرسلوا JSON أو استمارة.',
  'refusal.right_to_choose': 'اختاروا صلاحية واحدة على الأقل.',
  'refusal.right_already_held': 'يتوفر هذا الشخص على هذه الصلاحية. اسحبوها أولا لتغييرها.',
  'refusal.category_unknown': 'إحدى الفئات غير موجودة في عقدكم. اختاروا من فئات الصفحة.',
  'refusal.category_to_choose': 'اختاروا فئة نشيطة واحدة على الأقل.',
  'refusal.declaration_way_to_choose': 'اختاروا طريقة واحدة على الأقل: بملف معدّ مسبقا أو باستمارة.',
  'refusal.right_ends_before': 'تاريخ النهاية قبل تاريخ البداية. صححوا أحدهما.',
  'refusal.last_administrator': 'هذا آخر شخص يدير المستعملين. امنحوا هذه الصلاحية لشخص آخر أولا.',
  'refusal.user_ended': 'هذا الولوج مغلق.',
  'refusal.grant_unreadable': 'تعذرت قراءة هذه الاختيارات. أعيدوا تحديدها.',
  'refusal.change_not_pending': 'لم يعد هذا التغيير في الانتظار: إما أنه سارٍ وإما أنه أُوقف.',
  'refusal.link_used':
    'لم يعد هذا الرابط صالحا: استُعمل أو استُبدل أو انتهت مدته. اطلبوا غيره من مدير المستعملين.',
  'refusal.confirmations_same': 'هذا العدد ساري المفعول من قبل.',
  'refusal.confirmations_waiting': 'سبق طلب هذا العدد: هو في الانتظار أسفله.',
  'refusal.password_short': 'اختاروا كلمة سر أطول: تكفي أربع كلمات.',
  'refusal.password_common': 'كلمة السر هذه سهلة التخمين: اختاروا غيرها.',
  'refusal.too_many_guesses': (a: { minutes: number }) =>
    `محاولات كثيرة. أعيدوا المحاولة بعد ${f.plural(a.minutes, { one: 'دقيقة واحدة', two: 'دقيقتين', few: `${f.number(a.minutes)} دقائق`, other: `${f.number(a.minutes)} دقيقة` })}.`,
  'refusal.second_factor_needed':
    'تتطلب هذه الصلاحية عاملا ثانيا. أضيفوا تطبيقا أو مفتاح مرور في صفحة أمان ولوجكم. إن كان لديكم أحدهما، فاخرجوا ثم ادخلوا به.',
  'refusal.passkey_expired':
    'استُعمل هذا الطلب من قبل أو مرت عليه أكثر من خمس دقائق. أعيدوا المحاولة.',
  'refusal.passkey_refused':
    'مفتاح المرور هذا لا يصلح هنا. جربوا مفتاحا آخر أو ادخلوا بطريقة أخرى: كلمة السر أو رمز التطبيق أو رمز احتياط.',
  'refusal.passkey_known': 'مفتاح المرور هذا مسجل من قبل. اختاروا جهازا آخر.',
  'refusal.passkey_name': 'أعطوا المفتاح اسما من 60 حرفا على الأكثر، مكتوبا بلوحة المفاتيح.',
  'refusal.passkeys_full': 'لديكم عشرون مفتاح مرور. أزيلوا واحدا قبل إضافة آخر.',
  'refusal.not_for_firms': 'هذه الصفحة خاصة بأشخاص المقاولة، وتوكيلكم لا يفتحها.',
  'refusal.mandate_narrower':
    'توكيلكم لا يفتح هذه الصفحة. يمكن لمدير المستعملين بالمقاولة أن يقترح عليكم توكيلا آخر.',
  'refusal.client_changed': (a: { client: string }) =>
    `كانت هذه الصفحة مفتوحة لزبون آخر، وأنتم تعملون الآن لحساب ${a.client}. لم يُسجل أي شيء: عودوا إلى زبنائكم وادخلوا لدى الزبون الصحيح.`,
  'refusal.outcome_unknown': 'اختاروا قرارا من القائمة.',
  'refusal.reason_to_choose': 'اختاروا سبب الرفض من القائمة.',
  'refusal.nothing_proposed': 'لا قرار ينتظر نظرة ثانية في هذا الملف.',
  'refusal.controller_needed': 'النظرة الثانية من اختصاص مراقب.',
  'refusal.four_eyes': 'يجب أن يؤكد شخص آخر: من يقترح لا يقرر.',
  'refusal.colleague_cannot': 'هذا الشخص لا يعالج هذا النوع من الملفات. اختاروا شخصا آخر.',
  'refusal.case_of_others': 'دوركم لا يعالج هذا النوع من الملفات.',
  'refusal.own_case': 'هذا الملف يخصكم: يجب أن يعالجه زميل.',
  'refusal.case_closed': 'هذا الملف مغلق. للمتابعة قدموا طعنا من صفحته.',
  'refusal.case_not_taken': 'تكفلوا بهذا الملف أولا.',
  'refusal.case_proposed': 'هناك قرار مقترح ينتظر نظرة ثانية.',
  'refusal.case_waiting': 'هذا الملف ينتظر جوابا.',
  'refusal.case_not_answered': 'لم يصدر جواب عن هذا الملف بعد: أضيفوا إليه رسالة.',
  'refusal.follow_link_over': 'عُوض هذا الرابط. افتحوا أحدث رسالة توصلتم بها.',
  'refusal.text_to_write': 'اكتبوا رسالتكم قبل الإرسال.',
  'refusal.case_cannot_be_accepted':
    'لا يمكن قبول هذا الملف كما هو: المقاولة أو المنخرط غير محدد. اطلبوا توضيحا.',
  'refusal.step_unreadable': 'تعذرت قراءة هذا الطلب. أعيدوا ملء الاستمارة.',
  'refusal.read_only_view':
    'أنتم تطلعون على فضاء شخص آخر: لا يمكن تغيير شيء فيه. أوقفوا الاطلاع ثم أعيدوا المحاولة.',
  'refusal.not_for_staff': 'هذه الصفحة خاصة بصاحبها وحده.',
  'refusal.viewing_reason': 'اختاروا شخصا واكتبوا السبب: سيقرأ هذه الجملة.',
  'refusal.viewing_unknown': 'لم يعد لهذا الشخص ولوج. أعيدوا البحث.',
  'refusal.role_to_choose': 'اختاروا دورا واحدا على الأقل.',
  'refusal.own_account': 'هذا ولوجكم أنتم: اطلبوا ذلك من مدير آخر.',
  'refusal.mandate_expired': 'سقط هذا الاقتراح دون جواب. اطلبوا غيره.',
  'refusal.mandate_answered': 'سبق الجواب عن هذا الاقتراح.',
  'refusal.mandate_withdrawn': 'سُحب هذا الاقتراح من الطرف الذي قدّمه.',
  'refusal.mandate_own': 'أنتم من اقترحه: الجواب للطرف الآخر.',
  'refusal.mandate_not_in_force': 'هذا التوكيل غير سارٍ.',
  'refusal.mandate_twice': 'هناك توكيل سارٍ بين هذه المقاولة وهذا المكتب. أنهوه قبل قبول غيره.',
  'refusal.invitation_over':
    'لم تعد هذه الدعوة صالحة: سبق الجواب عنها أو سُحبت أو انتهى أجلها. اطلبوا غيرها من المقاولة.',
  'refusal.address_closed':
    'كان هذا العنوان يفتح ولوجا أُغلق. اطلبوا من المقاولة دعوتكم على عنوان آخر.',
  'refusal.right_not_for_firms': 'لا يمكن أن يتضمن التوكيل هذه الصلاحية. حددوا من بين صلاحيات الصفحة.',
  'refusal.accountant_known': 'لهذا العنوان حساب مكتب محاسبة من قبل: ادخلوا للجواب.',
  'refusal.firm_known':
    'لمكتب يحمل رقم ICE هذا حساب من قبل. اطلبوا من مديره إضافتكم ثم أجيبوا من فضائكم.',
  'refusal.activation_over': 'استُعملت هذه الصفحة أو انتهى أجلها. أعيدوا فتح ولوجكم من البداية.',
  'refusal.payment_change_waits':
    'هناك تغيير في الأداءات ينتظر: من يستطيع إيقافه يحتفظ بصلاحياته إلى ذلك الحين. أوقفوا هذا التغيير أو انتظروا سريانه.',
  'refusal.member_has_login':
    'لهذا المنخرط ولوج من قبل. ارفضوا الطلب وأخبروه كيف يسترجع كلمة السر.',
  'refusal.reason_to_write': 'اكتبوا السبب: سيقرؤه المعنيون بالأمر.',
  'refusal.code_wrong': 'الرمز غير صحيح: انتظروا الرمز الموالي واكتبوه.',
  'refusal.authenticator_not_pending': 'لا يوجد تطبيق في انتظار التأكيد.',
  'refusal.password_wrong': 'كلمة السر الحالية غير صحيحة. أعيدوا كتابتها.',
  'refusal.recovery_over': 'انتهى هذا الطلب أو مضى وقته. ابدؤوا من جديد.',
  'refusal.not_received': 'لم نتوصل بملفكم: لم يُسجَّل أي شيء. أعيدوا إرساله بعد لحظات.',
  'refusal.too_large': (a: { limit_mib: number }) =>
    `الحجم كبير جدا: ${f.number(a.limit_mib)} ميبيبايت على الأكثر. لم يُسجَّل أي شيء. قسّموا الملف حسب الفئات.`,
  'refusal.foreign_origin': 'هذا الطلب آتٍ من موقع آخر. افتحوا الصفحة من موقعنا وأعيدوا المحاولة.',
  'refusal.command_id_malformed': 'معرّف العملية غير مقروء. أعيدوا تحميل الصفحة ثم حاولوا من جديد.',
  'refusal.command_id_reused':
    'سبق استعمال هذه الصفحة لطلب آخر. أعيدوا تحميلها ثم حاولوا من جديد: لم يُنفَّذ شيء مرتين.',
  'refusal.sign_in_needed': 'سجّلوا الدخول أولا.',
  'refusal.right_missing': (a: { grants: string }) =>
    `ليست لحسابكم هذه الصلاحية. يمكن أن يمنحكم إياها: ${a.grants === '' ? 'مدير المستعملين' : a.grants}.`,
  'refusal.file_missing': 'اختاروا ملفا قبل الإرسال.',
  'refusal.file_empty': 'هذا الملف فارغ. استخرجوه من جديد من برنامج الأجور.',
  'refusal.file_not_text': (a: { kind: string }) =>
    `هذا الملف ليس ملفا نصيا (${f.ltr(a.kind)}). أرسلوا الملف المعدّ مسبقا في صيغة نص.`,
  'refusal.file_utf16':
    'هذا الملف بترميز UTF-16. احفظوه نصا بسيطا (ANSI أو UTF-8) ثم أعيدوا إرساله.',
  'refusal.file_has_nul': (a: { line: number }) =>
    `السطر ${f.number(a.line)} يحتوي على حروف منعدمة (NUL). استخرجوا الملف من جديد.`,
  'refusal.file_control_character': (a: { line: number }) =>
    `السطر ${f.number(a.line)} يحتوي على حرف تحكم غير مرئي. استخرجوا الملف من جديد.`,
  'refusal.line_too_long': (a: { line: number }) =>
    `السطر ${f.number(a.line)} أطول من اللازم بكثير: لكل أجير سطر واحد من 190 حرفا.`,
  'refusal.no_record':
    'لا يوجد في هذا الملف أي سطر من 190 (أو 160) حرفا: ليس هذا هو الملف المعدّ مسبقا لـ CIMR.',
  'refusal.quarter_unknown': 'لم نجد الفصل في هذا الملف: تحققوا من الخانات الأخيرة.',
  'refusal.quarter_too_old': (a: { first: Quarter }) =>
    `تقبل هذه الخدمة التصاريح ابتداء من ${f.quarterInWords(a.first)}. لفصل أقدم، راسلوا الصندوق.`,
  'refusal.quarter_not_open': (a: { quarter: Quarter; opens_on: IsoDate }) =>
    `يُفتح ${f.quarterInWords(a.quarter)} يوم ${f.day(a.opens_on)}. أودعوا التصريح ابتداء من هذا اليوم.`,
  'refusal.category_already_filed': (a: { categories: string }) =>
    `سبق إيداع هذا الفصل للفئة ${f.ltr(a.categories)}. لم يُودَع شيء مرتين.`,
  'refusal.category_closed': (a: { categories: string }) =>
    `الفئة ${f.ltr(a.categories)} غير مفتوحة لكم. اطلبوها من مدير المستعملين.`,
  'refusal.no_category': 'اختاروا فئة واحدة على الأقل من فئات عقدكم.',
  'refusal.declaration_unreadable': (a: { field: string }) =>
    `لم نفهم «${f.ltr(a.field)}». أرسلوا ملفا، أو فصلا وأسطرا.`,
  'refusal.filing_unreadable': 'حددوا الأسطر المراد إيداعها: «all» (الكل) أو «valid» (الصحيحة).',
  'refusal.declaration_by_file_closed':
    'صلاحيتكم لا تسمح بالإيداع بملف. استعملوا الاستمارة أو اطلبوا ذلك من مدير المستعملين.',
  'refusal.declaration_by_form_closed':
    'صلاحيتكم لا تسمح بالتصريح بالاستمارة. أودعوا ملفا أو اطلبوا ذلك من مدير المستعملين.',
  'refusal.test_deposit': 'الإيداع التجريبي لا يُودع بهذه الطريقة: استعملوا «إيداع هذا الملف فعليا».',
  'refusal.still_being_checked': 'المراقبة جارية. انتظروا بضع ثوان ثم أعيدوا المحاولة.',
  'refusal.declaration_closed': 'هذا التصريح مقفل ولا يتغير بعد الآن.',
  'refusal.already_filed': 'هذا التصريح مودَع ولا يمكن التخلي عنه.',
  'refusal.changed_meanwhile': 'تغيّر شيء منذ عرض الصفحة. أعيدوا قراءتها ثم حاولوا من جديد.',
  'refusal.nothing_to_file': 'لا يوجد أي سطر قابل للإيداع: صححوا أولا الأسطر التي يتعذر إيداعها.',
  'refusal.blocked_lines_remain': (a: { count: number }) =>
    `عدد الأسطر التي يتعذر إيداعها: ${f.number(a.count)}. صححوها، أو أودعوا الأسطر الصحيحة فقط («valid»).`,
  'refusal.line_unknown': (a: { line: number | string }) =>
    `السطر ${f.ltr(String(a.line))} غير موجود في هذا التصريح.`,
  'refusal.repair_line_unknown': (a: { line: number }) =>
    `السطر ${f.number(a.line)} من الملف الصغير: لا نعرف أي سطر يصحح. احتفظوا بالرقم الموجود بعد الفاصلة المنقوطة.`,
  'refusal.amount_filed': (a: { line: number }) =>
    `السطر ${f.number(a.line)} مودَع: لا يتغير هنا رقم التسجيل ولا الفئة ولا النسبة ولا الأجر.`,
  'refusal.unknown_field': (a: { field: string }) => `الخانة «${f.ltr(a.field)}» غير موجودة.`,
  'refusal.field_unreadable': (a: { field: string }) =>
    `الخانة «${f.ltr(a.field)}» غير مقروءة: أعيدوا كتابتها.`,
  'refusal.forbidden_character': (a: { field: string }) =>
    `الخانة «${f.ltr(a.field)}» تحتوي على حروف غير مرئية. أعيدوا كتابتها.`,
  'refusal.too_long': (a: { field: string }) => `الخانة «${f.ltr(a.field)}» طويلة جدا: اختصروها.`,
  'refusal.jws_malformed': 'هذه الوثيقة الموقَّعة ناقصة أو غير مقروءة.',
  'refusal.jws_algorithm': 'هذه الوثيقة غير موقَّعة كما يوقّع الصندوق (ES256).',
  'refusal.jws_header': 'تحمل هذه الوثيقة مفتاحها الخاص أو قواعدها الخاصة: لا نعتمدها.',
  'refusal.jws_type': 'هذا التوقيع لنوع آخر من الوثائق.',
  'refusal.jws_key_unknown': 'هذه الوثيقة موقَّعة بمفتاح ليس للصندوق.',
  'refusal.jws_key_retired': 'هذه الوثيقة موقَّعة بمفتاح للصندوق لم يعد مستعملا.',
  'refusal.jws_signature': 'التوقيع لا يطابق: لقد عُدِّلت الوثيقة.',
  'refusal.jws_issuer': 'لا تذكر هذه الوثيقة أن الصندوق أصدرها، أو لا تذكر تاريخ إصدارها.',
  'refusal.clock_backwards': 'ساعة العرض التجريبي لا ترجع إلى الوراء. اختاروا تاريخا لاحقا.',
  'refusal.clock_unreadable': 'اكتبوا التاريخ هكذا: 2026-11-15T09:00:00+01:00',
  'refusal.marriage_too_short': (a: { years: number }) =>
    `يجب أن يكون الزواج قد دام ${f.plural(a.years, { one: 'سنة واحدة', two: 'سنتين', few: `${f.number(a.years)} سنوات`, other: `${f.number(a.years)} سنة` })}، إلا بوجود طفل أو بعد رجعة من طلاق رجعي أو وفاة في حادث.`,
  'refusal.before_earliest_age': (a: { years: number }) =>
    `لا معاش قبل سن ${a.years}. اختاروا تاريخا لاحقا.`,
}
