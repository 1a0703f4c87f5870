import { describe, it } from 'vitest'
import { grantsFor, type GrantFacts } from '#src/access/granting.ts'
import { judgePassword } from '#src/access/password-policy.ts'
import { proposePhrase } from '#src/access/phrase.ts'
import { confirmationsFrom, effectiveFrom, loginFor, mayLose } from '#src/access/rules.ts'
import type { GrantedRight, User } from '#src/access/users.ts'
import { addDays, atCasablanca, casablancaDate, instant, isoDate } from '#src/kernel/dates.ts'
import { ratePpm } from '#src/kernel/rates.ts'

const NOW = instant(1_800_000_000_000)
const TODAY = casablancaDate(NOW)
const DAY = 86_400_000

const right = (name: GrantedRight['name']): GrantedRight => ({
  id: `r-${name}`,
  name,
  categories: null,
  byFile: true,
  byForm: true,
  startsOn: isoDate('2026-01-01'),
  endsOn: null,
  grantedAt: NOW,
  effectiveAt: NOW,
  lastUsedAt: null,
})

const user = (id: string, rights: GrantedRight[], endedAt: User['endedAt'] = null): User => ({
  id,
  employerNumber: '005624',
  login: id,
  name: id,
  cin: null,
  job: null,
  email: null,
  phone: null,
  language: 'fr',
  isFirstAdministrator: false,
  hasPassword: true,
  createdAt: NOW,
  endedAt,
  lastSeenAt: null,
  rights,
})

describe('a right granted now', () => {
  it('is in force at once, a payment right after its delay', ({ expect }) => {
    const about = { now: NOW, delayHours: 24, startsOn: TODAY }
    expect(effectiveFrom('declaration', about)).toBe(NOW)
    expect(effectiveFrom('payment_orderer', about)).toBe(NOW + DAY)
    expect(effectiveFrom('payment_validator', about)).toBe(NOW + DAY)
  })

  it('over payments that begins later can be stopped until then', ({ expect }) => {
    const startsOn = addDays(TODAY, 10)
    const at = effectiveFrom('payment_orderer', { now: NOW, delayHours: 24, startsOn })
    expect(at).toBe(atCasablanca(startsOn, { hour: 0 }))
  })

  it('of fewer confirmations waits, of more does not', ({ expect }) => {
    const change = { now: NOW, delayHours: 24 }
    expect(confirmationsFrom({ before: 2, after: 1, ...change })).toBe(NOW + DAY)
    expect(confirmationsFrom({ before: 1, after: 2, ...change })).toBe(NOW)
  })
})

describe('the last administrator', () => {
  const samira = user('samira', [right('administrator')])
  it('keeps the right, and the login', ({ expect }) => {
    const gone = user('gone', [right('administrator')], NOW)
    const all = [samira, user('karim', [right('declaration')]), gone]
    expect(mayLose(all, samira, right('administrator'), TODAY)).toMatchObject({ ok: false })
    expect(mayLose(all, samira, 'everything', TODAY)).toMatchObject({ ok: false })
    expect(mayLose(all, samira, right('account'), TODAY).ok).toBe(true)
  })

  it('is the last when the other cannot sign in, or not yet', ({ expect }) => {
    const invited = { ...user('invited', [right('administrator')]), hasPassword: false }
    const later = user('later', [{ ...right('administrator'), startsOn: addDays(TODAY, 1) }])
    const over = user('over', [{ ...right('administrator'), endsOn: addDays(TODAY, -1) }])
    const until = user('until', [{ ...right('administrator'), endsOn: addDays(TODAY, 90) }])
    const all = [samira, invited, later, over, until]
    expect(mayLose(all, samira, 'everything', TODAY)).toMatchObject({ ok: false })
  })

  it('is not the last when another one is there', ({ expect }) => {
    const all = [samira, user('second', [right('administrator')])]
    expect(mayLose(all, samira, 'everything', TODAY).ok).toBe(true)
  })
})

describe('a login', () => {
  it('is made of the name, and given once', ({ expect }) => {
    expect(loginFor('Nawal El Idrissi', new Set())).toBe('nawal.elidrissi')
    expect(loginFor('Nawal El Idrissi', new Set(['nawal.elidrissi']))).toBe('nawal.elidrissi2')
    expect(loginFor('Aït-Lahcen', new Set())).toBe('ait.lahcen')
    expect(loginFor('نوال', new Set())).toBe('utilisateur')
  })
})

describe('a password', () => {
  const judge = (password: string, hasSecondFactor = false) => {
    const judged = judgePassword(password, {
      hasSecondFactor,
      context: ['Nawal Idrissi', '005624'],
    })
    return judged.ok ? 'ok' : judged.refusal.code
  }

  it('is long, or eight characters beside a second factor', ({ expect }) => {
    expect(judge('quatorze carac')).toBe('password_short')
    expect(judge('quinze caracteres')).toBe('ok')
    expect(judge('k7!pRz2q', true)).toBe('ok')
    expect(judge('k7!pRz2', true)).toBe('password_short')
  })

  it('is nothing that is guessed first', ({ expect }) => {
    for (const guess of [
      'azertyuiop12345',
      '111111111111111',
      'abcabcabcabcabc',
      '123456789012345',
    ])
      expect(judge(guess), guess).toBe('password_common')
    for (const guess of [
      'Motdepasse2026!!',
      'casablanca-2026',
      'Nawal1234567890',
      'idrissi99',
      'Password1',
    ])
      expect(judge(guess, true), guess).toBe('password_common')
  })

  it('may be four words drawn by chance', ({ expect }) => {
    for (let i = 0; i < 50; i += 1) {
      const phrase = proposePhrase()
      expect(phrase).toMatch(/^[a-z]+(?:-[a-z]+){3}$/)
      expect(judge(phrase.padEnd(15, 'x'))).toBe('ok')
    }
    expect(new Set(Array.from({ length: 50 }, proposePhrase)).size).toBe(50)
  })
})

describe('what an administrator asks for', () => {
  let count = 0
  const facts: GrantFacts = {
    userId: 'u1',
    contract: [
      { number: '05', label: 'Cadres', regime: 'al_kamil', tranche: null, rate: ratePpm(60_000) },
    ],
    held: [],
    grantedBy: 'samira',
    now: NOW,
    today: isoDate('2026-10-12'),
    delayHours: 24,
    newId: () => `id-${(count += 1)}`,
  }
  const codeOf = (asked: object, tab: Parameters<typeof grantsFor>[2] = null): string => {
    const grants = grantsFor(asked, facts, tab)
    return grants.ok ? grants.value.map((one) => one.name).join('+') : grants.refusal.code
  }

  it('is the right of the tab, and what is ticked', ({ expect }) => {
    expect(codeOf({}, 'account')).toBe('account')
    expect(codeOf({ rights: ['contract'] }, 'account')).toBe('account+contract')
    const asked = { by_file: true, categories: ['05'], rights: ['corrections'] }
    expect(codeOf(asked, 'declaration')).toBe('declaration+corrections')
    expect(codeOf({ rights: ['payment_validator'] }, 'profiles')).toBe('payment_validator')
  })

  it('is refused with what is missing', ({ expect }) => {
    expect(codeOf({}, 'profiles')).toBe('right_to_choose')
    expect(codeOf({ rights: ['desk_agent'] })).toBe('right_to_choose')
    expect(codeOf({ categories: ['05'] }, 'declaration')).toBe('declaration_way_to_choose')
    expect(codeOf({ by_form: true }, 'declaration')).toBe('category_to_choose')
    expect(codeOf({ by_form: true, categories: ['77'] }, 'declaration')).toBe('category_unknown')
    expect(codeOf({ ends_on: isoDate('2026-10-11') }, 'account')).toBe('right_ends_before')
    const held = { ...facts, held: [right('account')] }
    expect(grantsFor({}, held, 'account')).toMatchObject({
      refusal: { code: 'right_already_held', facts: { right: 'account' } },
    })
  })
})
