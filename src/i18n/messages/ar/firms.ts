export const firms = {
  'clients.title': 'زبنائي',
  'clients.none': 'لم توكلكم أي مقاولة بعد.',
  'clients.enter': (a: { name: string }) => `العمل لحساب ${a.name}`,
}
