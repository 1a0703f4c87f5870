import { formatsOf } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

const f = formatsOf('fr')

const CLOSED: Readonly<Record<string, string>> = {
  revoked: 'La CIMR l’a révoquée',
  withheld: 'La CIMR l’a retirée',
  replaced: 'Une plus récente l’a remplacée',
  cancelled: 'Vous l’avez annulée',
}

/** Papers that anyone can check, for their holders and for the desk. */
export const attestations = {
  'nav.pensioner.attestations': 'Mes attestations',
  'nav.member.attestations': 'Attestations',
  'nav.employer.attestations': 'Attestations',
  'nav.desk.attestations': 'Attestations',
  'front.check': 'Contrôle du code attestation',
  'front.check.text':
    'On vous a remis une attestation de la CIMR ? Contrôlez-la, sans compte ni mot de passe.',
  'attestations.title': 'Attestations',
  'attestations.lead':
    'Un document que chacun peut contrôler par son code. Vous choisissez ce qu’il dit, et vous voyez chaque contrôle.',
  'attestations.new': 'Établir une attestation',
  'attestations.make': 'Choisir',
  'attestations.made': 'Vos attestations',
  'attestations.none': 'Aucune attestation pour l’instant.',
  'attestation.kind.points': 'Attestation de points',
  'attestation.kind.points.text': 'Le total de vos points à ce jour.',
  'attestation.kind.membership': 'Attestation d’affiliation',
  'attestation.kind.membership.text': 'Vous êtes affilié au régime, depuis quand, et par qui.',
  'attestation.kind.employer': 'Attestation de situation régulière',
  'attestation.kind.employer.text':
    'Votre entreprise a déclaré et réglé ses contributions échues : pour un appel d’offres, une banque, un client.',
  'attestation.kind.pension': 'Attestation de pension',
  'attestation.kind.pension.text': 'Vous recevez une pension, avec ou sans son montant.',
  'attestation.kind.tax': 'Attestation fiscale',
  'attestation.kind.tax.text': 'Les pensions payées pendant une année civile, pour vos impôts.',
  'attestation.state.valid': 'valable',
  'attestation.state.expired': 'expirée',
  'attestation.state.revoked': 'révoquée',
  'attestation.state.withheld': 'retirée',
  'attestation.state.replaced': 'remplacée',
  'attestation.state.cancelled': 'annulée',
  'attestation.line': (a: { at: Instant; until: IsoDate; checks: number }) =>
    `Émise le ${f.moment(a.at)}, jusqu’au ${f.day(a.until)} — ${
      a.checks === 0 ? 'jamais contrôlée' : `contrôlée ${a.checks} fois`
    }`,
  'attestation.back': 'Toutes les attestations',
  'attestation.back_to': 'Retour à l’attestation',
  'attestation.with_amount': 'Avec le montant de la pension',
  'attestation.form': 'Présentation',
  'attestation.form.fr': 'PDF en français, avec un résumé en anglais',
  'attestation.form.ar': 'Feuille à imprimer, en français et en arabe',
  'attestation.year': 'Année de paiement',
  'attestation.year.hint': 'Vide : l’année dernière.',
  'attestation.more': 'Pour un destinataire précis : objet, fin, contenu',
  'attestation.purpose': 'Objet',
  'attestation.purpose.hint':
    'Pour vous y retrouver : « location, agence Atlas ». Vous seul le lisez.',
  'attestation.until': 'Valable jusqu’au',
  'attestation.until.hint': (a: { last: IsoDate }) => `JJ/MM/AAAA ; vide : le ${f.day(a.last)}.`,
  'attestation.fields': 'Ce qu’elle dit, outre votre nom',
  'attestation.replaces': (a: { last: IsoDate }) =>
    `Valable jusqu’au ${f.day(a.last)}. Elle remplace une attestation précédente seulement si un fait a changé.`,
  'attestation.go': 'Établir l’attestation',
  'attestation.pdf': 'Télécharger le PDF',
  'attestation.sheet': 'Feuille français et arabe',
  'attestation.sheet.lead': 'À imprimer ou à enregistrer en PDF avec votre navigateur.',
  'attestation.qr': 'Code à scanner, qui mène à la page de contrôle de cette attestation',
  'attestation.code': 'Son code',
  'attestation.code.lead':
    'Donnez-le avec le document, ou seul, même au téléphone. Qui le tape voit ce que dit l’attestation.',
  'attestation.control': 'N° de contrôle, qui ouvre aussi les montants :',
  'attestation.see': 'Voir ce que voit la personne qui contrôle',
  'attestation.checks': 'Contrôles de cette attestation',
  'attestation.checks.none': 'Personne ne l’a encore contrôlée.',
  'attestation.checks.note':
    'Nous ne savons pas qui contrôle : personne ne s’identifie pour le faire.',
  'attestation.check.code': 'par son code',
  'attestation.check.paper': 'document scanné',
  'attestation.check.list': 'parmi une liste',
  'attestation.check.figures': 'avec les montants',
  'attestation.closed': (a: { at: Instant; how: string }) =>
    `${CLOSED[a.how] ?? ''} le ${f.moment(a.at)}.`,
  'attestation.cancel': 'Annuler cette attestation',
  'attestation.cancel.lead':
    'Une fois annulée, son code répond « inconnu », pour toujours et à tout le monde.',
  'refusal.attestation_nothing': 'Rien ne peut être attesté pour l’instant.',
  'refusal.attestation_nothing_paid': 'Aucune pension n’a été payée pour cette période.',
  'refusal.attestation_year_open': (a: { from: IsoDate }) =>
    `Cette année pourra être attestée à partir du ${f.day(a.from)}.`,
  'refusal.attestation_not_paid': (a: { amount: Centimes }) =>
    `${f.amount(a.amount)} de contributions sont en retard. L’attestation sera possible une fois cette somme réglée.`,
  'refusal.attestation_not_declared': (a: { quarter: Quarter }) =>
    `Le ${f.quarterInWords(a.quarter)} n’est pas déclaré. L’attestation sera possible une fois qu’il le sera.`,
  'refusal.attestation_end_past': 'Ce jour est passé.',
  'refusal.attestation_end_late': (a: { last: IsoDate }) =>
    `Une attestation de ce genre vaut au plus tard jusqu’au ${f.day(a.last)}.`,
  'refusal.attestation_closed': 'Cette attestation n’est plus en vigueur.',
  'error.year_shape': 'Donnez une année, par exemple 2025.',
  'desk.attestations': 'Attestations',
  'desk.attestations.lead':
    'Cherchez une attestation par son code. L’ouvrir s’inscrit dans l’historique de son titulaire.',
  'desk.attestations.code': 'Code',
  'desk.attestations.search': 'Chercher',
  'desk.attestations.unknown': 'Aucune attestation n’a ce code.',
  'desk.attestations.issued': (a: { by: string; at: Instant }) =>
    `Établie par ${a.by} le ${f.moment(a.at)}.`,
  'desk.attestations.closed': (a: { by: string; why: string; at: Instant }) =>
    `Close par ${a.by} le ${f.moment(a.at)}. ${a.why}`,
  'desk.attestations.revoke': 'Révoquer cette attestation',
  'desk.attestations.reason': 'Motif',
  'desk.attestations.reason.hint': 'Son titulaire le lira.',
  'desk.attestations.withheld':
    'Ne rien montrer à qui contrôle : le code répondra « inconnu » au lieu de « révoquée »',
  'desk.attestations.go': 'Révoquer',
  'history.what.attestation_issued': 'Attestation établie',
  'history.why.attestation_issued': 'Prouver quelque chose à un tiers',
  'history.what.attestation_cancelled': 'Attestation annulée par son titulaire',
  'history.why.attestation_cancelled': 'Ne plus la laisser contrôler',
  'history.what.attestation_revoked': 'Attestation révoquée par la caisse',
  'history.why.attestation_revoked': 'Retirer ce qui n’est plus vrai',
  'history.what.attestations_revoked': 'Toutes les attestations révoquées',
  'history.why.attestations_revoked': 'Retirer ce qui n’est plus vrai',
  'history.what.attestation_looked': 'Un agent de la caisse a ouvert une attestation',
  'history.why.attestation_looked': 'Répondre à qui la contrôle',
}
