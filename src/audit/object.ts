import { DurableObject } from 'cloudflare:workers'
import type { Env } from '#src/env.ts'
import { readNow, realNow } from '#src/http/clock.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { type Break, firstBreak, GENESIS, link, type Sealed } from './chain.ts'
import { firstHeadBreak, type KeptHead } from './heads.ts'
import { chainedAfter, hash, lastSeal, listSeals, sealed } from './store.ts'
import { headKept, listHeads, nextHead } from './store-heads.ts'

/** A change is sealed within a minute: this long after it, or at the next tick of the cron. */
const DELAY_MS = 20_000
const CHUNK = 500
/** After a long absence the next ticks go on. */
const MOST_HEADS = 60

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

  /**
   * Signs the heads of the days that are over and not signed yet, and says how many: a day without
   * an entry has none. Running it again, or twice at once, signs nothing twice.
   */
  async keepHeads(): Promise<number> {
    await this.seal()
    const now = await readNow(this.env)
    for (let count = 0; ; count += 1) {
      const last = (await this.ctx.storage.get<KeptHead>('daily_head')) ?? null
      const next =
        count < MOST_HEADS ? await nextHead(this.env.DB, last, casablancaDate(now)) : null
      if (!next) return count
      const kept = await headKept(this.env, next, now)
      if (!kept) {
        console.error('audit head not signed: its file is taken', next.day)
        return count
      }
      const known = await this.ctx.storage.get<KeptHead>('daily_head')
      if ((known?.number ?? 0) < kept.number) await this.ctx.storage.put('daily_head', kept)
    }
  }

  /**
   * Reads the whole log again and compares entries, seals, what this object remembers and the daily
   * heads in R2. What may only be behind is read first: a log that grows meanwhile is no break.
   */
  async verify(): Promise<Break | null> {
    const [head, remembered] = await Promise.all([
      this.ctx.storage.get<Sealed>('head'),
      this.ctx.storage.get<KeptHead>('daily_head'),
    ])
    const files = await listHeads(this.env)
    const seals = await listSeals(this.env.DB)
    const entries = await chainedAfter(this.env.DB, 0, -1)
    return (
      firstBreak(hash, entries, seals, head ?? null) ??
      firstHeadBreak(files, { seals, remembered: remembered ?? null })
    )
  }
}

export const auditChain = (env: Env): DurableObjectStub<AuditChain> =>
  env.AUDIT_CHAIN.getByName('chain')

/** The first break of the audit log, or null when it is whole. */
export const verifyAudit = async (env: Env): Promise<Break | null> => await auditChain(env).verify()
