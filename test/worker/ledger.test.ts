import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, it } from 'vitest'
import { addDays, isoDate } from '#src/kernel/dates.ts'
import { seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { accountIn, filedT3, settle, statementOf } from '#test/support/payments.ts'

// Whatever arrives, in whatever order and however often: the books of the real database agree.

const RUNS = env.LONG ? 300 : 15
const EMPLOYER = '005624'
/** Any reference of this employer: it brings the money to its account. */
const REFERENCE = 'RF8300562400000001'
const CATEGORIES = ['05', '10']

let recovery: Visitor
let controller: Visitor

type Sent = { file: string; endToEndId: string; amount: number; isBack: boolean }
type Step =
  | { do: 'pay'; amount: number; days: number }
  | { do: 'again'; which: number }
  | { do: 'at_once'; which: number; amount: number }
  | { do: 'back'; which: number }
  | { do: 'undo'; which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      amount: fc.oneof(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.constantFrom(2_931_715, 3_616_276),
      ),
      days: fc.integer({ min: 0, max: 80 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('again' as const), which: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('at_once' as const),
      which: fc.nat(20),
      amount: fc.integer({ min: 1, max: 900_000 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('back' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(20) }) },
)

const sent: Sent[] = []
let serial = 0

const paid = async (amount: number, days: number): Promise<void> => {
  serial += 1
  const one = {
    amount,
    reference: REFERENCE,
    bankReference: `LEDGER-${serial}`,
    day: addDays(isoDate('2026-10-01'), days),
    endToEndId: `E2E-${serial}`,
  }
  const file = statementOf([one])
  sent.push({ file, endToEndId: one.endToEndId, amount, isBack: false })
  const answer = await recovery.post('/settlements', { file })
  if (answer.status !== 201) throw new Error(answer.text)
}

const matchOf = (endToEndId: string) =>
  env.DB.prepare(
    `SELECT m.id FROM bank_matches m JOIN bank_entries e ON e.key = m.entry_key
     WHERE e.end_to_end_id = ? AND m.undone_at IS NULL`,
  )
    .bind(endToEndId)
    .first<string>('id')

const done = async (one: Step): Promise<void> => {
  if (one.do === 'pay') return await paid(one.amount, one.days)
  const chosen = sent[one.which % Math.max(1, sent.length)]
  if (!chosen) return
  if (one.do === 'again') {
    await recovery.post('/settlements', { file: chosen.file })
  } else if (one.do === 'at_once') {
    const fresh = statementOf([{ amount: one.amount, reference: REFERENCE }])
    await Promise.all(
      [fresh, chosen.file, fresh].map((file) => recovery.post('/settlements', { file })),
    )
  } else if (one.do === 'back') {
    if (chosen.isBack) return
    chosen.isBack = true
    await settle(recovery, [
      {
        amount: chosen.amount,
        direction: 'debit',
        returnReason: 'MD06',
        originalEndToEndId: REFERENCE,
      },
    ])
  } else {
    const match = await matchOf(chosen.endToEndId)
    if (match === null) return
    await recovery.post(`/settlements/matches/${match}/undoing`, { reason: 'Erreur' })
    await controller.post(`/settlements/matches/${match}/undoing/confirmation`)
  }
}

const sums = async () => {
  const [dues, credited, twice, causes, openMatches] = await env.DB.batch<Record<string, number>>([
    env.DB.prepare(
      `SELECT COALESCE(SUM(debit_centimes - credit_centimes), 0) AS n FROM account_dues
       WHERE employer_number = ?`,
    ).bind(EMPLOYER),
    env.DB.prepare(
      `SELECT category, SUM(points) AS points, COUNT(DISTINCT line) AS lines FROM points_entries
       WHERE employer_number = ? AND quarter = '2026-T3' GROUP BY category`,
    ).bind(EMPLOYER),
    // A line of a filing is credited once, whatever was taken back in between.
    env.DB.prepare(
      `SELECT COUNT(*) AS n FROM (SELECT SUM(p.points) AS total, l.points AS worth
         FROM points_entries p JOIN declaration_lines l
           ON l.declaration_id = p.declaration_id AND l.line = p.line
         GROUP BY p.declaration_id, p.line HAVING total NOT IN (0, worth))`,
    ),
    env.DB.prepare(
      `SELECT COUNT(*) AS n FROM (SELECT 1 FROM ledger_postings GROUP BY cause, cause_id
         HAVING COUNT(*) > 1)`,
    ),
    // Every movement that counts is one posting, and money that came is what the entries hold.
    env.DB.prepare(
      `SELECT COALESCE(SUM(e.amount_centimes), 0) AS n FROM bank_matches m
       JOIN bank_entries e ON e.key = m.entry_key
       WHERE m.employer_number = ? AND m.undone_at IS NULL AND m.returns IS NULL
         AND NOT EXISTS (SELECT 1 FROM bank_matches r WHERE r.returns = m.id
           AND r.undone_at IS NULL)`,
    ).bind(EMPLOYER),
  ])
  const number = (at: { results: Record<string, number>[] } | undefined) => at?.results[0]?.['n']
  return {
    dues: number(dues) ?? 0,
    credited: credited?.results ?? [],
    oddLines: number(twice),
    twicePosted: number(causes),
    received: number(openMatches) ?? 0,
  }
}

beforeAll(async () => {
  await seeded()
  recovery = await signedInAs('desk-recovery')
  controller = await signedInAs('desk-controller')
  await filedT3(await signedInAs('declarant-005624'))
  await moveTo('2027-01-05', 10)
})

describe('the books', () => {
  it('agree after every step: entries, dues, money received, points', async ({ expect }) => {
    const expected = new Map<string, number>()
    for (const row of (
      await env.DB.prepare(
        `SELECT l.category, SUM(l.points) AS points FROM declaration_lines l
         JOIN declarations d ON d.id = l.declaration_id
         WHERE d.employer_number = ? AND d.quarter = '2026-T3' AND l.points IS NOT NULL
         GROUP BY l.category`,
      )
        .bind(EMPLOYER)
        .all<{ category: string; points: number }>()
    ).results)
      expected.set(row.category, row.points)
    const seen = new Set<boolean>()
    const before = await sums()
    const opening = await accountIn(EMPLOYER)
    const paidBefore = opening.entries
      .filter((one) => one.kind === 'payment')
      .reduce((total, one) => total + one.credit - one.debit, 0)
    expect(before.received).toBeLessThanOrEqual(paidBefore)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        for (const one of steps) {
          await done(one)
          const account = await accountIn(EMPLOYER)
          const now = await sums()
          const sum = account.entries.reduce((n, each) => n + each.debit - each.credit, 0)
          expect(account.balance).toBe(sum)
          expect(now.dues - account.inHand).toBe(sum)
          expect(account.inHand).toBeGreaterThanOrEqual(0)
          expect([now.oddLines, now.twicePosted]).toEqual([0, 0])
          const payments = account.entries
            .filter((each) => each.kind === 'payment')
            .reduce((n, each) => n + each.credit - each.debit, 0)
          expect(payments - paidBefore).toBe(now.received - before.received)
          for (const category of CATEGORIES) {
            const dues = account.dues.filter(
              (due) =>
                due.quarter === '2026-T3' &&
                due.category === category &&
                due.kind === 'contribution',
            )
            const isCovered = dues.every((due) => due.credit >= due.debit)
            seen.add(isCovered)
            const credited = now.credited.find((row) => String(row['category']) === category)
            expect(credited?.['points'] ?? 0).toBe(isCovered ? expected.get(category) : 0)
          }
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    // Everything happened: covered and owed, money that came back, mistakes undone.
    expect(seen.size).toBe(2)
    const { back, undone } = (await env.DB.prepare(
      `SELECT COUNT(returns) AS back, COUNT(undone_at) AS undone FROM bank_matches`,
    ).first<{ back: number; undone: number }>()) ?? { back: 0, undone: 0 }
    expect(back).toBeGreaterThan(0)
    expect(undone).toBeGreaterThan(0)
  }, 600_000)
})
