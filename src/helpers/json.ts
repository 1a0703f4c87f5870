import type { Helper } from './helper.ts'

export const helperJson = (one: Helper) => ({
  id: one.id,
  name: one.name,
  email: one.email,
  rights: one.rights,
  named_at: new Date(one.namedAt).toISOString(),
  revoked_at: one.revokedAt && new Date(one.revokedAt).toISOString(),
  last_entered_at: one.lastEnteredAt && new Date(one.lastEnteredAt).toISOString(),
})
