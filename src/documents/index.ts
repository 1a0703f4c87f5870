export { DOCUMENT_BODY, type Examined } from './document.ts'
export { readDocument } from './examine.ts'
export { documentArrived, sendDocument, sweepDocuments } from './keeping.ts'
