import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

const f = formatsOf('ar')

/** The statement of points, and what it leads to. */
export const points = {
  'statement.points.title': 'كشف النقط',
  'points.as_of': (a: { matricule: string; on: IsoDate }) =>
    `رقم التسجيل ${f.ltr(a.matricule)}، الوضعية بتاريخ ${f.day(a.on)}`,
  'points.total': 'نقطكم',
  'points.to_come': (a: { points: Points }) =>
    `و${f.points(a.points)} نقطة مصرح بها، تُقيَّد بعد أداء مساهماتها`,
  'points.acquired': 'المعاش المكتسب',
  'points.acquired.note': (a: { on: IsoDate }) =>
    `ابتداء من ${f.day(a.on)}، بنقطكم الحالية ودون أي مساهمة إضافية.`,
  'points.projected': 'المعاش المتوقع',
  'points.projected.note': (a: { on: IsoDate }) =>
    `ابتداء من ${f.day(a.on)}، إذا واصلتم كما أنتم اليوم.`,
  'points.a_month': 'في الشهر، قبل الضريبة',
  'points.once': 'دفعة واحدة، قبل الضريبة: عدد نقطكم لا يكفي لمعاش شهري',
  'points.between': (a: { least: Centimes; most: Centimes }) =>
    `بين ${f.amount(a.least)} و${f.amount(a.most)} حسب الأرقام التي لم ينشرها الصندوق.`,
  'points.replacement': (a: { share: RatePpm }) =>
    `نسبة التعويض: ${f.share(Math.round(a.share / 1000) * 1000)} من آخر أجر مصرح به.`,
  'points.recent': 'فصولكم الأخيرة',
  'points.declared': 'المصرح به',
  'points.paid': 'أداء المشغّل',
  'points.paid.yes': 'مؤدى',
  'points.credited': 'النقط المقيدة',
  'points.not_yet': 'ليس بعد',
  'points.withheld': 'محجوزة: يُنتظر تصحيح',
  'points.by_year': 'سنة بعد سنة',
  'points.chart': 'نقط كل سنة؛ الجدول الموالي يعطي الأرقام نفسها',
  'points.legend.earned': 'الأجور والاستدراكات',
  'points.legend.granted': 'النقط المشتراة والمجانية',
  'points.legend.to_come': 'تنتظر التقييد',
  'points.year': 'السنة',
  'points.nature': 'النوع',
  'points.employer': 'المشغّل',
  'points.of_year': 'نقط السنة',
  'points.quarters': (a: { quarters: string }) =>
    `${a.quarters.length > 1 ? 'الفصول' : 'الفصل'} ${f.ltr(a.quarters.split('').join(', '))}`,
  'points.nature.salary': 'الأجور',
  'points.nature.recall': 'استدراك أجور',
  'points.nature.buyback': 'شراء نقط',
  'points.nature.illness': 'نقط مجانية (مرض)',
  'points.managers': 'مساهماتكم ومن يدبرها',
  'points.managers.lead':
    'كانت شركات التأمين تدبر حصتكم إلى غاية 31 دجنبر 2002. ويدبرها الصندوق المهني المغربي للتقاعد منذ فاتح يناير 2003.',
  'points.manager': 'الهيئة المدبرة',
  'points.manager.fund': 'CIMR',
  'points.period': 'المدة',
  'points.years': (a: { from: number; to: number }) =>
    a.from === a.to ? f.ltr(`${a.from}`) : `من ${f.ltr(`${a.from}`)} إلى ${f.ltr(`${a.to}`)}`,
  'points.contributed': 'مساهماتكم',
  'points.hypotheses': 'ما يفترضه التوقع',
  'points.hypotheses.text': (a: { salaryGrowth: RatePpm; pointGrowth: RatePpm }) =>
    `يرتفع أجركم بنسبة ${f.share(a.salaryGrowth)} في السنة. ويرتفع الأجر المرجعي وقيمة النقطة بنسبة ${f.share(a.pointGrowth)} في السنة. قيمة النقطة هي قيمة آخر سنة مساهمة. والسقف لا يتغير.`,
  'points.rulebook': 'حُسب بنسخة القواعد',
  'points.simulate': 'محاكاة معاشي',
  'free.title': 'نقط مجانية بسبب المرض',
  'free.lead':
    'الأيام الستون الأولى لا تمنح شيئا. وتمنح الأيام الموالية نقطا بقدر ما منحته آخر سنة من الأجور. ويقرر مراقب.',
  'free.from': 'أول يوم مرض',
  'free.to': 'آخر يوم مرض',
  'free.day.hint': 'اليوم والشهر والسنة: 15/03/2026',
  'free.text': 'ما ينبغي معرفته',
  'free.text.hint': 'اختياري؛ لا تكتبوا أي شيء طبي',
  'free.piece': 'شهادة طبية',
  'free.go': 'فتح الملف',
  'case.kind.free_points': 'نقط مجانية بسبب المرض',
  'case.fact.illFrom': 'من',
  'case.fact.illTo': 'إلى',
  'case.fact.days': 'الأيام المحسوبة',
  'refusal.illness_days': 'الأيام غير صحيحة: يجب أن يأتي آخر يوم بعد الأول وألا يتجاوز اليوم.',
  'refusal.no_points_before': 'لم يُصرَّح بأي أجر قبل هذا المرض: لا يوجد ما يُحتسب على أساسه.',
  'refusal.proof_needed': 'أرفقوا الشهادة الطبية بصيغة PDF أو صورة.',
  'refusal.illness_too_short': (a: { days: number }) =>
    `تبدأ النقط من اليوم ${f.number(a.days)} من المرض: هذه المدة أقصر.`,
  'refusal.illness_known': (a: { number: string }) =>
    `الملف ${f.ltr(a.number)} يحسب من قبل جزءا من هذه الأيام.`,
}
