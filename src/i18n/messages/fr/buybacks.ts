import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'

const f = formatsOf('fr')

/** Points a member buys. */
export const buybacks = {
  'nav.member.buybacks': 'Rachat de points',
  'buybacks.title': 'Racheter des points',
  'buybacks.lead':
    'Vous versez un montant, une fois. Il achète des points au prix de l’année, et votre pension augmente.',
  'buybacks.made': 'Vos demandes',
  'buybacks.none': 'Aucune demande pour l’instant.',
  'buyback.title': 'Rachat de points',
  'buyback.back': 'Tous mes rachats',
  'buyback.ask': 'Demander un rachat',
  'buyback.amount': 'Montant à verser',
  'buyback.amount.hint': 'En dirhams : 50 000',
  'buyback.go': 'Demander',
  'buyback.simulate': 'Voir d’abord ce que cela changerait',
  'buyback.account': 'À verser sur le compte',
  'buyback.reference': 'Référence à donner à votre banque',
  'buyback.pay': 'Payer par virement',
  'buyback.pay.lead': (a: { on: IsoDate }) =>
    `Faites le virement avant le ${f.day(a.on)}. Sans paiement, la demande prend fin, sans frais.`,
  'buyback.pay.note':
    'La référence suffit pour reconnaître votre virement, depuis n’importe quelle banque. Les points sont comptés sur le montant reçu.',
  'buyback.withdraw': 'Annuler cette demande',
  'buyback.would': (a: { amount: Centimes; points: Points }) =>
    `${f.amount(a.amount)}, soit ${f.points(a.points)} points au prix du jour de la demande.`,
  'buyback.gave': (a: { amount: Centimes; points: Points }) =>
    `${f.amount(a.amount)} reçus ont donné ${f.points(a.points)} points. Ils sont sur votre relevé.`,
  'buyback.refunded': (a: { amount: Centimes }) =>
    `La CIMR n’a pas accordé ce rachat. ${f.amount(a.amount)} retournent en entier sur le compte d’où ils sont venus.`,
  'buyback.steps': 'Où en est la demande',
  'buyback.step.asked': 'Demandé',
  'buyback.step.paid': 'Payé',
  'buyback.step.granted': 'Points inscrits',
  'buyback.step.until': (a: { on: IsoDate }) => `attendu avant le ${f.day(a.on)}`,
  'buyback.step.promised': (a: { on: IsoDate }) => `au plus tard le ${f.day(a.on)}`,
  'buyback.state.requested': 'à payer',
  'buyback.state.expired': 'terminé sans paiement',
  'buyback.state.withdrawn': 'annulé par vous',
  'buyback.state.paid': 'payé, points en cours',
  'buyback.state.granted': 'points inscrits',
  'buyback.state.refused': 'refusé, remboursé',
  'desk.statement.see': 'Voir le relevé de points',
  'case.kind.buyback': 'Rachat de points',
  'case.fact.asked': 'Montant demandé',
  'case.reason.already_pensioned':
    'Le rachat est ouvert aux affiliés qui n’ont pas encore de pension.',
  'case.reason.payer_differs': 'Le virement ne vient pas d’un compte à votre nom.',
  'case.reason.asked_back': 'Vous avez demandé que le montant vous soit rendu.',
  'refusal.already_pensioned': 'Le rachat est ouvert aux affiliés qui n’ont pas encore de pension.',
  'refusal.birth_date_missing':
    'Votre date de naissance manque dans nos registres. Signalez-la depuis vos demandes, puis revenez.',
  'refusal.buyback_too_small': (a: { amount: Centimes }) =>
    `Le montant est trop petit : le plus petit rachat est de ${f.amount(a.amount)}.`,
  'refusal.buyback_not_waiting':
    'Cette demande n’attend plus de paiement : elle ne peut plus être annulée.',
  'refusal.buyback_paid_already':
    'Cette demande de rachat a déjà été payée. Voyez avec l’affilié à quoi sert ce second virement.',
  'demo.job.follow-liquidations': 'Rappeler et fermer les dossiers de pension',
  'demo.job.open-drafts': 'Ouvrir les dossiers proches de 60 ans',
  'demo.job.warn-of-lapses': 'Alerter avant la perte d’un droit',
  'demo.job.expire-buybacks': 'Terminer les rachats non payés',
}
