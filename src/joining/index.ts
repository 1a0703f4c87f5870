export type {
  Application,
  ApplicationState,
  Form,
  FormStep,
  Holder,
  Offer,
  Piece,
  Proposal,
  StoryEntry,
} from './application.ts'
export { applicationSigning } from './contracting.ts'
export { applicationAccepted, applicationProposed, applicationRefused } from './deciding.ts'
export { applicantDoor } from './door.tsx'
export { applications } from './routes.tsx'
export { deskApplications } from './routes-desk.tsx'
export { entrants, type EntrantRow } from './routes-entrants.tsx'
export { followApplications } from './timers.ts'
