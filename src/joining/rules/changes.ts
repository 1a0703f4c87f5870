import type { Form } from '#src/joining/application.ts'

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Whose name, card and address is whose, and how they sign: as the convention prints it. */
const signersOf = ({ people }: Form) =>
  people && [
    people.signing,
    ...people.signatories.map(({ name, cin, job, email }) => [name, cin, job, email]),
  ]

/** The paper that was signed names others, or other addresses: it says nothing of these any more. */
export const isOtherConvention = (before: Form, after: Form): boolean =>
  !isSame(signersOf(before), signersOf(after))

/** What each piece was looked at for. No piece proves an account: the powers of who gives it do. */
const PROVED: Readonly<Record<string, (form: Form) => unknown>> = {
  trade_register: ({ request, employer }) => [request?.companyName, request?.legalForm, employer],
  ice_certificate: ({ request }) => [request?.companyName, request?.ice],
  powers: ({ people, payment }) => [people, payment],
}

/** Pieces that were looked at for something else than what is entered now. */
export const piecesOutdated = (before: Form, after: Form): string[] =>
  Object.entries(PROVED)
    .filter(([, proved]) => !isSame(proved(before), proved(after)))
    .map(([code]) => code)
