import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './local.ts'

type Step = { name: string; command: string; args: string[] }

const CHECKED = ['src', 'views', 'test', 'scripts', 'vitest.config.ts']
const REPORT = join(root, '.wrangler', 'tests.json')

const checks: Step[] = [
  { name: 'format', command: 'oxfmt', args: ['--check', ...CHECKED] },
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings', ...CHECKED] },
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types of the tests', command: 'tsc', args: ['-p', 'test/tsconfig.json'] },
  { name: 'unused code', command: 'knip', args: ['--no-progress'] },
  {
    name: 'bundle',
    command: 'wrangler',
    args: ['deploy', '--dry-run', '--outdir', '.wrangler/bundle'],
  },
]

const tests: Step = {
  name: 'tests',
  command: 'vitest',
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
}

const environment = {
  ...process.env,
  CI: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
}

/** Runs one step; its output is shown as it comes (`loud`) or only when it fails. */
const runStep = ({ name, command, args }: Step, { loud }: { loud: boolean }): Promise<boolean> =>
  new Promise((resolve) => {
    const startedAt = performance.now()
    const child = spawn(command, args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', (error) => (output += error.message))
    child.once('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
      if (code !== 0 && output) console.log(output)
      resolve(code === 0)
    })
  })

const counted = (): { passed: number; failed: number } => {
  if (!existsSync(REPORT)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    success: boolean
  }
  // A file that does not load has no failed test, yet it is a failure.
  const failed = report.success ? 0 : Math.max(1, report.numFailedTests)
  return { passed: report.numPassedTests, failed }
}

mkdirSync(join(root, '.wrangler'), { recursive: true })
rmSync(REPORT, { force: true })

const failures: string[] = []
for (const step of checks) {
  if (!(await runStep(step, { loud: false }))) failures.push(step.name)
}
const testsPassed = await runStep(tests, { loud: true })
const { passed, failed } = counted()
const failedTests = testsPassed ? failed : Math.max(1, failed)
if (failures.length > 0) console.log(`Failed checks: ${failures.join(', ')}`)
if (failedTests > 0) console.log('Failed tests: see above')
console.log(
  `${passed + checks.length - failures.length} passed, ${failedTests + failures.length} failed`,
)
process.exitCode = failures.length + failedTests > 0 ? 1 : 0
