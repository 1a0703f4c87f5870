import { formatsOf } from '#src/i18n/format.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('ar')

export const members = {
  'member.title': (a: { quarter: Quarter | null; employer: string }) =>
    a.quarter === null
      ? 'لا يوجد فصل مصرَّح به حتى الآن'
      : `صرّحت ${a.employer} بأجركم عن ${f.quarterInWords(a.quarter)}`,
  'member.lead': (a: { matricule: string }) => `رقم التسجيل ${f.ltr(a.matricule)}.`,
  'member.points_to_come': 'النقط المنتظرة',
  'member.not_paid': 'مصرَّح به، لم يُؤدَّ بعد',
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
