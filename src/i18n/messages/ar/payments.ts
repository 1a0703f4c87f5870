import { type Formats, formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('ar')
type Due = { quarter: Quarter; category: string; f: Formats }
type Count = { count: number }
type Amount = { amount: Centimes }

const rows = (count: number): string =>
  f.plural(count, {
    one: 'سطر واحد مصرح به',
    two: 'سطران مصرح بهما',
    few: `${f.number(count)} أسطر مصرح بها`,
    many: `${f.number(count)} سطرا مصرحا به`,
    other: `${f.number(count)} سطر مصرح به`,
  })

export const payments = {
  'due.contribution': (a: Due) => `${f.quarterInWords(a.quarter)}، الفئة ${f.ltr(a.category)}`,
  'due.recall': (a: Due) => `استدراك عن ${f.quarterInWords(a.quarter)}، الفئة ${f.ltr(a.category)}`,
  'due.interest': (a: Due) => `فوائد التأخير عن ${f.quarterInWords(a.quarter)}`,
  'interest.free_until': (a: {
    freeUntil: IsoDate
    on: IsoDate
    interest: Centimes
    perDay: Centimes
  }) =>
    `بدون فوائد إلى غاية ${f.day(a.freeUntil)}. في ${f.day(a.on)} تجب ${f.amount(a.interest)} دفعة واحدة، ثم ${f.amount(a.perDay)} عن كل يوم.`,
  'interest.runs': (a: { on: IsoDate; interest: Centimes; perDay: Centimes }) =>
    `الفوائد سارية: ${f.amount(a.interest)} إذا أُدي كل شيء في ${f.day(a.on)}، ثم ${f.amount(a.perDay)} عن كل يوم.`,
  'payments.title': 'الأداءات',
  'payments.lead': 'الأوامر الصادرة، ومن صادق عليها، وجواب البنك عنها.',
  'payments.empty': 'لا يوجد أي أداء حاليا. سيظهر الأول هنا.',
  'payments.older': 'أداءات أقدم',
  'payments.all': 'كل الأداءات',
  'payments.caption': (a: Count) =>
    f.plural(a.count, {
      zero: 'لا أداء',
      one: 'أداء واحد',
      two: 'أداءان',
      few: `${f.number(a.count)} أداءات`,
      other: `${f.number(a.count)} أداء`,
    }),
  'payment.title': (a: Amount) => `أداء بمبلغ ${f.amount(a.amount)}`,
  'payment.by': (a: { by: string; at: Instant }) => `من طرف ${a.by}، ${f.moment(a.at)}`,
  'payment.new': 'أداء',
  'payment.all_ordered': 'صدر الأمر بأداء كل ما هو واجب.',
  'payment.nothing': 'لا مبلغ واجب: ليس عليكم أداء أي شيء.',
  'payment.choose': 'ما تؤدونه',
  'payment.part': 'أداء جزء فقط',
  'payment.part.hint': 'اتركوا الخانة فارغة لأداء الكل. مثال: 12500,00',
  'payment.keep_credit': (a: Amount) => `عدم استعمال رصيدكم الدائن البالغ ${f.amount(a.amount)}`,
  'payment.means': 'وسيلة الأداء',
  'payment.means.transfer': 'تحويل بنكي',
  'payment.means.transfer.hint': 'أمر للتوقيع أو ملف لبنككم.',
  'payment.means.direct_debit': 'اقتطاع بنكي',
  'payment.means.direct_debit.hint': 'يقتطع الصندوق من حسابكم في الدفعة المقبلة.',
  'payment.means.no_mandate': 'لا يوجد أي توكيل بالاقتطاع مسجل. اطلبوه من الصندوق.',
  'payment.means.card': 'بطاقة أو شباك',
  'payment.means.card.hint': 'تجيب شبكة الأداء خلال اليوم.',
  'payment.means.credit': 'من رصيدكم الدائن',
  'payment.debit_account': 'الحساب المخصوم',
  'payment.debit_account.hint': 'عند الأداء بالتحويل. لا يُستعمل الحساب الجديد إلا بعد 24 ساعة.',
  'payment.then': (a: Count) =>
    a.count === 1
      ? 'سيصادق شخص آخر على هذا الأمر قبل إرساله.'
      : 'سيصادق شخصان آخران على هذا الأمر قبل إرساله.',
  'payment.order': 'إصدار الأمر بالأداء',
  'payment.open': 'أداءات جارية',
  'payment.quarters': 'الفصول',
  'payment.reference': 'المرجع',
  'payment.state': 'الحالة',
  'payment.amount': 'المبلغ',
  'payment.pays': 'ما يسدده هذا الأداء',
  'payment.credit': 'رصيدكم الدائن',
  'payment.to_pay': 'الواجب أداؤه',
  'payment.beneficiary': 'المستفيد',
  'payment.confirmations': 'المصادقات',
  'payment.confirmations.count': (a: Count) => (a.count === 1 ? 'شخص واحد' : 'شخصان'),
  'payment.sole': 'موقِّع وحيد، بعامل ثان',
  'payment.digest': 'بصمة الأمر',
  'payment.first': 'هذا أول أداء: لا يوجد ما يُقارن به.',
  'payment.same': (a: { quarters: string }) => `مطابق لأداء ${a.quarters}.`,
  'payment.same_except': (a: { quarters: string }) => `مثل أداء ${a.quarters}، باستثناء:`,
  'payment.differs.more': (a: Amount) => `${f.amount(a.amount)} زيادة`,
  'payment.differs.less': (a: Amount) => `${f.amount(a.amount)} نقصان`,
  'payment.differs.people': (a: Count) =>
    a.count > 0 ? `زيادة: ${rows(a.count)}` : `نقصان: ${rows(-a.count)}`,
  'payment.differs.means': (a: { before: string; now: string }) => `${a.now} عوض ${a.before}`,
  'payment.differs.confirmations': (a: { before: number; now: number }) =>
    `عدد المصادقات ${f.number(a.now)} عوض ${f.number(a.before)}`,
  'payment.differs.account': (a: { before: string }) =>
    a.before === '' ? 'الحساب المخصوم جديد.' : `تغير الحساب المخصوم. سابقا: ${f.ltr(a.before)}.`,
  'payment.differs.beneficiary': (a: { before: string }) =>
    `تغير الحساب المستفيد. سابقا: ${f.ltr(a.before)}.`,
  'payment.yours': 'مصادقتكم منتظرة',
  'payment.confirm': (a: Amount) => `المصادقة على ${f.amount(a.amount)}`,
  'payment.refuse': 'رفض هذا الأمر',
  'payment.refuse.why': 'لماذا؟ سيقرؤه من أصدر الأمر.',
  'payment.reason': 'السبب',
  'payment.cover':
    'هل غاب أحد المصادقين؟ يمنح أحد مديري المستعملين هذه الصلاحية لنائب عنه، من تاريخ إلى تاريخ. وتسري بعد 24 ساعة.',
  'payment.cover.name': 'تعيين نائب عنه',
  'payment.own': 'أنتم من أصدر هذا الأمر: يصادق عليه شخص آخر. يمكنكم سحبه.',
  'payment.withdraw.alone': 'سحب هذا الأمر',
  'payment.withdraw.alone.means': 'لن يُؤدى أي مبلغ. ويبقى إصدار أمر جديد ممكنا.',
  'payment.withdraw.first': 'طلب السحب',
  'payment.withdraw.first.means': 'تمت المصادقة على الأمر: يجب أن يؤكد شخص ثان السحب قبل إرساله.',
  'payment.withdraw.second': 'تأكيد السحب',
  'payment.withdraw.second.means': 'طلب أحدهم السحب. بتأكيدكم يصبح نافذا.',
  'payment.take': 'الإرسال إلى بنككم',
  'payment.take.lead':
    'بمجرد أخذ الأمر المعد للتوقيع أو الملف يُعتبر الأمر مُرسَلا: لا يمكن سحبه هنا بعد ذلك.',
  'payment.take.paper': 'أمر بالتحويل للتوقيع',
  'payment.take.file': 'ملف للبنك (pain.001)',
  'payment.take.network': 'الأداء الآن عبر الشبكة',
  'payment.take.card_lead': 'تحصّل شبكة الأداء المبلغ وتجيب خلال اليوم. لن يمكن سحب الأمر هنا بعد ذلك.',
  'payment.form.paper': 'أمر ورقي',
  'payment.form.file': 'ملف',
  'payment.form.batch': 'دفعة اقتطاعات',
  'payment.form.network': 'شبكة الأداء',
  'payment.missing': 'لم يصل هذا الأداء',
  'payment.missing.lead': 'اسألوا بنككم. إذا لم يُرسل قط، فيمكنكم إغلاقه وإصدار أمر آخر.',
  'payment.close': 'إغلاق هذا الأداء',
  'payment.answer': 'هل أعطاكم بنككم ملف جواب؟',
  'payment.answer.file': 'ملف pain.002',
  'payment.answer.hint': 'يبين هل قبل بنككم الأمر، ولا يُعتبر أداءً بأي حال.',
  'payment.answer.send': 'قراءة هذا الملف',
  'payment.since': 'ما حدث منذ ذلك',
  'payment.since.line': (a: { what: string; by: string; at: Instant }) =>
    `${a.what}: ${a.by}، ${f.moment(a.at)}`,
  'payment.story': 'مساره',
  'payment.bank.came': (a: Amount) => `${f.amount(a.amount)} وصلت إلى بنك الصندوق`,
  'payment.bank.back': (a: Amount) => `${f.amount(a.amount)} استرجعها البنك`,
  'payment.bank.value': (a: { on: IsoDate }) => `تاريخ القيمة ${f.day(a.on)}`,
  'payment.bank.undone': 'أُلغيت المطابقة',
  'payment.points_by': (a: { on: IsoDate }) => `في أجل أقصاه ${f.day(a.on)}: هذا التزام الصندوق`,
  'payment.points_credited': (a: { points: Points }) => `قُيدت للأجراء ${f.points(a.points)} نقطة`,
  'payment.points_done': 'قُيدت نقط هذه الفصول',
  'payment.points_when_paid': 'بعد أداء الفصل كاملا',
  'payment.ordered_too': (a: { amount: Centimes; count: number }) =>
    a.count > 1
      ? `صدر الأمر بأداء ${f.amount(a.amount)} ولم تصل بعد`
      : `أداء بمبلغ ${f.amount(a.amount)} جارٍ`,
  'payment.points_promise': (a: { days: number }) =>
    `في أجل أقصاه ${f.number(a.days)} أيام عمل بعد وصوله: هذا التزام الصندوق`,
  'payment.next.confirm_first': 'مصادقة أولى',
  'payment.next.confirm_second': 'مصادقة ثانية من شخص آخر',
  'payment.next.send': 'الإرسال إلى البنك',
  'payment.next.arrive': 'الوصول إلى حساب الصندوق',
  'payment.next.points': 'نقط الأجراء',
  'payment.event.ordered': 'صدر الأمر',
  'payment.event.confirmed': 'تمت المصادقة',
  'payment.event.refused': 'رُفض',
  'payment.event.withdrawal_asked': 'طُلب السحب',
  'payment.event.withdrawn': 'سُحب',
  'payment.event.expired': 'انتهت مدته',
  'payment.event.transmitted': 'أُرسل إلى البنك',
  'payment.event.missed': 'لم يصل في الأجل',
  'payment.event.bank_refused': 'رفضه البنك',
  'payment.event.closed': 'أُغلق',
  'payment.status.awaiting_first': 'ينتظر المصادقة',
  'payment.status.awaiting_second': 'ينتظر مصادقة ثانية',
  'payment.status.approved': 'مصادق عليه، ينتظر الإرسال',
  'payment.status.transmitted': 'أُرسل',
  'payment.status.not_received': 'لم يصل',
  'payment.status.refused': 'مرفوض',
  'payment.status.withdrawn': 'مسحوب',
  'payment.status.expired': 'منتهي المدة',
  'payment.status.bank_refused': 'رفضه البنك',
  'payment.status.closed': 'مغلق، لم يصل',
  'payment.status.settled': 'مؤدى',
  'payment.status.settled_partly': 'مؤدى جزئيا',
  'payment.head.awaiting_first': 'هذا الأداء ينتظر المصادقة',
  'payment.head.awaiting_second': 'هذا الأداء ينتظر مصادقة ثانية',
  'payment.head.approved': 'تمت المصادقة على هذا الأداء: بقي إرساله',
  'payment.head.transmitted': 'أُرسل هذا الأداء',
  'payment.head.not_received': 'لم يصل هذا الأداء',
  'payment.head.refused': 'رُفض هذا الأداء',
  'payment.head.withdrawn': 'سُحب هذا الأداء',
  'payment.head.expired': 'انتهت مدة هذا الأداء',
  'payment.head.bank_refused': 'رفض البنك هذا الأداء',
  'payment.head.closed': 'أُغلق هذا الأداء دون أن يصل',
  'payment.head.settled': 'وصل هذا الأداء',
  'payment.head.settled_partly': 'وصل جزء من هذا الأداء',
  'debit.title': 'الحسابات المخصومة',
  'debit.add': 'إضافة حساب',
  'debit.lead':
    'لا يُستعمل الحساب المضاف إلا بعد 24 ساعة. يُخبَر به كل المكلفين بالأداء، ويمكن لكل واحد منهم إيقافه.',
  'debit.empty': 'لا يوجد أي حساب حاليا.',
  'debit.rib': 'رقم الهوية البنكية RIB (24 رقما)',
  'debit.holder': 'صاحب الحساب',
  'debit.from': (a: { rib: string; at: Instant }) =>
    `${f.ltr(a.rib)} — يُستعمل ابتداء من ${f.moment(a.at)}`,
  'debit.since': 'يُستعمل منذ',
  'debit.waits': 'سيُستعمل ابتداء من',
  'debit.added_by': 'أضافه',
}
