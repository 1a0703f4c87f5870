import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('fr')

/** Each paper by its name, and as something that is waited for. */
const KINDS = {
  life: 'Certificat de vie',
  not_remarried: 'Certificat de non-remariage',
  school: 'Certificat de scolarité',
  disability: 'Certificat de handicap',
  card: 'Carte d’identité',
}
const THE = {
  life: 'votre certificat de vie',
  not_remarried: 'votre certificat de non-remariage',
  school: 'le certificat de scolarité',
  disability: 'le certificat de handicap',
  card: 'votre carte d’identité valable',
}

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
      ...(a.secret
        ? [`Tapez-le avec votre N° DP, ou votre matricule, à cette adresse : ${a.link}`]
        : []),
      'Vous choisirez ensuite une phrase secrète à vous. Il n’y a rien à installer, et aucun téléphone marocain n’est nécessaire.',
      `Ce code sert une fois, jusqu’au ${f.moment(a.until)}. La caisse ne vous le demandera jamais.`,
    ],
  },
  proof_due: {
    subject: (a) => `${KINDS[a.kind]} : à donner avant le ${f.day(a.dueOn)}`,
    text: (a) => [
      `Pour votre pension n° ${a.dpNumber}, la caisse attend ${THE[a.kind]} avant le ${f.day(a.dueOn)}, dans ${f.number(a.days)} jours au plus.`,
      'Depuis votre espace, rubrique « Mes pièces », envoyez cette pièce ou faites-la attester. Vous pouvez aussi l’apporter à une agence.',
      'D’ici là, rien ne change à vos paiements.',
    ],
  },
  proof_hold_announced: {
    subject: (a) => `Votre pension de ${f.month(a.month)} sera mise en attente`,
    text: (a) => [
      `Pour votre pension n° ${a.dpNumber}, la caisse n’a pas reçu ${THE[a.kind]}.`,
      `Sans cette pièce le ${f.day(a.until)}, le paiement du ${f.day(a.payOn)} sera mis en attente. Rien n’est perdu : dès qu’elle arrive, tout est versé.`,
      'Depuis votre espace, rubrique « Mes pièces », envoyez cette pièce ou faites-la attester. Vous pouvez aussi l’apporter à une agence.',
    ],
  },
  proof_held: {
    subject: (a) => `Votre pension de ${f.month(a.month)} est mise en attente`,
    text: (a) => [
      `Pour votre pension n° ${a.dpNumber}, la caisse n’a pas reçu ${THE[a.kind]}. Les paiements attendent.`,
      'Les mois gardés s’ajoutent. Le jour où la pièce arrive, ils sont libérés et partent avec le paiement suivant.',
    ],
  },
  account_change_asked: {
    subject: () => 'Un autre compte est demandé pour votre pension',
    text: (a) => [
      `Pour la pension n° ${a.dpNumber}, un compte finissant par ${a.ending} est demandé. Rien ne change avant le ${f.day(a.until)}.`,
      `Si ce n’est pas vous, arrêtez-le ici : ${a.link}`,
    ],
    sms: (a) =>
      `CIMR : un autre compte (fin ${a.ending}) est demandé pour votre pension. Pas vous ? Arrêtez-le dans votre espace.`,
  },
  contact_change_asked: {
    subject: () => 'Un changement d’adresse est demandé pour votre pension',
    text: (a) => [
      `Pour la pension n° ${a.dpNumber}, une autre adresse est demandée. Deux personnes de la caisse regardent la demande.`,
      `Si ce n’est pas vous, arrêtez-le ici : ${a.link}`,
    ],
  },
  pension_revised: {
    subject: (a) => `Votre pension a été révisée (dossier ${a.number})`,
    text: (a) => [
      `Elle passe de ${f.amount(a.before)} à ${f.amount(a.after)} par mois, avant retenues.`,
      a.arrears < 0
        ? `Ce qui a été versé en trop, ${f.amount(Math.abs(a.arrears) as typeof a.arrears)}, sera repris peu à peu.`
        : `Le ${f.day(a.on)}, vous recevez le nouveau montant et ${f.amount(a.arrears)} pour les mois passés.`,
      `Ancien et nouveau calcul, mois par mois : ${a.link}`,
    ],
  },
  proof_refused: {
    subject: (a) => `${KINDS[a.kind]} : la pièce reçue ne convient pas`,
    text: (a) => [`Motif : ${a.reason}`, `Donnez-en une autre ici : ${a.link}`],
  },
  proof_accepted: {
    subject: (a) => `${KINDS[a.kind]} : c’est enregistré`,
    text: (a) => [
      `La pièce vaut jusqu’au ${f.day(a.until)}.`,
      a.isReleased
        ? 'Ce qui attendait est libéré : les mois gardés partent avec le prochain paiement.'
        : 'Vos paiements continuent.',
    ],
  },
  sighting_asked: {
    subject: () => 'CIMR (Maroc) : attester que vous avez vu une personne',
    text: (a) => [
      'Une personne à qui la CIMR paie une pension se présentera chez vous et vous demande de confirmer que vous l’avez vue.',
      a.secret
        ? `Ouvrez ce lien en sa présence : ${a.secret.link}`
        : 'Le lien était dans le message et n’est plus affiché.',
      `Il sert une fois, jusqu’au ${f.moment(a.until)}. Vous n’y verrez que son nom et sa date de naissance.`,
    ],
  },
} satisfies Pick<
  NoticeTexts,
  | 'pensioner_code'
  | 'access_code'
  | 'proof_due'
  | 'proof_hold_announced'
  | 'proof_held'
  | 'proof_refused'
  | 'proof_accepted'
  | 'sighting_asked'
  | 'pension_revised'
  | 'account_change_asked'
  | 'contact_change_asked'
>
