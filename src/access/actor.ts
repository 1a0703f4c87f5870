import type { IsoDate } from '#src/kernel/dates.ts'

export const SPACES = ['employer', 'member'] as const
export type Space = (typeof SPACES)[number]

export type RightName = 'administrator' | 'declaration'

export type Right = {
  name: RightName
  /** Null: every category of the contract. */
  categories: readonly string[] | null
  byFile: boolean
  byForm: boolean
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** Who is signed in, with the rights in force today. */
export type Actor = {
  userId: string
  space: Space
  name: string
  employer: { number: string; name: string } | null
  memberId: string | null
  rights: readonly Right[]
  sessionHash: string
}

export const rightOf = (actor: Actor, name: RightName): Right | null =>
  actor.rights.find((right) => right.name === name) ?? null
