import { formatsOf } from '#src/i18n/format.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('ar')

export const members = {
  'activation.title': 'فتح ولوج المنخرط',
  'activation.start.lead':
    'عرّفوا بأنفسكم. يُرسل رمز إلى العنوان الذي يعرفه صندوق CIMR، ثم تختارون كلمة السر.',
  'activation.code.lead':
    'إذا كانت هذه معلوماتكم فقد أُرسل رمز الآن. اكتبوه هنا. تصل الرسالة البريدية بعد أيام: يمكنكم الرجوع برقم التسجيل.',
  'activation.posted.lead': 'اكتبوا رقم التسجيل والرمز الموجود في الرسالة.',
  'activation.password.lead': 'الرمز صحيح. اختاروا كلمة السر.',
  'activation.start.go_on': 'التوصل برمز',
  'activation.code.go_on': 'متابعة',
  'activation.posted.go_on': 'متابعة',
  'activation.password.go_on': 'فتح ولوجي',
  'activation.cin': 'رقم البطاقة الوطنية',
  'activation.cin.hint': 'حروف وأرقام كما في البطاقة، مثل BK123456',
  'activation.birth_date': 'تاريخ الازدياد',
  'activation.channel': 'أين يُرسل الرمز',
  'activation.channel.hint': 'إلى ما هو مسجل لدى صندوق CIMR. لا يُعرض شيء هنا.',
  'activation.channel.email': 'بالبريد الإلكتروني',
  'activation.channel.sms': 'برسالة قصيرة',
  'activation.channel.letter': 'برسالة إلى عنواني البريدي',
  'activation.code': 'الرمز',
  'activation.have_letter': 'توصلت برمز عبر البريد',
  'activation.nothing': 'لم يصل شيء أو تغير عنوانكم؟ اطلبوا اشتراكا مع وثيقة هويتكم',
  'activation.open': 'أول زيارة: فتح ولوجي',
  'error.cin_shape': 'اكتبوا رقم البطاقة الوطنية كما في البطاقة: BK123456',
  'member.title': (a: { quarter: Quarter | null; employer: string }) =>
    a.quarter === null
      ? 'لا يوجد فصل مصرَّح به حتى الآن'
      : `صرّحت ${a.employer} بأجركم عن ${f.quarterInWords(a.quarter)}`,
  'member.lead': (a: { matricule: string }) => `رقم التسجيل ${f.ltr(a.matricule)}.`,
  'member.points_to_come': 'النقط المنتظرة',
  'member.not_paid': 'مصرَّح به، لم يُؤدَّ بعد',
  'member.points': 'النقط',
  'member.credited': 'تم الأداء: قُيدت النقط',
  'member.credited_partly': (a: { points: Points }) => `أُدي جزء: قُيدت ${f.points(a.points)} نقطة`,
  'member.withheld': 'نقط محجوزة: يُنتظر تصحيح من مشغّلكم',
  'member.explain': 'تُقيَّد النقط عندما يؤكد البنك أداء مشغّلكم.',
  'member.quarters': 'الفصول المصرَّح بها',
  'member.empty': 'لم يُصرَّح بأي شيء لفائدتكم بعد. إن كنتم تعملون فاسألوا مشغّلكم.',
  'member.salary': 'الأجر الخاضع للمساهمة',
  'member.rate': 'النسبة',
  'member.employee': 'حصتكم',
  'member.employer': 'حصة المشغّل',
  'member.total': 'المجموع',
  'member.how': 'كيفية الحساب',
  'member.line.title': (a: { quarter: Quarter }) => `${f.quarterInWords(a.quarter)}`,
  'member.back': 'العودة إلى حسابي',
}
