import { DurableObject } from 'cloudflare:workers'
import type { Env } from '#src/env.ts'
import { readNow, realNow } from '#src/http/clock.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Chain, ChainCommand, ChainEvent, Handled } from '#src/payments/payment.ts'
import { hasArrived } from '#src/payments/store-projection.ts'
import { decide, FUND, replay, wakesAt } from './chain.ts'
import {
  abandonedMarked,
  doneFor,
  doneRecorded,
  eventAppended,
  eventsIn,
  isAbandoned,
  migrate,
  named,
  projectedUpTo,
  selfIn,
} from './journal.ts'
import { projected } from './projection.ts'

const RETRY_MS = 30_000
const MOST_RETRIES = 4

/**
 * One object an order: the authority on who ordered, confirmed, refused and sent it. D1 follows
 * (decision 7): each event is projected once, and the alarm takes up what a cut left behind.
 */
export class ApprovalChain extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    // oxlint-disable-next-line typescript/no-floating-promises -- the runtime itself waits for it
    ctx.blockConcurrencyWhile(async () => migrate(ctx.storage.sql))
  }

  async handle(id: string, command: ChainCommand, now: Instant): Promise<Handled> {
    const handled = this.#decideAndAppend(id, command, now)
    if (!handled.ok) return handled
    // With the event or not at all: whatever is cut after it, the alarm takes up.
    await this.ctx.storage.setAlarm(realNow() + RETRY_MS)
    try {
      await this.#project()
      await this.#setNextAlarm(now)
    } catch (error) {
      console.error('projection left to the alarm', error instanceof Error ? error.name : '')
    }
    return handled
  }

  /** The order this command already gave, with the digest of its request. */
  async given(command: {
    id: string
    by: { id: string }
  }): Promise<{ chain: Chain; digest: string } | null> {
    const { sql } = this.ctx.storage
    const digest = doneFor(sql, command)
    return digest === null ? null : { chain: replay(eventsIn(sql)), digest }
  }

  /** The order as it stands, and everything that happened to it. */
  async story(): Promise<{ chain: Chain; events: ChainEvent[] }> {
    const events = eventsIn(this.ctx.storage.sql)
    return { chain: replay(events), events }
  }

  /**
   * Before another order is decided on the same sums: true once D1 knows this one, false when it was
   * never given, and then never will be.
   */
  async writtenOrAbandoned(): Promise<boolean> {
    const { sql } = this.ctx.storage
    if (eventsIn(sql).length === 0) {
      abandonedMarked(sql)
      return false
    }
    await this.#project()
    return true
  }

  override async alarm(info?: AlarmInvocationInfo): Promise<void> {
    try {
      await this.wake(await readNow(this.env))
    } catch (error) {
      // Six retries are all there is: a new alarm goes on for as long as D1 stays away.
      if ((info?.retryCount ?? 0) < MOST_RETRIES) throw error
      await this.ctx.storage.setAlarm(realNow() + RETRY_MS)
    }
  }

  /** What time brings, then what D1 doesn't know yet; the next alarm comes last. */
  async wake(now: Instant): Promise<void> {
    const { sql } = this.ctx.storage
    const self = selfIn(sql)
    if (!self) return
    const isPaid = await hasArrived(this.env.DB, self.id)
    this.#decideAndAppend(
      self.id,
      {
        type: 'wake',
        isSettled: isPaid,
        id: `wake-${replay(eventsIn(sql)).seq}`,
        requestDigest: '',
        by: FUND,
        expectedSeq: null,
      },
      now,
    )
    await this.#project()
    await this.#setNextAlarm(now)
  }

  // No await in here: that is what makes two confirmations at once impossible.
  #decideAndAppend(id: string, command: ChainCommand, now: Instant): Handled {
    const { sql } = this.ctx.storage
    named(sql, id)
    const events = eventsIn(sql)
    const chain = replay(events)
    if (command.type === 'order' && isAbandoned(sql))
      return { ok: false, refusal: { code: 'changed_meanwhile', facts: {} }, chain, since: [] }
    const before = doneFor(sql, command)
    if (before === command.requestDigest) return { ok: true, chain }
    if (before !== null)
      return { ok: false, refusal: { code: 'command_id_reused', facts: {} }, chain, since: [] }
    const decided = decide(chain, command, now)
    if (!decided.ok) {
      const since = events.filter((event) => event.seq > (command.expectedSeq ?? chain.seq))
      return { ok: false, refusal: decided.refusal, chain, since }
    }
    if (decided.value === null) return { ok: true, chain }
    eventAppended(sql, decided.value)
    doneRecorded(sql, command)
    return { ok: true, chain: this.#settledByCredit(replay([...events, decided.value]), now) }
  }

  /** An order that what is in hand pays needs no bank: it leaves with the last confirmation. */
  #settledByCredit(chain: Chain, now: Instant): Chain {
    if (chain.status !== 'approved' || chain.order?.means !== 'credit' || chain.withdrawalAskedBy)
      return chain
    const { sql } = this.ctx.storage
    const sent = decide(
      chain,
      {
        type: 'transmit',
        dueBy: now,
        reason: null,
        id: 'credit',
        requestDigest: '',
        by: FUND,
        expectedSeq: null,
      },
      now,
    )
    if (sent.ok && sent.value) eventAppended(sql, sent.value)
    return replay(eventsIn(sql))
  }

  async #setNextAlarm(now: Instant): Promise<void> {
    const next = wakesAt(replay(eventsIn(this.ctx.storage.sql)))
    // The order's own clock may be the demo's: an alarm rings on the real one.
    if (next === null) await this.ctx.storage.deleteAlarm()
    else await this.ctx.storage.setAlarm(realNow() + Math.max(1000, next - now))
  }

  /** Each event reaches D1 once: its row there is the guard, so running again changes nothing. */
  async #project(): Promise<void> {
    const { sql } = this.ctx.storage
    const events = eventsIn(sql)
    for (const event of events) {
      const self = selfIn(sql)
      if (!self || event.seq <= self.projected) continue
      await projected(this.env, self.id, events.slice(0, event.seq))
      projectedUpTo(sql, event.seq)
    }
  }
}
