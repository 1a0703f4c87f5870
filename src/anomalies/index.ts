export type { Anomaly, Detail } from './anomaly.ts'
export { anomalyCorrected, anomalyRefused } from './deciding.ts'
export { anomalies } from './routes.tsx'
export { anomalyConfirmations } from './routes-employer.tsx'
