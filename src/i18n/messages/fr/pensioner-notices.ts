import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('fr')

/** What pensioners hear. */
export const pensionerNotices = {
  pensioner_code: {
    subject: () => 'Votre code pour entrer dans l’espace retraité',
    text: (a) => [
      a.secret
        ? `Votre code : ${a.secret.code}`
        : 'Le code était dans le message et n’est plus affiché.',
      'Tapez-le sur la page où vous l’avez demandé.',
      `Il sert une fois, jusqu’au ${f.moment(a.until)}. Si vous n’avez rien demandé, ne faites rien et ne le donnez à personne.`,
    ],
    sms: (a) =>
      `CIMR : code ${a.secret?.code ?? ''} pour entrer dans l’espace retraité. Ne le donnez à personne.`,
  },
  access_code: {
    subject: () => 'Votre code d’accès à l’espace retraité',
    text: (a) => [
      a.secret
        ? `Votre code d’accès : ${a.secret.code}`
        : 'Le code était dans la lettre et n’est plus affiché.',
      `Tapez-le avec votre N° DP, ou votre matricule, à cette adresse : ${a.link}`,
      'Vous choisirez ensuite une phrase secrète à vous. Il n’y a rien à installer, et aucun téléphone marocain n’est nécessaire.',
      `Ce code sert une fois, jusqu’au ${f.moment(a.until)}. La caisse ne vous le demandera jamais.`,
    ],
  },
} satisfies Pick<NoticeTexts, 'pensioner_code' | 'access_code'>
