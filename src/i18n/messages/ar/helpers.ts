import { formatsOf } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'

const f = formatsOf('ar')

export const helpers = {
  'nav.pensioner.helpers': 'من يساعدني',
  'nav.pensioner.helping': 'من أساعد',
  'help.right.payments': 'الاطلاع على المعاش والأداءات',
  'help.right.proofs': 'الاطلاع على الوثائق المطلوبة وإرسالها',
  'help.right.documents': 'الاطلاع على الوثائق والوضعية',
  'helpers.title': 'من يساعدني',
  'helpers.lead':
    'ابن أو قريب أو جمعية: اختاروا من يمكنه رؤية جزء من فضائكم. وتبقى حساباتكم ووسائل الاتصال بكم وطلباتكم لكم وحدكم.',
  'helpers.none': 'لا أحد يساعدكم اليوم.',
  'helpers.now': 'يمكنهم الدخول اليوم',
  'helpers.before': 'لم يعودوا يدخلون',
  'helpers.named': (a: { at: Instant }) => `تاريخ التعيين: ${f.moment(a.at)}`,
  'helpers.revoked': (a: { at: Instant }) => `تاريخ سحب الولوج: ${f.moment(a.at)}`,
  'helpers.entered': (a: { at: Instant }) => `آخر دخول: ${f.moment(a.at)}`,
  'helpers.never': 'لم يدخل بعد',
  'helpers.revoke': (a: { name: string }) => `سحب ولوج ${a.name}`,
  'helpers.new': 'تعيين شخص',
  'helpers.new.lead': (a: { most: number }) =>
    `العدد الأقصى: ${f.number(a.most)}. يدخل كل شخص ببريده الإلكتروني وبرمز، باسمه هو، ويُكتب ما يقوم به في سجلكم.`,
  'helpers.name': 'اسمه',
  'helpers.email': 'بريده الإلكتروني',
  'helpers.rights': 'ما يمكنه القيام به',
  'helpers.go': 'تعيين هذا الشخص',
  'helpers.enough': (a: { most: number }) =>
    `بلغتم أقصى عدد من الأشخاص (${f.number(a.most)}). اسحبوا ولوجا لتمنحوا آخر.`,
  'helping.title': 'من أساعد',
  'helping.label': 'مساعدة',
  'helping.now': (a: { name: string }) => `أنتم في فضاء ${a.name} لمساعدته.`,
  'helping.nobody_yet': 'اختاروا أولا من تساعدون.',
  'helping.nobody': 'لم يعيّنكم أحد اليوم.',
  'helping.lead': 'ترون ما فتحه لكم هذا الشخص ولا شيء غيره. ويرى هو ما تقومون به، باسمكم.',
  'helping.open': 'ما فُتح لكم',
  'helping.choose': (a: { name: string }) => `مساعدة ${a.name}`,
  'helping.payments': 'المعاش',
  'helping.payments.all': 'الأداءات',
  'helping.proofs': 'الوثائق المطلوبة',
  'helping.situation': 'الوضعية',
  'helping.documents': 'الوثائق',
  'door.helping': 'أساعد شخصا عيّنني',
  'door.helper.title': 'الدخول لمساعدة متقاعد',
  'door.helper.lead': 'عيّنكم متقاعد. اكتبوا العنوان الذي وصلت إليه الدعوة، فيُرسل إليه رمز.',
  'door.helper.go_on': 'تلقي الرمز',
  'door.helper_code.lead':
    'إذا كان هذا العنوان قد عيّنه أحد المتقاعدين فقد أُرسل إليه رمز الآن. لم يصل شيء؟ اطلبوا من هذا الشخص التحقق من العنوان.',
  'door.helper_code.go_on': 'دخول',
  'door.helper.email': 'بريدكم الإلكتروني',
  'error.help_right_needed': 'اختاروا شيئا واحدا على الأقل يمكن لهذا الشخص القيام به',
  'refusal.helpers_enough': (a: { most: number }) =>
    `بلغتم أقصى عدد من الأشخاص (${f.number(a.most)}). اسحبوا ولوجا أولا.`,
  'refusal.helpers_named_today': (a: { minutes: number }) => {
    const hours = Math.ceil(a.minutes / 60)
    return `عيّنتم أشخاصا كثيرين في يوم واحد. أعيدوا المحاولة بعد ${f.plural(hours, { one: 'ساعة واحدة', two: 'ساعتين', few: `${f.number(hours)} ساعات`, other: `${f.number(hours)} ساعة` })}.`
  },
  'refusal.helper_named_already':
    'هذا العنوان لشخص عيّنتموه. لتغيير ما يمكنه القيام به، اسحبوا ولوجه ثم عيّنوه من جديد.',
  'refusal.helper_gone': 'سُحب هذا الولوج منذ قليل: لم يبق أي إجراء للقيام به.',
  'refusal.not_for_helpers': 'لم يفتح لكم الشخص الذي تساعدونه هذه الصفحة، أو هي له وحده.',
  'history.what.helper_named': 'تعيين شخص للمساعدة',
  'history.why.helper_named': 'الحصول على مساعدة',
  'history.what.helper_revoked': 'سحب ولوج شخص كان يساعد',
  'history.why.helper_revoked': 'إنهاء مساعدته',
  'history.what.helper_entered': 'دخول شخص معيَّن للمساعدة',
  'history.why.helper_entered': 'مساعدة متقاعد',
  'personal.part.helpers': 'من يمكنه مساعدتكم وبماذا',
}
