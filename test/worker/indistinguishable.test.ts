import { beforeAll, describe, it } from 'vitest'
import { checkedCode } from '#src/kernel/codes.ts'
import { seeded, signedInAs } from '#test/support/client.ts'
import { sendTo, watchedD1 } from '#test/support/counted.ts'
import { forgetGuesses } from '#test/support/guesses.ts'
import { simplePdf } from '#test/support/papers.ts'
import { REPORT } from '#test/support/survivors.ts'

// Known and unknown accounts differ in neither status, bytes, nor what the database is asked. The
// bench prints the ratio of their times; the password is hashed once for both (access/passwords.ts).
// Nothing here is random: each order of the two, in each representation, twice.
const PAIRS = 12
/** Wrong guesses at one account that don't have to wait yet. */
const FEW = 4

const NAMED = 'declarant@demo.example'

beforeAll(async () => {
  await seeded()
  const abdelkader = await signedInAs('pensioner-abdelkader')
  const named = { name: 'Salma', email: NAMED, rights: ['payments'] }
  const answer = await abdelkader.post('/pensioner/helpers', named)
  if (answer.status !== 201) throw new Error(answer.text)
})

const strip = (text: string): string =>
  text
    .replaceAll(/[\w-]{43}/g, 'token')
    // What a page weighs, compressed, depends on what was typed.
    .replaceAll(/\d+,\d(?=\s?Ko)/g, 'weight')
    .replaceAll(/00\d{4}|20562\d{4}|99\d{7}|(?:41|98)\d{8}/g, 'number')
    .replaceAll(/nobody\d*|declarant/g, 'login')

const ask = async (path: string, body: object, accept: string) => {
  const { bindings, asked } = watchedD1()
  const answer = await sendTo(
    bindings,
    new Request(`https://teleservices.test${path}`, {
      method: 'POST',
      headers:
        body instanceof FormData
          ? { Accept: accept }
          : { Accept: accept, 'Content-Type': 'application/json' },
      body: body instanceof FormData ? body : JSON.stringify(body),
      redirect: 'manual',
    }),
  )
  const text = await answer.text()
  const headers = [...answer.headers.keys()].toSorted()
  return {
    status: answer.status,
    text: strip(text),
    bytes: strip(text).length,
    headers,
    asked: asked(),
  }
}

type Flow = { path: string; known: (i: number) => object; unknown: (i: number) => object }

const FLOWS: Record<string, Flow> = {
  'sign-in of an employer': {
    path: '/sign-in/employer',
    known: () => ({ employer_number: '005624', login: 'declarant', password: 'wrong-password' }),
    unknown: (i) => ({
      employer_number: '005624',
      login: `nobody${i}`,
      password: 'wrong-password',
    }),
  },
  'sign-in of a member': {
    path: '/sign-in/member',
    known: () => ({ matricule: '205624000', password: 'wrong-password' }),
    unknown: (i) => ({ matricule: String(999_000_000 + i), password: 'wrong-password' }),
  },
  'recovery of an employer': {
    path: '/sign-in/employer/recovery',
    known: () => ({ employer_number: '005624', login: 'declarant' }),
    unknown: (i) => ({ employer_number: '005624', login: `nobody${i}` }),
  },
  'recovery of a member': {
    path: '/sign-in/member/recovery',
    known: () => ({ matricule: '205624000' }),
    unknown: (i) => ({ matricule: String(999_100_000 + i) }),
  },
}

const activation = (matricule: string) => ({
  matricule,
  cin: 'BK151307',
  birth_date: '1972-05-01',
  channel: 'email',
})
FLOWS['activation of a member'] = {
  path: '/sign-in/member/activation',
  known: () => activation('205624007'),
  unknown: (i) => activation(String(999_200_000 + i)),
}
FLOWS['activation of a member who has a login'] = {
  path: '/sign-in/member/activation',
  known: () => ({ ...activation('205624000'), cin: 'BK450316', birth_date: '1963-02-11' }),
  unknown: (i) => activation(String(999_300_000 + i)),
}

const entering = (number: string, channel: string) => ({ number, cin: 'BE210987', channel })
for (const channel of ['email', 'sms', 'letter'])
  FLOWS[`door of a pensioner, by ${channel}`] = {
    path: '/sign-in/pensioner',
    known: () => entering('4100000102', channel),
    unknown: (i) => entering(String(9_800_000_000 + i), channel),
  }
FLOWS['phrase of a pensioner'] = {
  path: '/sign-in/pensioner/phrase',
  known: () => ({ number: '4100000102', password: 'wrong-password' }),
  unknown: (i) => ({ number: String(9_810_000_000 + i), password: 'wrong-password' }),
}
// A code that was never sent, with its check symbol right.
const UNSENT = checkedCode('0123456789ABC')
FLOWS['access code of a pensioner'] = {
  path: '/sign-in/pensioner/access-code',
  known: () => ({ number: '4100000102', code: UNSENT }),
  unknown: (i) => ({ number: String(9_820_000_000 + i), code: UNSENT }),
}

FLOWS['door of a helper'] = {
  path: '/sign-in/pensioner/helper',
  known: () => ({ email: NAMED }),
  unknown: (i) => ({ email: `nobody${i}@demo.example` }),
}

const RECORD = await simplePdf('acte de deces')
const death = (number: string): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...REPORT, number })) form.set(name, value)
  form.set('piece', new File([RECORD], 'acte.pdf'))
  return form
}
FLOWS['death of a pensioner'] = {
  path: '/deaths',
  known: () => death('4100000102'),
  unknown: (i) => death(String(9_900_000_000 + i)),
}
FLOWS['death of a member'] = {
  path: '/deaths',
  known: () => death('205624007'),
  unknown: (i) => death(String(999_400_000 + i)),
}

describe('an account that does not exist', () => {
  it.for(Object.entries(FLOWS))(
    'answers as one that does: %s',
    { timeout: 120_000 },
    async ([, flow], { expect }) => {
      for (let i = 0; i < PAIRS; i += 1) {
        const accept = i % 2 === 0 ? 'application/json' : 'text/html'
        // Interleaved, so that neither kind always comes first.
        const kinds =
          i % 3 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
        const answers = new Map<string, Awaited<ReturnType<typeof ask>>>()
        for (const kind of kinds) answers.set(kind, await ask(flow.path, flow[kind](i), accept))
        if (i % FEW === FEW - 1) await forgetGuesses()
        // Refused twice would be alike too: each has to be the answer below the limits.
        expect([422, 202, 303]).toContain(answers.get('known')?.status)
        expect(answers.get('unknown')).toEqual(answers.get('known'))
      }
    },
  )
})
