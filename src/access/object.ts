import { DurableObject } from 'cloudflare:workers'
import type { Env } from '#src/env.ts'
import { instant, type Instant } from '#src/kernel/dates.ts'
import { type GuessLimits, nextGuessAt, recent } from './guesses.ts'

const MARGIN_MS = 1000

export type Taken = { isAllowed: true; guess: number } | { isAllowed: false; at: Instant }

/**
 * Counts the guesses at one account or from one address. A guess is counted before it is checked
 * and forgiven when it was right: two hundred at once are two hundred.
 */
export class GuessCounter extends DurableObject<Env> {
  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    this.#prepare()
  }

  #prepare(): void {
    this.ctx.storage.sql.exec(
      'CREATE TABLE IF NOT EXISTS guesses (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL)',
    )
  }

  async take(limits: GuessLimits, now: number): Promise<Taken> {
    const taken = this.#countAndDecide(limits, now)
    await this.ctx.storage.setAlarm(now + limits.windowMs + MARGIN_MS)
    return taken
  }

  /** Nothing counts any more: names typed by chance leave nothing behind. */
  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
    this.#prepare()
  }

  // No await in here: nobody comes between the count and the decision.
  #countAndDecide(limits: GuessLimits, now: number): Taken {
    const { sql } = this.ctx.storage
    const guesses = sql
      .exec<{ at: number }>('SELECT at FROM guesses ORDER BY at')
      .toArray()
      .map((row) => instant(row.at))
    const at = nextGuessAt(guesses, limits, instant(now))
    if (at > now) return { isAllowed: false, at }
    const kept = recent(guesses, limits, instant(now))
    if (kept.length < guesses.length) sql.exec('DELETE FROM guesses WHERE at < ?', kept[0] ?? now)
    const row = sql
      .exec<{ id: number }>('INSERT INTO guesses (at) VALUES (?) RETURNING id', now)
      .one()
    return { isAllowed: true, guess: row.id }
  }

  /** It was right: it counts no more; of an account, neither do the ones before it. */
  forgive(guess: number, before: boolean): void {
    const from = before ? 0 : guess
    this.ctx.storage.sql.exec('DELETE FROM guesses WHERE id BETWEEN ? AND ?', from, guess)
  }
}
