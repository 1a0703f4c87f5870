import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'

const f = formatsOf('fr')
const s = (count: number): string => (count > 1 ? 's' : '')

/** What a pension would be. */
export const simulations = {
  'simulation.title': 'Simuler ma pension',
  'simulation.lead':
    'Combien par mois, selon l’âge de votre départ ? Changez ce que le calcul suppose et comparez.',
  'simulation.saved': (a: { at: Instant }) => `Simulation du ${f.moment(a.at)}.`,
  'simulation.results': 'Vos pensions, côte à côte',
  'simulation.leaving': 'Départ',
  'simulation.acquired': 'Sans rien cotiser de plus',
  'simulation.at': (a: { age: number }) => `À ${a.age} ans, en continuant`,
  'simulation.from': (a: { on: IsoDate }) => `à partir du ${f.day(a.on)}`,
  'simulation.plain': 'Pension par mois',
  'simulation.chosen': 'Avec votre choix',
  'simulation.once': 'en une seule fois',
  'simulation.replacement': 'Part du dernier salaire',
  'simulation.before_tax':
    'Montants avant impôt. « Sans rien cotiser de plus » compte la valeur du point d’aujourd’hui ; les autres, celle de l’année du départ.',
  'simulation.explained': 'Comment chaque pension est calculée',
  'simulation.years': 'Les années à venir, si vous continuez',
  'simulation.year': 'Année',
  'simulation.quarters': (a: { quarters: number }) => `${a.quarters} trimestre${s(a.quarters)}`,
  'simulation.suppose': 'Ce que le calcul suppose',
  'simulation.salary_growth': 'Hausse de votre salaire par an',
  'simulation.point_growth': 'Hausse du prix et de la valeur du point par an',
  'simulation.growth.hint': 'En pour cent, de 0 à 15 : 4 ou 2,5',
  'simulation.option': 'Au départ',
  'simulation.option.none': 'Tout en pension',
  'simulation.option.full': 'Un capital, et une pension plus petite',
  'simulation.option.insurer': 'Le capital de l’assureur d’avant 2003 seulement',
  'simulation.fixed':
    'La valeur du point est celle de la dernière année cotisée, et le plafond ne change pas.',
  'simulation.go': 'Calculer et garder',
  'simulation.buyback': 'Votre rachat de points',
  'simulation.buyback.amount': 'Racheter des points pour un montant de',
  'simulation.buyback.hint': 'En dirhams : 50 000. Laissez vide pour ne rien racheter.',
  'simulation.buyback.gain': (a: { amount: Centimes; points: Points; yearly: Centimes }) =>
    `${f.amount(a.amount)} achètent aujourd’hui ${f.points(a.points)} points. Ils ajoutent ${f.amount(a.yearly)} par an à la pension acquise.`,
  'simulation.buyback.even': (a: { months: number }) =>
    `Vous retrouvez ce que vous avez versé après ${f.number(Math.floor(a.months / 12))} ans et ${f.number(a.months % 12)} mois de pension.`,
  'simulation.buyback.never': 'Ce rachat n’ajoute rien à votre pension.',
  'simulation.buyback.spouse': (a: { yearly: Centimes }) =>
    `Après vous, votre conjoint toucherait ${f.amount(a.yearly)} de plus par an.`,
  'simulation.buyback.tax':
    'Impôt : un rachat se déduit du revenu imposable. Ce qui dépasse le revenu de l’année se déduit des suivants. Demandez à votre employeur.',
  'simulation.buyback.ask': 'Demander ce rachat',
  'simulation.made': 'Vos simulations gardées',
  'simulation.made.none': 'Aucune pour l’instant. Chaque calcul que vous demandez est gardé ici.',
  'simulation.has_moved': 'les règles ont été corrigées depuis',
  'simulation.moved': 'Les règles ont été corrigées depuis',
  'simulation.moved.text': (a: { before: Centimes; after: Centimes }) =>
    `Cette simulation annonçait ${f.amount(a.before)}. Avec les règles corrigées, elle donne ${f.amount(a.after)}.`,
  'simulation.nothing':
    'Il n’y a encore aucun point à compter, ou l’âge de la pension est dépassé. Écrivez-nous depuis vos demandes.',
  'simulation.back': 'Toutes mes simulations',
  'desk.simulations.title': 'Simulations à revoir',
  'desk.simulations.lead': (a: { total: number; unchecked: number; moved: number }) =>
    `${f.number(a.total)} simulation${s(a.total)} gardée${s(a.total)}, ${f.number(a.unchecked)} à recompter, ${f.number(a.moved)} dont le résultat a changé.`,
  'desk.simulations.go': 'Tout recompter',
  'desk.simulations.hint':
    'Après la correction d’un chiffre ou d’une formule. Qui voit son résultat changer reçoit les deux montants ; les autres ne reçoivent rien.',
  'desk.simulations.moved': 'Résultats qui ont changé',
  'desk.simulations.none': 'Aucun.',
  'desk.simulations.found': 'Trouvé le',
  'desk.simulations.change': 'Premier montant changé',
}
