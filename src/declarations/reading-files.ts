import type { Quarter } from '#src/kernel/quarters.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { Patch } from './corrections.ts'
import { readLines, surveyFile } from './rules/fixed-width.ts'

/** A small file in the layout of declarations, as lines to add; `quarter` as the file says it. */
export const patchesOfFile = async (
  bytes: Uint8Array,
  most: number,
): Promise<Result<{ quarter: Quarter | null; patches: Patch[] }>> => {
  const survey = surveyFile(bytes)
  if (!survey.ok) return survey
  if (survey.value.lines > most) return refused('too_many_lines', { most })
  const patches: Patch[] = []
  for await (const batch of readLines([bytes], survey.value))
    patches.push(...batch.map((source) => ({ line: null, fields: source.fields() })))
  return ok({ quarter: survey.value.quarter, patches })
}
