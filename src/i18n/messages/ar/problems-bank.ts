import { formatsOf } from '#src/i18n/format.ts'

const f = formatsOf('ar')

export const bankProblems = {
  'refusal.bank_file_unreadable':
    'هذا الملف ليس XML مقروءا، أو وصل ناقصا. أعيدوا تحميله من موقع البنك بترميز UTF-8، وأرسلوه دون فتحه أو تعديله.',
  'refusal.bank_file_forbidden':
    'يحتوي هذا الملف على تصريح DOCTYPE أو ENTITY، وهو ما لا يوجد أبدا في كشف بنكي. لا نقرؤه حفاظا على الأمان. أعيدوا تحميله من موقع البنك.',
  'refusal.bank_file_other_kind': (a: { found: string; expected: string }) =>
    `هذا الملف من نوع آخر: ${f.ltr(a.found)}. اختاروا ملفا من نوع ${f.ltr(a.expected)}، أو اطلبوا هذه الصيغة من البنك.`,
  'refusal.bank_file_incomplete': (a: { where: string }) =>
    `عنصر ناقص أو مكتوب على غير الصواب: ${f.ltr(a.where)}. لم يُسجَّل أي شيء. اطلبوا من البنك ملفا مصححا، مع ذكر هذا الموضع.`,
  'refusal.bank_file_currency': (a: { currency: string }) =>
    `يحتوي هذا الملف على مبلغ بعملة ${f.ltr(a.currency)}. لا نقرأ إلا الحسابات بالدرهم (MAD): اطلبوا كشف حساب بالدرهم.`,
  'refusal.bank_file_too_large': (a: { limit_mib: number }) =>
    `حجم هذا الملف يفوق ${f.number(a.limit_mib)} ميغابايت، أو عدد أسطره كبير جدا. اطلبوا من البنك ملفا لكل يوم أو لكل حساب، وأرسلوها واحدا بعد آخر.`,
}
