import type { Context } from 'hono'
import { type Statement, statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { linkTo, noticed, sealed } from '#src/notices/index.ts'
import { newToken } from '#src/http/token.ts'
import type { Case } from './case.ts'
import { recipientOf } from './opening.ts'

/** 256 random bits that open one case; kept hashed. */
const newFollowLink = (): { token: string; hash: string; path: string } => {
  const { token, hash } = newToken()
  return { token, hash, path: `/follow/${token}` }
}

type Told = Pick<Case, 'id' | 'kind' | 'number' | 'userId' | 'contact' | 'promisedOn'> & {
  objectId?: string | null
}
type About = 'received' | 'asked' | 'decided'

/** Files that have a page of their own, where their pieces are sent. */
const OWN_PAGES: Partial<Record<Case['kind'], string>> = {
  liquidation: '/liquidations',
  application: '/applications',
}

/** Tells whoever asked. Without a login, each message brings a new link and ends the one before. */
export const caseTold = (c: Context<App>, one: Told, about: About): Statement[] => {
  const { db, now: at } = c.var
  const { kind, number } = one
  if (one.userId === null) {
    if (one.contact.email === '' && one.contact.postalAddress === '') return []
    const follow = newFollowLink()
    const secret = sealed(c.env.PASSWORD_PEPPER, 'case_link', { link: linkTo(c, follow.path) })
    return [
      statement(db, 'UPDATE cases SET follow_hash = ?2 WHERE id = ?1', one.id, follow.hash),
      ...noticed(db, {
        to: recipientOf(one),
        template: 'case_link',
        facts: { kind, number, about },
        secret,
        at,
      }),
    ]
  }
  const to = { userId: one.userId }
  const own = OWN_PAGES[kind]
  const path = own ? `${own}/${one.objectId}` : `/cases/${one.id}`
  const link = linkTo(c, path)
  if (about === 'decided')
    return noticed(db, { to, template: 'case_decided', facts: { kind, number, link }, at })
  return about === 'asked'
    ? noticed(db, { to, template: 'case_asked', facts: { kind, number, link }, at })
    : noticed(db, {
        to,
        template: 'case_received',
        facts: { kind, number, link, promisedOn: one.promisedOn },
        at,
      })
}
