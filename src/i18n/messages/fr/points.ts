import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

const f = formatsOf('fr')
const s = (count: number): string => (count > 1 ? 's' : '')

/** The statement of points, and what it leads to. */
export const points = {
  'statement.points.title': 'Relevé de points',
  'points.as_of': (a: { matricule: string; on: IsoDate }) =>
    `matricule ${a.matricule}, situation au ${f.day(a.on)}`,
  'points.total': 'Vos points',
  'points.to_come': (a: { points: Points }) =>
    `et ${f.points(a.points)} déclarés, à créditer quand ils seront payés`,
  'points.acquired': 'Pension acquise',
  'points.acquired.note': (a: { on: IsoDate }) =>
    `À partir du ${f.day(a.on)}, avec vos points d’aujourd’hui et sans rien cotiser de plus.`,
  'points.projected': 'Pension projetée',
  'points.projected.note': (a: { on: IsoDate }) =>
    `À partir du ${f.day(a.on)}, si vous continuez comme aujourd’hui.`,
  'points.a_month': 'par mois, avant impôt',
  'points.once':
    'en une seule fois, avant impôt : vos points sont trop peu nombreux pour une pension mensuelle',
  'points.between': (a: { least: Centimes; most: Centimes }) =>
    `Entre ${f.amount(a.least)} et ${f.amount(a.most)} selon les chiffres que la caisse n’a pas publiés.`,
  'points.replacement': (a: { share: RatePpm }) =>
    `Taux de remplacement : ${f.share(Math.round(a.share / 1000) * 1000)} de votre dernier salaire déclaré.`,
  'points.recent': 'Vos derniers trimestres',
  'points.declared': 'Déclaré',
  'points.paid': 'Payé par l’employeur',
  'points.paid.yes': 'payé',
  'points.credited': 'Points crédités',
  'points.not_yet': 'pas encore',
  'points.withheld': 'retenus : une correction est attendue',
  'points.by_year': 'Année par année',
  'points.chart': 'Points de chaque année ; le tableau qui suit donne les mêmes chiffres',
  'points.legend.earned': 'salaires et rappels',
  'points.legend.granted': 'rachats et points gratuits',
  'points.legend.to_come': 'à créditer',
  'points.year': 'Année',
  'points.nature': 'Nature',
  'points.employer': 'Employeur',
  'points.of_year': 'Points de l’année',
  'points.quarters': (a: { quarters: string }) =>
    `trimestre${s(a.quarters.length)} ${a.quarters.split('').join(', ')}`,
  'points.nature.salary': 'Salaires',
  'points.nature.recall': 'Rappel sur salaire',
  'points.nature.buyback': 'Rachat de points',
  'points.nature.illness': 'Points gratuits (maladie)',
  'points.managers': 'Vos cotisations, et qui les gère',
  'points.managers.lead':
    'Votre part était gérée par des compagnies d’assurances jusqu’au 31 décembre 2002. La CIMR la gère depuis le 1er janvier 2003.',
  'points.manager': 'Organisme gestionnaire',
  'points.manager.fund': 'CIMR',
  'points.period': 'Période',
  'points.years': (a: { from: number; to: number }) =>
    a.from === a.to ? `${a.from}` : `de ${a.from} à ${a.to}`,
  'points.contributed': 'Vos cotisations',
  'points.hypotheses': 'Ce que la projection suppose',
  'points.hypotheses.text': (a: { salaryGrowth: RatePpm; pointGrowth: RatePpm }) =>
    `Votre salaire augmente de ${f.share(a.salaryGrowth)} par an. Le salaire de référence et la valeur du point augmentent de ${f.share(a.pointGrowth)} par an. La valeur du point est celle de la dernière année cotisée. Le plafond ne change pas.`,
  'points.rulebook': 'Calculé avec la version des règles',
  'points.simulate': 'Simuler ma pension',
  'free.title': 'Points gratuits pour maladie',
  'free.lead':
    'Les 60 premiers jours ne donnent rien. Les suivants donnent autant de points que la dernière année de salaires. Un contrôleur décide.',
  'free.from': 'Premier jour de la maladie',
  'free.to': 'Dernier jour de la maladie',
  'free.day.hint': 'Jour, mois et année : 15/03/2026',
  'free.text': 'Ce qu’il faut savoir',
  'free.text.hint': 'Facultatif ; ne recopiez rien de médical',
  'free.piece': 'Attestation médicale',
  'free.go': 'Ouvrir le dossier',
  'case.kind.free_points': 'Points gratuits pour maladie',
  'case.fact.illFrom': 'Du',
  'case.fact.illTo': 'Au',
  'case.fact.days': 'Jours comptés',
  'refusal.illness_days':
    'Les jours ne vont pas : le dernier vient après le premier, et n’est pas à venir.',
  'refusal.no_points_before':
    'Aucun salaire déclaré avant cette maladie : il n’y a rien sur quoi compter.',
  'refusal.proof_needed': 'Joignez l’attestation médicale, en PDF ou en photo.',
  'refusal.illness_too_short': (a: { days: number }) =>
    `Les points commencent au ${a.days}e jour de maladie : cette période est plus courte.`,
  'refusal.illness_known': (a: { number: string }) =>
    `Le dossier ${a.number} compte déjà une partie de ces jours.`,
}
