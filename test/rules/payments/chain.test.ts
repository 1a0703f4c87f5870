import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { decide, EMPTY, evolve, replay, wakesAt } from '#src/payments/approval/chain.ts'
import { isOver, TRANSITIONS } from '#src/payments/approval/transitions.ts'
import {
  type By,
  type Chain,
  type ChainCommand,
  type ChainEvent,
  type Order,
  type Status,
  STATUSES,
} from '#src/payments/payment.ts'
import { drawn } from '#scripts/graph.ts'
import { instant, type Instant } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'

// The machine alone: every state against every command, then whatever people may try.

const person = (id: string, same = id): By => ({
  kind: 'employer',
  id,
  name: id.toUpperCase(),
  person: same,
})
const ORDERER = person('orderer')
const FIRST = person('first')
const SECOND = person('second')
/** Another login of whoever ordered. */
const TWIN = person('twin', 'orderer')
const FUND = person('fund')

const ORDERED_AT = instant(1_000_000)
const EXPIRES_AT = instant(2_000_000)
const DUE_BY = instant(3_000_000)

const orderWith = (asked: Partial<Order> = {}): Order => ({
  employerNumber: '005624',
  employerName: 'Atlas Textiles',
  reference: 'RF8300562400000001',
  amount: centimes(100_000),
  credit: centimes(0),
  dues: [],
  means: 'transfer',
  debit: null,
  beneficiary: { rib: '007780000123400000000101', holder: 'CIMR' },
  confirmations: 2,
  soleSignatory: null,
  people: 26,
  ...asked,
})

type Step = ChainCommand extends infer One
  ? One extends ChainCommand
    ? Omit<One, 'id' | 'requestDigest' | 'by' | 'expectedSeq'>
    : never
  : never

const command = (by: By, step: Step, expectedSeq: number | null = null): ChainCommand =>
  ({ ...step, id: 'c', requestDigest: 'd', by, expectedSeq }) as ChainCommand

const ordering = (order: Order): ChainCommand =>
  command(ORDERER, {
    type: 'order',
    order,
    digest: 'digest',
    expiresAt: EXPIRES_AT,
    origin: 'https://teleservices.test',
  })

/** An order taken through these steps, each of which must be possible. */
const after = (order: Order, ...steps: [By, Step, Instant?][]): Chain => {
  const begun = decide(EMPTY, ordering(order), ORDERED_AT)
  const events: ChainEvent[] = []
  if (begun.ok && begun.value) events.push(begun.value)
  for (const [by, step, at = instant(1_000_001)] of steps) {
    const decided = decide(replay(events), command(by, step), at)
    if (!decided.ok) throw new Error(`${step.type}: ${decided.refusal.code}`)
    if (decided.value) events.push(decided.value)
  }
  return replay(events)
}

const CONFIRM: Step = { type: 'confirm' }
const WITHDRAW: Step = { type: 'withdraw', reason: null }
const TRANSMIT: Step = { type: 'transmit', dueBy: DUE_BY, reason: null }
const WAKE: Step = { type: 'wake', isSettled: false }
const STEPS: Record<string, Step> = {
  confirm: CONFIRM,
  refuse: { type: 'refuse', reason: 'Compte à revoir' },
  withdraw: WITHDRAW,
  transmit: TRANSMIT,
  wake: WAKE,
  bank_refuse: { type: 'bank_refuse', reason: 'AM04' },
  close: { type: 'close', reason: 'Jamais parti' },
}

const APPROVED: [By, Step][] = [
  [FIRST, CONFIRM],
  [SECOND, CONFIRM],
]
const MISSED: [By, Step, Instant?][] = [...APPROVED, [ORDERER, TRANSMIT], [FUND, WAKE, DUE_BY]]
const IN: Record<Status, Chain> = {
  empty: EMPTY,
  awaiting_first: after(orderWith()),
  awaiting_second: after(orderWith(), [FIRST, CONFIRM]),
  approved: after(orderWith(), ...APPROVED),
  transmitted: after(orderWith(), ...APPROVED, [ORDERER, TRANSMIT]),
  not_received: after(orderWith(), ...MISSED),
  refused: after(orderWith(), [FIRST, STEPS['refuse'] ?? CONFIRM]),
  withdrawn: after(orderWith(), [ORDERER, WITHDRAW]),
  expired: after(orderWith(), [FUND, WAKE, EXPIRES_AT]),
  bank_refused: after(
    orderWith(),
    ...APPROVED,
    [ORDERER, TRANSMIT],
    [ORDERER, { type: 'bank_refuse', reason: 'AM04' }],
  ),
  closed: after(orderWith(), ...MISSED, [ORDERER, { type: 'close', reason: 'x' }]),
}

/** Who asks, in the table below: somebody who has not confirmed, or who ordered. */
const ASKER: Record<string, By> = {
  confirm: person('third'),
  refuse: FIRST,
  withdraw: ORDERER,
  transmit: ORDERER,
  wake: FUND,
  bank_refuse: ORDERER,
  close: ORDERER,
}

/** What comes of each command in each state: `→ status`, or the refusal. */
const TABLE = `
                 confirm                refuse                 withdraw               transmit               wake            bank_refuse            close
empty            payment_unknown        payment_unknown        payment_unknown        payment_unknown        payment_unknown payment_unknown        payment_unknown
awaiting_first   →awaiting_second       →refused               →withdrawn             payment_awaiting_first nothing         payment_awaiting_first payment_not_missing
awaiting_second  →approved              →refused               →withdrawn             payment_awaiting_second nothing        payment_awaiting_second payment_not_missing
approved         payment_approved       payment_approved       →approved              →transmitted           nothing         payment_approved       payment_not_missing
transmitted      payment_transmitted    payment_transmitted    payment_transmitted    payment_transmitted    nothing         →bank_refused          payment_not_missing
not_received     payment_not_received   payment_not_received   payment_not_received   payment_not_received   nothing         →bank_refused          →closed
refused          payment_refused        payment_refused        payment_refused        payment_refused        nothing         payment_refused        payment_not_missing
withdrawn        payment_withdrawn      payment_withdrawn      payment_withdrawn      payment_withdrawn      nothing         payment_withdrawn      payment_not_missing
expired          payment_expired        payment_expired        payment_expired        payment_expired        nothing         payment_expired        payment_not_missing
bank_refused     payment_bank_refused   payment_bank_refused   payment_bank_refused   payment_bank_refused   nothing         payment_bank_refused   payment_not_missing
closed           payment_closed         payment_closed         payment_closed         payment_closed         nothing         payment_closed         payment_not_missing
`

const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

const outcome = (chain: Chain, asked: ChainCommand, at: Instant): string => {
  const decided = decide(chain, asked, at)
  if (!decided.ok) return decided.refusal.code
  return decided.value ? `→${decided.value.status}` : 'nothing'
}

describe('the decision table', () => {
  it('has every state', ({ expect }) => {
    expect(new Set(rows.map(([status]) => status))).toEqual(new Set(STATUSES))
    for (const [status, chain] of Object.entries(IN)) expect(chain.status).toBe(status)
  })

  it.each(
    rows.flatMap(([status = '', ...cells]) =>
      cells.map((expected, i) => [status, head[i] ?? '', expected] as const),
    ),
  )('in %s, %s gives %s', (status, name, expected) => {
    const step = STEPS[name]
    if (!step) throw new Error(name)
    const chain = IN[status as Status]
    const found = outcome(chain, command(ASKER[name] ?? FUND, step), instant(1_000_002))
    if (found !== expected) throw new Error(`${status} × ${name} gives ${found}`)
  })

  it('has nothing leading out of what is over, and the other way round', ({ expect }) => {
    for (const [status, ...cells] of rows) {
      const leads = cells.some((cell) => cell.startsWith('→'))
      expect(isOver(status as Status), status).toBe(!leads && status !== 'empty')
    }
  })
})

describe('who', () => {
  const outcomes = (chain: Chain, by: By, step: Step) =>
    outcome(chain, command(by, step), instant(1_000_002))

  it('never confirms their own order, under another login neither', ({ expect }) => {
    expect(outcomes(IN.awaiting_first, ORDERER, CONFIRM)).toBe('own_order')
    expect(outcomes(IN.awaiting_first, TWIN, CONFIRM)).toBe('own_order')
    expect(outcomes(IN.awaiting_second, TWIN, CONFIRM)).toBe('own_order')
  })

  it('confirms once: two confirmations are two people', ({ expect }) => {
    expect(outcomes(IN.awaiting_second, FIRST, CONFIRM)).toBe('confirmed_twice')
    expect(outcomes(IN.awaiting_second, person('again', 'first'), CONFIRM)).toBe('confirmed_twice')
  })

  it('has sole power only where the order says so, with one confirmation', ({ expect }) => {
    const sole = after(orderWith({ soleSignatory: 'orderer', confirmations: 1 }))
    expect(outcomes(sole, ORDERER, CONFIRM)).toBe('→approved')
    expect(outcomes(sole, TWIN, CONFIRM)).toBe('own_order')
    const two = after(orderWith({ soleSignatory: 'orderer', confirmations: 2 }))
    expect(outcomes(two, ORDERER, CONFIRM)).toBe('own_order')
    const approved = after(orderWith({ soleSignatory: 'orderer', confirmations: 1 }), [
      ORDERER,
      CONFIRM,
    ])
    expect(outcomes(approved, ORDERER, WITHDRAW)).toBe('→withdrawn')
  })

  it('takes back alone what waits, and by two what is approved', ({ expect }) => {
    expect(outcomes(IN.awaiting_first, FIRST, WITHDRAW)).toBe('withdrawal_not_yours')
    const asked = after(orderWith(), ...APPROVED, [ORDERER, WITHDRAW])
    expect(asked.status).toBe('approved')
    expect(outcomes(asked, ORDERER, WITHDRAW)).toBe('withdrawal_asked_twice')
    expect(outcomes(asked, TWIN, WITHDRAW)).toBe('withdrawal_asked_twice')
    expect(outcomes(asked, FIRST, WITHDRAW)).toBe('→withdrawn')
    // Money in hand moves with the last confirmation: there is nothing left to take back.
    const credit = after(orderWith({ means: 'credit' }), ...APPROVED)
    expect(outcomes(credit, FIRST, WITHDRAW)).toBe('payment_transmitted')
  })
})

describe('time', () => {
  it('expires what waits, at the instant said and not before', ({ expect }) => {
    const { awaiting_first: first, awaiting_second: second } = IN
    const before = instant(EXPIRES_AT - 1)
    expect(outcome(first, command(FUND, WAKE), before)).toBe('nothing')
    expect(outcome(first, command(person('x'), CONFIRM), before)).toBe('→awaiting_second')
    expect(outcome(first, command(FUND, WAKE), EXPIRES_AT)).toBe('→expired')
    expect(outcome(second, command(FUND, WAKE), EXPIRES_AT)).toBe('→expired')
    // The alarm may ring late: the confirmation is too late all the same.
    expect(outcome(first, command(person('x'), CONFIRM), EXPIRES_AT)).toBe('payment_expired')
  })

  it('misses what was sent, unless it has come', ({ expect }) => {
    const settled: Step = { type: 'wake', isSettled: true }
    expect(outcome(IN.transmitted, command(FUND, WAKE), instant(DUE_BY - 1))).toBe('nothing')
    expect(outcome(IN.transmitted, command(FUND, WAKE), DUE_BY)).toBe('→not_received')
    expect(outcome(IN.transmitted, command(FUND, settled), DUE_BY)).toBe('nothing')
  })

  it('rings when there is something to do', ({ expect }) => {
    const rings = Object.fromEntries(Object.entries(IN).map(([name, one]) => [name, wakesAt(one)]))
    expect(rings).toEqual({
      ...Object.fromEntries(STATUSES.map((status) => [status, null])),
      awaiting_first: EXPIRES_AT,
      awaiting_second: EXPIRES_AT,
      transmitted: DUE_BY,
    })
  })
})

describe('what was seen', () => {
  it('is refused when something happened since, before any rule', ({ expect }) => {
    const decided = decide(IN.awaiting_second, command(FIRST, CONFIRM, 1), instant(1_000_002))
    expect(decided).toEqual({
      ok: false,
      refusal: { code: 'payment_stale', facts: { seen: 1, now: 2 } },
    })
  })
})

const people = [ORDERER, TWIN, FIRST, SECOND, person('third'), FUND]
const anyCommand = fc
  .tuple(fc.constantFrom(...people), fc.constantFrom(...Object.values(STEPS)), fc.boolean())
  .map(([by, step, isSettled]) => ({
    by,
    step: step.type === 'wake' ? { ...step, isSettled } : step,
  }))
const anyOrder = fc.record({
  confirmations: fc.constantFrom<1 | 2>(1, 2),
  soleSignatory: fc.constantFrom(null, 'orderer'),
  means: fc.constantFrom<Order['means']>('transfer', 'direct_debit', 'card', 'credit'),
})
const anyStory = fc.tuple(
  anyOrder,
  fc.array(fc.tuple(anyCommand, fc.integer({ min: 0, max: 900_000 })), { maxLength: 14 }),
)

type Story = [Partial<Order>, [{ by: By; step: Step }, number][]]

/** Everything that happens when these people try these things in this order, at these intervals. */
const told = ([order, tries]: Story): ChainEvent[] => {
  const events: ChainEvent[] = []
  const begun = decide(EMPTY, ordering(orderWith(order)), ORDERED_AT)
  if (begun.ok && begun.value) events.push(begun.value)
  let at: number = ORDERED_AT
  for (const [{ by, step }, wait] of tries) {
    at += wait
    const decided = decide(replay(events), command(by, step), instant(at))
    if (decided.ok && decided.value) events.push(decided.value)
  }
  return events
}

describe('whatever people try', () => {
  it('approves nothing without its confirmations, of people who are not who ordered', ({
    expect,
  }) => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const events = told(story)
        const chain = replay(events)
        const { order } = chain
        const confirmed = events.filter((event) => event.type === 'confirmed')
        const persons = new Set(confirmed.map((event) => event.by.person))
        expect(persons.size).toBe(confirmed.length)
        const isSole = order?.soleSignatory === 'orderer' && order.confirmations === 1
        if (!isSole) expect(persons).not.toContain('orderer')
        const hasGone = events.some((event) => event.type === 'transmitted')
        if (hasGone || chain.status === 'approved')
          expect(confirmed).toHaveLength(order?.confirmations ?? 0)
        expect(confirmed.length).toBeLessThanOrEqual(order?.confirmations ?? 0)
        for (const event of confirmed) expect(event.at).toBeLessThan(EXPIRES_AT)
        // Sent at most once, and never taken back by its own people once sent.
        expect(events.filter((event) => event.type === 'transmitted').length).toBeLessThan(2)
        if (hasGone) expect(chain.status).not.toBe('withdrawn')
      }),
      { numRuns: 1500 },
    )
  })

  it('is told again from its events alone, numbered one by one', ({ expect }) => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const events = told(story)
        expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1))
        const stored = JSON.parse(JSON.stringify(events)) as ChainEvent[]
        expect(replay(stored)).toEqual(events.reduce(evolve, EMPTY))
      }),
    )
  })

  it('is drawn in the README as it is: `npm run graph`', ({ expect }) => {
    const text = readFileSync('README.md', 'utf8')
    expect(drawn(text)).toBe(text)
  })

  it('takes every arrow of the graph, and no other: every state is walked', ({ expect }) => {
    const taken = new Set<string>()
    const known = new Set<string>()
    const times = [instant(ORDERED_AT + 1), EXPIRES_AT, DUE_BY]
    const queue: { chain: Chain; from: number }[] = [1, 2].map((confirmations) => ({
      chain: after(orderWith({ confirmations: confirmations === 1 ? 1 : 2 })),
      from: 0,
    }))
    taken.add('empty ordered awaiting_first')
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { chain, from } = next
      for (const [i, at] of times.entries()) {
        if (i < from) continue
        for (const by of people)
          for (const step of Object.values(STEPS)) {
            const decided = decide(chain, command(by, step), at)
            if (!decided.ok || !decided.value) continue
            taken.add(`${chain.status} ${decided.value.type} ${decided.value.status}`)
            const reached = evolve(chain, decided.value)
            const key = JSON.stringify([reached, i])
            if (!known.has(key)) queue.push({ chain: reached, from: i })
            known.add(key)
          }
      }
    }
    expect([...taken].toSorted()).toEqual(TRANSITIONS.map((one) => one.join(' ')).toSorted())
  })
})
