import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, it } from 'vitest'
import { type Answer, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { filedT3, ordered } from '#test/support/payments.ts'

// People of an employer act on an order, one after the other and at once, through the Worker itself.
// A small model says what may come of it; whatever the order in which requests arrive, what the
// Worker answered must be what the model gives in some order.

const RUNS = env.LONG ? 600 : 50
const PEOPLE = ['orderer', 'first', 'second'] as const
type Person = (typeof PEOPLE)[number]
const ACTIONS = ['approvals', 'rejections', 'withdrawal', 'transmissions'] as const
type Action = (typeof ACTIONS)[number]
type Try = { who: Person; action: Action; seen: boolean }

/** What the model knows: written from the rules of the issue, not from the machine. */
type Model = {
  status: string
  seq: number
  needed: 1 | 2
  orderedBy: Person
  confirmedBy: readonly Person[]
  askedBy: Person | null
}

const NEW = (needed: 1 | 2, orderedBy: Person): Model => ({
  status: 'awaiting_first',
  seq: 1,
  needed,
  orderedBy,
  confirmedBy: [],
  askedBy: null,
})

const moved = (model: Model, change: Partial<Model>): Model => ({
  ...model,
  seq: model.seq + 1,
  ...change,
})

/** The order after this, or null: it is refused. */
const next = (model: Model, { who, action }: Try): Model | null => {
  const waits = model.status.startsWith('awaiting')
  if (action === 'approvals') {
    if (!waits || who === model.orderedBy || model.confirmedBy.includes(who)) return null
    const confirmedBy = [...model.confirmedBy, who]
    const status = confirmedBy.length === model.needed ? 'approved' : 'awaiting_second'
    return moved(model, { confirmedBy, status })
  }
  if (action === 'rejections') return waits ? moved(model, { status: 'refused' }) : null
  if (action === 'transmissions')
    return model.status === 'approved' ? moved(model, { status: 'transmitted' }) : null
  if (waits) return who === model.orderedBy ? moved(model, { status: 'withdrawn' }) : null
  if (model.status !== 'approved' || model.askedBy === who) return null
  return moved(model, model.askedBy ? { status: 'withdrawn' } : { askedBy: who })
}

/** Rights are looked at before the order is: an orderer alone has none to confirm. */
const mayTry = ({ who, action }: Try): boolean =>
  who !== 'orderer' || action === 'withdrawal' || action === 'transmissions'

const visitors = new Map<Person, Visitor>()
const as = (who: Person): Visitor => {
  const visitor = visitors.get(who)
  if (!visitor) throw new Error(who)
  return visitor
}

const sent = (id: string, seq: number, { who, action, seen }: Try): Promise<Answer> =>
  as(who).post(`/payments/${id}/${action}`, {
    ...(seen ? { expected_seq: seq } : {}),
    ...(action === 'rejections' ? { reason: 'Compte à revoir' } : {}),
    ...(action === 'transmissions' ? { form: 'paper' } : {}),
  })

const permuted = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((one, i) =>
        permuted([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [one, ...rest]),
      )

/** The orders of arrival that explain every answer, each with where it leaves the model. */
const explained = (model: Model, tries: readonly Try[], answers: readonly Answer[]): Model[] =>
  permuted(tries.map((one, i) => ({ one, isDone: answers[i]?.status === 200 }))).flatMap(
    (order) => {
      let at: Model | null = model
      for (const { one, isDone } of order) {
        const isStale: boolean = one.seen && at.seq !== model.seq
        const reached: Model | null = isStale ? null : next(at, one)
        if ((reached !== null) !== isDone) return []
        at = reached ?? at
      }
      return [at]
    },
  )

/** Every command is possible: what can't be done is refused. */
type Possible = { isPossible: boolean }
/** `statuses`: every one it was seen in, whatever it ended as. */
type Real = { id: string; said: Model; statuses: Set<string> }

const inD1 = (id: string) =>
  env.DB.prepare('SELECT status, approval_seq AS seq FROM payments WHERE id = ?')
    .bind(id)
    .first<{ status: string; seq: number }>()

class Attempts implements fc.AsyncCommand<Possible, Real> {
  readonly tries: readonly Try[]
  readonly scheduler: fc.Scheduler

  constructor(tries: readonly Try[], scheduler: fc.Scheduler) {
    this.tries = tries
    this.scheduler = scheduler
  }

  check(): boolean {
    return this.tries.every(mayTry)
  }

  async run(_: Possible, real: Real): Promise<void> {
    const seq = real.said.seq
    // Each leaves when the scheduler says so; how they arrive is the Worker's affair.
    const leaving = this.tries.map(async (one) => {
      await this.scheduler.schedule(Promise.resolve(), one.who)
      return await sent(real.id, seq, one)
    })
    await this.scheduler.waitFor(Promise.all(leaving))
    const answers = await Promise.all(leaving)
    const found = explained(real.said, this.tries, answers)
    if (found.length === 0)
      throw new Error(`${JSON.stringify(real.said)}: ${answers.map((one) => one.text).join(' | ')}`)
    const read = await inD1(real.id)
    const reached = found.find((one) => one.status === read?.status && one.seq === read.seq)
    if (!reached) throw new Error(`D1 says ${JSON.stringify(read)}`)
    real.said = reached
    real.statuses.add(reached.status)
  }

  toString(): string {
    return this.tries
      .map((one) => `${one.who} ${one.action}${one.seen ? ' (seen)' : ''}`)
      .join(' ‖ ')
  }
}

/** The object leaves memory: what it knew is on its disk. */
class Evict implements fc.AsyncCommand<Possible, Real> {
  check(): boolean {
    return true
  }

  async run(_: Possible, real: Real): Promise<void> {
    const stub = env.APPROVALS.getByName(real.id)
    await evictDurableObject(stub)
    const { chain } = await stub.story()
    if (chain.status !== real.said.status) throw new Error(`woke as ${chain.status}`)
  }

  toString(): string {
    return 'evict'
  }
}

/** D1 refuses what it is told for one step: the object goes on, and its alarm brings D1 up to date. */
class CutOff implements fc.AsyncCommand<Possible, Real> {
  readonly one: Try

  constructor(one: Try) {
    this.one = one
  }

  check(): boolean {
    return mayTry(this.one)
  }

  async run(_: Possible, real: Real): Promise<void> {
    const before = await inD1(real.id)
    await env.DB.prepare(
      `CREATE TRIGGER cut BEFORE INSERT ON payment_events BEGIN SELECT RAISE(ABORT, 'cut'); END`,
    ).run()
    const answer = await sent(real.id, real.said.seq, this.one)
    await env.DB.prepare('DROP TRIGGER cut').run()
    const reached = next(real.said, this.one)
    if ((reached !== null) !== (answer.status === 200)) throw new Error(answer.text)
    const cut = await inD1(real.id)
    if (cut?.seq !== before?.seq) throw new Error('D1 was not cut off')
    await evictDurableObject(env.APPROVALS.getByName(real.id))
    const hasRung = await runDurableObjectAlarm(env.APPROVALS.getByName(real.id))
    if (reached && !hasRung) throw new Error('no alarm was left')
    real.said = reached ?? real.said
    real.statuses.add(real.said.status)
    const read = await inD1(real.id)
    if (read?.seq !== real.said.seq || read.status !== real.said.status)
      throw new Error(`D1 says ${JSON.stringify(read)}`)
  }

  toString(): string {
    return `cut off: ${this.one.who} ${this.one.action}`
  }
}

beforeAll(async () => {
  await seeded()
  await filedT3(await signedInAs('declarant-005624'))
  // The second one may order as well: their own orders wait for somebody else.
  await env.DB.prepare(
    `INSERT INTO user_rights (id, user_id, name, starts_on, granted_at, effective_at)
     VALUES ('both', 'validator2-005624', 'payment_orderer', '2003-01-01', 0, 0)`,
  ).run()
  visitors.set('orderer', await signedInAs('orderer-005624'))
  visitors.set('first', await signedInAs('validator-005624'))
  visitors.set('second', await signedInAs('validator2-005624'))
})

const setNeeded = (needed: 1 | 2) =>
  env.DB.prepare(
    `INSERT INTO confirmation_settings
       (id, employer_number, confirmations, asked_by, asked_at, effective_at)
     VALUES ('model', '005624', ?1, 'administrator-005624', 0, 0)
     ON CONFLICT (id) DO UPDATE SET confirmations = ?1`,
  )
    .bind(needed)
    .run()

describe('an order under the hands of several', () => {
  it('is what its model says, at once, evicted, cut off from D1', async ({ expect }) => {
    const anyTry: fc.Arbitrary<Try> = fc.record({
      who: fc.constantFrom(...PEOPLE),
      action: fc.constantFrom(...ACTIONS, 'approvals' as const, 'approvals' as const),
      seen: fc.boolean(),
    })
    const statuses = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.constantFrom<1 | 2>(1, 2),
        fc.boolean(),
        fc.infiniteStream(
          fc.oneof(
            {
              weight: 6,
              arbitrary: fc.array(anyTry.filter(mayTry), { minLength: 1, maxLength: 3 }),
            },
            { weight: 1, arbitrary: fc.constant('evict' as const) },
            { weight: 1, arbitrary: anyTry.filter(mayTry).map((one) => ({ cut: one })) },
          ),
        ),
        async (scheduler, needed, isSecond, stream) => {
          const orderedBy = isSecond && needed === 1 ? 'second' : 'orderer'
          await setNeeded(needed)
          const { id } = await ordered(as(orderedBy), { amount_centimes: 100 })
          const real: Real = { id, said: NEW(needed, orderedBy), statuses }
          const commands: fc.AsyncCommand<Possible, Real>[] = []
          for (const one of stream) {
            if (one === 'evict') commands.push(new Evict())
            else if ('cut' in one) commands.push(new CutOff(one.cut))
            else commands.push(new Attempts(one, scheduler))
            if (commands.length === 7) break
          }
          await fc.asyncModelRun(() => ({ model: { isPossible: true }, real }), commands)
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(statuses.size).toBeGreaterThanOrEqual(4)
  }, 600_000)
})
