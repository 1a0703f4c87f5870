import { type Formats, formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('fr')
type Due = { quarter: Quarter; category: string; f: Formats }
type Count = { count: number }
type Amount = { amount: Centimes }
const s = (count: number): string => (count > 1 ? 's' : '')

export const payments = {
  'due.contribution': (a: Due) => `${f.quarterInWords(a.quarter)}, catégorie ${a.category}`,
  'due.recall': (a: Due) => `Rappel du ${f.quarterInWords(a.quarter)}, catégorie ${a.category}`,
  'due.interest': (a: Due) => `Intérêts de retard du ${f.quarterInWords(a.quarter)}`,
  'interest.free_until': (a: {
    freeUntil: IsoDate
    on: IsoDate
    interest: Centimes
    perDay: Centimes
  }) =>
    `Sans intérêt jusqu’au ${f.day(a.freeUntil)}. Le ${f.day(a.on)}, ${f.amount(a.interest)} d’un coup, puis ${f.amount(a.perDay)} par jour.`,
  'interest.runs': (a: { on: IsoDate; interest: Centimes; perDay: Centimes }) =>
    `Les intérêts courent : ${f.amount(a.interest)} si tout est payé le ${f.day(a.on)}, puis ${f.amount(a.perDay)} par jour.`,
  'payments.title': 'Paiements',
  'payments.lead': 'Les ordres donnés, qui les a validés, et ce que la banque en a dit.',
  'payments.empty': 'Aucun paiement pour l’instant. Le premier apparaîtra ici.',
  'payments.older': 'Paiements plus anciens',
  'payments.all': 'Tous les paiements',
  'payments.caption': (a: Count) => `${f.number(a.count)} paiement${s(a.count)}`,
  'payment.title': (a: Amount) => `Paiement de ${f.amount(a.amount)}`,
  'payment.by': (a: { by: string; at: Instant }) => `par ${a.by}, le ${f.moment(a.at)}`,
  'payment.new': 'Payer',
  'payment.all_ordered': 'Tout ce qui est dû est déjà ordonné.',
  'payment.nothing': 'Rien n’est dû. Rien à payer.',
  'payment.choose': 'Ce que vous payez',
  'payment.part': 'Payer une partie seulement',
  'payment.part.hint': 'Laissez vide pour tout payer. Exemple : 12 500,00',
  'payment.keep_credit': (a: Amount) => `Ne pas utiliser vos ${f.amount(a.amount)} disponibles`,
  'payment.means': 'Moyen de paiement',
  'payment.means.transfer': 'Virement',
  'payment.means.transfer.hint': 'Un ordre à signer ou un fichier pour votre banque.',
  'payment.means.direct_debit': 'Prélèvement',
  'payment.means.direct_debit.hint': 'La CIMR prélève votre compte au prochain lot.',
  'payment.means.no_mandate':
    'Aucun mandat de prélèvement n’est enregistré. Demandez-le à la CIMR.',
  'payment.means.card': 'Carte ou guichet',
  'payment.means.card.hint': 'Le réseau de paiement répond dans la journée.',
  'payment.means.credit': 'Par votre avance',
  'payment.debit_account': 'Compte débité',
  'payment.debit_account.hint': 'Pour un virement. Un compte ajouté sert après 24 heures.',
  'payment.then': (a: Count) =>
    a.count === 1
      ? 'Une autre personne validera cet ordre avant qu’il parte.'
      : 'Deux autres personnes valideront cet ordre avant qu’il parte.',
  'payment.order': 'Ordonner le paiement',
  'payment.open': 'Paiements en cours',
  'payment.quarters': 'Trimestres',
  'payment.reference': 'Référence',
  'payment.state': 'État',
  'payment.amount': 'Montant',
  'payment.pays': 'Ce que ce paiement règle',
  'payment.credit': 'Votre avance',
  'payment.to_pay': 'À payer',
  'payment.beneficiary': 'Bénéficiaire',
  'payment.confirmations': 'Validations',
  'payment.confirmations.count': (a: Count) => `${f.number(a.count)} personne${s(a.count)}`,
  'payment.sole': 'signataire unique, avec second facteur',
  'payment.digest': 'Empreinte de l’ordre',
  'payment.first': 'C’est le premier paiement : il n’y a rien à comparer.',
  'payment.same': (a: { quarters: string }) => `Identique au paiement de ${a.quarters}.`,
  'payment.same_except': (a: { quarters: string }) => `Comme le paiement de ${a.quarters}, sauf :`,
  'payment.differs.more': (a: Amount) => `${f.amount(a.amount)} de plus`,
  'payment.differs.less': (a: Amount) => `${f.amount(a.amount)} de moins`,
  'payment.differs.people': (a: Count) =>
    a.count > 0
      ? `${f.number(a.count)} ligne${s(a.count)} déclarée${s(a.count)} de plus`
      : `${f.number(-a.count)} ligne${s(-a.count)} déclarée${s(-a.count)} de moins`,
  'payment.differs.means': (a: { before: string; now: string }) =>
    `${a.now} au lieu de ${a.before}`,
  'payment.differs.confirmations': (a: { before: number; now: number }) =>
    `${f.number(a.now)} validation${s(a.now)} au lieu de ${f.number(a.before)}`,
  'payment.differs.account': (a: { before: string }) =>
    a.before === ''
      ? 'Le compte débité est nouveau.'
      : `Le compte débité a changé. Avant : ${a.before}.`,
  'payment.differs.beneficiary': (a: { before: string }) =>
    `Le compte qui reçoit a changé. Avant : ${a.before}.`,
  'payment.yours': 'Votre validation est attendue',
  'payment.confirm': (a: Amount) => `Valider ${f.amount(a.amount)}`,
  'payment.refuse': 'Refuser cet ordre',
  'payment.refuse.why': 'Pourquoi ? La personne qui l’a ordonné le lira.',
  'payment.reason': 'Motif',
  'payment.cover':
    'Un validateur est absent ? Un administrateur donne ce droit à un remplaçant, de telle date à telle date. Il sert après 24 heures.',
  'payment.cover.name': 'Nommer un remplaçant',
  'payment.own': 'Vous avez donné cet ordre : quelqu’un d’autre le valide. Vous pouvez le retirer.',
  'payment.withdraw.alone': 'Retirer cet ordre',
  'payment.withdraw.alone.means': 'Rien ne sera payé. Un nouvel ordre restera possible.',
  'payment.withdraw.first': 'Demander le retrait',
  'payment.withdraw.first.means':
    'L’ordre est validé : une seconde personne doit confirmer le retrait avant qu’il parte.',
  'payment.withdraw.second': 'Confirmer le retrait',
  'payment.withdraw.second.means': 'Quelqu’un a demandé le retrait. Avec vous, il est fait.',
  'payment.take': 'Envoyer à votre banque',
  'payment.take.lead':
    'Prendre l’ordre signé ou le fichier l’envoie : il ne pourra plus être retiré ici.',
  'payment.take.paper': 'Ordre de virement à signer',
  'payment.take.file': 'Fichier pour la banque (pain.001)',
  'payment.take.network': 'Payer maintenant par le réseau',
  'payment.take.card_lead':
    'Le réseau de paiement encaisse et répond dans la journée. L’ordre ne pourra plus être retiré ici.',
  'payment.form.paper': 'ordre papier',
  'payment.form.file': 'fichier',
  'payment.form.batch': 'lot de prélèvements',
  'payment.form.network': 'réseau de paiement',
  'payment.missing': 'Ce paiement n’est pas arrivé',
  'payment.missing.lead':
    'Demandez à votre banque. S’il n’est jamais parti, vous pouvez le clore et en ordonner un autre.',
  'payment.close': 'Clore ce paiement',
  'payment.answer': 'Votre banque vous a donné un fichier de réponse ?',
  'payment.answer.file': 'Fichier pain.002',
  'payment.answer.hint': 'Il dit si votre banque accepte l’ordre. Il ne règle jamais rien.',
  'payment.answer.send': 'Lire ce fichier',
  'payment.since': 'Ce qui s’est passé depuis',
  'payment.since.line': (a: { what: string; by: string; at: Instant }) =>
    `${a.what} : ${a.by}, le ${f.moment(a.at)}`,
  'payment.story': 'Son histoire',
  'payment.bank.came': (a: Amount) => `${f.amount(a.amount)} reçus par la banque de la CIMR`,
  'payment.bank.back': (a: Amount) => `${f.amount(a.amount)} repris par la banque`,
  'payment.bank.value': (a: { on: IsoDate }) => `date de valeur ${f.day(a.on)}`,
  'payment.bank.undone': 'rapprochement annulé',
  'payment.points_by': (a: { on: IsoDate }) =>
    `Au plus tard le ${f.day(a.on)} : c’est l’engagement de la CIMR`,
  'payment.points_credited': (a: { points: Points }) =>
    `${f.points(a.points)} points crédités aux salariés`,
  'payment.points_done': 'Les points de ces trimestres sont crédités',
  'payment.points_when_paid': 'Dès que le trimestre est payé en entier',
  'payment.ordered_too': (a: { amount: Centimes; count: number }) =>
    a.count > 1
      ? `${f.amount(a.amount)} sont déjà ordonnés et pas encore arrivés`
      : `Un paiement de ${f.amount(a.amount)} est en cours`,
  'payment.points_promise': (a: { days: number }) =>
    `Au plus tard ${f.number(a.days)} jours ouvrés après son arrivée : c’est l’engagement de la CIMR`,
  'payment.next.confirm_first': 'Une première validation',
  'payment.next.confirm_second': 'Une seconde validation, par quelqu’un d’autre',
  'payment.next.send': 'Le départ vers la banque',
  'payment.next.arrive': 'L’arrivée sur le compte de la CIMR',
  'payment.next.points': 'Les points des salariés',
  'payment.event.ordered': 'Ordonné',
  'payment.event.confirmed': 'Validé',
  'payment.event.refused': 'Refusé',
  'payment.event.withdrawal_asked': 'Retrait demandé',
  'payment.event.withdrawn': 'Retiré',
  'payment.event.expired': 'Expiré',
  'payment.event.transmitted': 'Envoyé à la banque',
  'payment.event.missed': 'Non reçu à temps',
  'payment.event.bank_refused': 'Rejeté par la banque',
  'payment.event.closed': 'Clos',
  'payment.status.awaiting_first': 'À valider',
  'payment.status.awaiting_second': 'À valider une seconde fois',
  'payment.status.approved': 'Validé, à envoyer',
  'payment.status.transmitted': 'Envoyé',
  'payment.status.not_received': 'Non reçu',
  'payment.status.refused': 'Refusé',
  'payment.status.withdrawn': 'Retiré',
  'payment.status.expired': 'Expiré',
  'payment.status.bank_refused': 'Rejeté par la banque',
  'payment.status.closed': 'Clos, non reçu',
  'payment.status.settled': 'Payé',
  'payment.status.settled_partly': 'Payé en partie',
  'payment.head.awaiting_first': 'Ce paiement attend une validation',
  'payment.head.awaiting_second': 'Ce paiement attend une seconde validation',
  'payment.head.approved': 'Ce paiement est validé : il reste à l’envoyer',
  'payment.head.transmitted': 'Ce paiement est parti',
  'payment.head.not_received': 'Ce paiement n’est pas arrivé',
  'payment.head.refused': 'Ce paiement a été refusé',
  'payment.head.withdrawn': 'Ce paiement a été retiré',
  'payment.head.expired': 'Ce paiement a expiré',
  'payment.head.bank_refused': 'La banque a rejeté ce paiement',
  'payment.head.closed': 'Ce paiement est clos, sans être arrivé',
  'payment.head.settled': 'Ce paiement est arrivé',
  'payment.head.settled_partly': 'Une partie de ce paiement est arrivée',
  'debit.title': 'Comptes débités',
  'debit.add': 'Ajouter un compte',
  'debit.lead':
    'Un compte ajouté sert après 24 heures. Toutes les personnes qui paient en sont averties et peuvent l’arrêter.',
  'debit.empty': 'Aucun compte pour l’instant.',
  'debit.rib': 'RIB (24 chiffres)',
  'debit.holder': 'Titulaire du compte',
  'debit.from': (a: { rib: string; at: Instant }) =>
    `${a.rib} — sert à partir du ${f.moment(a.at)}`,
  'debit.since': 'Sert depuis',
  'debit.waits': 'Servira à partir du',
  'debit.added_by': 'Ajouté par',
}
