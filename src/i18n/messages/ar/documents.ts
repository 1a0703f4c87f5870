import { formatsOf } from '#src/i18n/format.ts'

const f = formatsOf('ar')

/** Why a document can't be taken as it is, and how to make one that can. */
export const documents = {
  'demo.job.sweep-documents': 'حذف الوثائق التي وصلت ولم تُحفظ قط',
  'refusal.piece_empty': 'هذه الوثيقة فارغة. اختاروا ملفا آخر.',
  'refusal.piece_too_large': (a: { mib: number }) =>
    `تتجاوز هذه الوثيقة ${f.number(a.mib)} ميبيبايت. أعيدوا تصويرها، أو قلصوا حجم الملف، أو أرسلوها على أجزاء.`,
  'refusal.piece_not_readable':
    'هذه الوثيقة ليست PDF ولا صورة JPEG أو PNG. صوّروا الصفحة، أو احفظوها بصيغة PDF.',
  'refusal.piece_damaged': 'هذا الملف ناقص أو تالف. احفظوه أو حمّلوه من جديد، أو صوّروا الصفحة.',
  'refusal.piece_encrypted':
    'ملف PDF هذا محمي بكلمة سر أو ممنوع من النسخ. احفظوه دون حماية (طباعة، ثم PDF)، أو صوّروا الصفحة.',
  'refusal.piece_no_page': 'لا يحتوي ملف PDF هذا على أي صفحة. احفظوه من جديد، أو صوّروا الصفحة.',
  'refusal.piece_too_many_pages': (a: { most: number }) =>
    `يتجاوز عدد صفحات ملف PDF هذا ${f.number(a.most)}. احفظوا الصفحات المطلوبة فقط.`,
  'refusal.piece_two_in_one':
    'يحتوي هذا الملف على شيء آخر غير الوثيقة نفسها. احفظوه من جديد (طباعة، ثم PDF)، أو صوّروا الصفحة.',
  'refusal.piece_unfolds':
    'حجم ملف PDF هذا مفرط عند فتحه. احفظوا الصفحات المطلوبة فقط (طباعة، ثم PDF)، أو صوّروها.',
  'refusal.piece_too_many_points': (a: { most: number }) =>
    `يتجاوز عدد نقط هذه الصورة ${f.number(a.most)} مليون نقطة. صوّروا الصفحة، أو امسحوها ضوئيا بدقة 300 نقطة في البوصة.`,
}
