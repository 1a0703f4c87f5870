import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { linkTo, noticed, sealed } from '#src/notices/index.ts'
import type { RightName } from './actor.ts'
import { newLink } from './links.ts'
import { BY_CATEGORY } from './granting.ts'
import { loginFor } from './rules.ts'
import { deskUserCreated, roleGranted } from './store-staff.ts'
import {
  firstAdministratorReplaced,
  listUsers,
  memberUserCreated,
  rightGranted,
  userCreated,
} from './store-users.ts'

// Logins that the fund itself opens, once a case was decided.

export type Opened = {
  name: string
  cin: string
  job: string
  email: string
  phone: string
  postalAddress: string
}

/** The one-time link, by e-mail where there is an address, else in a letter. */
const invited = (
  c: Context<App>,
  person: { userId: string; email: string; from: string; by?: string },
): Statement[] => {
  const { db, now } = c.var
  const link = newLink(db, {
    userId: person.userId,
    purpose: 'welcome',
    madeBy: person.by ?? c.var.actor.userId,
    at: now,
  })
  return [
    ...link.statements,
    ...noticed(db, {
      to: { userId: person.userId },
      template: 'invitation',
      facts: { employer: person.from, validUntil: link.expiresAt },
      secret: sealed(c.env.PASSWORD_PEPPER, 'invitation', { link: linkTo(c, link.path) }),
      channels: [person.email === '' ? 'letter' : 'email'],
      expiresAt: link.expiresAt,
      at: now,
    }),
  ]
}

/**
 * An administrator of an employer's users. One who takes the place of another signs in without a
 * login, as the first administrator does; the other keeps a login, and administers no more.
 */
export const administratorOpened = async (
  c: Context<App>,
  asked: { employer: { number: string; name: string }; person: Opened; replaces: boolean },
): Promise<Statement[]> => {
  const { db, now, actor } = c.var
  const { employer, person } = asked
  const users = await listUsers(db, employer.number)
  const first = users.find((user) => user.isFirstAdministrator && user.endedAt === null)
  const isFirst = asked.replaces || !first
  const id = newId()
  return [
    ...(isFirst && first
      ? [
          ...firstAdministratorReplaced(db, { userId: first.id, by: actor.userId, at: now }),
          ...noticed(db, {
            to: { userId: first.id },
            template: 'right_revoked',
            facts: { right: 'administrator', employer: employer.name, by: 'CIMR' },
            at: now,
          }),
        ]
      : []),
    userCreated(db, {
      id,
      employerNumber: employer.number,
      login: loginFor(person.name, new Set(users.map((user) => user.login))),
      ...person,
      isFirstAdministrator: isFirst,
      createdAt: now,
    }),
    rightGranted(db, {
      id: newId(),
      userId: id,
      name: 'administrator',
      categories: null,
      byFile: true,
      byForm: true,
      startsOn: casablancaDate(now),
      endsOn: null,
      grantedBy: actor.userId,
      grantedAt: now,
      effectiveAt: now,
    }),
    ...invited(c, { userId: id, email: person.email, from: employer.name }),
  ]
}

type Delegate = {
  id: string
  person: Opened
  rights: readonly RightName[]
  categories: readonly string[]
}

/** Rights over money wait and can be stopped; nobody holds one from the first day. */
const OF_ADMINISTRATOR: readonly RightName[] = [
  'administrator',
  'account',
  'contract',
  'declaration',
  'corrections',
  'liquidation',
]

/**
 * The people of an employer that has just joined: its first administrator, who can do everything but
 * pay, and those the application named, each for their categories. `by`: who accepted it.
 */
export const employerPeopleOpened = (
  c: Context<App>,
  asked: {
    employer: { number: string; name: string }
    administrator: { id: string; person: Opened }
    delegates: readonly Delegate[]
    by: string
  },
): Statement[] => {
  const { db, now } = c.var
  const { employer, by } = asked
  const taken = new Set<string>()
  const people = [
    { ...asked.administrator, rights: OF_ADMINISTRATOR, categories: [] },
    ...asked.delegates,
  ]
  return people.flatMap(({ id, person, rights, categories }, i) => {
    const login = loginFor(person.name, taken)
    taken.add(login)
    return [
      userCreated(db, {
        id,
        employerNumber: employer.number,
        login,
        ...person,
        isFirstAdministrator: i === 0,
        createdAt: now,
      }),
      ...rights.map((name) =>
        rightGranted(db, {
          id: newId(),
          userId: id,
          name,
          categories: categories.length > 0 && BY_CATEGORY.includes(name) ? categories : null,
          byFile: true,
          byForm: true,
          startsOn: casablancaDate(now),
          endsOn: null,
          grantedBy: by,
          grantedAt: now,
          effectiveAt: now,
        }),
      ),
      ...invited(c, { userId: id, email: person.email, from: employer.name, by }),
    ]
  })
}

/** A one-time link to somebody at the desk: a first password, or a new one. */
export const staffInvited = (
  c: Context<App>,
  person: { userId: string; email: string },
): Statement[] => invited(c, { ...person, from: 'CIMR' })

/** The same to a colleague of an accountant's firm. */
export const accountantInvited = (
  c: Context<App>,
  person: { userId: string; email: string; firm: string },
): Statement[] => invited(c, { userId: person.userId, email: person.email, from: person.firm })

export const staffRolesGranted = (
  c: Context<App>,
  userId: string,
  roles: readonly RightName[],
): Statement[] => {
  const { db, now, actor } = c.var
  return roles.map((name) => roleGranted(db, { userId, name, by: actor.userId, at: now }))
}

/** Somebody who works at the fund's desk; their address is their name at its door. */
export const staffOpened = (
  c: Context<App>,
  person: { id: string; name: string; email: string; roles: readonly RightName[] },
): Statement[] => [
  deskUserCreated(c.var.db, { ...person, createdAt: c.var.now }),
  ...staffRolesGranted(c, person.id, person.roles),
  ...staffInvited(c, { userId: person.id, email: person.email }),
]

/** A member's own login, under their matricule. */
export const memberOpened = (
  c: Context<App>,
  member: { id: string; matricule: string },
  person: Omit<Opened, 'job'>,
): Statement[] => {
  const id = newId()
  const { matricule } = member
  return [
    memberUserCreated(c.var.db, {
      id,
      memberId: member.id,
      matricule,
      passwordHash: '',
      ...person,
      createdAt: c.var.now,
    }),
    ...invited(c, { userId: id, email: person.email, from: 'CIMR' }),
  ]
}
