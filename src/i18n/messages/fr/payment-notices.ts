import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('fr')
const grouped = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ')

/** What became of an order, as a title says it. */
const paymentNews = {
  ordered: 'est ordonné',
  confirmed: 'est validé',
  refused: 'est refusé',
  withdrawal_asked: 'doit être retiré : une seconde personne confirme',
  withdrawn: 'est retiré',
  expired: 'a expiré sans être validé',
  transmitted: 'est parti à la banque',
  missed: 'n’est pas arrivé',
  bank_refused: 'est rejeté par la banque',
  closed: 'est clos : il n’est jamais arrivé',
} as const
const NEXT: Record<keyof typeof paymentNews, string> = {
  ordered: 'Il attend une validation.',
  confirmed: 'Il peut partir à la banque.',
  refused: 'Rien n’est payé. Un nouvel ordre est possible.',
  withdrawal_asked: 'Rien ne change tant qu’elle ne l’a pas confirmé.',
  withdrawn: 'Rien n’est payé. Un nouvel ordre est possible.',
  expired: 'Rien n’est payé. Un nouvel ordre est possible.',
  transmitted: 'La banque le montrera à la CIMR dans les prochains jours.',
  missed:
    'La banque de la CIMR ne l’a pas encore montré. Vérifiez auprès de votre banque ; un agent de la CIMR cherche aussi.',
  bank_refused: 'Rien n’est payé. Lisez le motif, puis donnez un nouvel ordre.',
  closed: 'S’il arrive plus tard, il sera tout de même reconnu.',
}

const STOPPED = {
  debit_account: 'nouveau compte débité',
  debit_mandate: 'mandat de prélèvement',
  sole_signatory: 'signataire unique',
}

export const paymentNotices = {
  payment_to_confirm: {
    subject: (a) => `Un paiement de ${f.amount(a.amount)} attend votre validation`,
    text: (a) => [
      `${a.by} a ordonné ou validé un paiement de ${f.amount(a.amount)} pour ${a.employer} (référence ${grouped(a.reference)}).`,
      'Ouvrez l’ordre, comparez le montant et le compte, puis validez ou refusez :',
      a.link,
    ],
    sms: (a) => `CIMR : un paiement de ${f.amount(a.amount)} attend votre validation.`,
  },
  payment_told: {
    subject: (a) => `Votre paiement de ${f.amount(a.amount)} ${paymentNews[a.what]}`,
    text: (a) => [
      `Paiement ${grouped(a.reference)} de ${a.employer}, ${f.amount(a.amount)} : il ${paymentNews[a.what]} (${a.by}).`,
      ...(a.reason === '' ? [] : [`Motif : ${a.reason}`]),
      NEXT[a.what],
      a.link,
    ],
  },
  payment_settled: {
    subject: (a) =>
      a.isBack
        ? `Votre paiement de ${f.amount(a.amount)} est revenu`
        : `Votre paiement de ${f.amount(a.amount)} est arrivé`,
    text: (a) => [
      a.isBack
        ? `La banque a repris ${f.amount(a.amount)} payés pour ${a.employer} (référence ${grouped(a.reference)}). Ce montant est de nouveau dû, et les points qu’il avait donnés sont repris.`
        : `La banque a confirmé ${f.amount(a.amount)} pour ${a.employer} (référence ${grouped(a.reference)}).`,
      a.link,
    ],
  },
  debit_account_pending: {
    subject: () => 'Un nouveau compte servira à payer',
    text: (a) => [
      `${a.who} a ajouté un compte de débit pour ${a.employer} : ${grouped(a.rib)}.`,
      `Il servira à partir du ${f.moment(a.inForceFrom)}. Si vous ne le reconnaissez pas, arrêtez-le avant :`,
      a.stopLink,
    ],
    sms: (a) => `CIMR : nouveau compte de débit ${a.rib.slice(-6)}. Pas vous ? Arrêtez-le.`,
  },
  paying_stopped: {
    subject: () => 'Un changement de vos paiements est arrêté',
    text: (a) => [
      `${a.by} a arrêté ce changement pour ${a.employer} : ${STOPPED[a.what]}${a.rib === '' ? '' : `, ${grouped(a.rib)}`} (${a.who}).`,
      'Il ne servira pas.',
    ],
  },
  sole_signatory_set: {
    subject: () => 'Une seule personne pourra ordonner et valider',
    text: (a) => [
      `La CIMR a enregistré que ${a.who} engage seul ${a.employer}, sur la foi de ses pouvoirs.`,
      `À partir du ${f.moment(a.inForceFrom)}, cette personne validera ses propres ordres, avec son second facteur. Si c’est une erreur, écrivez tout de suite à la CIMR.`,
    ],
  },
  plan_told: {
    subject: (a) =>
      a.lastOn === null
        ? 'Votre échéancier auprès de la CIMR a pris fin'
        : 'La CIMR vous accorde un échéancier',
    text: (a) => [
      a.lastOn === null
        ? `L’échéancier de ${a.employer} a pris fin. Ce qui reste est dû comme avant.`
        : `${a.employer} peut payer ce qui est dû en ${f.number(a.instalments)} fois, jusqu’au ${f.day(a.lastOn)}. Les intérêts de l’article 7 continuent. Les dates et les montants sont ici :`,
      a.link,
    ],
  },
  points_credited: {
    subject: (a) =>
      a.isBack
        ? `${f.points(a.points)} points repris pour ${f.quarter(a.quarter)}`
        : `${f.points(a.points)} points pour ${f.quarter(a.quarter)}`,
    text: (a) => [
      a.isBack
        ? `Le paiement de ${a.employer} pour le ${f.quarterInWords(a.quarter)} est revenu : ${f.points(a.points)} points sont repris. Ils seront rendus dès que l’entreprise aura payé.`
        : `${a.employer} a payé vos cotisations du ${f.quarterInWords(a.quarter)} : ${f.points(a.points)} points sont à vous.`,
      a.link,
    ],
  },
  correction_proposed: {
    subject: (a) => `La CIMR vous propose une correction pour ${f.quarter(a.quarter)}`,
    text: (a) => [
      `Une ligne de votre déclaration du ${f.quarterInWords(a.quarter)} ne correspond pas à ce que la CIMR connaît. Elle vous propose un autre salaire.`,
      `Acceptez, ou dites pourquoi non, avant le ${f.day(a.answerBy)}. Rien ne change sans vous.`,
      a.link,
    ],
  },
  quarter_declared: {
    subject: (a) => `${a.employer} a déclaré votre ${f.quarterInWords(a.quarter)}`,
    text: (a) => [
      `${a.employer} a déclaré pour vous ${f.amount(a.base)} au ${f.quarterInWords(a.quarter)}.`,
      `Ce salaire donne ${f.points(a.points)} points, inscrits quand l’employeur aura payé. Nous vous le dirons.`,
      'Ce montant vous étonne ? Parlez-en à votre employeur, ou écrivez-nous depuis votre espace.',
      a.link,
    ],
  },
  quarter_missing: {
    subject: (a) => `Rien n’a été déclaré pour vous au ${f.quarterInWords(a.quarter)}`,
    text: (a) => [
      `${a.employer} vous déclarait jusqu’ici. Rien n’est arrivé pour vous au ${f.quarterInWords(a.quarter)}, et le délai est passé.`,
      'Si vous avez travaillé, demandez-en la raison à votre employeur. Vous pouvez aussi le signaler ici : il sera interrogé.',
      a.link,
    ],
  },
  buyback_paid: {
    subject: (a) => `Votre virement de ${f.amount(a.amount)} est arrivé`,
    text: (a) => [
      `La CIMR a reçu ${f.amount(a.amount)} pour votre rachat de points (référence ${grouped(a.reference)}).`,
      `Les points seront inscrits au plus tard le ${f.day(a.promisedOn)}.`,
      a.link,
    ],
  },
  buyback_expired: {
    subject: () => 'Votre demande de rachat de points a pris fin',
    text: (a) => [
      `Aucun virement n’est arrivé avant le ${f.day(a.expiredOn)} pour votre rachat de ${f.amount(a.amount)}. La demande a pris fin, sans frais.`,
      'Vous pouvez en faire une autre quand vous voulez. Si votre virement est parti, il sera reconnu quand même.',
      a.link,
    ],
  },
  simulation_recalled: {
    subject: () => 'Une simulation de votre pension a changé',
    text: (a) => [
      `Une règle de calcul a été corrigée. Votre simulation du ${f.day(a.madeOn)} annonçait ${f.amount(a.before)} ; elle donne maintenant ${f.amount(a.after)}.`,
      'Rien de ce que vous possédez n’a changé : vos points sont les mêmes. Ouvrez la simulation pour voir chaque ligne.',
      a.link,
    ],
  },
  salary_corrected: {
    subject: (a) => `Votre déclaration corrigée pour ${f.quarter(a.quarter)}`,
    text: (a) => [
      `${a.employer} a corrigé ce qu’elle avait déclaré pour vous au ${f.quarterInWords(a.quarter)}.`,
      `Salaire déclaré : ${f.amount(a.baseBefore)} avant, ${f.amount(a.baseAfter)} maintenant.`,
      `Points du trimestre : ${f.points(a.pointsBefore)} avant, ${f.points(a.pointsAfter)} maintenant, une fois les contributions payées.`,
      'Si cela ne vous paraît pas juste, parlez-en à votre employeur, ou écrivez-nous depuis votre espace.',
      a.link,
    ],
  },
} satisfies Partial<NoticeTexts>
