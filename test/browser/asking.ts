import { pdf } from '#test/support/documents.ts'
import { APPLICATION_FORM } from '#test/support/joining-form.ts'
import { headersOf, type Visitor } from '#test/support/http.ts'

/** As a program: what was asked for is somewhere. */
export const askedAt =
  (origin: string) =>
  async (visitor: Visitor, path: string, body: object): Promise<string> => {
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        ...headersOf(visitor, 'fr'),
        accept: 'application/json',
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    })
    const location = answer.headers.get('location')
    if (!location) throw new Error(`${path} is refused: ${answer.status} ${await answer.text()}`)
    return location
  }

/** An application sent to the fund, and one whose steps are all entered. */
export const applyAt = async (origin: string, applicant: Visitor): Promise<[string, string]> => {
  const asked = askedAt(origin)
  const made: string[] = []
  for (const pieces of [['trade_register', 'ice_certificate', 'powers'], []]) {
    const path = (await asked(applicant, '/applications', {})).replace('/steps/request', '')
    const headers = { ...headersOf(applicant, 'fr'), accept: 'application/json' }
    for (const [step, body] of Object.entries(APPLICATION_FORM))
      await fetch(`${origin}${path}/steps/${step}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    for (const code of pieces) {
      const form = new FormData()
      form.set('dated_on', '2026-08-20')
      form.set('file', new Blob([pdf()]), `${code}.pdf`)
      await fetch(`${origin}${path}/pieces/${code}`, { method: 'POST', headers, body: form })
    }
    made.push(path)
  }
  const [sent = '', filled = ''] = made
  await asked(applicant, `${sent}/submission`, { consent: true })
  return [sent, filled]
}
