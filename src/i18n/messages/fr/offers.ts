import { formatsOf } from '#src/i18n/format.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

const f = formatsOf('fr')
const s = (count: number): string => (count > 1 ? 's' : '')
const people = (count: number): string => `${f.number(count)} personne${s(count)}`

type How = { step: { inputs: Record<string, number> } }
const input = (a: How, name: string): number => a.step.inputs[name] ?? 0
const amount = (a: How, name: string): string => f.amount(input(a, name) as never)

/** What the products cost and give, on one's own payroll. */
export const offers = {
  'front.offers': 'Comparer les offres de retraite',
  'front.offers.text':
    'Votre entreprise n’est pas encore adhérente ? Voyez, sur vos propres salaires, ce que coûtent Al Kamil et Al Mounassib et la pension qu’ils donnent. Sans compte.',
  'offers.title': 'Ce que coûte une retraite CIMR, et ce qu’elle donne',
  'offers.lead':
    'Al Kamil et Al Mounassib, côte à côte, sur vos salaires. Rien de ce que vous écrivez ici n’est gardé.',
  'offers.example': (a: { people: number }) =>
    `Un exemple pour commencer : ${people(a.people)} à trois salaires. Mettez les vôtres à la place.`,
  'offers.own': (a: { people: number; lines: number }) =>
    `Compté sur votre liste : ${people(a.people)}, ${f.number(a.lines)} ligne${s(a.lines)}.`,
  'offers.payroll': 'Vos salaires',
  'offers.payroll.hint':
    'Une ligne par salaire : salaire mensuel brut ; âge ; nombre de personnes. L’âge et le nombre peuvent manquer. Jamais de nom.',
  'offers.file': 'Ou un fichier CSV des mêmes colonnes',
  'offers.file.hint': 'Il prend la place de ce qui est écrit au-dessus.',
  'offers.declared': 'Salariés déclarés à la CNSS',
  'offers.declared.hint': 'Vide : autant que sur votre liste',
  'offers.member': 'Votre entreprise contribue déjà à la CIMR',
  'offers.rate.al_kamil': 'Taux salarial Al Kamil',
  'offers.rate.al_mounassib': 'Taux salarial Al Mounassib',
  'offers.option': 'Pension entière à',
  'offers.option.none': '60 ans',
  'offers.option.55': '55 ans (option Mousabbak)',
  'offers.option.50': '50 ans (option Moubakkir)',
  'offers.go': 'Comparer',
  'offers.side': 'Côte à côte, pour un an',
  'offers.at': (a: { product: string; rate: RatePpm }) => `${a.product} à ${f.rate(a.rate)}`,
  'offers.open': 'ouvert à votre entreprise',
  'offers.closed': 'pas ouvert à votre entreprise',
  'refusal.offer_too_few': (a: { least: number; headcount: number }) =>
    `Al Kamil demande ${f.number(a.least)} salariés au moins ; vous en comptez ${f.number(a.headcount)}.`,
  'refusal.offer_too_many': (a: { most: number; headcount: number }) =>
    `Al Mounassib est réservé aux entreprises de ${f.number(a.most)} salariés déclarés à la CNSS au plus ; vous en comptez ${f.number(a.headcount)}.`,
  'refusal.offer_member':
    'Al Mounassib ne s’ouvre pas à une entreprise qui contribue déjà à la CIMR.',
  'offers.base.al_kamil': 'Compté sur tout le salaire, dès le premier dirham.',
  'offers.base.al_mounassib': (a: { ceiling: Centimes }) =>
    `Compté sur la part du salaire au-dessus de ${f.amount(a.ceiling)} par mois, le plafond de la CNSS.`,
  'offers.employer': 'L’entreprise paie',
  'offers.employee': 'Les salariés paient, ensemble',
  'offers.covered': (a: { covered: number; people: number }) =>
    a.covered === a.people
      ? `${people(a.people)} acquièrent une pension : tout le monde.`
      : `${f.number(a.covered)} sur ${people(a.people)} acquièrent une pension ; les autres sont sous le plafond.`,
  'offers.taxed': (a: { employer: Centimes; employee: Centimes }) =>
    `Après impôt, en exemple : ${f.amount(a.employer)} pour l’entreprise, ${f.amount(a.employee)} pour les salariés.`,
  'offers.averaged':
    'Compté au salaire moyen de la catégorie : le montant exact dépend de chaque salaire.',
  'offers.pensions': 'La pension qu’ils donnent',
  'offers.pensions.lead': (a: { salary: RatePpm; point: RatePpm }) =>
    `Une personne entre aujourd’hui, sans droit antérieur, et reste jusqu’au départ. On suppose que son salaire monte de ${f.share(a.salary)} par an, et le point de ${f.share(a.point)}. Montants bruts, de l’année du départ.`,
  'offers.person': 'Qui',
  'offers.person.of': (a: { age: number; salary: Centimes }) =>
    `${f.number(a.age)} ans, ${f.amount(a.salary)} par mois`,
  'offers.age': (a: { age: number }) => `à ${f.number(a.age)} ans`,
  'offers.once': 'en une seule fois',
  'offers.between': (a: { least: Centimes; most: Centimes }) =>
    `entre ${f.amount(a.least)} et ${f.amount(a.most)}`,
  'offers.share': (a: { share: number }) => `${f.share(a.share)} du dernier salaire`,
  'offers.nothing': 'rien : le salaire est sous le plafond',
  'offers.past': 'l’âge est passé',
  'offers.typical': 'Trois personnes types',
  'offers.yours': 'Les personnes de votre liste',
  'offers.how': 'voir le calcul',
  'offers.how.of': (a: { product: string; salary: Centimes }) =>
    `Voir le calcul : ${a.product}, ${f.amount(a.salary)} par mois`,
  'offers.lines': 'Ligne par ligne',
  'offers.line': 'Salaire mensuel',
  'offers.headcount': 'Personnes',
  'offers.rates': 'Tous les taux',
  'offers.rates.lead': (a: { age: number; salary: Centimes }) =>
    `Un taux plus haut coûte plus et donne plus. Le coût est celui de votre liste : l’entreprise, puis les salariés. La pension est celle d’une personne de ${f.number(a.age)} ans à ${f.amount(a.salary)}.`,
  'offers.rate': 'Taux salarial',
  'offers.rates.see': (a: { count: number }) => `Voir les ${f.number(a.count)} taux`,
  'offers.cost.of': (a: { product: string }) => `${a.product} : coût par an`,
  'offers.pension.of': (a: { product: string }) => `${a.product} : pension par mois`,
  'offers.chosen': 'choisi',
  'offers.tax': 'L’impôt',
  'offers.tax.text':
    'La part salariale se déduit du revenu imposable du salarié, et la part patronale du résultat imposable de l’entreprise. La pension est imposée quand elle est versée.',
  'offers.tax.example': (a: { income: RatePpm; corporate: RatePpm }) =>
    `Les montants « après impôt » prennent en exemple un salarié dont la dernière tranche est à ${f.share(a.income)} et une entreprise imposée à ${f.share(a.corporate)}. Les vôtres peuvent être autres.`,
  'offers.option.text':
    'L’option avance l’âge de la pension entière. Son prix se fixe au contrat : il n’est pas compté ici.',
  'offers.known.text':
    'Les taux et les règles d’ouverture sont ceux que la caisse publie. Ce qu’elle ne publie pas est estimé, et marqué ainsi.',
  'offers.faults': 'Quelques lignes sont à reprendre',
  'offers.fault.line': (a: { line: number }) => `Ligne ${f.number(a.line)}`,
  'offers.fault.payroll_words': 'Retirez les mots : seuls des nombres sont utiles, jamais un nom.',
  'offers.fault.payroll_columns':
    'Gardez trois colonnes au plus : salaire ; âge ; nombre de personnes.',
  'offers.fault.payroll_salary': 'Écrivez le salaire mensuel en dirhams, comme 8 500 ou 8500,50.',
  'offers.fault.payroll_salary_range':
    'Écrivez le salaire d’un mois, au-dessus de zéro : celui-ci est hors de ce qui se déclare.',
  'offers.fault.payroll_age': 'Écrivez l’âge en années, comme 35, ou laissez vide.',
  'offers.fault.payroll_age_range': 'Écrivez un âge de 18 à 70 ans, ou laissez vide.',
  'offers.fault.payroll_headcount':
    'Écrivez combien de personnes, comme 4, ou laissez vide pour une.',
  'offers.fault.payroll_too_long': 'Regroupez les salaires égaux : 200 lignes au plus.',
  'error.rate_shape': 'Écrivez un taux en pour cent, comme 6 ou 3,75',
  'error.rate_unknown': 'Ce produit n’a pas ce taux : choisissez-en un de la liste',
  'error.count_shape': 'Écrivez un nombre de personnes, comme 12',
  'offers.explained.title': 'D’où vient chaque chiffre',
  'offers.explained.back': 'Revenir à la comparaison',
  'offers.explained.cost': 'Ce que coûte un an',
  'offers.explained.people': (a: { people: number; salary: Centimes }) =>
    `${people(a.people)} à ${f.amount(a.salary)} par mois. Un trimestre d’une personne est compté comme une ligne de déclaration, puis multiplié.`,
  'offers.explained.pension': (a: { age: number }) => `La pension à ${f.number(a.age)} ans`,
  'trace.monthly_salary': 'Salaire brut d’un mois',
  'trace.monthly_salary.how': 'Tel que vous l’avez écrit',
  'trace.quarter_base': 'Salaire soumis, pour un trimestre',
  'trace.quarter_base.how': (a: How) =>
    input(a, 'ceiling_centimes') > 0
      ? `(${amount(a, 'salary_centimes')} − ${amount(a, 'ceiling_centimes')}, jamais moins de zéro) × ${f.number(input(a, 'months'))} mois`
      : `${amount(a, 'salary_centimes')} × ${f.number(input(a, 'months'))} mois`,
  'trace.year_employee': 'Part salariale d’un an',
  'trace.year_employee.how': (a: How) =>
    `${amount(a, 'quarter_centimes')} × ${f.number(input(a, 'quarters'))} trimestres × ${people(input(a, 'people'))}`,
  'trace.year_employer': 'Part patronale d’un an',
  'trace.year_employer.how': (a: How) =>
    `${amount(a, 'quarter_centimes')} × ${f.number(input(a, 'quarters'))} trimestres × ${people(input(a, 'people'))}`,
  'trace.taxed_employee': 'Part salariale, après impôt',
  'trace.taxed_employee.how': (a: How) =>
    `${amount(a, 'amount_centimes')} × (100 % − ${f.share(input(a, 'tax_ppm'))}), arrondi au centime`,
  'trace.taxed_employer': 'Part patronale, après impôt',
  'trace.taxed_employer.how': (a: How) =>
    `${amount(a, 'amount_centimes')} × (100 % − ${f.share(input(a, 'tax_ppm'))}), arrondi au centime`,
  'parameter.unit.typical people': 'personnes',
}
