import { evictDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, it } from 'vitest'
import { atCasablanca, instant, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import type { By, ChainCommand, Handled, Order } from '#src/payments/payment.ts'
import { seeded } from '#test/support/client.ts'

// Many people confirm at the same moment: as many win as the order wants, and no more.

const RACES = env.LONG ? 10_000 : 1000
const NOW = atCasablanca(isoDate('2026-10-05'), { hour: 10 })
const EMPLOYER = '005624'

const by = (id: string): By => ({ kind: 'employer', id, name: id, person: id })
const handle = (id: string, command: Partial<ChainCommand>): Promise<Handled> =>
  env.APPROVALS.getByName(id).handle(
    id,
    { requestDigest: 'd', expectedSeq: null, ...command } as ChainCommand,
    NOW,
  ) as Promise<Handled>

const REFERENCES = 'RF0000562400000000'

const orderOf = (confirmations: 1 | 2): Order => ({
  employerNumber: EMPLOYER,
  employerName: 'Atlas Textiles',
  reference: REFERENCES,
  amount: centimes(100_000),
  credit: centimes(0),
  dues: [],
  means: 'transfer',
  debit: { rib: '011780000098700000004527', holder: 'Atlas Textiles' },
  beneficiary: { rib: '007780000123400000000101', holder: 'CIMR' },
  confirmations,
  soleSignatory: null,
  people: 26,
})

let serial = 0
/** A new order of its own, known to D1 as well. */
const ordered = async (confirmations: 1 | 2): Promise<string> => {
  serial += 1
  const id = `race-${serial}`
  const reference = `${REFERENCES.slice(0, 8)}${String(serial).padStart(10, '0')}`
  await env.DB.prepare(
    `INSERT INTO payment_references (reference, employer_number, kind, object_id)
     VALUES (?, ?, 'payment', ?)`,
  )
    .bind(reference, EMPLOYER, id)
    .run()
  const handled = await handle(id, {
    type: 'order',
    id: 'order',
    by: by('orderer-005624'),
    order: { ...orderOf(confirmations), reference },
    digest: 'digest',
    expiresAt: instant(NOW + 86_400_000),
    origin: 'https://teleservices.test',
  })
  if (!handled.ok) throw new Error(handled.refusal.code)
  return id
}

const inD1 = async (id: string) => {
  const [row, steps] = await Promise.all([
    env.DB.prepare('SELECT status, approval_seq AS seq FROM payments WHERE id = ?')
      .bind(id)
      .first(),
    env.DB.prepare(
      'SELECT type, actor_id AS actor FROM payment_events WHERE payment_id = ? ORDER BY seq',
    )
      .bind(id)
      .all<{ type: string; actor: string }>(),
  ])
  return { ...row, steps: steps.results }
}

beforeAll(seeded)

describe(`${RACES} races of 2 to 50 people`, () => {
  it(
    'have one winner a step, and D1 says the same',
    async ({ expect }) => {
      const anyRace = fc.record({
        confirmations: fc.constantFrom<1 | 2>(1, 2),
        people: fc.integer({ min: 2, max: 50 }),
        // Each has seen the order as it was given, or takes it as it stands.
        hasSeen: fc.boolean(),
        refuser: fc.boolean(),
      })
      let confirmations = 0
      await fc.assert(
        fc.asyncProperty(anyRace, async (race) => {
          const id = await ordered(race.confirmations)
          const asked = Array.from({ length: race.people }, (_, i) =>
            handle(id, {
              type: race.refuser && i === 1 ? 'refuse' : 'confirm',
              ...(race.refuser && i === 1 ? { reason: 'x' } : {}),
              id: `c${i}`,
              by: by(`person-${i}`),
              expectedSeq: race.hasSeen ? 1 : null,
            } as Partial<ChainCommand>),
          )
          const answers = await Promise.all(asked)
          const winners = answers.filter((answer) => answer.ok)
          confirmations += winners.length
          // What all of them had seen changes with the first: one step, one winner.
          const steps = race.hasSeen ? 1 : race.confirmations
          expect(winners.length).toBeGreaterThanOrEqual(1)
          expect(winners.length).toBeLessThanOrEqual(steps)
          if (!race.refuser) expect(winners).toHaveLength(steps)
          for (const answer of answers)
            if (!answer.ok) expect(answer.since.length > 0 || !race.hasSeen).toBe(true)
          const { chain } = await env.APPROVALS.getByName(id).story()
          const read = await inD1(id)
          expect(read).toMatchObject({ status: chain.status, seq: chain.seq })
          expect(read.steps).toHaveLength(1 + winners.length)
          const actors = read.steps.map(({ actor }) => actor)
          expect(new Set(actors).size).toBe(actors.length)
          // Its file is closed: ten thousand open ones are more than a machine allows.
          await evictDurableObject(env.APPROVALS.getByName(id))
        }),
        { numRuns: RACES, endOnFailure: true },
      )
      expect(confirmations).toBeGreaterThanOrEqual(RACES)
    },
    env.LONG ? 3_600_000 : 300_000,
  )
})
