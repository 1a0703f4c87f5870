import type { ContractCategory } from '#src/employers/index.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { RightName } from './actor.ts'
import { effectiveFrom } from './rules.ts'
import type { GrantedRight, NewRight } from './users.ts'

/** The tabs of *Administration des utilisateurs*, in the words of the source, and their rights. */
export const TAB_RIGHTS = {
  account: ['account', 'contract'],
  declaration: ['declaration', 'corrections'],
  profiles: ['payment_orderer', 'payment_validator'],
  liquidation: ['liquidation'],
} as const satisfies Record<string, readonly RightName[]>
export type Tab = keyof typeof TAB_RIGHTS
export const TABS = Object.keys(TAB_RIGHTS) as Tab[]

/** The right a tab is about: given without being ticked. Payment profiles tick theirs. */
const IMPLIED: Record<Tab, readonly RightName[]> = {
  account: ['account'],
  declaration: ['declaration'],
  profiles: [],
  liquidation: ['liquidation'],
}

const GRANTED_BY_EMPLOYER: readonly RightName[] = [
  ...TABS.flatMap((tab) => [...TAB_RIGHTS[tab]]),
  'administrator',
]
export const BY_CATEGORY: readonly RightName[] = ['declaration', 'corrections']

export type Asked = {
  rights?: readonly string[] | undefined
  categories?: readonly string[] | undefined
  by_file?: boolean | undefined
  by_form?: boolean | undefined
  starts_on?: IsoDate | null | undefined
  ends_on?: IsoDate | null | undefined
}

export type GrantFacts = {
  userId: string
  contract: readonly ContractCategory[]
  /** What the person holds already. */
  held: readonly GrantedRight[]
  grantedBy: string
  now: Instant
  today: IsoDate
  delayHours: number
  newId: () => string
}

const namesIn = (asked: Asked, tab: Tab | null): RightName[] => {
  const ticked = GRANTED_BY_EMPLOYER.filter((name) => asked.rights?.includes(name))
  return [...new Set([...(tab ? IMPLIED[tab] : []), ...ticked])]
}

/** The rights asked for on a tab, or on a person's own page, as they will be granted. */
export const grantsFor = (
  asked: Asked,
  facts: GrantFacts,
  tab: Tab | null = null,
): Result<NewRight[]> => {
  const names = namesIn(asked, tab)
  if (names.length === 0) return refused('right_to_choose')
  const twice = names.find((name) => facts.held.some((right) => right.name === name))
  if (twice) return refused('right_already_held', { right: twice })
  const categories = asked.categories ?? []
  const unknown = categories.filter((n) => !facts.contract.some((one) => one.number === n))
  if (unknown.length > 0) return refused('category_unknown', { categories: unknown.join(', ') })
  const startsOn = asked.starts_on ?? facts.today
  const endsOn = asked.ends_on ?? null
  if (endsOn !== null && endsOn < startsOn) return refused('right_ends_before')
  const declares = names.includes('declaration')
  if (declares && !asked.by_file && !asked.by_form) return refused('declaration_way_to_choose')
  if (names.some((name) => BY_CATEGORY.includes(name)) && categories.length === 0)
    return refused('category_to_choose')
  return ok(
    names.map((name) => ({
      id: facts.newId(),
      userId: facts.userId,
      name,
      categories: BY_CATEGORY.includes(name) ? categories : null,
      byFile: name === 'declaration' ? Boolean(asked.by_file) : true,
      byForm: name === 'declaration' ? Boolean(asked.by_form) : true,
      startsOn,
      endsOn,
      grantedBy: facts.grantedBy,
      grantedAt: facts.now,
      effectiveAt: effectiveFrom(name, { now: facts.now, delayHours: facts.delayHours, startsOn }),
    })),
  )
}
