import { checkedLine, createChecker } from '#src/declarations/rules/checker.ts'
import { readLines } from '#src/declarations/rules/fixed-width.ts'
import type { Statement } from '#src/database/database.ts'
import { encodedLine, linesStored } from '#src/declarations/store-lines.ts'
import { type Data, inPieces } from './data.ts'
import { type HeapGrowth, heapGrowth } from './measure.ts'
import { surveyed } from './reading.ts'
import type { Sink } from './sqlite.ts'

/** As many statements at once as src/declarations/deposits.ts sends. */
const AT_ONCE = 12

/**
 * Checks a stream and stores it through the product's statements, as deposits.ts does (that file
 * needs workerd), into SQLite: what is measured is our heap, not a database's.
 */
const checkAndStore = async (
  data: Data,
  { sink, id, sample }: { sink: Sink; id: string; sample: () => void },
): Promise<void> => {
  sink.declare(id)
  const checker = createChecker(data.facts)
  let waiting: Statement[] = []
  for await (const lines of readLines(inPieces(data.file), surveyed(data.file))) {
    const rows = lines.map((line) => encodedLine(checkedLine(line, checker.check(line))))
    waiting.push(...linesStored(sink.asD1, id, rows))
    sample()
    if (waiting.length >= AT_ONCE) {
      await sink.asD1.batch(waiting)
      waiting = []
    }
  }
  checker.finish()
  if (waiting.length > 0) await sink.asD1.batch(waiting)
  sample()
}

export const storeHeap = async (data: Data, sink: Sink): Promise<HeapGrowth> => {
  let turn = 0
  return await heapGrowth((sample) => {
    turn += 1
    return checkAndStore(data, { sink, id: `heap${turn}`, sample })
  })
}

/** The reader alone over the same bytes `times` over, every field read. */
export const readerHeap = async (file: Uint8Array, times: number): Promise<HeapGrowth> => {
  const survey = surveyed(file)
  return await heapGrowth(async (sample) => {
    for await (const lines of readLines(inPieces(file, times), survey)) {
      for (const line of lines) line.fields()
      sample()
    }
  })
}
