import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('fr')

type Texts = Pick<
  NoticeTexts,
  | 'liquidation_confirm'
  | 'liquidation_near'
  | 'liquidation_awarded'
  | 'liquidation_pieces'
  | 'liquidation_closed'
  | 'claim_ending'
>

const SHOWN_ONCE = 'le lien était dans le message et n’est plus affiché'

/** What people hear of a file of liquidation. */
export const liquidationNotices: Texts = {
  liquidation_confirm: {
    subject: (a) =>
      a.isReminder
        ? `Rappel : confirmez vos choix pour votre pension (dossier ${a.number})`
        : `Confirmez vos choix pour votre pension (dossier ${a.number})`,
    text: (a) => [
      a.employer === ''
        ? `Votre dossier de pension ${a.number} est déposé à la CIMR.`
        : `${a.employer} a déposé votre dossier de pension ${a.number} à la CIMR.`,
      'La date de départ, l’option et le compte doivent être confirmés par vous. Sans votre confirmation, le dossier n’avance pas.',
      `Ce lien montre vos choix et leur calcul. Ne le donnez à personne : ${a.secret?.link ?? SHOWN_ONCE}`,
    ],
    sms: (a) => `CIMR : confirmez vos choix de pension. ${a.secret?.link ?? ''}`,
  },
  liquidation_near: {
    subject: (a) => `Pension de ${a.who} : un dossier est prêt à remplir`,
    text: (a) => [
      `La pension entière de ${a.who} peut commencer le ${f.day(a.fullOn)}. La CIMR a ouvert le dossier ${a.number}, à remplir.`,
      'Rien n’est demandé à votre place : le dossier attend que vous le complétiez.',
      a.link,
    ],
  },
  liquidation_awarded: {
    subject: (a) => `Votre pension est accordée (dossier ${a.number})`,
    text: (a) => [
      a.monthly > 0
        ? `Votre pension commence le ${f.day(a.on)} : ${f.amount(a.monthly)} par mois, avant impôt. Votre N° DP est ${a.dpNumber}.`
        : `Vos droits sont payés en une fois, à partir du ${f.day(a.on)}. Votre N° DP est ${a.dpNumber}.`,
      ...(a.once > 0 ? [`Une seule fois, avec le premier paiement : ${f.amount(a.once)}.`] : []),
      `Vous pouvez renoncer à cette pension jusqu’au ${f.day(a.withdrawUntil)} ; ce qui a été payé est alors à rendre.`,
      `La lettre et le calcul complet : ${a.link}`,
    ],
  },
  liquidation_pieces: {
    subject: (a) => `Dossier de pension ${a.number} : des pièces manquent encore`,
    text: (a) => [
      `Le dossier ${a.number} attend des pièces. Le délai promis est arrêté jusqu’à leur arrivée.`,
      `Sans elles, il sera fermé le ${f.day(a.closesOn)}. Il rouvrira dès qu’elles arrivent : rien n’est perdu.`,
      a.link,
    ],
  },
  liquidation_closed: {
    subject: (a) => `Dossier de pension ${a.number} fermé, faute de pièces`,
    text: (a) => [
      `Les pièces demandées ne sont pas arrivées : le dossier ${a.number} est fermé.`,
      'Tout ce qui a été envoyé est gardé. Le dossier rouvre dès que vous envoyez une pièce.',
      a.link,
    ],
  },
  claim_ending: {
    subject: (a) => `Votre droit à pension se perd le ${f.day(a.until)}`,
    text: (a) => [
      `Vous n’avez pas encore demandé votre pension CIMR. Après le ${f.day(a.until)}, ce droit est perdu.`,
      'Ouvrez votre dossier en ligne, ou demandez à votre dernier employeur de le déposer.',
      a.link,
    ],
  },
}
