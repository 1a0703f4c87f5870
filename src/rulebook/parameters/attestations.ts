import { figure } from './figure.ts'

/** How long a paper is good after the day it was made. */
export const attestationMonths = figure(
  'attestation-months',
  { fr: 'Validité d’une attestation', ar: 'مدة صلاحية الشهادة' },
  { unit: 'months', value: 6 },
)

/** A tax attestation is asked for as long as the tax can be reviewed, and longer. */
export const taxAttestationMonths = figure(
  'tax-attestation-months',
  { fr: 'Validité d’une attestation fiscale', ar: 'مدة صلاحية الشهادة الضريبية' },
  { unit: 'months', value: 60 },
)

/** The first day on which the payments of the year before can be attested. */
export const taxAttestationDay = figure(
  'tax-attestation-day',
  {
    fr: 'Premier jour des attestations fiscales de l’année écoulée, en janvier',
    ar: 'أول يوم لتسليم الشهادات الضريبية للسنة المنصرمة، في يناير',
  },
  { unit: 'day of the month', value: 5, source: 'S60' },
)

/** How long the list of statuses keeps a paper after its last day: its own date says it afterwards. */
export const statusMemoryMonths = figure(
  'status-memory-months',
  {
    fr: 'Durée d’une attestation expirée sur la liste des états',
    ar: 'مدة بقاء شهادة منتهية الصلاحية في لائحة الحالات',
  },
  { unit: 'months', value: 1 },
)
