import { formatsOf } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'

const f = formatsOf('ar')
const NEW_ORDER = 'لم يتغير شيء. يمكنكم إصدار أمر جديد.'

/** Refusals of orders of payment, and of what a bank says of them. */
export const paymentProblems = {
  'error.growth_shape': 'اكتبوا نسبة مئوية من 0 إلى 15، مثلا 4 أو 2,5',
  'error.buyback_too_small': 'المبلغ أصغر من اللازم: أصغر شراء هو 100,00 درهم',
  'error.amount_shape': 'اكتبوا مبلغا بالدرهم، مثل 12500,00',
  'error.rib_shape': 'رقم الحساب البنكي من 24 رقما؛ تحققوا منه، مفتاح المراقبة غير مطابق',
  'error.quarter_shape': 'اكتبوا الفصل هكذا: 2026-T3',
  'error.reference_shape': 'هذا المرجع منسوخ خطأ؛ يبدأ بالحرفين RF',
  'error.instalments_shape':
    'اكتبوا قسطا في كل سطر: تاريخ ثم فراغ ثم مبلغ. مثال: 31/01/2027 12500,00',
  'refusal.plan_days': 'التواريخ متتالية ولا يكون أي منها قد مضى. صححوها.',
  'refusal.plan_too_long': (a: { months: number }) =>
    `لا تتجاوز الجدولة ${f.number(a.months)} شهرا. قربوا آخر تاريخ.`,
  'refusal.plan_above_owed': (a: { owed: Centimes }) =>
    `يجب أن يكون المجموع بين 0,01 و${f.amount(a.owed)}: هذا هو الواجب.`,
  'refusal.payment_unknown': 'هذا الأمر غير موجود.',
  'refusal.payment_stale':
    'حدث شيء منذ عرض هذه الصفحة. لم يتم أي إجراء. أعيدوا قراءة الأمر ثم حاولوا من جديد عند الحاجة.',
  'refusal.payment_awaiting_first': 'هذا الأمر ما زال ينتظر المصادقة.',
  'refusal.payment_awaiting_second': 'هذا الأمر ما زال ينتظر مصادقة ثانية.',
  'refusal.payment_approved': 'تمت المصادقة على هذا الأمر من قبل.',
  'refusal.payment_transmitted': 'أُرسل هذا الأمر إلى البنك: لا يمكن تغييره.',
  'refusal.payment_not_received': 'أُرسل هذا الأمر ولم يصل. تحققوا من بنككم.',
  'refusal.payment_refused': `رُفض هذا الأمر. ${NEW_ORDER}`,
  'refusal.payment_withdrawn': `سُحب هذا الأمر. ${NEW_ORDER}`,
  'refusal.payment_expired': `انتهت مدة هذا الأمر دون مصادقة. ${NEW_ORDER}`,
  'refusal.payment_bank_refused': `رفض البنك هذا الأمر. ${NEW_ORDER}`,
  'refusal.payment_closed': `هذا الأمر مغلق. ${NEW_ORDER}`,
  'refusal.payment_ordered_already': 'صدر هذا الأمر من قبل.',
  'refusal.payment_not_missing': 'لا يُغلق إلا أداء لم يصل في الوقت.',
  'refusal.own_order': 'أنتم من أصدر هذا الأمر: يجب أن يصادق عليه شخص آخر، ولو كان لكم الحقان معا.',
  'refusal.confirmed_twice': 'سبق أن صادقتم على هذا الأمر. يجب أن يقوم بذلك شخص آخر.',
  'refusal.withdrawal_not_yours': 'لا يسحب هذا الأمر إلا من أصدره. يمكنكم رفضه.',
  'refusal.withdrawal_asked_twice': 'سبق أن طلبتم هذا السحب. يجب أن يؤكده شخص آخر.',
  'refusal.nothing_due': 'لا شيء واجب عن هذا الاختيار.',
  'refusal.ordered_already': 'أداء جار يسدد هذا الاختيار. انتظروه، أو اسحبوه قبل إصدار أمر آخر.',
  'refusal.due_unknown': 'أحد المبالغ المختارة لم يعد موجودا. أعيدوا تحميل الصفحة ثم حاولوا.',
  'refusal.amount_above_due': (a: { most: Centimes }) =>
    `اكتبوا مبلغا بين 0,01 و${f.amount(a.most)}: هذا ما بقي واجبا.`,
  'refusal.validator_missing': (a: { missing: number }) =>
    `${a.missing > 1 ? 'ينقص شخصان لهما' : 'ينقص شخص له'} حق «المصادق على الأداء»، غير من يصدر الأمر. يضيفه المدير في Profils+.`,
  'refusal.orderer_missing': 'لا أحد له حق «الآمر بالأداء». يضيفه المدير في Profils+.',
  'refusal.debit_account_missing':
    'لا يوجد أي حساب للخصم قيد الاستعمال. أضيفوا حسابا: يُستعمل بعد 24 ساعة.',
  'refusal.debit_account_unknown':
    'هذا الحساب ليس ضمن حساباتكم المخصومة. أضيفوه أولا: يُستعمل بعد 24 ساعة.',
  'refusal.debit_account_waits': (a: { from: Instant }) =>
    `يُستعمل هذا الحساب ابتداء من ${f.moment(a.from)}. اختاروا حسابا آخر أو انتظروا.`,
  'refusal.debit_account_known': 'هذا الحساب ضمن حساباتكم المخصومة من قبل.',
  'refusal.debit_mandate_missing':
    'لا يوجد أي ترخيص بالاقتطاع. اختاروا التحويل، أو اطلبوا الترخيص من الصندوق.',
  'refusal.debit_mandate_waits': 'لم يسر الترخيص بالاقتطاع بعد. اختاروا التحويل.',
  'refusal.debit_mandate_known': 'هذا الترخيص مسجل من قبل.',
  'refusal.network_missing':
    'لا توجد أي شبكة بطاقات أو شبابيك مرتبطة. اسحبوا هذا الأمر واختاروا التحويل.',
  'refusal.transmitted_by_fund': 'يُرسل الاقتطاع مع الدفعة المقبلة للصندوق.',
  'refusal.not_transmitted': 'خذوا الأمر أولا من صفحته بعد المصادقة عليه: بذلك يُرسل.',
  'refusal.settled_already': 'وصل هذا الأداء: لم يبق شيء للإرسال.',
  'refusal.answer_of_another': 'لا يخص هذا الملف هذا الأمر. اختاروا الجواب الذي يحمل مرجعه.',
  'refusal.bank_file_missing': 'اختاروا ملف البنك.',
  'refusal.bank_file_other_account': (a: { account: string }) =>
    `هذا كشف حساب آخر (${f.ltr(a.account)}). لا يُقرأ إلا حساب الصندوق.`,
  'refusal.reference_unknown': 'لا يحمل أي أمر هذا المرجع.',
  'refusal.nothing_fits': 'لا مرجع، ولا أمر مرسل بهذا المبلغ ومن هذا الحساب.',
  'refusal.several_fit': 'لا مرجع، وعدة أوامر بهذا المبلغ ومن هذا الحساب.',
  'refusal.matched_already': 'هذه الحركة مطابقة من قبل.',
  'refusal.not_income': 'هذا خروج من حساب الصندوق: لا شيء للمطابقة.',
  'refusal.nothing_to_return': 'لا يوافق هذا الإرجاع أي أداء وصل.',
  'refusal.money_back_to_fund':
    'عاد هذا المبلغ إلى الصندوق، ولم يُرسل أي معاش بهذا المعرف. طابقوه يدويا.',
  'refusal.still_matching': 'المطابقة مستمرة: هذا السطر ينتظر دوره.',
  'refusal.match_unreadable': 'أدخلوا مرجع أمر أو رقم انخراط مقاولة.',
  'refusal.return_not_undone': 'لا يُلغى إرجاع من البنك: طابقوا الحركة المقبلة.',
  'refusal.match_returned': 'استرجع البنك هذا المبلغ بعد ذلك: لم يبق شيء للإلغاء.',
  'refusal.nothing_to_collect': 'لا يوجد أي اقتطاع مصادق عليه في الانتظار.',
  'refusal.employer_unknown': 'لا تحمل أي مقاولة هذا الرقم.',
  'refusal.credit_gone': 'لم يعد هذا المبلغ متوفرا في الحساب. ارفضوا الطلب بهذا السبب.',
  'refusal.refund_above_credit': (a: { most: Centimes }) =>
    `المتوفر لديكم ${f.amount(a.most)}: اطلبوا هذا المبلغ أو أقل.`,
  'refusal.sole_needs_rights':
    'يجب أن يكون لهذا الشخص الحقان معا، الآمر والمصادق، وأن تعتمد المقاولة مصادقة واحدة.',
}
