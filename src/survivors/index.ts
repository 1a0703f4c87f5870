export { survivorAsked, survivorAwarded, survivorProposed, survivorRefused } from './awarding.ts'
export { deathConfirmed, deathProposed, deathRefused } from './deciding.ts'
export { deskDeaths } from './routes-desk-deaths.tsx'
export { deskSurvivors } from './routes-desk.tsx'
export { survivorFiles } from './routes-file.tsx'
export { deathReports } from './routes-report.tsx'
export type {
  Death,
  FormPart,
  Heir,
  HeirsCapital,
  Survivor,
  SurvivorPiece,
  SurvivorState,
} from './survivor.ts'
