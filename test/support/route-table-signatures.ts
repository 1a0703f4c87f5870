import { every, GONE, OPEN, type Row, staff } from './route-rows.ts'

/** A signer's links, what was signed, and who checks a certificate. */
export const SIGNATURES: Record<string, Row> = {
  'GET /signature-requests/done': OPEN,
  'GET /signature-requests/declined': OPEN,
  'GET /signature-requests/:token': GONE,
  'GET /signature-requests/:token/documents/:seq': GONE,
  'GET /signature-requests/:token/code': GONE,
  'POST /signature-requests/:token/code': GONE,
  'POST /signature-requests/:token/signature': GONE,
  'POST /signature-requests/:token/refusal': GONE,
  'GET /signed-papers/:token': GONE,
  'GET /signed-papers/:token/certificate': GONE,
  'GET /signed-papers/:token/documents/:seq': GONE,
  'GET /signatures/:id': every(404),
  'GET /signatures/:id/certificate': every(404),
  'GET /signatures/:id/documents/:seq': every(404),
  'GET /desk/signatures/:id': { ...staff(404), recovery: 403 },
  'GET /desk/signatures/:id/certificate': { ...staff(404), recovery: 403 },
  'GET /desk/signatures/:id/documents/:seq': { ...staff(404), recovery: 403 },
  'GET /signature-checks': OPEN,
  'POST /signature-checks': every(422),
}
