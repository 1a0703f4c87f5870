import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('fr')

export const pensionNotices = {
  pension_returned: {
    subject: (a) => `Votre pension de ${f.month(a.month)} est revenue de la banque`,
    text: (a) => [
      `Le virement de ${f.amount(a.amount)} de votre pension n° ${a.dpNumber} n’a pas pu être porté sur votre compte : la banque nous l’a rendu.`,
      'Rien n’est perdu. Donnez-nous un autre compte à votre nom : ce montant est payé de nouveau avec la prochaine pension. Jusque-là, vos pensions sont gardées pour vous.',
      'Apportez ou envoyez à la CIMR un relevé d’identité bancaire et la copie de votre pièce d’identité. Nous ne demandons jamais un compte par téléphone.',
    ],
  },
  pension_account_changed: {
    subject: () => 'Le compte de votre pension a changé',
    text: (a) => [
      `À partir de la pension de ${f.month(a.month)}, votre pension n° ${a.dpNumber} est payée sur le compte qui finit par ${a.ending}.`,
      'Ce changement ne vient pas de vous ? Prévenez la CIMR aujourd’hui même, par une agence ou par une réclamation.',
    ],
  },
} satisfies Partial<NoticeTexts>
