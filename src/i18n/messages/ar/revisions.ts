import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('ar')

export const revisions = {
  'nav.pensioner.revisions': 'مراجعاتي',
  'revisions.title': 'مراجعاتي',
  'revisions.lead': 'عندما تتغير نقطكم بعد المغادرة يعيد الصندوق احتساب معاشكم. إليكم أين وصل ذلك.',
  'revisions.none': 'لم تُفتح أي مراجعة.',
  'revision.title': (a: { number: string }) => `المراجعة ${f.ltr(a.number)}`,
  'revision.case': 'الملف',
  'revision.state.open': 'جارية',
  'revision.state.accepted': 'تقررت',
  'revision.state.refused': 'دون تغيير',
  'revision.state.answered': 'أُجيب عنها',
  'revision.why': (a: { quarter: Quarter; points: Points }) =>
    `صُححت مساهمات ${f.quarterInWords(a.quarter)}. تغير النقط: ${f.ltr(a.points < 0 ? '−' : '+')} ${f.points(Math.abs(a.points) as Points)}.`,
  'revision.promised': (a: { on: IsoDate }) => `الجواب موعود به قبل ${f.day(a.on)}.`,
  'revision.settles': (a: { on: IsoDate }) => `يُؤدى المعاش الجديد ومتأخراته في ${f.day(a.on)}.`,
  'revision.before': 'المبلغ السابق',
  'revision.after': 'المبلغ الجديد',
  'revision.before.how': 'كيف احتُسب المبلغ السابق',
  'revision.after.how': 'كيف احتُسب المبلغ الجديد',
  'revision.difference': 'الفرق',
  'revision.arrears': 'المتأخرات، شهرا بشهر',
  'revision.total': 'المجموع',
  'revision.not_countable':
    'مُنح هذا المعاش في جهة أخرى: ولا يُعرف الأساس الذي استند إليه. أجيبوا كتابة، أو أكملوا المسار أولا.',
  'refusal.revision_not_countable': 'مُنح هذا المعاش في جهة أخرى: لا يمكن إعادة احتسابه هنا.',
  'refusal.revision_moves_nothing':
    'بعد إعادة الاحتساب بقي المعاش كما هو: ليس هناك ما يُراجَع. ارفضوا مع بيان ذلك.',
  'history.what.pension_revised': 'مراجعة المعاش',
  'history.why.pension_revised': 'تغيرت نقط بعد المغادرة',
  'case.reason.no_effect': 'لا يتغير المعاش',
}
