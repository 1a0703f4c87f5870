import type { Env } from '#src/env.ts'
import { newId, sha256 } from '#src/http/command.ts'
import { audited } from '#src/audit/index.ts'
import { casablancaDate, type Instant, isoDate } from '#src/kernel/dates.ts'
import { invariant } from '#src/kernel/invariant.ts'
import { processingPromise } from '#src/rulebook/calendar.ts'
import { depositOpened, finishDeposit, putDeposit } from './deposits.ts'
import { processDeclaration } from './processing.ts'
import { readLines, surveyFile } from './rules/fixed-width.ts'
import type { LineFields } from './rules/model.ts'
import { writeFile } from './rules/write.ts'
import { findDeclaration } from './store.ts'
import { filed } from './store-filings.ts'

export type DemoLine = LineFields

export const textOfLines = (lines: readonly Readonly<LineFields>[]): string => writeFile(lines)

export const linesOfText = async (text: string): Promise<LineFields[]> => {
  const bytes = new TextEncoder().encode(text)
  const survey = surveyFile(bytes)
  invariant(survey.ok, 'a demo file is readable')
  const lines: LineFields[] = []
  for await (const batch of readLines([bytes], survey.value))
    lines.push(...batch.map((line) => line.fields()))
  return lines
}

/** A file of the demo's past, through the same steps as a declarant's: received, checked, filed, processed. */
export const fileForDemo = async (
  env: Env,
  file: {
    employerNumber: string
    userId: string
    userName: string
    fileName: string
    text: string
    at: Instant
  },
): Promise<void> => {
  const bytes = new TextEncoder().encode(file.text)
  const survey = surveyFile(bytes)
  invariant(survey.ok && survey.value.quarter, 'a demo file is readable')
  const deposit = await putDeposit(
    env,
    {
      id: newId(),
      employerNumber: file.employerNumber,
      quarter: survey.value.quarter,
      mode: 'real',
      by: { kind: 'employer', id: file.userId, name: file.userName },
      right: {
        name: 'declaration',
        categories: null,
        byFile: true,
        byForm: true,
        startsOn: isoDate('2003-01-01'),
        endsOn: null,
        lastUsedAt: null,
      },
      fileName: file.fileName,
      fileSize: bytes.byteLength,
      sha256: sha256(bytes),
      lines: survey.value.lines,
    },
    bytes,
  )
  await env.DB.batch(depositOpened(env.DB, deposit))
  await finishDeposit(env, deposit.id, bytes)
  const declaration = await findDeclaration(env.DB, deposit.id)
  invariant(declaration, 'the deposit was opened')
  await env.DB.batch([
    ...filed(env.DB, {
      id: newId(),
      declarationId: deposit.id,
      employerNumber: file.employerNumber,
      quarter: deposit.quarter,
      revision: declaration.revision,
      filedBy: file.userId,
      filedAt: file.at,
      nil: [],
      sha256: deposit.sha256,
      promisedOn: processingPromise(casablancaDate(file.at)),
    }),
    audited(env.DB, {
      object: { kind: 'declaration', id: deposit.id },
      action: 'filed',
      actor: { kind: 'employer', id: file.userId, name: file.userName },
      at: file.at,
    }),
  ])
  await processDeclaration(env, deposit.id)
}
