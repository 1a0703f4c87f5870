export {
  type Actor,
  type Doer,
  doerOf,
  HELP_RIGHTS,
  type Helped,
  type HelpRight,
  holds as holdsRight,
  mayOpen,
  principalOf,
  type Right,
  type RightName,
  rightOf,
} from './actor.ts'
export { requireHelper, requireReader } from './helping.ts'
export { grantsFor, type Tab } from './granting.ts'
export { hashedQuestions, questionErrors } from './questions.ts'
export { localPath } from './requests.ts'
export { judgePassword } from './password-policy.ts'
export { proposePhrase } from './phrase.ts'
export { isPaymentRight } from './rules.ts'
export { payersOf } from './payment-changes.ts'
export { mayComplete } from './profiles.ts'
export { listPaymentUsers, type PaymentUser } from './store-profiles.ts'
export type { GrantedRight, User } from './users.ts'
export { paymentSettings, type PendingChange } from './routes-payment-settings.tsx'
export { accessRequests } from './routes-requests.ts'
export type { AccessRequest } from './store-requests.ts'
export { security } from './routes-security.tsx'
export type { OpenSession } from './store-security.ts'
export { passkeyDoors } from './routes-passkey-doors.tsx'
export type { Passkey } from './store-passkeys.ts'
export { users } from './routes-users.tsx'
export { recovery } from './routes-recovery.tsx'
export { welcome } from './routes-welcome.tsx'
export { countAct, countAddressGuess, countGuess } from './throttling.ts'
export { GuessCounter } from './object.ts'
export { hashPassword } from './passwords.ts'
export { employerOf, mayReadWith, requireRole, startSession, withContext } from './sessions.ts'
export { actFor, mayRead, nobodyElse, ownPeople, reads, viewAs } from './standing-in.ts'
export {
  accountantInvited,
  administratorOpened,
  employerPeopleOpened,
  memberOpened,
  staffInvited,
  staffOpened,
  staffRolesGranted,
} from './opening.ts'
export { factorsRemoved } from './owner.ts'
export { sessionHelps } from './store-helping.ts'
export { findFactors } from './store-security.ts'
export { isAny as hasAnyFactor } from './second-factor.ts'
export { accountantCreated, roleGranted } from './store-staff.ts'
export {
  listUsers,
  memberUserCreated,
  questionsSet,
  sessionsEnded,
  userEnded,
} from './store-users.ts'
export { access, signIn, signInPage } from './routes.tsx'
export { enter, passwordReplaced } from './entering.ts'
export { entryCodeHash, isSameHash, newEntryCode } from './entry-codes.ts'
export { demoCode, demoSecondFactor } from './demo-door.ts'
export { ALIVE, CARDS, matriculeOf } from './store-pensioners.ts'
