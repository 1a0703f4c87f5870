import { formatsOf } from '#src/i18n/format.ts'
import { monthOf } from '#src/kernel/months.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('fr')

const SHOWN_ONCE = 'le lien était dans le message et n’est plus affiché'

/** What those who stay hear. */
export const survivorNotices = {
  death_told: {
    subject: (a) => `Un décès a été signalé à la CIMR : ${a.deceased}`,
    text: (a) => [
      `On nous a signalé le décès de ${a.deceased}, le ${f.day(a.diedOn)}, avec un acte. Si c’est exact, nous présentons nos condoléances à sa famille ; il n’y a rien à faire.`,
      'Si c’est une erreur, dites-le à la CIMR aujourd’hui même, par une agence ou par une réclamation : la pension continue.',
    ],
  },
  survivor_link: {
    subject: (a) => {
      switch (a.about) {
        case 'opened':
          return `Vos droits après le décès de ${a.deceased} (dossier ${a.number})`
        case 'again':
          return `Un nouveau lien vers votre dossier ${a.number}`
        case 'asked':
          return `La CIMR attend votre réponse (dossier ${a.number})`
        case 'refused':
          return `La CIMR a répondu à votre dossier ${a.number}`
      }
    },
    text: (a) => {
      const link = `Ce lien ouvre votre dossier, sans compte ni mot de passe. Il remplace ceux d’avant ; ne le donnez à personne : ${a.secret?.link ?? SHOWN_ONCE}`
      switch (a.about) {
        case 'opened':
          return [
            `La CIMR a enregistré le décès de ${a.deceased}. Elle vous présente ses condoléances.`,
            'Une pension peut vous revenir. Votre dossier est ouvert : il demande trois choses sur vous, et seulement les pièces que la CIMR n’a pas.',
            link,
          ]
        case 'again':
          return ['Voici un nouveau lien vers votre dossier.', link]
        case 'asked':
          return ['La CIMR attend une pièce ou une réponse : elle est dans votre dossier.', link]
        case 'refused':
          return [
            'La pension demandée est refusée. La raison, et comment la contester, sont dans votre dossier.',
            link,
          ]
      }
    },
    sms: (a) => `CIMR : votre dossier. ${a.secret?.link ?? ''}`,
  },
  survivor_awarded: {
    subject: (a) => `Votre pension est accordée (dossier ${a.number})`,
    text: (a) => [
      `Une pension vous est accordée sur les droits de ${a.deceased} : ${f.amount(a.monthly)} par mois, avant impôt. Le premier mois payé est ${f.month(a.month)}. Votre N° DP est ${a.dpNumber}.`,
      ...(a.until === null ? [] : [`Le dernier est ${f.month(monthOf(a.until))}.`]),
      ...(a.capital > 0
        ? [`Capital décès, une seule fois, avec le premier paiement : ${f.amount(a.capital)}.`]
        : []),
      `Premier paiement le ${f.day(a.paysOn)}. Le calcul complet est dans votre dossier.`,
      'Si un chiffre vous paraît faux, écrivez à la CIMR : elle répond en quatre jours ouvrables.',
    ],
  },
} satisfies Partial<NoticeTexts>
