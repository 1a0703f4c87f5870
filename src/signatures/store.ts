import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Language } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type {
  SignedDocumentKind,
  SignedObject,
  Signer,
  SignerChannel,
  Signing,
  SigningDocument,
  SigningRecord,
  SigningState,
} from './signing.ts'

export type NewSigning = Omit<Signing, 'state' | 'endedAt'>

/** The signing with its documents and signers, frozen together. */
export const signingRecorded = (db: Database, one: NewSigning): Statement[] => [
  statement(
    db,
    `INSERT INTO signings (id, reference, object_kind, object_id, number, party, asked_by,
       documents_digest, state, opened_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)`,
    one.id,
    one.reference,
    one.object.kind,
    one.object.id,
    one.number,
    one.party,
    one.askedBy,
    one.documentsDigest,
    one.openedAt,
    one.expiresAt,
  ),
  ...one.documents.map(({ seq, kind, title, text, sha256 }) =>
    statement(
      db,
      `INSERT INTO signing_documents (signing_id, seq, kind, title, text, sha256)
       VALUES (?, ?, ?, ?, ?, ?)`,
      one.id,
      seq,
      kind,
      title,
      text,
      sha256,
    ),
  ),
  ...one.signers.map(({ seq, name, job, channel, address, language }) =>
    statement(
      db,
      `INSERT INTO signing_signers (signing_id, seq, name, job, channel, address, language)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      one.id,
      seq,
      name,
      job,
      channel,
      address,
      language,
    ),
  ),
]

/** Nothing is answered on what is over: a trigger breaks the batch. */
export const signingStillOpen = (db: Database, id: string): Statement =>
  statement(db, 'UPDATE signings SET ended_at = NULL WHERE id = ?', id)

/** Over, once: a trigger breaks the batch when somebody else ended it. */
export const signingEnded = (
  db: Database,
  id: string,
  about: { state: Exclude<SigningState, 'open'>; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE signings SET state = ?2, ended_at = ?3 WHERE id = ?1`,
    id,
    about.state,
    about.at,
  )

export const answerRecorded = (db: Database, one: SigningRecord): Statement =>
  statement(
    db,
    `INSERT INTO signing_records (signing_id, position, signer_seq, what, typed_name, intent, reason,
       digests, code_verified_at, ip, user_agent, at, previous, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.signingId,
    one.position,
    one.signerSeq,
    one.what,
    one.typedName,
    one.intent,
    one.reason,
    JSON.stringify(one.digests),
    one.codeVerifiedAt,
    one.ip,
    one.userAgent,
    one.at,
    one.previous,
    one.hash,
  )

type SigningRow = Omit<Signing, 'object' | 'documents' | 'signers'> & {
  objectKind: SignedObject['kind']
  objectId: string
}

const COLUMNS = `s.id, s.reference, s.object_kind AS objectKind, s.object_id AS objectId, s.number,
  s.party, s.asked_by AS askedBy, s.documents_digest AS documentsDigest, s.state,
  s.opened_at AS openedAt, s.expires_at AS expiresAt, s.ended_at AS endedAt`

type DocumentRow = Omit<SigningDocument, 'kind'> & { kind: SignedDocumentKind }
type SignerRow = {
  seq: number
  name: string
  job: string
  channel: SignerChannel
  address: string
  language: Language
}
type RecordRow = Omit<SigningRecord, 'digests'> & { digests: string }

const assembled = (
  { objectKind, objectId, ...row }: SigningRow,
  documents: readonly DocumentRow[],
  signers: readonly SignerRow[],
  records: readonly RecordRow[],
): Signing => ({
  ...row,
  object: { kind: objectKind, id: objectId },
  documents,
  signers: signers.map((signer): Signer => {
    const found = records.find(({ signerSeq }) => signerSeq === signer.seq)
    const record = found ? { ...found, digests: JSON.parse(found.digests) as string[] } : null
    return { ...signer, record }
  }),
})

/** Everything about one signing, in one round trip. */
export const findSigning = async (db: Database, id: string): Promise<Signing | null> => {
  const [row, documents, signers, records] = await Promise.all([
    first<SigningRow>(db, `SELECT ${COLUMNS} FROM signings s WHERE s.id = ?`, id),
    all<DocumentRow>(
      db,
      `SELECT seq, kind, title, text, sha256 FROM signing_documents WHERE signing_id = ?
       ORDER BY seq`,
      id,
    ),
    all<SignerRow>(
      db,
      `SELECT seq, name, job, channel, address, language FROM signing_signers
       WHERE signing_id = ? ORDER BY seq`,
      id,
    ),
    all<RecordRow>(
      db,
      `SELECT signing_id AS signingId, position, signer_seq AS signerSeq, what,
         typed_name AS typedName, intent, reason, digests, code_verified_at AS codeVerifiedAt, ip,
         user_agent AS userAgent, at, previous, hash
       FROM signing_records WHERE signing_id = ? ORDER BY position`,
      id,
    ),
  ])
  return row ? assembled(row, documents, signers, records) : null
}

/** The last one asked for that object. */
export const signingOf = async (db: Database, object: SignedObject): Promise<Signing | null> => {
  const row = await first<{ id: string }>(
    db,
    `SELECT id FROM signings WHERE object_kind = ? AND object_id = ?
     ORDER BY opened_at DESC, id DESC LIMIT 1`,
    object.kind,
    object.id,
  )
  return row ? await findSigning(db, row.id) : null
}
