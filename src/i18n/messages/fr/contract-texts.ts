import { formatsOf } from '#src/i18n/format.ts'
import type { ContractTexts } from '#src/i18n/contract-texts.ts'

const f = formatsOf('fr')
const days = (count: number): string => `${f.number(count)} jours ouvrables`

/**
 * The contract, the membership and the bulletin of payment. Articles of the fund's rules are named where
 * a source names them: article 7 for payments and late interest. Rates, ceilings and promises come from
 * the rulebook.
 */
export const contractTexts: Omit<ContractTexts, 'convention'> = {
  membership: (a) => [
    {
      heading: 'Adhésion',
      paragraphs: [
        `${a.party} déclare adhérer à la CIMR et se soumettre à ses statuts et à son règlement général de retraite, dont un exemplaire lui a été remis et qu’elle accepte sans réserve.`,
        'L’adhésion est soumise à l’agrément du conseil d’administration de la CIMR ou de ses délégués. Elle produit ses effets à la date inscrite au contrat de retraite.',
      ],
    },
    {
      heading: 'Engagements de l’adhérent',
      paragraphs: [
        'L’adhérent affilie tous les salariés des catégories inscrites au contrat, présents et à venir, et fait remplir à chacun un bulletin individuel d’affiliation qui l’autorise à retenir la part salariale.',
        'Il déclare chaque trimestre les salaires de ses affiliés et verse à la CIMR les parts salariale et patronale. Il signale les entrées et les sorties, et garde à disposition les pièces qui justifient ses déclarations.',
        'Il informe la CIMR de tout changement de sa raison sociale, de son siège, de ses représentants ou de leurs pouvoirs.',
      ],
    },
    {
      heading: 'Données personnelles',
      paragraphs: [
        'Les données de ce bulletin sont traitées pour gérer l’adhésion et les droits des affiliés, conformément à la loi n° 09-08. L’adhérent confirme avoir recueilli le consentement des personnes qui y sont nommées. Elles disposent d’un droit d’accès, de rectification et d’opposition auprès de la CIMR.',
      ],
    },
  ],
  contract: (a) => [
    {
      heading: 'Article 1 — Objet',
      paragraphs: [
        `Le présent contrat de retraite groupe fixe les catégories de personnel que ${a.party} affilie à la CIMR, leur régime, leur assiette et leurs taux. Il complète le bulletin d’adhésion. Les statuts et le règlement général de retraite de la CIMR s’appliquent à tout ce qu’il ne dit pas.`,
      ],
    },
    {
      heading: 'Article 2 — Personnes couvertes',
      paragraphs: [
        'Sont affiliés tous les salariés des catégories du tableau ci-dessus, dès leur entrée dans la catégorie. L’affiliation est personnelle : le matricule attribué à un salarié le suit d’un employeur à l’autre.',
      ],
    },
    {
      heading: 'Article 3 — Assiette',
      paragraphs: [
        ...(a.hasAlKamil
          ? [
              'Al Kamil : les contributions sont assises sur la totalité du salaire brut, primes et avantages compris.',
            ]
          : []),
        ...(a.hasAlMounassib
          ? [
              `Al Mounassib : les contributions sont assises sur la part du salaire brut qui dépasse le plafond de la CNSS, ${f.amount(a.cnssCeiling)} par mois à la date du contrat. Si ce plafond change, l’assiette change avec lui.`,
            ]
          : []),
      ],
    },
    {
      heading: 'Article 4 — Contributions et points',
      paragraphs: [
        'Les taux des parts salariale et patronale sont ceux du tableau ci-dessus. La part salariale est retenue par l’employeur ; il verse les deux parts.',
        'Les contributions de la part salariale, et une part patronale égale, s’inscrivent en points au compte de l’affilié, au prix d’achat du point de l’année des salaires. Le supplément de la part patronale concourt à l’équilibre du régime et n’ouvre pas de points.',
        `Les points sont inscrits après l’encaissement : le relevé est mis à jour dans les ${days(a.pointsDays)} qui suivent sa confirmation par la banque.`,
      ],
    },
    {
      heading: 'Article 5 — Déclarations',
      paragraphs: [
        `L’employeur déclare les salaires de chaque trimestre, catégorie par catégorie, par les téléservices de la CIMR. La CIMR traite une déclaration dans les ${days(a.processingDays)}.`,
        'Une erreur se corrige par une annulation ou par un rappel de contributions, qui porte le taux de la période concernée.',
      ],
    },
    {
      heading: 'Article 6 — Versements et retards',
      paragraphs: [
        `Les contributions d’un trimestre sont versées à son échéance. Ce qui est versé en retard porte intérêt au taux de ${f.rate(a.lateRate)} l’an, conformément à l’article 7 du règlement général de retraite.`,
        'Un échéancier peut être convenu ; il ne dispense pas de déclarer à temps.',
      ],
    },
    {
      heading: 'Article 7 — Changements',
      paragraphs: [
        'L’employeur peut augmenter un taux, ou ajouter une catégorie, à compter d’un trimestre à venir, par avenant signé. Un taux ne baisse pas.',
        'L’option de retraite d’une catégorie, quand elle en a une, fixe l’âge auquel la pension est entière.',
      ],
    },
    {
      heading: 'Article 8 — Effet, suspension et fin',
      paragraphs: [
        `Le contrat prend effet le ${f.day(a.effectOn)}, une fois signé par tous les signataires et l’adhésion agréée. Il est conclu sans terme.`,
        'Une suspension temporaire de l’adhésion, ou la sortie de l’employeur, se demande à la CIMR. Elle prend effet à la fin d’un trimestre, après la dernière déclaration et son versement. Les points acquis par les affiliés leur restent.',
      ],
    },
    {
      heading: 'Article 9 — Information des affiliés',
      paragraphs: [
        'L’employeur remet à chaque affilié les informations que la CIMR met à sa disposition. Chaque affilié consulte en ligne ce que son employeur a déclaré et versé pour lui.',
      ],
    },
    {
      heading: 'Article 10 — Données personnelles et litiges',
      paragraphs: [
        'Les données des affiliés sont traitées pour établir et servir leurs droits, conformément à la loi n° 09-08. Une réclamation s’adresse d’abord à la CIMR, puis à l’Autorité de contrôle des assurances et de la prévoyance sociale. Le contrat est régi par le droit marocain.',
      ],
    },
  ],
  payment: (a) => [
    {
      heading: 'Mandat',
      paragraphs: [
        `${a.party} souscrit au service E@sypaiement et autorise la CIMR à présenter à ${a.bank} les ordres de débit du compte ${a.rib}, ouvert au nom de ${a.holder}, au profit de la CIMR exclusivement, pour payer ses contributions et ce qui s’y rattache.`,
        'Aucun débit n’est présenté de la seule initiative de la CIMR : chacun est ordonné puis validé, pour un montant et une date donnés, par les personnes que l’adhérent a habilitées. Le nombre de validations est celui que l’administrateur des utilisateurs a fixé.',
      ],
    },
    {
      heading: 'Habilitations',
      paragraphs: [
        'L’administrateur des utilisateurs désigne les ordonnateurs et les validateurs. Celui qui a ordonné un paiement ne le valide pas, sauf décision expresse de l’adhérent. Une habilitation nouvelle, ou un autre compte, attend un délai de sécurité pendant lequel elle peut être arrêtée.',
      ],
    },
    {
      heading: 'Rejets et contestations',
      paragraphs: [
        'Un ordre rejeté par la banque ne vaut pas versement : la contribution reste due, et l’article 7 du règlement général de retraite s’applique aux retards.',
        'L’adhérent peut contester auprès de sa banque un débit qui n’aurait pas été validé, et en informe la CIMR le jour même.',
      ],
    },
    {
      heading: 'Durée et révocation',
      paragraphs: [
        'Le mandat vaut jusqu’à sa révocation, que l’adhérent peut demander à tout moment depuis son espace. Les ordres déjà transmis à la banque s’exécutent.',
      ],
    },
  ],
}
