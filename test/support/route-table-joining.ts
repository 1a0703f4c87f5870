import { APPLICANT, DECLARING, every, GONE, type Row, staff } from './route-rows.ts'

/** The applicant's door, their applications, and the desk that judges them. */
export const JOINING: Record<string, Row> = {
  'POST /sign-in/applicant': every(422),
  'GET /applicant-entries/:token': GONE,
  'POST /applicant-entries/:token': GONE,
  'GET /applications': APPLICANT,
  'POST /applications': { ...APPLICANT, applicant: 201 },
  'GET /applications/:id': { ...APPLICANT, applicant: 404 },
  'GET /applications/:id/steps/:step': { ...APPLICANT, applicant: 404 },
  'POST /applications/:id/steps/:step': { ...APPLICANT, applicant: 404 },
  'GET /applications/:id/pieces/:piece': { ...APPLICANT, applicant: 404 },
  'POST /applications/:id/pieces/:piece': { ...APPLICANT, applicant: 404 },
  'GET /applications/:id/papers/:kind': { ...APPLICANT, applicant: 404 },
  'POST /applications/:id/submission': { ...APPLICANT, applicant: 404 },
  'POST /applications/:id/answer': { ...APPLICANT, applicant: 404 },
  'POST /applications/:id/proposals/:seq/answer': { ...APPLICANT, applicant: 404 },
  'POST /applications/:id/withdrawal': { ...APPLICANT, applicant: 404 },
  'GET /desk/applications': { ...staff(403), agent: 200 },
  'GET /desk/applications/:id': { ...staff(403), agent: 404 },
  'GET /desk/applications/:id/pieces/:piece': { ...staff(403), agent: 404 },
  'POST /desk/applications/:id/pieces/:piece': { ...staff(403), agent: 404 },
  'POST /desk/applications/:id/convention': { ...staff(403), agent: 404 },
  'POST /desk/applications/:id/counter-proposals': staff(403),
  'GET /entrants': DECLARING,
  'POST /entrants': { ...DECLARING, declarant: 422, other: 422, acting: 422 },
  'POST /entrants/registration': { ...DECLARING, declarant: 422, other: 422, acting: 403 },
}
