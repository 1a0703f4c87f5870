import { parse as csvParse } from 'csv-parse/sync'
import Papa from 'papaparse'
import { type Checked, checkedLine, createChecker } from '#src/declarations/rules/checker.ts'
import { readLines, surveyFile } from '#src/declarations/rules/fixed-width.ts'
import type { FileSurvey } from '#src/declarations/rules/formats.ts'
import type { CheckedLine } from '#src/declarations/rules/model.ts'
import type { SourceLine } from '#src/declarations/rules/source-line.ts'
import { type Data, inPieces } from './data.ts'

const decoder = new TextDecoder()

export const surveyed = (file: Uint8Array): FileSurvey => {
  const survey = surveyFile(file)
  if (!survey.ok) throw new Error(`The file of the bench is refused: ${survey.refusal.code}`)
  return survey.value
}

/** The whole check of the product on a stream; what each line gave goes to `take`. */
const checkFile = async (
  data: Data,
  survey: FileSurvey,
  take: (line: SourceLine, checked: Checked) => void = () => undefined,
): Promise<void> => {
  const checker = createChecker(data.facts)
  let findings = 0
  let lines = 0
  for await (const batch of readLines(inPieces(data.file), survey))
    for (const line of batch) {
      const checked = checker.check(line)
      findings += checked.anomalies.length
      lines += 1
      take(line, checked)
    }
  findings += checker.finish().length
  if (lines !== data.lines || findings > 0)
    throw new Error(`${lines} lines, ${findings} findings: the data of the bench is not valid`)
}

export const checkedLinesOf = async (data: Data): Promise<CheckedLine[]> => {
  const lines: CheckedLine[] = []
  await checkFile(data, surveyed(data.file), (line, checked) => {
    lines.push(checkedLine(line, checked))
  })
  return lines
}

const expectRows = (rows: number, wanted: number): void => {
  if (rows < wanted || rows > wanted + 1) throw new Error(`${rows} rows parsed, not ${wanted}`)
}

const papa = (text: string, options: Papa.ParseConfig): number =>
  Papa.parse<unknown>(text, options).data.length

/**
 * Bytes in, rows out. PapaParse and csv-parse only parse: told the delimiter, otherwise by their
 * defaults (PapaParse then takes its fast mode, which splits at delimiters, as nothing is quoted).
 */
export const readersOf = (data: Data) => ({
  check: () => checkFile(data, surveyed(data.file)),
  read: async (times = 1) => {
    for await (const batch of readLines(inPieces(data.file, times), surveyed(data.file)))
      for (const line of batch) line.fields()
  },
  papaFile: () => expectRows(papa(decoder.decode(data.file), { delimiter: ';' }), data.lines),
  papaCsv: () => expectRows(papa(decoder.decode(data.csv), { delimiter: ',' }), data.lines),
  papaObjects: () => {
    const text = data.csvHeader + decoder.decode(data.csv)
    expectRows(papa(text, { delimiter: ',', header: true }), data.lines)
  },
  csvParseFile: () =>
    expectRows(csvParse(Buffer.from(data.file.buffer), { delimiter: ';' }).length, data.lines),
  csvParseCsv: () => expectRows(csvParse(Buffer.from(data.csv.buffer)).length, data.lines),
})
