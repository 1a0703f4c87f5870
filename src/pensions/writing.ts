import { CLOCK } from '#src/audit/index.ts'
import type { Env } from '#src/env.ts'
import { isConflict } from '#src/database/database.ts'
import { readNow } from '#src/http/clock.ts'
import { sha256 } from '#src/http/command.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { sum } from '#src/kernel/money.ts'
import { batchWritten, findNextBatch, listRunsToWrite, type NextBatch } from './store-batches.ts'
import { runStepped } from './store-runs.ts'

/** Writes a file in the bank's own words: the domain of payments knows them. */
export type Pen = (batch: NextBatch & { executeOn: IsoDate }) => string

const FILES_AT_ONCE = 10

const keyOf = ({ month, number, mode }: NextBatch): string =>
  `pensions/${month}/${String(number).padStart(3, '0')}-${mode}.xml`

/** Written once: after a cut, what R2 holds is the file, whatever would be written today. */
const stored = async (env: Env, key: string, xml: string): Promise<string> => {
  const put = await env.FILES.put(key, xml, { onlyIf: { etagDoesNotMatch: '*' } })
  if (put !== null) return xml
  const there = await env.FILES.get(key)
  return there ? await there.text() : xml
}

const written = async (env: Env, batch: NextBatch, pen: Pen): Promise<void> => {
  const closedOn = casablancaDate(batch.closedAt)
  // A run prepared late is carried out at once.
  const executeOn = closedOn > batch.payOn ? closedOn : batch.payOn
  const fileKey = keyOf(batch)
  const xml = await stored(env, fileKey, pen({ ...batch, executeOn }))
  const last = batch.transfers.at(-1)
  try {
    await batchWritten(env.DB, {
      month: batch.month,
      number: batch.number,
      mode: batch.mode,
      afterId: batch.afterId,
      lastId: last?.id ?? '',
      count: batch.transfers.length,
      total: sum(batch.transfers.map(({ amount }) => amount)),
      executeOn,
      fileKey,
      sha256: sha256(xml),
      at: await readNow(env),
    }).run()
  } catch (error) {
    // Written by another run at the same moment: the same file.
    if (!isConflict(error)) throw error
  }
}

/** The files of closed runs, some at a time: what is missing shows in what is there. */
export const writeBatches = async (env: Env, pen: Pen): Promise<number> => {
  let count = 0
  for (const month of await listRunsToWrite(env.DB)) {
    for (;;) {
      const batch = await findNextBatch(env.DB, month)
      if (!batch) break
      if (count === FILES_AT_ONCE) return count
      await written(env, batch, pen)
      count += 1
    }
    const step = runStepped(env.DB, { month, step: 'written', by: CLOCK, at: await readNow(env) })
    await step.run().catch((error: unknown) => {
      if (!isConflict(error)) throw error
    })
  }
  return count
}
