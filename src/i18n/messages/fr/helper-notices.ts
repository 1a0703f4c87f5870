import type { HelpRight } from '#src/access/actor.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const RIGHTS: Record<HelpRight, string> = {
  payments: 'voir les paiements',
  proofs: 'voir et envoyer les pièces',
  documents: 'voir les documents et la situation',
}
const listOf = (rights: readonly HelpRight[]): string => rights.map((one) => RIGHTS[one]).join(', ')

/** Of who helps a pensioner. */
export const helperNotices = {
  helper_named: {
    subject: (a) => `${a.name} peut désormais vous aider`,
    text: (a) => [
      `Vous avez désigné ${a.name} pour : ${listOf(a.rights)}. Rien d’autre ne lui est ouvert.`,
      `Ce n’est pas vous, ou vous changez d’avis ? Retirez cet accès ici, il s’arrête aussitôt : ${a.link}`,
    ],
    sms: (a) =>
      `CIMR : ${a.name} peut voir une partie de votre espace. Pas vous ? Retirez cet accès : ${a.link}`,
  },
  helper_revoked: {
    subject: (a) => `${a.name} ne peut plus rien voir de votre espace`,
    text: (a) => [
      'L’accès est retiré, et ce qui était ouvert est fermé.',
      `Qui peut vous aider aujourd’hui : ${a.link}`,
    ],
    sms: (a) => `CIMR : l’accès de ${a.name} à votre espace est retiré.`,
  },
  helper_sent: {
    subject: (a) => `${a.name} a agi pour vous`,
    text: (a) => [
      `${a.name}, que vous avez désigné, a donné ou demandé une pièce pour votre pension. La voir : ${a.link}`,
      `Retirer son accès : ${a.stopLink}`,
    ],
    sms: (a) =>
      `CIMR : ${a.name} a donné ou demandé une pièce pour vous. Retirer son accès : ${a.stopLink}`,
  },
  helper_invited: {
    subject: (a) => `${a.name} vous demande de l’aider à la CIMR`,
    text: (a) => [
      `${a.name} vous a désigné pour : ${listOf(a.rights)}.`,
      `Entrez avec cette adresse de courriel, un code vous y est envoyé : ${a.link}`,
      'Vous agissez sous votre nom. La personne peut retirer cet accès à tout moment. Si vous ne la connaissez pas, ne faites rien.',
    ],
  },
} satisfies Pick<NoticeTexts, 'helper_named' | 'helper_revoked' | 'helper_sent' | 'helper_invited'>
