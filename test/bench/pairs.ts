import { runSql, withState, withWorker } from './server.ts'

// Known and unknown accounts, asked in turns: the time of an answer must not tell them apart.

const PAIRS = Number(process.env['PAIRS'] ?? 2_000)

/** As many accounts as pairs, so that no counter makes one wait; their password is the demo's. */
const ACCOUNTS_SQL = [
  `INSERT INTO users (id, space, employer_number, account, login, name, password_hash, email,
     created_at)
   SELECT 'pair' || value, 'employer', u.employer_number, u.account, 'known' || value, u.name,
     u.password_hash, u.email, u.created_at
   FROM json_each(?1) JOIN users u ON u.id = 'declarant-005624'`,
  `INSERT INTO members (id, matricule, last_name, first_name, birth_date, cin, created_at)
   SELECT 'pair' || value, printf('%09d', 700000000 + value), 'BENCH', 'Known', '1980-01-01',
     'BK' || value, 0 FROM json_each(?1)`,
]

type Flow = { path: string; known: (i: number) => object; unknown: (i: number) => object }

const member = (matricule: number, i: number) => ({
  matricule: String(matricule + i),
  cin: `BK${i}`,
  birth_date: '1980-01-01',
  channel: 'email',
})

const FLOWS: Record<string, Flow> = {
  'sign-in, wrong password': {
    path: '/sign-in/employer',
    known: (i) => ({ employer_number: '005624', login: `known${i}`, password: 'wrong-password' }),
    unknown: (i) => ({
      employer_number: '005624',
      login: `absent${i}`,
      password: 'wrong-password',
    }),
  },
  recovery: {
    path: '/sign-in/employer/recovery',
    known: (i) => ({ employer_number: '005624', login: `known${i}` }),
    unknown: (i) => ({ employer_number: '005624', login: `absent${i}` }),
  },
  'activation of a member': {
    path: '/sign-in/member/activation',
    known: (i) => member(700_000_000, i),
    unknown: (i) => member(800_000_000, i),
  },
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

let asked = 0

const timed = async (origin: string, path: string, body: object): Promise<number> => {
  asked += 1
  const address = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`
  const start = performance.now()
  const answer = await fetch(origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'x-bench-address': address,
    },
    body: JSON.stringify(body),
  })
  await answer.arrayBuffer()
  if (answer.status !== 422 && answer.status !== 202)
    throw new Error(`${path} answered ${answer.status}`)
  return performance.now() - start
}

export type PairTimes = { flow: string; pairs: number; knownMs: number; unknownMs: number }

/** Median milliseconds of each flow for accounts that exist and for accounts that don't. */
export const measurePairs = (): Promise<PairTimes[]> =>
  withState((state) =>
    withWorker(state, async (origin) => {
      const numbers = Array.from({ length: PAIRS }, (_, i) => i + 1)
      await runSql(origin, ACCOUNTS_SQL, numbers)
      const measured: PairTimes[] = []
      for (const [flow, { path, known, unknown }] of Object.entries(FLOWS)) {
        const times = { known: [] as number[], unknown: [] as number[] }
        for (const i of numbers)
          // Neither kind always comes first.
          for (const kind of i % 2 === 0
            ? (['known', 'unknown'] as const)
            : (['unknown', 'known'] as const))
            times[kind].push(await timed(origin, path, (kind === 'known' ? known : unknown)(i)))
        measured.push({
          flow,
          pairs: PAIRS,
          knownMs: median(times.known),
          unknownMs: median(times.unknown),
        })
      }
      return measured
    }),
  )
