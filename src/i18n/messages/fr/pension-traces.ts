import { formatsOf } from '#src/i18n/format.ts'
import type { Month } from '#src/kernel/months.ts'

const f = formatsOf('fr')

type How = { step: { inputs: Record<string, number> } }
const input = (a: How, name: string): number => a.step.inputs[name] ?? 0
const amount = (a: How, name: string): string => f.amount(input(a, name) as never)
const pts = (a: How, name: string): string => f.points(input(a, name) as never)
/** A month travels as a number: 202609. */
const month = (a: How): string => {
  const digits = String(input(a, 'month'))
  return f.month(`${digits.slice(0, 4)}-${digits.slice(4)}` as Month)
}
const rate = (a: How): string => f.share(input(a, 'rate_ppm'))

/** The steps of a monthly payment, and of the award it rests on. */
export const pensionTraces = {
  'trace.service_points': 'Points à la valeur de service',
  'trace.service_points.how': (a: How) =>
    `${amount(a, 'yearly_centimes')} par an ÷ ${amount(a, 'value_centimes')}, à quatre décimales`,
  'trace.service_value': 'Valeur de service du point',
  'trace.service_value.how': (a: How) => `Celle de la pension de ${month(a)}`,
  'trace.month_pension': 'Pension du mois',
  'trace.month_pension.how': (a: How) =>
    `${month(a)} : ${pts(a, 'points')} points × ${amount(a, 'value_centimes')} ÷ 12, arrondi au centime`,
  'trace.arrears': 'Rappel de pension',
  'trace.arrears.how': (a: How) =>
    `${month(a)} : ${pts(a, 'points')} points × ${amount(a, 'value_centimes')} ÷ 12, moins ce qui a déjà été accordé`,
  'trace.paid_once': 'Payé une seule fois',
  'trace.paid_once.how': 'Capital ou paiement unique, avec le premier paiement',
  'trace.paid_again': 'Payé de nouveau',
  'trace.paid_again.how': (a: How) =>
    `Le virement de la pension de ${month(a)} était revenu de la banque`,
  'trace.gross': 'Total avant retenues',
  'trace.gross.how': 'Somme des lignes au-dessus',
  'trace.income_tax': 'Impôt sur le revenu',
  'trace.income_tax.how': (a: How) => `Sur la pension et les rappels : ${rate(a)}`,
  'trace.health_cover': 'Couverture médicale',
  'trace.health_cover.how': (a: How) => `Sur la pension et les rappels : ${rate(a)}`,
  'trace.transfer_fee': 'Frais de virement',
  'trace.transfer_fee.how': 'Ce que la banque demande pour ce virement',
  'trace.recovery': 'Reprise d’un trop-perçu',
  'trace.recovery.how': (a: How) =>
    `Au plus ${rate(a)} de ce qui reste, jusqu’à ce que tout soit rendu`,
  'trace.net': 'Net payé',
  'trace.net.how': 'Total moins les retenues',
  'trace.owned_points': 'Points de la personne décédée',
  'trace.owned_points.how': 'Ceux de sa pension, à la valeur de service',
  'trace.spouse_points': 'Points du conjoint',
  'trace.spouse_points.how': (a: How) =>
    `${pts(a, 'points')} points × ${f.share(input(a, 'share_ppm'))}, à quatre décimales`,
  'trace.orphan_points': 'Points de l’orphelin',
  'trace.orphan_points.how': (a: How) =>
    `${pts(a, 'points')} points × ${f.share(input(a, 'share_ppm'))}, à quatre décimales`,
  'trace.last_month': 'Dernière pension mensuelle',
  'trace.last_month.how': (a: How) =>
    `${pts(a, 'points')} points × ${amount(a, 'value_centimes')} ÷ 12, arrondi au centime`,
  'trace.death_capital': 'Capital décès',
  'trace.death_capital.how': (a: How) =>
    `${f.number(input(a, 'months'))} × ${amount(a, 'monthly_centimes')}`,
  'trace.capital_share': 'Votre part du capital décès',
  'trace.capital_share.how': (a: How) =>
    `${amount(a, 'total_centimes')} ÷ ${f.number(input(a, 'people'))} conjoints, à parts égales ; les centimes qui restent vont au premier`,
  'trace.heirs_contributions': 'Cotisations salariales',
  'trace.heirs_contributions.how': (a: How) =>
    `Somme de la part salariale de ${f.number(input(a, 'years'))} années depuis 2003 : ni conjoint ni enfant ne tire une pension`,
}
