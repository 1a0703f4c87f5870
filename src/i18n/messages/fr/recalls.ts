import { formatsOf } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { TraceStep } from '#src/rulebook/trace.ts'

const f = formatsOf('fr')

type Span = { from: Quarter; to: Quarter }
const span = ({ from, to }: Span): string =>
  from === to ? f.quarter(from) : `${f.quarter(from)} à ${f.quarter(to)}`

type Recalled = { step: TraceStep }
const lessDeclared = (a: Recalled): string =>
  `Montant ci-dessus − ${f.amount(centimes(a.step.inputs['already_declared'] ?? 0))} déjà déclarés`

export const recalls = {
  'recall.add': 'Ajouter Rappel',
  'recall.see': 'Voir le rappel',
  'recalls.see': 'Voir mes rappels',
  'recalls.title': 'Rappels de contributions',
  'recalls.lead': 'Les salaires que vous avez déclarés après coup, et ce qu’il en est.',
  'recalls.none': 'Vous n’avez saisi aucun rappel.',
  'recalls.back': 'Tous les rappels',
  'recall.title': (a: Span) => `Rappel, ${span(a)}`,
  'recall.new': 'Rappeler des contributions',
  'recall.lead':
    'Choisissez le motif et l’échéance, puis donnez l’état des salaires. Vous voyez tout ce qui serait dû avant d’envoyer.',
  'recall.reason': 'Motif du rappel',
  'recall.reason.person_omitted': 'Salarié oublié',
  'recall.reason.additional_pay': 'Salaire complémentaire',
  'recall.reason.retroactive_rise': 'Augmentation rétroactive',
  'recall.reason.rate_regularised': 'Régularisation de taux',
  'recall.reason.court_decision': 'Décision de justice',
  'recall.reason.after_departure': 'Rappel après départ',
  'recall.piece.needed': 'document à joindre',
  'recall.from': 'Première échéance concernée',
  'recall.to': 'Dernière échéance concernée',
  'recall.to.same': 'La même',
  'recall.continue': 'Continuer',
  'recall.entered': (a: { by: string; at: Instant }) => `Saisi par ${a.by} le ${f.moment(a.at)}.`,
  'recall.person': 'Ajouter une personne',
  'recall.person.add': 'Ajouter cette personne',
  'recall.amount': 'Salaire à rappeler',
  'recall.amount.hint': 'Seulement ce qui n’a pas été déclaré, en dirhams. Exemple : 1 250,00.',
  'recall.total': 'Total à rappeler',
  'recall.total.hint':
    'Pour toutes les échéances, en dirhams. Il est réparti selon les salaires déjà déclarés.',
  'recall.difference.hint':
    'Rien à saisir : les salaires déjà déclarés sont repris au taux du contrat, et seule la différence est due.',
  'recall.entrant': 'Cette personne n’a pas encore de matricule',
  'recall.last_name': 'Nom',
  'recall.first_name': 'Prénom',
  'recall.birth_date': 'Date de naissance',
  'recall.cin': 'CIN',
  'recall.file': 'Ajouter un fichier',
  'recall.file.label': 'État des salaires',
  'recall.file.hint': (a: Span) =>
    `Même format qu’une déclaration (190 ou 160 caractères), un fichier par échéance : ${span(a)}. 5 000 lignes au plus.`,
  'recall.file.add': 'Ajouter les lignes du fichier',
  'recall.lines': (a: { count: number }) =>
    a.count === 1 ? 'La ligne de ce rappel' : `Les ${f.number(a.count)} lignes de ce rappel`,
  'recall.base': 'Salaire rappelé',
  'recall.retired': 'Retraité : sa pension sera revue.',
  'recall.remove': 'Retirer',
  'recall.remove.column': 'Retirer une ligne',
  'recall.effect': 'Ce qui serait dû',
  'recall.effect.done': 'Ce qui est rappelé',
  'recall.effect.people': 'Personnes concernées',
  'recall.effect.due': 'Contributions à payer',
  'recall.effect.due_on': 'Exigibles le',
  'recall.effect.due_on.hint':
    '30 jours après l’acceptation (estimé) : la date, si la CIMR acceptait aujourd’hui.',
  'recall.effect.due_on.then': '30 jours après l’acceptation (estimé).',
  'recall.effect.points': 'Points à inscrire',
  'recall.effect.points.hint':
    'Une fois le rappel payé, au salaire de référence de l’année des salaires (estimé).',
  'recall.piece.required': 'Document à joindre',
  'recall.piece.optional': 'Document (facultatif)',
  'recall.submit': 'Envoyer à la CIMR',
  'recall.state.entered': 'saisi',
  'recall.state.submitted': 'envoyé',
  'recall.state.under_review': 'en instruction',
  'recall.state.more_asked': 'votre réponse est attendue',
  'recall.state.accepted': 'accepté, à payer',
  'recall.state.paid': 'payé',
  'recall.state.credited': 'points inscrits',
  'recall.state.cancelled': 'annulé',
  'recall.state.refused': 'refusé',
  'recall.state.withdrawn': 'retiré',
  'recall.next.people': 'À vous : donnez l’état des salaires',
  'recall.next.mend': 'À vous : retirez les lignes signalées, puis ajoutez les bonnes',
  'recall.next.entered': 'À vous : relisez, puis envoyez',
  'recall.next.submitted': 'La CIMR va l’examiner',
  'recall.next.under_review': 'La CIMR l’examine',
  'recall.next.more_asked': 'La CIMR vous a posé une question',
  'recall.next.accepted': 'Accepté : ces contributions sont à payer depuis votre compte',
  'recall.next.paid': 'Payé : les points vont être inscrits',
  'recall.next.credited': 'C’est fait : les points sont inscrits',
  'recall.next.cancelled': 'Ce rappel a été annulé',
  'recall.next.refused': 'La CIMR a refusé : lisez pourquoi dans le dossier',
  'recall.next.withdrawn': 'Vous l’avez retiré : rien n’a changé',
  'desk.recall.see': 'Voir les lignes et ce qui serait dû',
  'case.kind.recall': 'Rappel de contributions',
  'case.fact.motive': 'Motif',
  'case.fact.from': 'Première échéance',
  'case.fact.to': 'Dernière échéance',
  'history.what.recall_entered': 'Rappel saisi',
  'history.why.recall_entered': 'Préparer un rappel de contributions',
  'history.what.recall_changed': 'Lignes d’un rappel changées',
  'history.why.recall_changed': 'Donner l’état des salaires',
  'history.what.recall_submitted': 'Rappel envoyé à la CIMR',
  'history.why.recall_submitted': 'Déclarer des salaires après coup',
  'history.what.recall_withdrawn': 'Rappel retiré',
  'history.why.recall_withdrawn': 'Ne rien rappeler',
  'history.what.recall_accepted': 'Rappel accepté',
  'history.why.recall_accepted': 'Demande de l’entreprise acceptée par la CIMR',
  'trace.recalled_employee': 'Part salariale rappelée',
  'trace.recalled_employee.how': lessDeclared,
  'trace.recalled_employer': 'Part patronale rappelée',
  'trace.recalled_employer.how': lessDeclared,
  'trace.recalled_points': 'Points rappelés',
  'trace.recalled_points.how': (a: Recalled) =>
    `Points ci-dessus − ${f.points(points(a.step.inputs['already_declared'] ?? 0))} déjà déclarés`,
  'error.person_not_yours':
    'Ce matricule n’est pas celui d’une personne que vous avez déclarée. Vérifiez-le.',
  'error.entrant_one_quarter':
    'Sans matricule, un rappel porte sur une seule échéance. Faites un rappel par échéance.',
  'error.nothing_declared':
    'Rien n’est déclaré pour cette personne dans cette catégorie. Choisissez une autre catégorie.',
  'error.nothing_to_spread_on':
    'Aucun salaire n’est déclaré pour cette personne sur ces échéances : le total ne peut pas être réparti. Faites un rappel par échéance.',
  'refusal.in_recall': 'Ces lignes font partie d’un rappel : elles se changent sur sa page.',
  'refusal.quarters_reversed': 'La dernière échéance doit suivre la première.',
  'refusal.recall_not_yet': (a: { latest: Quarter }) =>
    `Cette échéance n’est pas encore ouverte. La dernière est le ${f.quarter(a.latest)}.`,
  'refusal.quarter_not_in_recall': (a: Span & { quarter: Quarter }) =>
    `Le ${f.quarter(a.quarter)} ne fait pas partie de ce rappel (${span(a)}).`,
  'refusal.too_many_lines': (a: { most: number }) =>
    `Ce fichier a trop de lignes : ${f.number(a.most)} au plus. Partagez-le.`,
  'refusal.recall_sent': 'Ce rappel est déjà envoyé : ses lignes ne changent plus.',
  'refusal.recall_empty': 'Ajoutez au moins une personne avant d’envoyer.',
  'refusal.recall_lines_to_mend': (a: { count: number }) =>
    `${a.count === 1 ? 'Une ligne est' : `${f.number(a.count)} lignes sont`} à reprendre. Retirez-la, puis ajoutez la bonne.`,
  'refusal.recall_piece_needed': 'Pour ce motif, joignez un document (PDF ou photo) qui le montre.',
  'refusal.recall_counts_differ':
    'Ce qui est déclaré de ces personnes, ou leur taux, a changé depuis la saisie de ce rappel : ses montants ne sont plus justes. Refusez-le, en disant de le saisir à nouveau.',
  'refusal.recall_under_review':
    'La CIMR examine déjà ce rappel : il ne peut plus être retiré. Écrivez-lui dans le dossier.',
}
