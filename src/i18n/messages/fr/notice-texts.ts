import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'
import { caseNames } from './case-names.ts'
import { joiningNotices } from './joining-notices.ts'
import { helperNotices } from './helper-notices.ts'
import { liquidationNotices } from './liquidation-notices.ts'
import { paymentNotices } from './payment-notices.ts'
import { pensionNotices } from './pension-notices.ts'
import { pensionerNotices } from './pensioner-notices.ts'
import { signatureNotices } from './signature-notices.ts'
import { survivorNotices } from './survivor-notices.ts'
import { rightNames } from './right-names.ts'

const f = formatsOf('fr')

const LINK_SENT =
  'Le lien était dans le message et n’est plus affiché. S’il vous manque, demandez-en un autre.'
const linkOr = (secret: { link: string } | null): string => secret?.link ?? LINK_SENT
const ENDED_BY = { employer: 'l’entreprise', firm: 'le cabinet', fund: 'la CIMR' }
const STAFF_NEWS = {
  added: 'un accès est ouvert',
  roles: 'les rôles sont changés',
  link: 'un nouveau lien est envoyé',
  factor: 'le second facteur est retiré',
  ended: 'un accès est fermé',
}
const CASE_NEWS = {
  received: 'bien reçu',
  asked: 'une réponse est attendue de vous',
  decided: 'la réponse est là',
}

/** Whoever lost their right the day before is told too. */
const CANNOT_ENTER = 'Si cette page ne vous est plus ouverte, prévenez tout de suite la CIMR.'

export const noticeTexts: NoticeTexts = {
  invitation: {
    subject: (a) => `${a.employer} vous ouvre un accès aux téléservices`,
    text: (a) => [
      `${a.employer} a créé votre accès aux téléservices de la CIMR.`,
      'Ouvrez ce lien et choisissez votre mot de passe :',
      linkOr(a.secret),
      `Le lien sert une seule fois, jusqu’au ${f.moment(a.validUntil)}. Ne le donnez à personne.`,
    ],
    sms: (a) => `CIMR : choisissez votre mot de passe : ${a.secret?.link ?? ''}`,
  },
  password_link: {
    subject: () => 'Choisissez un nouveau mot de passe',
    text: (a) => [
      'Un nouveau mot de passe a été demandé pour votre accès. L’ancien marche toujours.',
      'Pour en choisir un nouveau, ouvrez ce lien :',
      linkOr(a.secret),
      `Le lien sert une seule fois, jusqu’au ${f.moment(a.validUntil)}.`,
      'Si ce n’est pas vous, ne faites rien : sans le lien, personne ne change votre mot de passe.',
    ],
    sms: (a) => `CIMR : nouveau mot de passe : ${a.secret?.link ?? ''}`,
  },
  one_time_code: {
    subject: () => 'Votre code',
    text: (a) => [
      a.secret ? `Votre code : ${a.secret.code}` : 'Le code a été envoyé et n’est plus affiché.',
      `Il sert une seule fois, pendant ${a.validMinutes} minutes. Tapez-le sur la page qui le demande.`,
      'Ne le transmettez à personne. La CIMR ne vous le demandera jamais, ni par téléphone, ni par message.',
      'Si vous n’avez rien demandé, ne faites rien.',
    ],
    sms: (a) =>
      `CIMR : votre code est ${a.secret?.code ?? ''}, valable ${a.validMinutes} minutes. Ne le transmettez à personne, même à la CIMR.`,
  },
  activation_code: {
    subject: () => 'Votre code pour ouvrir l’accès affilié',
    text: (a) => [
      a.secret
        ? `Votre code : ${a.secret.code}`
        : 'Le code était dans le message et n’est plus affiché.',
      a.isLetter && a.secret
        ? `Tapez-le avec votre matricule à cette adresse : ${a.link}`
        : 'Tapez-le sur la page où vous l’avez demandé.',
      `Il sert une fois, jusqu’au ${f.moment(a.until)}. Si vous n’avez rien demandé, ne faites rien et ne le donnez à personne.`,
    ],
    sms: (a) =>
      `CIMR : code ${a.secret?.code ?? ''} pour ouvrir votre accès. Ne le donnez à personne.`,
  },
  login_exists: {
    subject: () => 'Votre accès affilié existe déjà',
    text: (a) => [
      'Quelqu’un a demandé à ouvrir votre accès aux téléservices. Il est déjà ouvert.',
      `Si c’est vous et que le mot de passe est perdu : ${a.link}`,
      'Si ce n’est pas vous, ne faites rien : rien n’a changé.',
    ],
  },
  password_changed: {
    subject: () => 'Votre mot de passe a changé',
    text: (a) => [
      'Le mot de passe de votre accès vient de changer. Les sessions ouvertes avant sont fermées, sauf celle qui l’a changé.',
      'Si c’est vous, il n’y a rien à faire.',
      `Si ce n’est pas vous, demandez tout de suite un nouveau lien : ${a.link}`,
    ],
  },
  second_factor_added: {
    subject: () => 'Une application protège votre accès',
    text: (a) => [
      'Un second facteur vient d’être ajouté à votre accès : le code d’une application.',
      `Si ce n’est pas vous, retirez-le et changez de mot de passe tout de suite : ${a.link}`,
    ],
  },
  second_factor_removed: {
    subject: () => 'Votre second facteur est retiré',
    text: (a) => [
      'L’application qui donnait vos codes ne protège plus votre accès.',
      `Si ce n’est pas vous, changez de mot de passe tout de suite : ${a.link}`,
    ],
  },
  passkey_added: {
    subject: () => 'Une clé d’accès est ajoutée à votre accès',
    text: (a) => [
      `La clé d’accès « ${a.name} » vient d’être ajoutée. Elle ouvre votre espace.`,
      'Si c’est vous, il n’y a rien à faire.',
      `Si ce n’est pas vous, retirez-la et changez tout de suite de mot de passe : ${a.link}`,
    ],
  },
  passkey_removed: {
    subject: () => 'Une clé d’accès est retirée de votre accès',
    text: (a) => [
      `La clé d’accès « ${a.name} » vient d’être retirée. Elle n’ouvre plus votre espace.`,
      'Si c’est vous, il n’y a rien à faire.',
      `Si ce n’est pas vous, fermez les autres sessions et changez tout de suite de mot de passe : ${a.link}`,
    ],
  },
  right_granted: {
    subject: (a) => `Une habilitation vous est donnée chez ${a.employer}`,
    text: (a) => [
      `${a.by} vous a donné l’habilitation « ${rightNames[a.right]} » chez ${a.employer}.`,
      `Elle est en vigueur à partir du ${f.day(a.from)}.`,
      'Vous la verrez dans votre menu à votre prochaine connexion.',
    ],
  },
  right_revoked: {
    subject: (a) => `Une habilitation vous est retirée chez ${a.employer}`,
    text: (a) => [
      `${a.by} vous a retiré l’habilitation « ${rightNames[a.right]} » chez ${a.employer}.`,
      'Elle ne marche plus dès maintenant. Ce que vous avez déjà fait reste valable.',
      'Si c’est une erreur, parlez-en à l’administrateur de l’entreprise.',
    ],
  },
  login_ended: {
    subject: (a) => `Votre accès chez ${a.employer} est fermé`,
    text: (a) => [
      `${a.by} a fermé votre accès aux téléservices pour ${a.employer}. Vos sessions sont fermées.`,
      'Ce que vous avez déjà fait reste valable.',
      'Si ce n’est pas normal, prévenez tout de suite l’entreprise et la CIMR.',
    ],
  },
  payer_lost: {
    subject: (a) =>
      `Paiements chez ${a.employer} : ${a.who} perd ${a.right === null ? 'son accès' : 'une habilitation'}`,
    text: (a) => [
      a.right === null
        ? `${a.by} a fermé l’accès de ${a.who} chez ${a.employer}.`
        : `${a.by} a retiré l’habilitation « ${rightNames[a.right]} » à ${a.who} chez ${a.employer}.`,
      `Cette personne ne peut plus arrêter un changement touchant les paiements. Vérifiez ce qui est en attente : ${a.link}`,
      'Si ce n’est pas normal et que vous ne pouvez pas agir, prévenez tout de suite la CIMR.',
    ],
  },
  payment_right_pending: {
    subject: (a) => `Paiements chez ${a.employer} : une habilitation pour ${a.who}`,
    text: (a) => [
      `${a.who} reçoit l’habilitation « ${rightNames[a.right]} » chez ${a.employer}.`,
      `Elle entre en vigueur le ${f.moment(a.inForceFrom)}. Jusque-là, elle ne permet rien.`,
      `Si ce n’est pas normal, arrêtez-la avant cette heure : ${a.stopLink}`,
      CANNOT_ENTER,
      'Si tout est normal, il n’y a rien à faire.',
    ],
  },
  payment_right_stopped: {
    subject: (a) => `Habilitation arrêtée chez ${a.employer} : ${a.who}`,
    text: (a) => [
      `${a.by} a arrêté l’habilitation « ${rightNames[a.right]} » donnée à ${a.who} chez ${a.employer}.`,
      'Elle n’est pas entrée en vigueur et n’a permis aucun paiement.',
      'Pour la donner quand même, l’administrateur recommence : un nouveau délai court.',
    ],
  },
  confirmations_pending: {
    subject: (a) =>
      `Paiements chez ${a.employer} : ${f.number(a.count)} confirmation${a.count > 1 ? 's' : ''}`,
    text: (a) => [
      `${a.who} demande que ${f.number(a.count)} personne${a.count > 1 ? 's' : ''} confirme${a.count > 1 ? 'nt' : ''} les paiements chez ${a.employer}.`,
      `Ce sera en vigueur le ${f.moment(a.inForceFrom)}. Jusque-là, rien ne change.`,
      `Si ce n’est pas normal, arrêtez ce changement avant cette heure : ${a.stopLink}`,
      CANNOT_ENTER,
      'Si tout est normal, il n’y a rien à faire.',
    ],
  },
  confirmations_stopped: {
    subject: (a) => `Changement arrêté chez ${a.employer}`,
    text: (a) => [
      `${a.by} a arrêté le passage à ${f.number(a.count)} confirmation${a.count > 1 ? 's' : ''} chez ${a.employer}.`,
      'Le nombre de confirmations reste le même.',
    ],
  },
  staff_changed: {
    subject: () => 'Un accès de la caisse a changé',
    text: (a) => [
      `${a.by} : ${STAFF_NEWS[a.what]} — ${a.who}.`,
      'Tous les administrateurs de la caisse reçoivent ce message. Si ce changement vous étonne, parlez-en à un contrôleur.',
    ],
  },
  access_request: {
    subject: (a) => `${a.who} demande une habilitation`,
    text: (a) => [
      `${a.who} demande l’habilitation « ${rightNames[a.right]} » chez ${a.employer}.`,
      'Rien n’est donné tant que vous n’avez pas répondu.',
      `Pour accepter ou refuser : ${a.link}`,
    ],
  },
  access_answered: {
    subject: (a) => `Votre demande d’habilitation est ${a.isGranted ? 'acceptée' : 'refusée'}`,
    text: (a) => [
      `${a.by} a ${a.isGranted ? 'accepté' : 'refusé'} votre demande : « ${rightNames[a.right]} » chez ${a.employer}.`,
      a.isGranted
        ? 'Vous verrez l’habilitation dans votre menu à votre prochaine connexion.'
        : 'Vos habilitations restent les mêmes. Pour savoir pourquoi, parlez-en à cette personne.',
    ],
  },
  mandate_invitation: {
    subject: (a) => `${a.from} vous propose un mandat`,
    text: (a) => [
      `${a.from} vous propose un mandat pour les téléservices de la CIMR.`,
      'Ouvrez ce lien pour voir ce que le mandat permet, puis accepter ou refuser :',
      linkOr(a.secret),
      `Sans réponse, la proposition tombe le ${f.moment(a.validUntil)}.`,
    ],
    sms: (a) => `CIMR : un mandat vous est proposé : ${a.secret?.link ?? ''}`,
  },
  mandate_requested: {
    subject: (a) => `${a.firm} demande un mandat`,
    text: (a) => [
      `${a.firm} demande à agir au nom de ${a.employer} dans les téléservices.`,
      'Rien ne lui est ouvert tant que vous n’avez pas accepté.',
      `Pour voir la demande et répondre : ${a.link}`,
    ],
  },
  mandate_answered: {
    subject: (a) =>
      `Mandat entre ${a.firm} et ${a.employer} : ${a.isAccepted ? 'accepté' : 'refusé'}`,
    text: (a) => [
      `Le mandat entre ${a.firm} et ${a.employer} est ${a.isAccepted ? 'accepté' : 'refusé'}.`,
      a.isAccepted
        ? `${a.firm} peut agir dès maintenant, dans les limites du mandat.`
        : `${a.firm} ne peut rien faire ni rien voir chez ${a.employer}.`,
    ],
  },
  mandate_ended: {
    subject: (a) => `Le mandat entre ${a.firm} et ${a.employer} a pris fin`,
    text: (a) => [
      `Le mandat entre ${a.firm} et ${a.employer} a pris fin le ${f.day(a.on)}. Il a été arrêté par ${ENDED_BY[a.endedBy]}.`,
      `${a.firm} ne voit plus rien chez ${a.employer}. Ce qui a été déposé reste valable.`,
      'Pour reprendre, il faut une nouvelle invitation.',
    ],
  },
  case_received: {
    subject: (a) => `Dossier ${a.number} reçu : ${caseNames[a.kind]}`,
    text: (a) => [
      `Votre demande est enregistrée sous le numéro ${a.number}.`,
      `La CIMR vous répond au plus tard le ${f.day(a.promisedOn)}.`,
      `Pour la suivre : ${a.link}`,
    ],
  },
  case_asked: {
    subject: (a) => `Dossier ${a.number} : la CIMR attend une réponse`,
    text: (a) => [
      `Il manque quelque chose pour traiter votre dossier ${a.number} (${caseNames[a.kind]}).`,
      `Pour lire la question et y répondre : ${a.link}`,
      'Le délai promis s’arrête jusqu’à votre réponse.',
    ],
  },
  case_decided: {
    subject: (a) => `Dossier ${a.number} : la réponse est là`,
    text: (a) => [
      `La CIMR a répondu à votre dossier ${a.number} (${caseNames[a.kind]}).`,
      `Pour lire la réponse : ${a.link}`,
      'Si elle ne vous convient pas, la même page dit comment faire appel.',
    ],
  },
  case_link: {
    subject: (a) => `Dossier ${a.number} : ${CASE_NEWS[a.about]}`,
    text: (a) => [
      `Votre dossier ${a.number} (${caseNames[a.kind]}) : ${CASE_NEWS[a.about]}.`,
      'Ce lien ouvre votre dossier. Il remplace les précédents ; ne le donnez à personne :',
      linkOr(a.secret),
    ],
    sms: (a) => `CIMR, dossier ${a.number} : ${a.secret?.link ?? ''}`,
  },
  declaration_filed: {
    subject: (a) => `Déclaration ${f.quarter(a.quarter)} déposée`,
    text: (a) => [
      `${a.employer} : la déclaration du ${f.quarterInWords(a.quarter)} est déposée, ${f.number(a.lines)} ${a.lines < 2 ? 'ligne' : 'lignes'}, ${f.amount(a.due)} à payer.`,
      `La CIMR la traite au plus tard le ${f.day(a.promisedOn)}.`,
      `Gardez le reçu : ${a.link}`,
    ],
  },
  ...joiningNotices,
  ...helperNotices,
  ...liquidationNotices,
  ...paymentNotices,
  ...pensionNotices,
  ...pensionerNotices,
  ...signatureNotices,
  ...survivorNotices,
}
