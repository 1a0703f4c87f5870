import { formatsOf } from '#src/i18n/format.ts'

const f = formatsOf('ar')

/** Staff affiliated before a first declaration. */
export const entrants = {
  'entrants.title': 'تسجيل أجرائكم',
  'entrants.lead':
    'ألصقوا لائحة أجرائكم قبل التصريح الأول: يتسلم كل واحد رقم تسجيله، ومن له رقم يحتفظ به.',
  'entrants.list': 'لائحة الأجراء',
  'entrants.list.hint':
    'شخص في كل سطر، والأعمدة مفصولة بفاصلة منقوطة: الاسم العائلي؛ الاسم الشخصي؛ الجنس (M أو F)؛ الازدياد؛ بطاقة التعريف؛ الفئة؛ تاريخ الالتحاق',
  'entrants.check': 'التحقق من اللائحة',
  'entrants.checked': 'اللائحة كما قُرئت',
  'entrants.register': 'تسجيل هؤلاء الأجراء',
  'entrants.line': (a: { line: number }) => `السطر ${f.number(a.line)}:`,
  'entrants.state.new': 'جديد',
  'entrants.state.known': 'معروف لدى صندوق CIMR',
  'entrants.state.yours': 'مسجل عندكم من قبل',
  'entrants.state.other': 'بطاقة شخص آخر',
  'entrants.same': 'هل هو الشخص نفسه؟',
  'entrants.same.yes': 'نعم: يحتفظ برقم تسجيله',
  'entrants.same.no': 'لا، أو لا أعرف: تركه جانبا',
  'entrants.other': 'هذه بطاقة شخص ولد في يوم آخر: تحققوا منها. تُرك السطر جانبا.',
  'entrants.staff': 'أجراؤكم المسجلون',
  'entrants.nobody': 'لم يُسجَّل أحد بعد.',
  'entrants.from_roster': 'تسجيل أجراء جدد',
  'error.entrant_columns': 'تنقص أعمدة: يلزم سبعة',
  'error.entrant_name': 'لا يُقرأ الاسم العائلي أو الشخصي',
  'error.entrant_sex': 'يُكتب الجنس M أو F',
  'error.entrant_days': 'تاريخ الالتحاق بعد الازدياد ولم يتجاوز اليوم',
  'error.entrant_category': 'هذه الفئة ليست في العقد',
  'error.entrant_twice': 'هذه البطاقة موجودة في اللائحة',
  'refusal.list_to_correct': 'صححوا أولا الأسطر المشار إليها.',
  'refusal.list_to_paste': 'ألصقوا لائحة أجرائكم.',
  'refusal.list_too_long': (a: { most: number }) =>
    `تتجاوز اللائحة ${f.number(a.most)} شخصا: أرسلوها على دفعات.`,
  'refusal.list_too_many_known': (a: { most: number }) =>
    `تضم اللائحة أكثر من ${f.number(a.most)} شخصا معروفا: سجلوها على دفعات.`,
  'refusal.nobody_to_register': 'لا أحد للتسجيل في هذه اللائحة.',
  'history.what.member_affiliated': 'تسجيل من طرف مشغّل',
  'history.why.member_affiliated': 'صرح المشغّل بأن الشخص يعمل لديه',
  'history.what.entrants_checked': 'التحقق من لائحة أجراء',
  'history.why.entrants_checked': 'معرفة من له رقم تسجيل',
  'history.what.entrants_registered': 'تسجيل أجراء',
  'history.why.entrants_registered': 'تهييء التصريح الأول',
}
