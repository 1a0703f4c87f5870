import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Language } from '#src/i18n/format.ts'
import type { RightName } from './actor.ts'

/** A login: one person, whatever they may do. */
export type User = {
  id: string
  employerNumber: string
  login: string
  name: string
  cin: string | null
  job: string | null
  email: string | null
  phone: string | null
  language: Language
  isFirstAdministrator: boolean
  /** False until the person has chosen a password with their one-time link. */
  hasPassword: boolean
  createdAt: Instant
  endedAt: Instant | null
  lastSeenAt: Instant | null
  rights: readonly GrantedRight[]
}

/** A right as it was granted; in force from `effectiveAt`, within its dates, until revoked. */
export type GrantedRight = {
  id: string
  name: RightName
  categories: readonly string[] | null
  byFile: boolean
  byForm: boolean
  startsOn: IsoDate
  endsOn: IsoDate | null
  grantedAt: Instant
  effectiveAt: Instant
  lastUsedAt: Instant | null
}

export type NewUser = {
  id: string
  employerNumber: string
  login: string
  name: string
  cin: string
  job: string
  email: string
  phone: string
  postalAddress: string
  isFirstAdministrator: boolean
  createdAt: Instant
}

export type NewRight = {
  id: string
  userId: string
  name: RightName
  categories: readonly string[] | null
  byFile: boolean
  byForm: boolean
  startsOn: IsoDate
  endsOn: IsoDate | null
  grantedBy: string
  grantedAt: Instant
  effectiveAt: Instant
}
