import type { HelpRight } from '#src/access/actor.ts'
import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('ar')

const RIGHTS: Record<HelpRight, string> = {
  payments: 'الاطلاع على الأداءات',
  proofs: 'الاطلاع على الوثائق المطلوبة وإرسالها',
  documents: 'الاطلاع على الوثائق والوضعية',
}
const listOf = (rights: readonly HelpRight[]): string => rights.map((one) => RIGHTS[one]).join('، ')

export const helperNotices = {
  helper_named: {
    subject: (a) => `أصبح بإمكان ${a.name} مساعدتكم`,
    text: (a) => [
      `عيّنتم ${a.name} من أجل: ${listOf(a.rights)}. ولا يُفتح له شيء آخر.`,
      `لستم من عيّنه، أو غيّرتم رأيكم؟ اسحبوا هذا الولوج هنا فيتوقف في الحين: ${f.ltr(a.link)}`,
    ],
    sms: (a) => `CIMR: يمكن لـ${a.name} رؤية جزء من فضائكم. لستم من عيّنه؟ اسحبوا الولوج: ${a.link}`,
  },
  helper_revoked: {
    subject: (a) => `لم يعد بإمكان ${a.name} رؤية أي شيء من فضائكم`,
    text: (a) => ['سُحب الولوج، وأُغلق ما كان مفتوحا.', `من يمكنه مساعدتكم اليوم: ${f.ltr(a.link)}`],
    sms: (a) => `CIMR: سُحب ولوج ${a.name} إلى فضائكم.`,
  },
  helper_sent: {
    subject: (a) => `قام ${a.name} بإجراء نيابة عنكم`,
    text: (a) => [
      `قدّم ${a.name}، الذي عيّنتموه، وثيقة لمعاشكم أو طلبها. للاطلاع عليها: ${f.ltr(a.link)}`,
      `لسحب ولوجه: ${f.ltr(a.stopLink)}`,
    ],
    sms: (a) => `CIMR: قدّم ${a.name} وثيقة نيابة عنكم أو طلبها. لسحب ولوجه: ${a.stopLink}`,
  },
  helper_invited: {
    subject: (a) => `يطلب منكم ${a.name} مساعدته لدى CIMR`,
    text: (a) => [
      `عيّنكم ${a.name} من أجل: ${listOf(a.rights)}.`,
      `ادخلوا بهذا البريد الإلكتروني، ويُرسل إليه رمز: ${f.ltr(a.link)}`,
      'تتصرفون باسمكم أنتم. ويمكن للشخص سحب هذا الولوج في أي وقت. إذا كنتم لا تعرفونه فلا تفعلوا شيئا.',
    ],
  },
} satisfies Pick<NoticeTexts, 'helper_named' | 'helper_revoked' | 'helper_sent' | 'helper_invited'>
