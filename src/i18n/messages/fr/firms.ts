export const firms = {
  'clients.title': 'Mes clients',
  'clients.none': 'Aucune entreprise ne vous a encore confié de mandat.',
  'clients.enter': (a: { name: string }) => `Travailler pour ${a.name}`,
}
