import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import type { Env } from '#src/env.ts'
import { isConflict } from '#src/database/database.ts'
import { atCasablanca, isoDate } from '#src/kernel/dates.ts'
import { monthOf } from '#src/kernel/months.ts'
import { points } from '#src/kernel/points.ts'
import { writePensionFiles } from '#src/payments/index.ts'
import { goOn } from '#src/pensions/run.ts'
import { pensionEnded, pensionRevised, preparePensions, runPensions } from '#src/pensions/index.ts'
import { moveTo } from '#test/support/clock.ts'
import { watchedD1 } from '#test/support/counted.ts'
import { awarded, crowdAwarded, memberMade, morning } from '#test/support/pensions.ts'

// A run is cut anywhere, started again, run twice at once, while decisions are taken: each pension is
// looked at once a month, and paid what it is owed.

const COUNT = env.LONG ? 10_000 : 300
const CHUNK = env.LONG ? 400 : 25
const MEMBER = 'crowd-member'
const atOne = atCasablanca(isoDate('2027-01-21'), { hour: 1 })

let ids: string[] = []

beforeAll(async () => {
  await memberMade(MEMBER, '900000001')
  ids = await crowdAwarded(COUNT, MEMBER)
}, 60_000)

/** The same numbers for ever. */
const numbers = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

class Killed extends Error {}

/** A database that fails now and then: before anything is written, or after all of it was. */
const failing = (seed: number, rate: number): Env => {
  const next = numbers(seed)
  const dies = (): void => {
    if (next() < rate) throw new Killed()
  }
  const DB = new Proxy(env.DB, {
    get: (db, name) => {
      if (name === 'batch')
        return async (statements: D1PreparedStatement[]) => {
          dies()
          const answer = await db.batch(statements)
          dies()
          return answer
        }
      const value: unknown = Reflect.get(db, name)
      return typeof value === 'function' ? value.bind(db) : value
    },
  })
  return { ...env, DB } as unknown as Env
}

const survived = async <T>(work: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Killed) && !isConflict(error)) throw error
    }
  }
}

/** Several runners over one month, each dying and starting again, until it is closed. */
const ran = async (day: string, runners: number, rate = 0.3): Promise<string | null> => {
  const months = await Promise.all(
    Array.from({ length: runners }, (_, i) => {
      const bindings = failing(17 * (i + 1) + day.length, rate)
      return survived(async () => {
        const went = await goOn(bindings, { at: morning(day), most: 4, chunk: CHUNK })
        if (!went.isDone) throw new Killed()
        return went.month
      })
    }),
  )
  return months.find((month) => month !== null) ?? null
}

const one = async <T>(sql: string, ...values: string[]): Promise<T> =>
  (await env.DB.prepare(sql)
    .bind(...values)
    .first<T>()) as T

/** The books of a month, added up in two ways. */
const booksOf = async (month: string) => ({
  payments: await one<{ n: number; ids: number; gross: number; net: number }>(
    `SELECT COUNT(*) AS n, COUNT(DISTINCT pension_id) AS ids, SUM(gross_centimes) AS gross,
       SUM(net_centimes) AS net FROM pension_payments WHERE month = ?`,
    month,
  ),
  lines: await one<{ net: number }>(
    'SELECT SUM(amount_centimes) AS net FROM pension_payment_lines WHERE month = ?',
    month,
  ),
  chunks: await one<{ n: number; gross: number; net: number }>(
    `SELECT SUM(paid + held + unpaid) AS n, SUM(gross_centimes) AS gross,
       SUM(net_centimes) AS net FROM pension_run_chunks WHERE month = ?`,
    month,
  ),
})

describe('the run of a month', () => {
  it('waits for the day after the last one to decide', async ({ expect }) => {
    // The month before is due: it is the first of this register, and pays the early ones alone.
    expect(await ran('2026-09-20', 1)).toBe('2026-08')
    expect(await goOn(env, { at: morning('2026-09-20'), most: 1 })).toMatchObject({ month: null })
    expect(await one('SELECT GROUP_CONCAT(month) AS months FROM pension_runs')).toEqual({
      months: '2026-08',
    })
    const { payments } = await booksOf('2026-08')
    expect(payments.n).toBe(Math.floor(COUNT / 3))
  }, 120_000)

  it('pays everyone once, with three runners that die at random', async ({ expect }) => {
    expect(await ran('2026-09-21', 3)).toBe('2026-09')
    const { payments, lines, chunks } = await booksOf('2026-09')
    expect([payments.n, payments.ids, chunks.n]).toEqual([COUNT, COUNT, COUNT])
    expect([payments.gross, payments.net, lines.net]).toEqual([
      chunks.gross,
      chunks.net,
      chunks.net,
    ])
    // Each month owed was granted once, whatever died.
    expect(
      await one(
        `SELECT COUNT(*) AS n FROM (SELECT 1 FROM pension_payment_lines
         WHERE kind IN ('month', 'arrears') GROUP BY pension_id, for_month HAVING COUNT(*) > 1)`,
      ),
    ).toEqual({ n: 0 })
    const early = await one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM pension_payment_lines l JOIN pensions p ON p.id = l.pension_id
       WHERE p.starts_on = '2026-05-01' AND l.kind IN ('month', 'arrears')`,
    )
    expect(early.n).toBe(Math.floor(COUNT / 3) * 5)
  }, 600_000)

  it('asked again, does nothing more; a closed run takes nobody in', async ({ expect }) => {
    const before = await booksOf('2026-09')
    expect(await goOn(env, { at: morning('2026-10-20'), most: 9 })).toMatchObject({ month: null })
    await awarded({ id: 'after-closing', memberId: MEMBER })
    expect(await booksOf('2026-09')).toEqual(before)
    await expect(
      env.DB.prepare(
        `INSERT INTO pension_payments (pension_id, month, outcome, is_over, gross_centimes,
           net_centimes, account_seq, mode, basis, value_digest, at)
         VALUES ('after-closing', '2026-09', 'pay', 0, 1, 1, 1, 'morocco', 2, '', 0)`,
      ).run(),
    ).rejects.toThrow('append_only')
  })

  it('takes in what is decided while it runs, and never from a stale reading', async ({
    expect,
  }) => {
    const at = morning('2026-10-21')
    await goOn(env, { at, most: 1, chunk: CHUNK })
    const [seen = '', ...others] = ids
    const unseen = others.at(-1) ?? ''
    // Before the place the run has come to, and after it.
    await awarded({ id: 'a-first', memberId: MEMBER, at })
    await env.DB.batch([
      ...pensionEnded(env.DB, {
        pensionId: seen,
        on: isoDate('2026-09-15'),
        why: 'death',
        by: { kind: 'desk', id: 'x', name: 'X' },
        at,
      }),
      ...pensionRevised(env.DB, {
        pensionId: unseen,
        from: isoDate('2026-09-01'),
        points: points(2_000_000),
        cause: { kind: 'revision', id: 'r1' },
        at,
      }),
    ])
    expect(await ran('2026-10-21', 2)).toBe('2026-10')
    const { payments, chunks } = await booksOf('2026-10')
    expect([payments.n, payments.ids, chunks.n]).toEqual([COUNT + 2, COUNT + 2, COUNT + 2])
    // October was paid before the death was known: it is owed back.
    expect(
      await env.DB.prepare('SELECT kind, what, for_month FROM pension_debts WHERE pension_id = ?')
        .bind(seen)
        .all()
        .then(({ results }) => results),
    ).toEqual([{ kind: 'owed', what: 'month', for_month: '2026-10' }])
    expect(
      await one<{ points: number }>(
        `SELECT points FROM pension_payment_lines
         WHERE pension_id = ? AND month = '2026-10' AND kind = 'month'`,
        unseen,
      ),
    ).toEqual({ points: 2_000_000 })
  }, 600_000)

  it('stops an award that no run could count, when it is made', async ({ expect }) => {
    const early = { id: 'early', memberId: MEMBER, startsOn: isoDate('2001-05-01') }
    await expect(awarded(early)).rejects.toThrow('service-point-value has no value on 2001-05-01')
    await awarded({ ...early, settledBefore: monthOf(isoDate('2026-11-01')) })
  })

  it('leaves alone who is over, until something is decided', async ({ expect }) => {
    const seen = ids[0] ?? ''
    await ran('2026-11-21', 1, 0.1)
    await ran('2026-12-21', 1, 0.1)
    const months = await env.DB.prepare(
      'SELECT month, outcome FROM pension_payments WHERE pension_id = ? ORDER BY month DESC LIMIT 2',
    )
      .bind(seen)
      .all<{ month: string; outcome: string }>()
    expect(months.results).toEqual([
      { month: '2026-11', outcome: 'nothing' },
      { month: '2026-10', outcome: 'pay' },
    ])
  }, 600_000)
})

describe('what runs by itself', () => {
  it('starts on the day, leaves a run that goes on alone, and takes up one that stands still', async ({
    expect,
  }) => {
    await moveTo('2027-01-20', 23)
    expect(await runPensions(env)).toBe(0)
    await moveTo('2027-01-21', 1)
    expect(await goOn(env, { at: atOne, most: 1, chunk: CHUNK })).toMatchObject({ looked: CHUNK })
    expect(await runPensions(env)).toBe(0)
    await moveTo('2027-01-21', 2)
    expect(await runPensions(env)).toBeGreaterThan(0)
    await preparePensions(env)
    const { payments } = await booksOf('2027-01')
    // All but the one who died, who is over.
    expect([payments.n, payments.ids]).toEqual([COUNT + 2, COUNT + 2])
  }, 60_000)
})

describe('the limits of production', () => {
  it('a chunk asks D1 eight times at most', async ({ expect }) => {
    const { bindings, asked } = watchedD1()
    const before = asked().length
    const { isDone } = await goOn(bindings, { at: morning('2027-02-21'), most: 1 })
    // Starting the run is four more: its place, its month, who draws, and the batch that starts it.
    const count = asked().length - before
    expect(isDone).toBe(false)
    expect(count).toBeLessThanOrEqual(8 + 5)
    const again = asked().length
    await goOn(bindings, { at: morning('2027-02-21'), most: 1 })
    const chunk = asked().length - again
    expect(chunk).toBeLessThanOrEqual(8 + 2)
    // A job of sixty of them is allowed in production: seven of those are 165,000 pensions.
    expect(chunk * 60).toBeLessThan(1000)
    expect(60 * 400 * 7).toBeGreaterThan(165_000)
  })
})

describe('the files of a run', () => {
  it('hold every payment once, whatever dies while they are written', async ({ expect }) => {
    const bindings = failing(99, 0.2)
    for (let left = 30; left > 0; left -= 1) await survived(() => writePensionFiles(bindings))
    const batches = await env.DB.prepare(
      'SELECT month, count, total_centimes AS total, file_key AS fileKey FROM pension_batches',
    ).all<{ month: string; count: number; total: number; fileKey: string }>()
    for (const month of ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12']) {
      const own = batches.results.filter((batch) => batch.month === month)
      const payments = await one<{ n: number; net: number }>(
        `SELECT COUNT(*) AS n, SUM(net_centimes) AS net FROM pension_payments
         WHERE month = ? AND net_centimes > 0`,
        month,
      )
      expect(own.reduce((total, { count }) => total + count, 0)).toBe(payments.n)
      expect(own.reduce((total, { total: each }) => total + each, 0)).toBe(payments.net)
      const named = new Set<string>()
      for (const { fileKey } of own) {
        const xml = (await (await env.FILES.get(fileKey))?.text()) ?? ''
        for (const [, id = ''] of xml.matchAll(/<EndToEndId>([^<]+)</g)) named.add(id)
      }
      expect(named.size).toBe(payments.n)
    }
  }, 600_000)
})
