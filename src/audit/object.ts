import { DurableObject } from 'cloudflare:workers'
import type { Env } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { type Break, firstBreak, GENESIS, link, type Sealed } from './chain.ts'
import { chainedAfter, hash, lastSeal, listSeals, sealed } from './store.ts'

/** A change is sealed within a minute: this long after it, or at the next tick of the cron. */
const DELAY_MS = 20_000
const CHUNK = 500

/** One object for the whole fund: it alone decides the order in which entries enter the chain. */
export class AuditChain extends DurableObject<Env> {
  /** Something was written: seal it soon. */
  async wake(): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null)
      await this.ctx.storage.setAlarm(realNow() + DELAY_MS)
  }

  override async alarm(info?: AlarmInvocationInfo): Promise<void> {
    try {
      await this.seal()
    } catch (error) {
      // Retries end after six: a fresh alarm keeps the promise when D1 stays away for longer.
      if ((info?.retryCount ?? 0) < 4) throw error
      await this.ctx.storage.setAlarm(realNow() + DELAY_MS)
    }
  }

  /** Seals what is not sealed yet and says how many; running it again seals nothing twice. */
  async seal(): Promise<number> {
    return await this.ctx.blockConcurrencyWhile(async () => {
      let count = 0
      for (;;) {
        const last = await lastSeal(this.env.DB)
        const entries = await chainedAfter(this.env.DB, last?.position ?? 0, CHUNK)
        if (entries.length === 0) return count
        let before = last?.chainHash ?? GENESIS
        const seals: Sealed[] = entries.map((entry) => {
          before = link(hash, before, entry)
          return { position: entry.position, chainHash: before }
        })
        await sealed(this.env.DB, seals, realNow()).run()
        await this.ctx.storage.put('head', seals.at(-1))
        count += seals.length
      }
    })
  }

  /** Reads the whole log again and compares it with the seals and with what this object remembers. */
  async verify(): Promise<Break | null> {
    const head = (await this.ctx.storage.get<Sealed>('head')) ?? null
    const entries = await chainedAfter(this.env.DB, 0, -1)
    return firstBreak(hash, entries, await listSeals(this.env.DB), head)
  }
}

export const auditChain = (env: Env): DurableObjectStub<AuditChain> =>
  env.AUDIT_CHAIN.getByName('chain')
