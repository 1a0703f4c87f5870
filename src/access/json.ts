import type { GrantedRight, User } from './users.ts'

const rightJson = (right: GrantedRight) => ({
  id: right.id,
  name: right.name,
  categories: right.categories,
  by_file: right.byFile,
  by_form: right.byForm,
  starts_on: right.startsOn,
  ends_on: right.endsOn,
  granted_at: new Date(right.grantedAt).toISOString(),
  effective_at: new Date(right.effectiveAt).toISOString(),
  last_used_at: right.lastUsedAt === null ? null : new Date(right.lastUsedAt).toISOString(),
})

export const userJson = (user: User) => ({
  id: user.id,
  url: `/users/${user.id}`,
  login: user.login,
  name: user.name,
  cin: user.cin,
  job: user.job,
  email: user.email,
  phone: user.phone,
  has_password: user.hasPassword,
  ended_at: user.endedAt === null ? null : new Date(user.endedAt).toISOString(),
  last_seen_at: user.lastSeenAt === null ? null : new Date(user.lastSeenAt).toISOString(),
  rights: user.rights.map(rightJson),
})
