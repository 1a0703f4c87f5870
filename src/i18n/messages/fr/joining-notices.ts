import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('fr')

const WHY = {
  draft: 'Le brouillon n’a plus été enregistré depuis longtemps : il est clos.',
  unsigned: 'Le contrat n’a pas été signé à temps : la demande est close.',
  declined: 'Un signataire a refusé de signer : le contrat n’existe pas.',
}

/** What a company that joins hears. */
export const joiningNotices = {
  applicant_code: {
    subject: () => 'Votre code pour la demande d’adhésion',
    text: (a) => [
      a.secret
        ? `Votre code : ${a.secret.code}`
        : 'Le code était dans le message et n’est plus affiché.',
      'Tapez-le sur la page où vous l’avez demandé.',
      `Il sert une fois, jusqu’au ${f.moment(a.until)}. Si vous n’avez rien demandé, ne faites rien et ne le donnez à personne.`,
    ],
  },
  application_countered: {
    subject: (a) => `Demande d’adhésion ${a.number} : la CIMR propose autre chose`,
    text: (a) => [
      'Une autre catégorie, un autre taux ou une autre date : lisez la proposition et répondez.',
      `Le délai promis est arrêté jusqu’à votre réponse : ${a.link}`,
    ],
  },
  application_draft_ends: {
    subject: (a) => `Demande d’adhésion ${a.number} : votre brouillon vous attend`,
    text: (a) => [
      `Sans nouvel enregistrement, il s’éteint après le ${f.day(a.endsOn)}.`,
      `Reprenez-le ici : ${a.link}`,
    ],
  },
  application_ended: {
    subject: (a) => `Demande d’adhésion ${a.number} : la demande est close`,
    text: (a) => [WHY[a.why], `Vous pouvez en commencer une autre : ${a.link}`],
  },
  application_active: {
    subject: (a) => `${a.employer} est adhérente (numéro ${a.employerNumber})`,
    text: (a) => [
      `La dernière signature est là. Le contrat de la demande ${a.number} prend effet le ${f.day(a.effectOn)}.`,
      'Un autre message vous donne le lien pour choisir votre mot de passe.',
      `Ensuite, entrez dans l’espace entreprise : ${a.link}`,
    ],
  },
  member_affiliated: {
    subject: (a) => `${a.employer} vous a affilié à la CIMR`,
    text: (a) => [
      `${a.employer} déclare que vous y travaillez depuis le ${f.day(a.from)}. Votre matricule ne change pas.`,
      'Vous n’y travaillez pas ? Écrivez-nous depuis votre espace.',
      a.link,
    ],
  },
} satisfies Pick<
  NoticeTexts,
  | 'applicant_code'
  | 'application_countered'
  | 'application_draft_ends'
  | 'application_ended'
  | 'application_active'
  | 'member_affiliated'
>
