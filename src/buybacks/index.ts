export type { Buyback } from './buyback.ts'
export { buybackGranted, buybackRefused } from './deciding.ts'
export { buybackSettled, expireBuybacks } from './paying.ts'
export { buybacks } from './routes.tsx'
