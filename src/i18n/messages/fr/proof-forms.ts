import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('fr')

/** A paper to print, sign and photograph: its code files it. */
export const proofForms = {
  'proof_form.lead': (a: { due: IsoDate }) =>
    `Attendue avant le ${f.day(a.due)}. Le nom est sur la page que vous avez en main.`,
  'proof_form.title': 'Le formulaire à imprimer',
  'proof_form.step.print': 'Imprimez-le. Votre nom et votre numéro y sont déjà.',
  'proof_form.step.sign':
    'Faites-le remplir et signer par une mairie, un consulat, un notaire ou l’établissement concerné.',
  'proof_form.step.photo':
    'Photographiez son code : la page qui s’ouvre reçoit la photo et classe la pièce. N’importe quel téléphone suffit, sans compte.',
  'proof_form.open': 'Ouvrir le formulaire (PDF)',
  'proof_form.paper.lead': 'À remplir et à signer par l’autorité qui atteste.',
  'proof_form.name': 'Nom et prénom',
  'proof_form.born': 'Date de naissance',
  'proof_form.dp': 'N° DP',
  'proof_form.due': 'Attendu avant le',
  'proof_form.said': 'Ce qui est attesté',
  'proof_form.said.life':
    'La personne nommée ci-dessus s’est présentée ce jour, en personne, avec sa pièce d’identité.',
  'proof_form.said.not_remarried':
    'La personne nommée ci-dessus a déclaré ce jour, en personne, qu’elle ne s’est pas remariée.',
  'proof_form.said.school':
    'L’enfant au titre duquel la pension est versée suit une scolarité cette année.',
  'proof_form.said.disability':
    'La personne nommée ci-dessus est en situation de handicap, médicalement constatée.',
  'proof_form.said.card':
    'La carte d’identité présentée ce jour est celle de la personne nommée ci-dessus. Joignez une copie des deux faces.',
  'proof_form.authority': 'Autorité',
  'proof_form.signer': 'Nom et fonction',
  'proof_form.place': 'Lieu et date',
  'proof_form.stamp': 'Signature et cachet',
  'proof_form.how': 'Photographiez ce code, puis envoyez la photo de cette page.',
  'proof_form.post': 'Ou postez cette page à la CIMR : le code la classe.',
  'proof_form.file': 'Déposer une pièce',
  'proof_form.photo': 'Photo de la page signée',
  'proof_form.nothing':
    'Rien n’est attendu en ce moment : la pièce est là, ou la caisse l’examine.',
  'proof_form.desk': 'Ouvrir la pièce à l’espace de la caisse',
  'proof_form.given': 'La pièce est arrivée',
  'proof_form.given.next':
    'La caisse l’examine. La personne concernée sera prévenue. Vous pouvez fermer cette page.',
}
