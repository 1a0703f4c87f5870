import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('fr')

/** What is wrong in somebody's file, and how it is put right. */
export const anomalies = {
  'nav.member.anomalies': 'Mes données',
  'nav.employer.anomalies': 'Salariés à confirmer',
  'anomalies.title': 'Vérifier mes données',
  'anomalies.lead':
    'Ce que la CIMR sait de vous. Si quelque chose est faux, vos droits peuvent en souffrir : dites-le ici, avec une preuve.',
  'anomalies.found': 'Ce que nous avons trouvé',
  'anomalies.found.none': 'Rien d’anormal dans vos données.',
  'anomalies.reported': 'Ce que vous avez signalé',
  'anomalies.reported.none': 'Rien pour l’instant.',
  'anomalies.other': 'Signaler autre chose',
  'anomaly.other': 'Signaler autre chose',
  'anomaly.kind.name': 'Nom et prénom',
  'anomaly.kind.birth_date': 'Date de naissance',
  'anomaly.kind.matricule': 'Matricule',
  'anomaly.kind.rights': 'Trimestre travaillé et non déclaré',
  'anomaly.says.name': (a: { lastName: string; firstName: string }) =>
    `Le nom devrait être : ${a.firstName} ${a.lastName}.`,
  'anomaly.says.birth_date': (a: { birthDate: IsoDate }) =>
    `La date de naissance devrait être : ${f.day(a.birthDate)}.`,
  'anomaly.says.matricule': (a: { matricule: string }) =>
    `Le matricule ${a.matricule} serait celui de la même personne.`,
  'anomaly.says.rights': (a: { quarter: Quarter; employer: string }) =>
    `${a.employer} n’a rien déclaré pour le ${f.quarterInWords(a.quarter)}.`,
  'anomaly.go.name': 'Demander la correction',
  'anomaly.go.birth_date': 'Demander la correction',
  'anomaly.go.matricule': 'C’est moi : réunir mes deux matricules',
  'anomaly.go.rights': 'J’ai travaillé ce trimestre : le signaler',
  'anomaly.field.last_name': 'Nom, comme sur la carte d’identité',
  'anomaly.field.first_name': 'Prénom, comme sur la carte d’identité',
  'anomaly.field.birth_date': 'Date de naissance exacte',
  'anomaly.field.birth_date.hint': 'Jour, mois et année : 29/09/1970',
  'anomaly.field.matricule': 'L’autre matricule',
  'anomaly.field.matricule.hint': '9 chiffres, sur un ancien bulletin ou un ancien relevé',
  'anomaly.field.quarter': 'Trimestre',
  'anomaly.field.quarter.hint': 'Par exemple T4 2015',
  'anomaly.field.text': 'Ce qu’il faut savoir',
  'anomaly.field.text.hint': 'Facultatif',
  'anomaly.field.piece': 'Preuve : carte d’identité, acte de naissance ou bulletin de paie',
  'anomaly.send': 'Envoyer',
  'anomaly.followed': (a: { on: IsoDate; employer: string | null }) =>
    `${a.employer === null ? 'Chez la CIMR' : `Demandé à ${a.employer}, puis à la CIMR`}. Réponse au plus tard le ${f.day(a.on)}.`,
  'anomaly.state.asked': 'l’employeur doit répondre',
  'anomaly.state.confirmed': 'confirmé par l’employeur',
  'anomaly.state.contested': 'contesté par l’employeur',
  'anomaly.state.reviewed': 'en examen à la CIMR',
  'anomaly.state.corrected': 'corrigé',
  'anomaly.state.refused': 'refusé',
  'confirmations.title': 'Salariés à confirmer',
  'confirmations.lead':
    'Un salarié dit qu’une donnée est fausse. Vous la connaissez : confirmez, ou dites pourquoi non. La CIMR décide ensuite.',
  'confirmations.none': 'Personne n’attend votre réponse.',
  'confirmation.title': 'Donnée à confirmer',
  'confirmation.back': 'Tous les salariés à confirmer',
  'confirmation.answer': 'Votre réponse',
  'confirmation.text': 'Ce que vous savez',
  'confirmation.text.hint':
    'Facultatif si vous confirmez ; dites pourquoi si vous contestez. Le salarié et la CIMR le lisent.',
  'confirmation.confirm': 'C’est exact',
  'confirmation.contest': 'Ce n’est pas exact',
  'confirmation.rights': 'Si ce trimestre a été travaillé, déclarez-le par un rappel :',
  'case.kind.anomaly': 'Correction de données',
  'case.fact.anomaly': 'Donnée',
  'case.fact.held': 'Dans nos registres',
  'case.fact.proposed': 'Demandé',
  'refusal.own_matricule': 'C’est déjà votre matricule. Écrivez l’autre.',
  'refusal.no_employer': 'Aucun employeur n’est connu pour vous. Écrivez-nous depuis vos demandes.',
  'refusal.answer_missing': 'Choisissez une réponse : c’est exact, ou ce n’est pas exact.',
  'refusal.anomaly_answered': 'Une réponse a déjà été donnée.',
  'personal.part.anomalies': 'les corrections que vous avez demandées',
  'confirmation.held': (a: { name: string; birthDate: IsoDate | null }) =>
    `Dans nos registres : ${a.name}${a.birthDate === null ? '' : `, date de naissance ${f.day(a.birthDate)}`}.`,
  'refusal.contest_reason': 'Dites pourquoi ce n’est pas exact : le salarié et la CIMR le liront.',
}
