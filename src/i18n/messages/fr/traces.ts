import { type Formats, formatsOf } from '#src/i18n/format.ts'

const f = formatsOf('fr')
const s = (count: number): string => (count > 1 ? 's' : '')

type How = { step: { inputs: Record<string, number> } }
const input = (a: How, name: string): number => a.step.inputs[name] ?? 0
const amount = (a: How, name: string): string => f.amount(input(a, name) as never)
const pts = (a: How, name: string): string => f.points(input(a, name) as never)
/** 55 ans, 55 ans et demi… by quarters of a year. */
const age = (quarters: number): string => {
  const years = Math.floor(quarters / 4)
  const months = (quarters % 4) * 3
  return `${f.number(years)} ans${months === 0 ? '' : ` et ${months} mois`}`
}

/** The steps of every computation, as people read them. */
export const traces = {
  'trace.base': 'Salaire soumis à contributions',
  'trace.base.how': 'Tel que déclaré pour le trimestre',
  'trace.employee': 'Part salariale',
  'trace.employee.how': 'Salaire soumis × taux salarial, arrondi au centime',
  'trace.employer': 'Part patronale',
  'trace.employer.how': 'Salaire soumis × taux patronal publié, arrondi au centime',
  'trace.earning': 'Part patronale qui donne des points',
  'trace.earning.how': 'Salaire soumis × taux salarial : les 30 % en plus ne donnent pas de points',
  'trace.price': 'Prix d’un point',
  'trace.price.how': '6 × le salaire de référence de l’année',
  'trace.points': 'Points à venir',
  'trace.points.how':
    '(Part salariale + part patronale qui donne des points) ÷ prix du point, à 4 décimales',
  'trace.unit.centimes': (a: { value: number; f: Formats }) => a.f.amount(a.value as never),
  'trace.late_fraction': 'Fraction payée en retard',
  'trace.late_fraction.how': 'Ce que la banque a reçu ce jour-là pour cette échéance',
  'trace.late_days': 'Jours depuis l’échéance',
  'trace.late_days.how': (a: { step: { inputs: Record<string, number> } }) =>
    `Du premier jour après l’échéance au jour de valeur de la banque. Rien n’est dû jusqu’au ${f.number(a.step.inputs['free_days'] ?? 0)}e jour`,
  'trace.late_interest': 'Intérêt de retard',
  'trace.late_interest.how': (a: { step: { inputs: Record<string, number> } }) =>
    `Fraction × ${f.share(a.step.inputs['rate_ppm'] ?? 0)} × ${f.number(a.step.inputs['days'] ?? 0)} jours ÷ ${f.number(a.step.inputs['year_days'] ?? 0)}, arrondi au centime`,
  'trace.unit.days': (a: { value: number }) => `${f.number(a.value)} jour${s(a.value)}`,
  'trace.unit.points': (a: { value: number; f: Formats }) => a.f.points(a.value as never),
  'trace.points_insured': 'Points acquis jusqu’au 31 décembre 2002',
  'trace.points_insured.how': 'Votre part était chez une compagnie d’assurances',
  'trace.points_since': 'Points acquis depuis 2003',
  'trace.points_since.how': 'Somme de vos lignes créditées',
  'trace.points_projected': 'Points à venir jusqu’au départ',
  'trace.points_projected.how': 'Si vous continuez, avec les hypothèses de cette page',
  'trace.points_bought': 'Points rachetés ou gratuits',
  'trace.points_bought.how': (a: How) =>
    'amount_centimes' in a.step.inputs
      ? `${amount(a, 'amount_centimes')} ÷ ${amount(a, 'price_centimes')}, à quatre décimales`
      : 'Ajoutés à vos points de contributions',
  'trace.capital_points': 'Points retirés par le capital',
  'trace.capital_points.how': (a: How) =>
    `${pts(a, 'points')} points de contributions depuis 2003 × ${f.share(input(a, 'share_ppm'))}`,
  'trace.coefficient': 'Coefficient de votre âge au départ',
  'trace.coefficient.how': (a: How) =>
    `Départ à ${age(input(a, 'age_quarters'))} ; pension entière à ${f.number(input(a, 'full_age'))} ans`,
  'trace.points_weighted': 'Points après coefficient',
  'trace.points_weighted.how': (a: How) =>
    `${pts(a, 'points')} × ${f.share(input(a, 'coefficient_ppm'))}, à quatre décimales`,
  'trace.insurer_points': 'Points de la rente de l’assureur',
  'trace.insurer_points.how': (a: How) =>
    `Rente de ${amount(a, 'annuity_centimes')} par an ÷ ${amount(a, 'value_centimes')} : payée en capital, elle sort de la pension`,
  'trace.pension_points': 'Points de la pension',
  'trace.pension_points.how': 'Ce qui reste après l’âge et le capital',
  'trace.point_value': 'Valeur d’un point au départ',
  'trace.point_value.how': (a: How) =>
    input(a, 'years') > 0
      ? `Celle de ${input(a, 'year')}, dernière année cotisée : ${f.share(input(a, 'growth_ppm'))} de plus chaque année pendant ${f.number(input(a, 'years'))} an${s(input(a, 'years'))}`
      : 'Valeur du point de liquidation en vigueur',
  'trace.yearly_pension': 'Pension par an, avant impôt',
  'trace.yearly_pension.how': (a: How) =>
    `${pts(a, 'points')} × ${amount(a, 'value_centimes')}, arrondi au centime`,
  'trace.monthly_pension': 'Pension par mois, avant impôt',
  'trace.monthly_pension.how': 'Pension par an ÷ 12, arrondi au centime',
  'trace.single_payment': 'Paiement unique',
  'trace.single_payment.how': (a: How) =>
    `Moins de ${pts(a, 'few_points')} points : ${f.number(input(a, 'years'))} pensions annuelles, payées en une fois`,
  'trace.capital_fund': 'Vos cotisations depuis 2003',
  'trace.capital_fund.how': 'Somme de votre part, année par année',
  'trace.capital_insurer': 'Capital de l’assureur',
  'trace.capital_insurer.how': 'Montant donné par la compagnie pour la période d’avant 2003',
  'trace.capital': 'Capital payé au départ',
  'trace.capital.how': 'Vos cotisations + le capital de l’assureur',
  'trace.buyback_amount': 'Montant du rachat',
  'trace.buyback_amount.how': 'Ce que vous choisissez de verser',
  'trace.buyback_price': 'Prix d’un point racheté',
  'trace.buyback_price.how': (a: How) =>
    `${amount(a, 'price_centimes')} × ${f.share(input(a, 'coefficient_ppm'))} selon l’âge`,
  'trace.unit.ppm': (a: { value: number }) => f.share(a.value),
  'regime.al_kamil': 'Al Kamil',
  'regime.al_mounassib': 'Al Mounassib',
  'regime.two_tranche': 'Deux tranches',
  'regime.normal': 'Retraite normale',
  'regime.complementary': 'Retraite complémentaire',
}
