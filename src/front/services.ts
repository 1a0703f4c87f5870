/**
 * The services as the fund names them, in the order an employer meets them, then members and
 * pensioners. Each door is the service itself: it asks who comes, and brings them back to it.
 */
export const SERVICES = [
  { id: 'joining', url: '/applications' },
  { id: 'declarations', url: '/declarations' },
  { id: 'account', url: '/accounts' },
  { id: 'payments', url: '/payments' },
  { id: 'cancellations', url: '/cancellations' },
  { id: 'recalls', url: '/recalls' },
  { id: 'liquidations', url: '/liquidations' },
  { id: 'member', url: '/member' },
  { id: 'pensioner', url: '/pensioner' },
] as const
