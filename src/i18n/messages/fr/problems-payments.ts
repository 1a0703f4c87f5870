import { formatsOf } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'

const f = formatsOf('fr')
const NEW_ORDER = 'Rien n’a été changé. Vous pouvez donner un nouvel ordre.'

/** Refusals of orders of payment, and of what a bank says of them. */
export const paymentProblems = {
  'error.growth_shape': 'Écrivez un pourcentage de 0 à 15, par exemple 4 ou 2,5',
  'error.buyback_too_small': 'Le montant est trop petit : le plus petit rachat est de 100,00 DH',
  'error.amount_shape': 'écrivez un montant en dirhams, comme 12 500,00',
  'error.rib_shape': 'un RIB a 24 chiffres ; vérifiez-les, la clé ne correspond pas',
  'error.quarter_shape': 'écrivez un trimestre comme 2026-T3',
  'error.reference_shape': 'cette référence est mal recopiée ; elle commence par RF',
  'error.instalments_shape':
    'Écrivez une échéance par ligne : une date, un espace, un montant. Exemple : 31/01/2027 12 500,00',
  'refusal.plan_days': 'Les dates vont en avançant, et aucune n’est passée. Corrigez-les.',
  'refusal.plan_too_long': (a: { months: number }) =>
    `Un échéancier dure au plus ${f.number(a.months)} mois. Rapprochez la dernière date.`,
  'refusal.plan_above_owed': (a: { owed: Centimes }) =>
    `Le total doit être entre 0,01 et ${f.amount(a.owed)} : c’est ce qui est dû.`,
  'refusal.payment_unknown': 'Cet ordre n’existe pas.',
  'refusal.payment_stale':
    'Quelque chose s’est passé depuis que cette page a été affichée. Rien n’a été fait. Relisez l’ordre, puis recommencez si besoin.',
  'refusal.payment_awaiting_first': 'Cet ordre attend encore une validation.',
  'refusal.payment_awaiting_second': 'Cet ordre attend encore une seconde validation.',
  'refusal.payment_approved': 'Cet ordre est déjà validé.',
  'refusal.payment_transmitted': 'Cet ordre est déjà parti à la banque : il ne peut plus changer.',
  'refusal.payment_not_received':
    'Cet ordre est parti et n’est pas arrivé. Vérifiez auprès de votre banque.',
  'refusal.payment_refused': `Cet ordre a été refusé. ${NEW_ORDER}`,
  'refusal.payment_withdrawn': `Cet ordre a été retiré. ${NEW_ORDER}`,
  'refusal.payment_expired': `Cet ordre a expiré sans être validé. ${NEW_ORDER}`,
  'refusal.payment_bank_refused': `La banque a rejeté cet ordre. ${NEW_ORDER}`,
  'refusal.payment_closed': `Cet ordre est clos. ${NEW_ORDER}`,
  'refusal.payment_ordered_already': 'Cet ordre a déjà été donné.',
  'refusal.payment_not_missing': 'Seul un paiement qui n’est pas arrivé à temps peut être clos.',
  'refusal.own_order':
    'Vous avez donné cet ordre : quelqu’un d’autre doit le valider, même si vous avez les deux droits.',
  'refusal.confirmed_twice': 'Vous avez déjà validé cet ordre. Une autre personne doit le faire.',
  'refusal.withdrawal_not_yours':
    'Seule la personne qui a donné cet ordre peut le retirer. Vous pouvez le refuser.',
  'refusal.withdrawal_asked_twice':
    'Vous avez déjà demandé ce retrait. Une autre personne doit le confirmer.',
  'refusal.nothing_due': 'Rien n’est dû pour ce choix.',
  'refusal.ordered_already':
    'Un paiement en cours règle déjà ce choix. Attendez-le, ou retirez-le avant d’en ordonner un autre.',
  'refusal.due_unknown': 'Une des sommes choisies n’existe plus. Rechargez la page et recommencez.',
  'refusal.amount_above_due': (a: { most: Centimes }) =>
    `Écrivez un montant entre 0,01 et ${f.amount(a.most)} : c’est ce qui reste dû.`,
  'refusal.validator_missing': (a: { missing: number }) =>
    `Il manque ${a.missing > 1 ? `${f.number(a.missing)} personnes` : 'une personne'} avec le droit « Validateur du paiement », autre que celle qui ordonne. L’administrateur l’ajoute dans Profils+.`,
  'refusal.orderer_missing':
    'Personne n’a le droit « Ordonnateur du paiement ». L’administrateur l’ajoute dans Profils+.',
  'refusal.debit_account_missing':
    'Aucun compte débité n’est en service. Ajoutez un compte : il sert après 24 heures.',
  'refusal.debit_account_unknown':
    'Ce compte n’est pas dans vos comptes débités. Ajoutez-le d’abord : il sert après 24 heures.',
  'refusal.debit_account_waits': (a: { from: Instant }) =>
    `Ce compte sert à partir du ${f.moment(a.from)}. Choisissez-en un autre, ou attendez.`,
  'refusal.debit_account_known': 'Ce compte est déjà dans vos comptes débités.',
  'refusal.debit_mandate_missing':
    'Aucun mandat de prélèvement n’est enregistré. Choisissez le virement, ou demandez-le à la CIMR.',
  'refusal.debit_mandate_waits':
    'Le mandat de prélèvement n’est pas encore en service. Choisissez le virement.',
  'refusal.debit_mandate_known': 'Ce mandat est déjà enregistré.',
  'refusal.network_missing':
    'Aucun réseau de carte ou de guichet n’est relié. Retirez cet ordre et choisissez le virement.',
  'refusal.transmitted_by_fund': 'Le prélèvement part avec le prochain lot de la CIMR.',
  'refusal.not_transmitted':
    'Prenez d’abord l’ordre depuis sa page, une fois validé : c’est ce qui l’envoie.',
  'refusal.settled_already': 'Ce paiement est déjà arrivé : il n’y a plus rien à envoyer.',
  'refusal.answer_of_another':
    'Ce fichier ne parle pas de cet ordre. Choisissez la réponse qui porte sa référence.',
  'refusal.bank_file_missing': 'Choisissez le fichier de la banque.',
  'refusal.bank_file_other_account': (a: { account: string }) =>
    `Ce relevé est celui d’un autre compte (${a.account}). Seul le compte de la caisse est lu.`,
  'refusal.reference_unknown': 'Aucun ordre ne porte cette référence.',
  'refusal.nothing_fits': 'Pas de référence, et aucun ordre envoyé n’a ce montant et ce compte.',
  'refusal.several_fit': 'Pas de référence, et plusieurs ordres ont ce montant et ce compte.',
  'refusal.matched_already': 'Ce mouvement est déjà rapproché.',
  'refusal.not_income': 'C’est une sortie du compte de la caisse : rien à rapprocher.',
  'refusal.nothing_to_return': 'Aucun paiement arrivé ne correspond à ce retour.',
  'refusal.money_back_to_fund':
    'Cet argent revient à la caisse, et aucune pension n’est partie sous cet identifiant. Rapprochez-le à la main.',
  'refusal.still_matching': 'Le rapprochement continue : cette ligne attend son tour.',
  'refusal.match_unreadable': 'Donnez la référence d’un ordre ou un numéro d’adhérent.',
  'refusal.return_not_undone':
    'Un retour de la banque ne s’annule pas : rapprochez le prochain mouvement.',
  'refusal.match_returned': 'La banque a repris cet argent depuis : il n’y a plus rien à annuler.',
  'refusal.nothing_to_collect': 'Aucun prélèvement validé n’attend.',
  'refusal.employer_unknown': 'Aucun adhérent ne porte ce numéro.',
  'refusal.credit_gone': 'Ce montant n’est plus disponible sur le compte. Refusez avec ce motif.',
  'refusal.refund_above_credit': (a: { most: Centimes }) =>
    `Vous avez ${f.amount(a.most)} disponibles : demandez ce montant ou moins.`,
  'refusal.sole_needs_rights':
    'Cette personne doit avoir les deux droits, Ordonnateur et Validateur, et l’entreprise une seule validation.',
}
