import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('fr')

type Asked = { party: string; on: IsoDate }

/** Titles and labels of the papers of an application: they are part of what is signed. */
export const contractWords = {
  lead: (a: { number: string; party: string; on: IsoDate }) =>
    `Dossier ${a.number} — ${a.party} — établi le ${f.day(a.on)}`,
  titles: {
    application_letter: 'Lettre de demande d’adhésion et de souscription',
    esignature_convention: 'Convention de signature électronique',
    membership_form: 'Bulletin d’adhésion',
    contract: 'Contrat de retraite groupe',
    payment_form: 'Bulletin E@sypaiement',
  },
  employer: {
    title: 'L’employeur',
    name: 'Raison sociale et forme',
    number: 'N° d’adhérent',
    rc: 'Registre de commerce',
    ice: 'ICE',
    tax: 'Identifiant fiscal',
    professional: 'Taxe professionnelle',
    cnss: 'N° CNSS',
    created: 'Créée le',
    capital: 'Capital',
    activity: 'Activité',
    address: 'Siège',
  },
  signatories: 'Les signataires',
  signing: {
    one: 'L’employeur est engagé par la seule signature de son mandataire social.',
    joint: 'L’employeur est engagé par les signatures conjointes des personnes suivantes.',
    authorised:
      'L’employeur est engagé par la personne habilitée suivante, dont le pouvoir est joint.',
  },
  person: { name: 'Nom et prénom', cin: 'CIN', job: 'Fonction', email: 'Courriel de signature' },
  categories: 'Catégories, taux et effectifs',
  category: {
    code: 'N°',
    label: 'Catégorie',
    regime: 'Régime',
    employee: 'Part salariale',
    employer: 'Part patronale',
    payroll: 'Masse salariale par an',
    headcount: 'Effectif',
    option: 'Option',
  },
  noOption: '60 ans',
  option: (a: { age: string }) => `${a.age} ans`,
  regime: { al_kamil: 'Al Kamil', al_mounassib: 'Al Mounassib' },
  effect: (a: { on: IsoDate }) => `Date d’effet : ${f.day(a.on)}.`,
  delegates: { title: 'Personnes déléguées', rights: 'Droits' },
  letter: {
    to: 'À la Caisse Interprofessionnelle Marocaine de Retraite, Casablanca.',
    asks: (a: Asked) =>
      `${a.party}, représentée par les signataires ci-dessous, demande son adhésion à la CIMR et la souscription du contrat de retraite groupe décrit dans cette lettre, avec effet au ${f.day(a.on)}. La demande est soumise à l’agrément du conseil d’administration ou de ses délégués.`,
    joined: 'Pièces jointes',
    pieces:
      'Original du registre de commerce, modèle J, de moins de douze mois ; attestation ICE ; pouvoirs des signataires ; convention de signature électronique, signée et cachetée.',
    declares:
      'Les signataires certifient l’exactitude de ces renseignements. Ils confirment que chaque personne nommée ici a consenti au traitement de ses données, conformément à la loi n° 09-08.',
  },
  byHand: {
    title: 'Signatures et cachet',
    place: 'Fait à …………………………, le …………………………, en deux exemplaires.',
    signature: 'Signature, précédée de « lu et approuvé », et cachet',
  },
  payment: {
    title: 'Compte à débiter',
    holder: 'Titulaire',
    rib: 'RIB',
    bank: 'Banque',
  },
} as const
