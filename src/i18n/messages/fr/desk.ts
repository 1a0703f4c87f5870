import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('fr')
const days = (count: number): string =>
  `${f.number(count)} ${count < 2 ? 'jour ouvrable' : 'jours ouvrables'}`

export const desk = {
  'desk.title': 'Dossiers',
  'desk.back': 'Tous les dossiers',
  'desk.none': 'Aucun dossier n’attend.',
  'desk.queues': 'Files d’attente',
  'desk.queue.mine': 'Les miens',
  'desk.queue.free': 'À prendre',
  'desk.queue.second': 'Second regard',
  'desk.queue.waiting': 'En attente de réponse',
  'desk.queue.all': 'Tous',
  'desk.queue.closed': 'Clos',
  'desk.search': 'Numéro, nom ou n° d’adhérent',
  'desk.kind': 'Genre',
  'desk.kind.all': 'Tous les genres',
  'desk.filter': 'Chercher',
  'desk.case': 'Dossier',
  'desk.promise': 'Promis pour le',
  'desk.state': 'État',
  'desk.taken_by': 'Chargé du dossier',
  'desk.stopped': 'délai arrêté',
  'desk.left': (a: { left: number }) =>
    a.left < 0
      ? `en retard de ${days(-a.left)}`
      : a.left === 0
        ? 'aujourd’hui'
        : `encore ${days(a.left)}`,
  'desk.promised': (a: { promisedOn: IsoDate }) => `Promis pour le ${f.day(a.promisedOn)}.`,
  'desk.held': (a: { name: string }) =>
    a.name === '' ? 'Personne n’en est chargé.' : `Chargé du dossier : ${a.name}.`,
  'desk.facts': 'Ce que nous savons',
  'desk.lines.lead':
    'Les lignes sont dans la déclaration de l’entreprise. Ce dossier se clôt seul quand il n’y a plus rien à corriger.',
  'desk.steps': 'Que faire',
  'desk.step.take': 'Prendre ce dossier',
  'desk.step.hand': 'Confier à un collègue',
  'desk.step.note': 'Écrire une note aux collègues',
  'desk.step.ask': 'Demander une pièce ou une précision',
  'desk.step.propose': 'Proposer une décision',
  'desk.step.decide': 'Répondre et clore',
  'desk.step.confirm': 'Confirmer la décision proposée',
  'desk.step.return': 'Renvoyer à l’instruction',
  'desk.hand.to': 'À qui',
  'desk.note.text': 'Votre note (la personne ne la lit pas)',
  'desk.ask.text': 'Votre question (le délai s’arrête jusqu’à la réponse)',
  'desk.return.text': 'Ce qu’il faut revoir',
  'desk.outcome': 'Décision',
  'desk.reason': 'Motif du refus',
  'desk.reason.none': 'Aucun : ce n’est pas un refus',
  'desk.answer': 'Ce que la personne lira',
  'desk.answer.hint': (a: { language: 'fr' | 'ar' }) =>
    a.language === 'ar'
      ? 'Écrivez en arabe : c’est sa langue.'
      : 'Écrivez en français : c’est sa langue.',
  'desk.proposed': 'Décision proposée',
  'desk.proposed.lead': 'Elle prend effet quand une autre personne la confirme.',
  'case.yes': 'oui',
  'case.no': 'non',
  'case.fact.employer': 'Entreprise',
  'case.fact.topic': 'Sujet',
  'case.fact.appealOf': 'Appel du dossier',
  'case.fact.declarationId': 'Déclaration',
  'case.fact.quarter': 'Trimestre',
  'case.fact.lines': 'Lignes',
  'case.fact.matricule': 'Matricule',
  'case.fact.lastName': 'Nom',
  'case.fact.firstName': 'Prénom',
  'case.fact.cin': 'CIN',
  'case.fact.birthDate': 'Date de naissance',
  'case.fact.job': 'Fonction',
  'case.fact.replaces': 'Remplace l’administrateur actuel',
  'case.fact.name': 'Demandeur',
  'case.fact.email': 'Adresse électronique',
  'case.fact.phone': 'Téléphone',
  'case.fact.postalAddress': 'Adresse postale',
}
