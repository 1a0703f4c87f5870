export const desk = {
  'desk.title': 'Dossiers',
  'desk.none': 'Aucun dossier n’attend.',
}
