import { formatsOf } from '#src/i18n/format.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('fr')

export const members = {
  'activation.title': 'Ouvrir mon accès affilié',
  'activation.start.lead':
    'Dites-nous qui vous êtes. Un code part vers l’adresse que la CIMR connaît ; vous choisissez ensuite votre mot de passe.',
  'activation.code.lead':
    'Si ces informations sont les vôtres, un code vient de partir. Tapez-le ici. Une lettre met quelques jours : vous pourrez revenir avec votre matricule.',
  'activation.posted.lead': 'Tapez votre matricule et le code de la lettre.',
  'activation.password.lead': 'Le code est bon. Choisissez votre mot de passe.',
  'activation.start.go_on': 'Recevoir un code',
  'activation.code.go_on': 'Continuer',
  'activation.posted.go_on': 'Continuer',
  'activation.password.go_on': 'Ouvrir mon accès',
  'activation.cin': 'Numéro de CIN',
  'activation.cin.hint': 'Lettres et chiffres, comme sur la carte : BK123456',
  'activation.birth_date': 'Date de naissance',
  'activation.channel': 'Où recevoir le code',
  'activation.channel.hint': 'À ce que la CIMR a dans ses registres. Rien n’est affiché ici.',
  'activation.channel.email': 'par courriel',
  'activation.channel.sms': 'par SMS',
  'activation.channel.letter': 'par lettre, à mon adresse postale',
  'activation.code': 'Code',
  'activation.have_letter': 'J’ai reçu un code par lettre',
  'activation.nothing':
    'Rien n’arrive, ou vos coordonnées ont changé ? Demandez un abonnement avec votre pièce d’identité',
  'activation.open': 'Première visite : ouvrir mon accès',
  'error.cin_shape': 'Écrivez le numéro de CIN comme sur la carte : BK123456',
  'member.title': (a: { quarter: Quarter | null; employer: string }) =>
    a.quarter === null
      ? 'Aucun trimestre déclaré pour l’instant'
      : `${a.employer} a déclaré votre ${f.quarterInWords(a.quarter)}`,
  'member.lead': (a: { matricule: string }) => `Matricule ${a.matricule}.`,
  'member.points_to_come': 'Points à venir',
  'member.not_paid': 'Déclaré, pas encore payé',
  'member.points': 'Points',
  'member.credited': 'Payé : points crédités',
  'member.credited_partly': (a: { points: Points }) =>
    `Payé en partie : ${f.points(a.points)} points crédités`,
  'member.withheld': 'Points retenus : une correction est attendue de votre employeur',
  'member.explain':
    'Les points seront crédités quand la banque aura confirmé le paiement de votre employeur.',
  'member.quarters': 'Trimestres déclarés',
  'member.empty':
    'Rien n’a encore été déclaré pour vous. Si vous travaillez, demandez à votre employeur.',
  'member.salary': 'Salaire soumis',
  'member.rate': 'Taux',
  'member.employee': 'Votre part',
  'member.employer': 'Part de l’employeur',
  'member.total': 'Total',
  'member.how': 'Comment c’est calculé',
  'member.line.title': (a: { quarter: Quarter }) => `Votre ${f.quarterInWords(a.quarter)}`,
  'member.recall': 'Rappel',
  'member.cancelled': 'Annulé par l’employeur',
  'member.movements': 'Mouvements de points',
  'member.movements.none': 'Aucun point n’a encore été inscrit pour cette ligne.',
  'member.movement.at': 'Inscrit le',
  'member.movement.nature': 'Nature',
  'member.movement.cause': 'Raison',
  'member.nature.salary': 'salaire',
  'member.nature.recall': 'rappel sur salaire',
  'member.cause.filing': 'déclaration déposée, déjà couverte',
  'member.cause.bank_entry': 'paiement de l’employeur reçu',
  'member.cause.bank_return': 'paiement repris par la banque',
  'member.cause.match_undone': 'erreur de la CIMR corrigée',
  'member.cause.credit': 'avance de l’employeur utilisée',
  'member.cause.refund': 'avance rendue à l’employeur',
  'member.cause.points': 'ligne corrigée',
  'member.cause.cancellation': 'déclaration annulée',
  'member.back': 'Revenir à mon compte',
}
