import { availableParallelism, cpus } from 'node:os'
import { measureCareers } from './careers.ts'
import { makeData } from './data.ts'
import { readerHeap, storeHeap } from './heap.ts'
import { mediansMs, perSecond } from './measure.ts'
import { checkedLinesOf, readersOf } from './reading.ts'
import { measurePairs } from './pairs.ts'
import { measureServers } from './server.ts'
import { createSink } from './sqlite.ts'
import { printTable, type Row } from './table.ts'

// quality.md P1: what a long declaration costs, beside what others take for the same data. Figures,
// no verdict: a slow machine fails nothing.

const LINES = 100_000
const data = makeData(LINES)
const mega = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
const told = (sentence: string): void => console.error(`… ${sentence}`)

const checking = async (): Promise<(Row | string)[]> => {
  told('checking, and parsing with PapaParse and csv-parse')
  const { read, ...others } = readersOf(data)
  const ms = await mediansMs({ ...others, read: () => read() })
  const rate = (name: keyof typeof ms): number => perSecond(LINES, ms[name])
  const beside = (what: string, name: keyof typeof ms, target = ''): Row => ({
    what,
    value: rate(name),
    ratio: rate('check') / rate(name),
    target,
  })
  return [
    'Check of the file, from bytes (ratio: full check ÷ the row)',
    {
      what: 'full check: survey, 21 fields, every rule, 100,000 people known',
      value: rate('check'),
    },
    { what: '  of which survey and reading of the fields', value: rate('read') },
    beside('PapaParse, same file: lines split, one cell a row', 'papaFile', '≥ 1.00'),
    beside('PapaParse, same values as CSV: 21 cells a row', 'papaCsv'),
    beside('PapaParse, same values as CSV: an object a row (header)', 'papaObjects'),
    beside('csv-parse, same file: lines split, one cell a row', 'csvParseFile'),
    beside('csv-parse, same values as CSV: 21 cells a row', 'csvParseCsv'),
  ]
}

const inProcess = async (): Promise<{ insertMs: number; heap: (Row | string)[] }> => {
  told('inserting in SQLite, and weighing the heap')
  const sink = createSink()
  try {
    const lines = await checkedLinesOf(data)
    let turn = 0
    const insert = (): void => {
      turn += 1
      sink.declare(`insert${turn}`)
      sink.insert(`insert${turn}`, lines)
    }
    const ms = await mediansMs({ insert }, { runs: 3, warmUp: 1 })
    lines.length = 0
    const stored = await storeHeap(data, sink)
    const mb = (figure: number): string => `${figure.toFixed(1)} MiB`
    const heap: (Row | string)[] = [
      'Heap growth while 100,000 lines are checked and stored, the roster aside',
      { what: 'held: highest after a collection', value: mb(stored.heldMb), target: '≤ 32 MiB' },
      { what: 'highest heapUsed, garbage included', value: mb(stored.peakMb) },
      'Heap growth of the reader alone, every field read (held; target: flat)',
    ]
    const small = makeData(LINES / 10).file
    for (const [what, file, times] of [
      ['10,000 lines', small, 1],
      ['100,000 lines', data.file, 1],
      ['1,000,000 lines', data.file, 10],
    ] as const) {
      const { heldMb } = await readerHeap(file, times)
      heap.push({ what, value: mb(heldMb) })
    }
    return { insertMs: ms.insert, heap }
  } finally {
    sink.remove()
  }
}

const reader = async (): Promise<Row> => {
  const { million } = await mediansMs(
    { million: () => readersOf(data).read(10) },
    { runs: 1, warmUp: 0 },
  )
  return { what: 'reader alone, 1,000,000 lines', value: perSecond(10 * LINES, million) }
}

const storing = async (insertMs: number): Promise<(Row | string)[]> => {
  told('storing in the D1 of a local workerd, then a POST to the local server')
  const { checkMs, storeMs, statements, batches, posted } = await measureServers(data)
  return [
    'Storage of the checked lines (ratio: ÷ in-process SQLite)',
    {
      what: 'node:sqlite, an insert a line, one transaction, same tables',
      value: perSecond(LINES, insertMs),
    },
    {
      what: 'D1 in local workerd: finishDeposit, less the same without its bulk',
      value: perSecond(LINES, storeMs),
      ratio: insertMs / storeMs,
      target: '≥ 0.30',
    },
    {
      what: 'D1 in local workerd: finishDeposit whole (R2, roster, check, store)',
      value: perSecond(LINES, checkMs + storeMs),
      ratio: insertMs / (checkMs + storeMs),
    },
    {
      what: `D1 statements of finishDeposit, in ${batches} batches`,
      value: statements,
      target: '≤ 100',
    },
    'End to end, for the record',
    {
      what: `POST /declarations until its 201: ${posted.seconds.toFixed(1)} s`,
      value: perSecond(posted.lines, posted.seconds * 1000),
    },
  ]
}

const pairs = async (): Promise<(Row | string)[]> => {
  told('asking for accounts that exist and for accounts that do not, in turns')
  const measured = await measurePairs()
  return [
    `Known and unknown accounts, ${measured[0]?.pairs ?? 0} pairs a flow (median ms; ratio: known ÷ unknown)`,
    ...measured.map(({ flow, knownMs, unknownMs }) => ({
      what: flow,
      value: `${knownMs.toFixed(2)} ms`,
      ratio: knownMs / unknownMs,
      target: 'about 1.00',
    })),
  ]
}

const rows = await checking()
rows.push(await reader())
const { insertMs, heap } = await inProcess()
told('explaining careers, and publicodes')
const careers = await measureCareers()
const stored = await storing(insertMs)

console.log(
  `\nBench: a declaration of ${LINES.toLocaleString('en')} lines — Node ${process.versions.node}, ` +
    `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'CPU'}`,
)
console.log(
  `File of 190 characters a line: ${mega(data.file.length)}; same values as CSV: ` +
    `${mega(data.csv.length)}. Medians of 5 runs taken in turns.\n`,
)
printTable([...rows, ...careers, ...stored, ...heap, ...(await pairs())])
// wrangler leaves a handle open.
process.exit(0)
