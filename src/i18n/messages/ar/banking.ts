import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('ar')
type Count = { count: number }

/** What the fund's bank says, and what the fund sends it. */
export const banking = {
  'settlements.title': 'كشوف البنك',
  'settlements.lead': 'كشف حساب الصندوق: كل حركة تُحتسب مرة واحدة. والباقي ينتظر هنا.',
  'settlements.file': 'قراءة كشف',
  'settlements.file.label': 'ملف camt.053 أو camt.054',
  'settlements.file.hint': 'ملف البنك كما هو. لا يُقرأ إلا حساب الصندوق.',
  'settlements.file.send': 'قراءة هذا الملف',
  'settlements.read': 'تمت قراءة الكشف',
  'settlements.result': (a: { matched: number; unmatched: number; known: number }) =>
    `تمت مطابقتها: ${f.number(a.matched)}. في انتظار المطابقة: ${f.number(a.unmatched)}. معروفة من قبل: ${f.number(a.known)}.`,
  'settlements.on': (a: { on: IsoDate }) => `تاريخ القيمة ${f.day(a.on)}`,
  'settlements.return': 'إرجاع',
  'settlements.returned': 'أُرجع بعد ذلك',
  'settlements.this_one': 'هو هذا',
  'settlements.by_hand': 'مطابقة يدوية',
  'settlements.reference': 'مرجع الأمر',
  'settlements.employer': 'أو رقم انخراط المقاولة',
  'settlements.match': 'مطابقة',
  'settlements.unmatched': (a: Count) =>
    f.plural(a.count, {
      zero: 'في انتظار المطابقة',
      one: 'حركة واحدة في انتظار المطابقة',
      two: 'حركتان في انتظار المطابقة',
      few: `${f.number(a.count)} حركات في انتظار المطابقة`,
      other: `${f.number(a.count)} حركة في انتظار المطابقة`,
    }),
  'settlements.none': 'كل الحركات مطابقة.',
  'settlements.matched': 'الحركات المطابقة',
  'settlements.none_matched': 'لا توجد أي حركة حاليا.',
  'settlements.how.reference': 'بالمرجع',
  'settlements.how.amount_and_account': 'بالمبلغ والحساب',
  'settlements.how.desk': 'يدويا',
  'settlements.how.original': 'إرجاع من البنك',
  'settlements.undo': 'إلغاء هذه المطابقة',
  'settlements.undo_asked': 'طُلب الإلغاء:',
  'settlements.undo_other': 'يجب أن يؤكده زميل آخر.',
  'settlements.undo_confirm': 'تأكيد الإلغاء',
  'collections.title': 'الاقتطاعات',
  'collections.waiting': (a: Count) =>
    f.plural(a.count, {
      zero: 'الدفعة المقبلة',
      one: 'الدفعة المقبلة: اقتطاع واحد',
      two: 'الدفعة المقبلة: اقتطاعان',
      few: `الدفعة المقبلة: ${f.number(a.count)} اقتطاعات`,
      other: `الدفعة المقبلة: ${f.number(a.count)} اقتطاعا`,
    }),
  'collections.none': 'لا يوجد أي اقتطاع مصادق عليه في الانتظار.',
  'collections.send': 'إرسال الدفعة',
  'collections.batches': 'الدفعات المرسلة',
  'collections.no_batch': 'لا توجد أي دفعة حاليا.',
  'collections.batch': (a: { on: IsoDate; count: number }) =>
    `دفعة ${f.day(a.on)}، عدد الأوامر: ${f.number(a.count)} (pain.008)`,
  'collections.mandate': 'تسجيل توكيل بالاقتطاع',
  'collections.mandate.lead':
    'حسب الأصل الموقع. يُعمل به بعد 24 ساعة؛ وتُخبَر به المقاولة ويمكنها إيقافه.',
  'collections.employer_number': 'رقم انخراط المقاولة',
  'collections.reference': 'مرجع التوكيل',
  'collections.rib': 'رقم الهوية البنكية RIB (24 رقما)',
  'collections.holder': 'صاحب الحساب',
  'collections.signed_on': 'تاريخ التوقيع',
  'collections.record': 'تسجيل التوكيل',
  'sole.title': 'الموقِّع الوحيد',
  'sole.lead':
    'إذا كانت صلاحيات المقاولة في يد شخص واحد، أمكنه إصدار الأوامر والمصادقة عليها وحده، بعامله الثاني. يقترح مستخدم ويقرر مراقب.',
  'sole.find': 'بحث',
  'sole.people': 'الأشخاص الذين لهم الصلاحيتان معا',
  'sole.nobody': 'لا أحد له الصلاحيتان معا، أو تشترط المقاولة مصادقتين.',
  'sole.reason': 'ما تنص عليه وثائق الصلاحيات',
  'sole.open': 'فتح الملف',
}
