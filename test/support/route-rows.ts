// Deny by default: who gets what at every route. A route missing here fails the build.
// `own` paths belong to 005624; the firm's clients are 007310 and 008842.
export const NAMES = [
  'stranger',
  'declarant',
  /** Of 005624 too, without any right. */
  'reader',
  /** The administrator and declarant of 007310. */
  'other',
  'member',
  /** The firm's administrator, in her own space. */
  'accountant',
  /** Her colleague, working for 008842 with its mandate: account, declaration, corrections. */
  'acting',
  'agent',
  /** Of 005624, who reads its account and orders its payments. */
  'orderer',
  /** At the desk, who recovers what is due. */
  'recovery',
] as const
/**
 * `departures`: of 005624, with the right to file departures alone. Where it is not said, what the
 * reader gets: somebody of 005624 without the right that is asked for. `pensioner`: who draws a pension;
 * `applicant`: a company's
 * director who asks to join; where it is not said, what a stranger gets.
 */
export type Row = Record<(typeof NAMES)[number], number> & {
  departures?: number
  pensioner?: number
  applicant?: number
}

export const every = (status: number): Row => ({
  stranger: status,
  declarant: status,
  reader: status,
  other: status,
  member: status,
  accountant: status,
  acting: status,
  agent: status,
  orderer: status,
  recovery: status,
})
export const OPEN = every(200)
export const CLOSED = every(401)
export const APPLICANT: Row = { ...CLOSED, applicant: 200 }
export const PENSIONER: Row = { ...CLOSED, pensioner: 200 }
/** Any user of an employer, and who works for one. */
export const EMPLOYER: Row = {
  ...CLOSED,
  declarant: 200,
  reader: 200,
  orderer: 200,
  other: 200,
  acting: 200,
}
/** The employer's own people. */
export const PEOPLE: Row = { ...EMPLOYER, acting: 403 }
/** An object of 005624: nobody else learns that it exists. */
export const OWN: Row = { ...EMPLOYER, other: 404, acting: 404 }
/** The same, with the right to declare. */
export const OWN_DECLARING: Row = { ...OWN, reader: 403, orderer: 403 }
export const DECLARING: Row = { ...EMPLOYER, reader: 403, orderer: 403 }
/** The administrator of users: the other employer's has it, on objects of their own. */
export const ADMINISTERING: Row = {
  ...CLOSED,
  declarant: 403,
  reader: 403,
  orderer: 403,
  other: 200,
  acting: 403,
}
export const OWN_USER: Row = { ...ADMINISTERING, other: 404 }
/** Led to where it is. */
export const MOVED = { declarant: 303, reader: 303, orderer: 303, other: 303, acting: 303 }
/** A link that was used, withdrawn, or never made. */
export const GONE = every(410)
/** The employer's desk of departures, for whoever has that right. */
export const DEPARTURES: Row = {
  ...CLOSED,
  declarant: 403,
  reader: 403,
  orderer: 403,
  other: 403,
  acting: 403,
  departures: 200,
}
/** A file of somebody else, for those who may have one. */
export const NO_FILE: Row = { ...DEPARTURES, member: 404, departures: 404, pensioner: 404 }
/** Read by who draws the pension it led to; changed by who filed it. */
export const NO_FILE_TO_CHANGE: Row = { ...NO_FILE, pensioner: 401 }
export const MEMBER: Row = { ...CLOSED, member: 200 }
export const ACCOUNTANT: Row = { ...CLOSED, accountant: 200, acting: 200 }
export const FIRM_ADMINISTERING: Row = { ...ACCOUNTANT, acting: 403 }
export const AGENT: Row = { ...CLOSED, agent: 200, recovery: 200 }
export const staff = (status: number): Row => ({ ...CLOSED, agent: status, recovery: status })
/** Only those at the desk who recover. */
export const RECOVERY: Row = { ...staff(403), recovery: 200 }
/** The account of 005624, for those who may read it. */
export const ACCOUNT: Row = { ...OWN, declarant: 403, reader: 403 }
/** An order of 005624. */
export const ORDERING: Row = { ...ADMINISTERING, orderer: 200, other: 403 }
export const VALIDATING: Row = { ...ADMINISTERING, other: 403 }
/** Somebody else's case: nobody here has it. */
export const STRANGERS: Row = { ...every(404), stranger: 401, pensioner: 404, applicant: 404 }
/** Anybody signed in, in any space. */
export const ANYONE: Row = { ...OPEN, stranger: 401, pensioner: 200, applicant: 200 }
/** Papers of a member, and of an employer for whoever reads its account. */
export const attesting = (status: number): Row => ({
  ...CLOSED,
  declarant: 403,
  reader: 403,
  other: 403,
  member: status,
  acting: status,
  orderer: status,
  pensioner: status,
})
export const ATTESTING = attesting(200)
