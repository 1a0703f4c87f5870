import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

const f = formatsOf('fr')

/** A contract later in life: what it opens, and what is asked to change of it. */
export const contract = {
  'nav.employer.contract': 'Contrat',
  'contract.title': 'Votre contrat de retraite',
  'contract.lead':
    'Les catégories de personnel que votre contrat ouvre, leurs taux, et ce que vous demandez d’y changer.',
  'contract.standing': 'Vos catégories',
  'contract.past': 'Ce qui n’est plus en vigueur',
  'contract.none': 'Aucune catégorie n’est ouverte.',
  'contract.product': 'Produit',
  'contract.rate': 'Taux salarial',
  'contract.employer_rate': 'Taux patronal',
  'contract.when': 'En vigueur',
  'contract.since': (a: { from: IsoDate }) => `depuis le ${f.day(a.from)}`,
  'contract.between': (a: { from: IsoDate; to: IsoDate }) =>
    `du ${f.day(a.from)} au ${f.day(a.to)}`,
  'contract.coming': 'à venir',
  'contract.changes': 'Vos demandes',
  'contract.changes.none': 'Vous n’avez demandé aucun changement.',
  'contract.change.asked': (a: { by: string; at: Instant }) =>
    `Demandé par ${a.by}, le ${f.moment(a.at)}.`,
  'contract.back': 'Revenir au contrat',
  'contract.back_to_case': 'Revenir au dossier',
  'contract.ask': 'Demander un changement',
  'contract.ask.rate': 'Relever un taux',
  'contract.ask.rate.hint': 'Un taux ne fait que monter, à partir d’un trimestre à venir.',
  'contract.ask.rate.lead':
    'Le taux ne fait que monter. Il s’applique aux salaires du trimestre choisi et des suivants ; ce qui est déclaré ne change pas.',
  'contract.ask.category': 'Ajouter une catégorie',
  'contract.ask.category.hint': 'Pour une partie du personnel, avec son produit et son taux.',
  'contract.ask.category.lead':
    'Une catégorie réunit une partie homogène du personnel. La CIMR lui donne son numéro.',
  'contract.ask.suspension': 'Suspendre l’adhésion',
  'contract.ask.suspension.hint':
    'En cas de difficulté passagère, une fois en dix ans d’adhésion, avec une date de reprise.',
  'contract.ask.suspension.lead':
    'Pendant la suspension, rien n’est déclaré ni dû, et personne n’acquiert de points. Tout reprend aux mêmes taux au trimestre que vous dites.',
  'contract.ask.leaving': 'Quitter la CIMR',
  'contract.ask.leaving.hint': 'À la fin d’un trimestre, après la dernière déclaration.',
  'contract.ask.leaving.lead':
    'Le contrat prend fin le dernier jour du trimestre choisi, une fois ce trimestre déclaré. Les points acquis restent à vos salariés.',
  'contract.ask.delegates': 'Nommer ou changer un délégué',
  'contract.ask.delegates.hint':
    'Les délégués sont des utilisateurs : vous donnez leurs droits vous-même, sans demande.',
  'contract.ask.administrator':
    'Votre administrateur des utilisateurs peut demander un changement. Adressez-vous à lui.',
  'contract.choose': 'Choisissez',
  'contract.new_rate': 'Nouveau taux salarial',
  'contract.quarter': 'Trimestre',
  'contract.from_quarter': 'À partir du',
  'contract.suspend_from': 'Suspendre à partir du',
  'contract.resumes': 'Reprendre au',
  'contract.last_quarter': 'Dernier trimestre du contrat',
  'contract.label': 'Nom de la catégorie',
  'contract.label.hint': 'Par exemple : Cadres',
  'contract.note': 'Précisions',
  'contract.note.hint': 'Facultatif. Ce qui aide la CIMR à comprendre.',
  'contract.reason': 'Motif',
  'contract.reason.hint': 'Dites en quelques phrases la difficulté que vous traversez.',
  'contract.send': 'Envoyer la demande',
  'contract.asked.rate': (a: { category: string; from: RatePpm; to: RatePpm; quarter: Quarter }) =>
    `Catégorie ${a.category} : de ${f.rate(a.from)} à ${f.rate(a.to)}, à partir du ${f.quarterInWords(a.quarter)}.`,
  'contract.asked.category': (a: {
    label: string
    product: string
    rate: RatePpm
    quarter: Quarter
  }) =>
    `« ${a.label} », ${a.product} à ${f.rate(a.rate)}, à partir du ${f.quarterInWords(a.quarter)}.`,
  'contract.asked.suspension': (a: { quarter: Quarter; resumes: Quarter }) =>
    `Rien à déclarer à partir du ${f.quarterInWords(a.quarter)} ; reprise au ${f.quarterInWords(a.resumes)}.`,
  'contract.asked.leaving': (a: { quarter: Quarter }) =>
    `Dernier trimestre du contrat : ${f.quarterInWords(a.quarter)}.`,
  'contract.effect': 'Ce que le contrat devient',
  'contract.effect.close': (a: { category: string; endsOn: IsoDate }) =>
    `La catégorie ${a.category}, telle qu’elle est, prend fin le ${f.day(a.endsOn)}.`,
  'contract.effect.open': (a: { category: string; rate: RatePpm; startsOn: IsoDate }) =>
    `La catégorie ${a.category} est ouverte à ${f.rate(a.rate)} à partir du ${f.day(a.startsOn)}.`,
  'contract.cost': 'Ce qu’un trimestre coûterait de plus',
  'contract.cost.on': (a: { on: Quarter; base: Centimes }) =>
    `Les mêmes salaires que ceux déclarés au ${f.quarterInWords(a.on)} (${f.amount(a.base)}), au nouveau taux.`,
  'contract.numbered': (a: { category: string }) =>
    `Cette catégorie a le numéro ${a.category} : c’est lui qui se déclare.`,
  'contract.leaving.debt':
    'Ce qui reste dû le reste. La CIMR peut demander une contribution compensatrice de radiation : elle vous en dit le montant dans le dossier avant d’accepter.',
  'contract.case': 'Suivre le dossier et répondre à la CIMR',
  'contract.withdraw': 'Retirer la demande',
  'contract.state.requested': 'demandé',
  'contract.state.under_review': 'en instruction',
  'contract.state.more_asked': 'votre réponse est attendue',
  'contract.state.accepted': 'accepté',
  'contract.state.refused': 'refusé',
  'contract.state.withdrawn': 'retiré',
  'contract.next.requested': 'La CIMR va l’examiner',
  'contract.next.under_review': 'La CIMR l’examine',
  'contract.next.more_asked': 'À vous : la CIMR vous a posé une question',
  'contract.next.accepted': 'C’est fait : le contrat en tient compte',
  'contract.next.refused': 'La CIMR a refusé : lisez pourquoi dans le dossier',
  'contract.next.withdrawn': 'Vous l’avez retirée : rien n’a changé',
  'desk.contract_change.see': 'Voir ce que le contrat deviendrait',
  'case.kind.contract_change': 'Modification de contrat',
  'case.fact.change': 'Changement',
  'case.fact.category': 'Catégorie',
  'case.fact.rate': 'Taux demandé',
  'case.reason.debt_first': 'Des contributions restent dues : réglez-les d’abord.',
  'history.what.contract_change_asked': 'Changement du contrat demandé',
  'history.why.contract_change_asked': 'Adapter le contrat à l’entreprise',
  'history.what.contract_change_withdrawn': 'Demande de changement retirée',
  'history.why.contract_change_withdrawn': 'Garder le contrat tel quel',
  'history.what.contract_changed': 'Contrat modifié',
  'history.why.contract_changed': 'Suivre la demande de l’entreprise',
  'refusal.change_open':
    'Une autre demande attend déjà la CIMR. Suivez-la, ou retirez-la avant d’en faire une nouvelle.',
  'refusal.change_under_review':
    'La CIMR examine déjà cette demande : écrivez-lui dans le dossier.',
  'refusal.change_quarter':
    'Choisissez un trimestre de la liste : un changement commence avec un trimestre à venir.',
  'refusal.change_category_unknown': (a: { category: string }) =>
    `La catégorie ${a.category} n’est pas en vigueur avant ce trimestre : choisissez-en une autre, ou un trimestre plus tard.`,
  'refusal.change_rate_unknown': 'Ce produit n’a pas ce taux : choisissez-en un autre.',
  'refusal.change_rate_rises': (a: { rate: RatePpm }) =>
    `Un taux ne fait que monter : choisissez-en un au-dessus de ${f.rate(a.rate)}.`,
  'refusal.change_declared': (a: { quarter: Quarter }) =>
    `Le ${f.quarterInWords(a.quarter)} est déjà déclaré, ou un trimestre qui le suit : le changement doit commencer plus tard.`,
  'refusal.change_contract_closed':
    'Le contrat n’a pas de catégorie ouverte ce jour-là : il n’y a rien à changer.',
  'refusal.change_numbers_used':
    'Tous les numéros de ce produit sont pris dans votre contrat : écrivez à la CIMR.',
  'refusal.change_coming':
    'Un autre changement du contrat commence plus tard : choisissez un trimestre après lui.',
  'refusal.change_suspended_before': (a: { on: IsoDate; years: number }) =>
    `L’adhésion a déjà été suspendue le ${f.day(a.on)} : une seule fois en ${f.number(a.years)} ans.`,
  'refusal.change_resumes_first': 'La reprise vient après le début de la suspension.',
  'refusal.change_too_long': (a: { most: number }) =>
    `Une suspension dure ${f.number(a.most)} trimestres au plus.`,
  'refusal.change_last_declaration': (a: { quarter: Quarter; categories: string }) =>
    `Le ${f.quarterInWords(a.quarter)} n’est pas entièrement déclaré (catégories ${a.categories}) : un contrat prend fin après sa dernière déclaration.`,
}
