/** Why a document can't be taken as it is, and how to make one that can. */
export const documents = {
  'demo.job.sweep-documents': 'Balayer les pièces arrivées et jamais gardées',
  'refusal.piece_empty': 'Cette pièce est vide. Choisissez un autre fichier.',
  'refusal.piece_too_large': (a: { mib: number }) =>
    `Cette pièce dépasse ${a.mib} Mio. Photographiez-la de nouveau, réduisez le fichier, ou envoyez-la en plusieurs parties.`,
  'refusal.piece_not_readable':
    'Cette pièce n’est ni un PDF ni une photo JPEG ou PNG. Photographiez la page, ou enregistrez-la en PDF.',
  'refusal.piece_damaged':
    'Ce fichier est incomplet ou abîmé. Enregistrez-le ou téléchargez-le de nouveau, ou photographiez la page.',
  'refusal.piece_encrypted':
    'Ce PDF est protégé par un mot de passe ou contre la copie. Enregistrez-le sans protection (Imprimer, puis PDF), ou photographiez la page.',
  'refusal.piece_no_page':
    'Ce PDF n’a aucune page. Enregistrez-le de nouveau, ou photographiez la page.',
  'refusal.piece_too_many_pages': (a: { most: number }) =>
    `Ce PDF a plus de ${a.most} pages. Enregistrez seulement celles qui sont demandées.`,
  'refusal.piece_two_in_one':
    'Ce fichier contient autre chose que le document lui-même. Enregistrez-le de nouveau (Imprimer, puis PDF), ou photographiez la page.',
  'refusal.piece_unfolds':
    'Ce PDF est démesuré une fois ouvert. Enregistrez seulement les pages demandées (Imprimer, puis PDF), ou photographiez-les.',
  'refusal.piece_too_many_points': (a: { most: number }) =>
    `Cette image dépasse ${a.most} millions de points. Photographiez la page, ou numérisez-la à 300 points par pouce.`,
}
