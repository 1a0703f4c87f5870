import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('fr')

export const corrections = {
  'cancellation.add': 'Ajouter Annulation',
  'cancellations.see': 'Voir mes annulations',
  'cancellations.title': 'Annulations',
  'cancellations.lead':
    'Ce que vous avez demandé d’annuler dans vos déclarations, et ce qu’il en est.',
  'cancellations.none': 'Vous n’avez demandé aucune annulation.',
  'cancellations.back': 'Toutes les annulations',
  'cancellation.title': (a: { quarter: Quarter }) => `Annulation, ${f.quarter(a.quarter)}`,
  'cancellation.new': 'Annuler une déclaration',
  'cancellation.lead':
    'Choisissez l’échéance et l’objet. Vous voyez ensuite tout ce qui changerait, avant de valider.',
  'cancellation.choose': 'L’échéance concernée',
  'cancellation.choose.one': (a: { quarter: Quarter; at: Instant }) =>
    `${f.quarterInWords(a.quarter)}, déclaration reçue le ${f.moment(a.at)}`,
  'cancellation.nothing': 'Aucune déclaration récente ne peut être annulée.',
  'cancellation.oldest': (a: { oldest: Quarter }) =>
    `Vous pouvez corriger ici à partir du ${f.quarter(a.oldest)}.`,
  'cancellation.estimated': '(Limite estimée, à confirmer par la CIMR.)',
  'cancellation.older': 'Pour une échéance plus ancienne, écrivez-nous.',
  'cancellation.object': 'Objet de l’annulation',
  'cancellation.object.filed_twice': 'Déclaré deux fois',
  'cancellation.object.wrong_quarter': 'Mauvaise échéance',
  'cancellation.object.wrong_category': 'Mauvaise catégorie ou mauvais taux',
  'cancellation.object.wrong_salary': 'Salaire erroné',
  'cancellation.object.person_by_mistake': 'Salarié déclaré à tort',
  'cancellation.object.wrong_file': 'Mauvais fichier',
  'cancellation.extent': 'Ce qui est annulé',
  'cancellation.extent.whole': 'Toute la déclaration',
  'cancellation.extent.lines': 'Les lignes cochées',
  'cancellation.lines': 'Lignes à annuler',
  'cancellation.lines.hint': 'À cocher seulement si vous n’annulez pas toute la déclaration.',
  'cancellation.lines.cut':
    'Les 500 premières lignes. Pour les suivantes, annulez toute la déclaration ou écrivez-nous.',
  'cancellation.lines.count': (a: { count: number }) =>
    a.count === 1 ? 'La ligne concernée' : `Les ${f.number(a.count)} lignes concernées`,
  'cancellation.note': 'Précisions',
  'cancellation.note.hint': 'Facultatif. Ce qui aide la CIMR à comprendre.',
  'cancellation.see': 'Voir ce qui changerait',
  'cancellation.see.hint': 'Rien n’est encore demandé à la CIMR.',
  'cancellation.entered': (a: { by: string; at: Instant }) =>
    `Saisie par ${a.by} le ${f.moment(a.at)}.`,
  'cancellation.declaration': 'Voir la déclaration',
  'cancellation.case': 'Suivre le dossier et répondre à la CIMR',
  'cancellation.back_to_case': 'Revenir au dossier',
  'cancellation.effect.title': 'Ce qui changerait',
  'cancellation.effect.done': 'Ce qui a changé',
  'cancellation.effect.lines': 'Lignes annulées',
  'cancellation.effect.people': 'Personnes concernées',
  'cancellation.effect.due': 'Contributions annulées',
  'cancellation.effect.due.hint': 'Elles ne sont plus dues.',
  'cancellation.effect.to_hand': 'Avance qui vous revient',
  'cancellation.effect.to_hand.hint':
    'Ce qui a déjà été payé : à utiliser pour une autre échéance, ou à faire rembourser.',
  'cancellation.effect.interest': 'Intérêts de retard annulés',
  'cancellation.effect.points': 'Points des lignes annulées',
  'cancellation.effect.taken': 'Points repris',
  'cancellation.effect.taken.hint': 'Déjà inscrits au compte des affiliés.',
  'cancellation.effect.ordered': (a: { reference: string }) => `Paiement en cours ${a.reference}`,
  'cancellation.effect.ordered.hint':
    'Il paie ce qui serait annulé. S’il arrive, son argent devient votre avance.',
  'cancellation.effect.retired': 'Retraités dont la pension sera revue',
  'cancellation.validate': 'Valider la demande',
  'cancellation.withdraw': 'Retirer la demande',
  'cancellation.file_again': 'Déclarer de nouveau',
  'cancellation.state.entered': 'saisie',
  'cancellation.state.validated': 'validée',
  'cancellation.state.under_review': 'en instruction',
  'cancellation.state.more_asked': 'votre réponse est attendue',
  'cancellation.state.accepted': 'acceptée',
  'cancellation.state.refused': 'refusée',
  'cancellation.state.withdrawn': 'retirée',
  'cancellation.next.entered': 'À vous : relisez, puis validez',
  'cancellation.next.validated': 'La CIMR va l’examiner',
  'cancellation.next.under_review': 'La CIMR l’examine',
  'cancellation.next.more_asked': 'La CIMR vous a posé une question',
  'cancellation.next.accepted': 'C’est fait : vous pouvez déclarer de nouveau',
  'cancellation.next.refused': 'La CIMR a refusé : lisez pourquoi dans le dossier',
  'cancellation.next.withdrawn': 'Vous l’avez retirée : rien n’a changé',
  'cancellation.object.replaced': 'Remplacée avant l’échéance',
  'replacement.already': (a: { quarter: Quarter; categories: string }) =>
    `Le ${f.quarterInWords(a.quarter)} est déjà déposé pour ${a.categories.includes(',') ? 'les catégories' : 'la catégorie'} ${a.categories}. Rien n’est remplacé pour l’instant.`,
  'replacement.see': 'Voir ce qui change, puis remplacer',
  'replacement.title': (a: { quarter: Quarter }) =>
    `Remplacer une déclaration : ${f.quarterInWords(a.quarter)}`,
  'replacement.lead': (a: { categories: string; at: Instant }) =>
    `Catégories ${a.categories}, déjà déposées par la déclaration reçue le ${f.moment(a.at)}.`,
  'replacement.next': 'Remplacer sans demande à la CIMR',
  'replacement.until': (a: { until: IsoDate; days: number }) =>
    `Remplacement possible jusqu’au ${f.day(a.until)} (${a.days === 0 ? 'dernier jour' : a.days === 1 ? 'encore 1 jour' : `encore ${f.number(a.days)} jours`}, date estimée), tant qu’aucun paiement n’est ordonné.`,
  'replacement.how': 'Déposez un nouveau fichier : vous verrez ce qui change avant de remplacer.',
  'replacement.replace': 'Remplacer la déclaration déposée',
  'replacement.closed': 'Cette déclaration ne se remplace plus ainsi',
  'replacement.by': 'Voir la déclaration qui la remplace',
  'replacement.done': 'Une autre déclaration a pris sa place',
  'refusal.several_to_replace':
    'Ces catégories sont dans plusieurs déclarations. Annulez celles que vous voulez refaire.',
  'refusal.replace_after_payment':
    'Un paiement a déjà été reçu pour ces contributions. Demandez une annulation, puis déposez de nouveau.',
  'refusal.replace_after_order':
    'Un paiement de ces contributions est déjà ordonné. Retirez-le, ou demandez une annulation.',
  'refusal.replace_too_late': (a: { until: IsoDate }) =>
    `On pouvait remplacer jusqu’au ${f.day(a.until)}. Demandez une annulation, puis déposez de nouveau.`,
  'history.what.replaced': 'Déclaration remplacée',
  'history.why.replaced': 'Corriger avant l’échéance',
  'desk.cancellation.see': 'Voir les lignes et ce qui changerait',
  'declarations.head.cancelled': 'Annulée : elle ne compte plus.',
  'case.kind.cancellation': 'Annulation d’une déclaration',
  'case.kind.revision': 'Révision d’une pension',
  'case.fact.object': 'Objet',
  'case.fact.points': 'Points',
  'case.reason.recall_instead': 'Ce qui manque se déclare par un rappel, sans rien annuler.',
  'history.what.cancellation_entered': 'Annulation saisie',
  'history.why.cancellation_entered': 'Préparer la correction d’une déclaration',
  'history.what.cancellation_validated': 'Annulation demandée',
  'history.why.cancellation_validated': 'Corriger une déclaration',
  'history.what.cancellation_withdrawn': 'Demande d’annulation retirée',
  'history.why.cancellation_withdrawn': 'Garder la déclaration telle quelle',
  'history.what.cancelled': 'Déclaration annulée',
  'history.why.cancelled': 'Demande de l’entreprise acceptée par la CIMR',
  'refusal.still_processing':
    'Cette déclaration est encore en traitement. Réessayez dans quelques minutes.',
  'refusal.nothing_to_cancel': 'Rien dans cette déclaration ne peut être annulé.',
  'refusal.quarter_too_old_to_correct': (a: { oldest: Quarter }) =>
    `Cette échéance est trop ancienne : on corrige ici à partir du ${f.quarter(a.oldest)}. Écrivez-nous depuis « Demandes ».`,
  'refusal.whole_only': 'Pour cet objet, toute la déclaration est annulée. Choisissez-le.',
  'refusal.lines_to_choose': 'Pour cet objet, cochez les lignes à annuler.',
  'refusal.line_not_cancellable': (a: { lines: string }) =>
    `Ces lignes ne sont pas déposées, ou sont déjà annulées : ${a.lines}.`,
  'refusal.cancellation_open':
    'Une annulation de cette déclaration est déjà en cours. Attendez sa fin ou retirez-la.',
  'refusal.cancellation_sent': 'Cette annulation a déjà été validée.',
  'refusal.cancellation_under_review':
    'La CIMR examine déjà cette demande : elle ne peut plus être retirée. Écrivez-lui dans le dossier.',
  'refusal.controller_to_decide':
    'De l’argent, des points ou une pension changeraient : proposez la décision à un contrôleur.',
}
