import { runJob } from './running.ts'

type Verdict = {
  break: { kind: string; position: number; day: string | null; sentence: string } | null
}

const run = async (): Promise<number> => {
  if (process.argv.includes('--remote')) {
    console.error(
      'Not from here: a deployed log is read by its own Worker alone (docs/guides/audit.md).',
    )
    return 2
  }
  const { break: found } = (await runJob('verify-audit')) as Verdict
  if (found) {
    console.error(
      `BROKEN  ${found.kind} at entry ${found.position}${found.day ? `, ${found.day}` : ''}`,
    )
    console.error(found.sentence)
    return 1
  }
  console.log('WHOLE  Entries, seals and daily heads agree: nothing was edited, removed or moved.')
  return 0
}

process.exitCode = await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 2
})
