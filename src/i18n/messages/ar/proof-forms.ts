import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('ar')

export const proofForms = {
  'proof_form.lead': (a: { due: IsoDate }) =>
    `منتظرة قبل ${f.day(a.due)}. الاسم مكتوب في الورقة التي بين أيديكم.`,
  'proof_form.title': 'الاستمارة المعدة للطبع',
  'proof_form.step.print': 'اطبعوها. اسمكم ورقمكم مكتوبان فيها.',
  'proof_form.step.sign':
    'اطلبوا ملأها وتوقيعها من الجماعة أو القنصلية أو الموثق أو المؤسسة المعنية.',
  'proof_form.step.photo':
    'صوروا رمزها: الصفحة التي تفتح تستقبل الصورة وترتب الوثيقة. يكفي أي هاتف، دون حساب.',
  'proof_form.open': 'فتح الاستمارة (PDF)',
  'proof_form.paper.lead': 'تملؤها وتوقعها السلطة التي تشهد.',
  'proof_form.name': 'الاسم العائلي والشخصي',
  'proof_form.born': 'تاريخ الازدياد',
  'proof_form.dp': 'رقم المعاش',
  'proof_form.due': 'منتظرة قبل',
  'proof_form.said': 'موضوع الشهادة',
  'proof_form.said.life': 'حضر الشخص المذكور أعلاه اليوم شخصيا ومعه وثيقة هويته.',
  'proof_form.said.not_remarried': 'صرح الشخص المذكور أعلاه اليوم شخصيا بأنه لم يتزوج من جديد.',
  'proof_form.said.school': 'الطفل الذي يؤدى المعاش عنه يتابع دراسته هذه السنة.',
  'proof_form.said.disability': 'الشخص المذكور أعلاه في وضعية إعاقة مثبتة طبيا.',
  'proof_form.said.card':
    'بطاقة التعريف المقدمة اليوم هي بطاقة الشخص المذكور أعلاه. أرفقوا نسخة من وجهيها معا.',
  'proof_form.authority': 'السلطة',
  'proof_form.signer': 'الاسم والصفة',
  'proof_form.place': 'المكان والتاريخ',
  'proof_form.stamp': 'التوقيع والختم',
  'proof_form.how': 'صوروا هذا الرمز ثم أرسلوا صورة هذه الصفحة.',
  'proof_form.post': 'أو أرسلوا هذه الصفحة بالبريد إلى CIMR: الرمز يرتبها.',
  'proof_form.file': 'إيداع وثيقة',
  'proof_form.photo': 'صورة الصفحة الموقعة',
  'proof_form.nothing': 'لا شيء منتظر الآن: الوثيقة موجودة، أو يدرسها الصندوق.',
  'proof_form.desk': 'فتح الوثيقة في فضاء الصندوق',
  'proof_form.given': 'وصلت الوثيقة',
  'proof_form.given.next': 'يدرسها الصندوق، وسيُخبر الشخص المعني. يمكنكم إغلاق هذه الصفحة.',
}
