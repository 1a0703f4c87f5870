import { formatsOf } from '#src/i18n/format.ts'

const f = formatsOf('ar')

/** Staff affiliated before a first declaration. */
export const entrants = {
  'entrants.title': 'تسجيل أجرائكم',
  'entrants.lead':
    'ألصقوا لائحة أجرائكم قبل التصريح الأول: يتسلم كل واحد رقم تسجيله، ومن له رقم يحتفظ به.',
  'entrants.list': 'لائحة الأجراء',
  'entrants.list.hint':
    'شخص في كل سطر، والأعمدة مفصولة بفاصلة منقوطة لاتينية: الاسم العائلي ; الاسم الشخصي ; الجنس (M أو F) ; تاريخ الازدياد ; البطاقة الوطنية ; الفئة ; تاريخ الالتحاق',
  'entrants.check': 'التحقق من اللائحة',
  'entrants.checked': 'اللائحة كما قُرئت',
  'entrants.register': 'تسجيل هؤلاء الأجراء',
  'entrants.line': (a: { line: number }) => `السطر ${f.number(a.line)}:`,
  'entrants.state.new': 'جديد',
  'entrants.state.known': 'معروف لدى الصندوق من قبل',
  'entrants.state.yours': 'مسجل عندكم من قبل',
  'entrants.state.other': 'بطاقة شخص آخر',
  'entrants.same': 'هل هو الشخص نفسه؟',
  'entrants.same.yes': 'نعم: يحتفظ برقم تسجيله',
  'entrants.same.no': 'لا، أو لا أعرف: عدم تسجيله',
  'entrants.other': 'هذه بطاقة شخص ولد في يوم آخر: تحققوا منها. لن يُسجَّل هذا السطر.',
  'entrants.staff': 'أجراؤكم المسجلون',
  'entrants.nobody': 'لم يُسجَّل أحد بعد.',
  'entrants.from_roster': 'تسجيل أجراء جدد',
  'error.entrant_columns': 'تنقص أعمدة: يجب أن تكون سبعة',
  'error.entrant_name': 'الاسم العائلي أو الشخصي غير مقروء',
  'error.entrant_sex': 'يُكتب الجنس M أو F',
  'error.entrant_days': 'يجب أن يكون تاريخ الالتحاق بعد الازدياد وألا يتجاوز اليوم',
  'error.entrant_category': 'هذه الفئة غير واردة في العقد',
  'error.entrant_twice': 'هذه البطاقة مكررة في اللائحة',
  'refusal.list_to_correct': 'صححوا أولا الأسطر المشار إليها.',
  'refusal.list_to_paste': 'ألصقوا لائحة أجرائكم.',
  'refusal.list_too_long': (a: { most: number }) =>
    `يتجاوز عدد الأشخاص في اللائحة ${f.number(a.most)}: أرسلوها على دفعات.`,
  'refusal.list_too_many_known': (a: { most: number }) =>
    `يتجاوز عدد الأشخاص المعروفين في اللائحة ${f.number(a.most)}: سجلوها على دفعات.`,
  'refusal.nobody_to_register': 'لا يوجد في هذه اللائحة من يُسجَّل.',
  'history.what.member_affiliated': 'تسجيل من طرف مشغّل',
  'history.why.member_affiliated': 'صرح المشغّل بأن الشخص يعمل لديه',
  'history.what.entrants_checked': 'التحقق من لائحة أجراء',
  'history.why.entrants_checked': 'معرفة من له رقم تسجيل',
  'history.what.entrants_registered': 'تسجيل أجراء',
  'history.why.entrants_registered': 'تهييء التصريح الأول',
}
