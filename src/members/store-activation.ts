import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'

export type ActivationChannel = 'email' | 'sms' | 'letter'

/** What one says of oneself to be recognised. */
export type Identity = { matricule: string; cin: string; birthDate: IsoDate }

/** A member as they are known for an activation. */
export type Candidate = {
  id: string
  matricule: string
  name: string
  email: string
  phone: string
  postalAddress: string
  cin: string
  /** The login they have already, if any. */
  userId: string | null
}

const CANDIDATE = `SELECT m.id, m.matricule, m.first_name || ' ' || m.last_name AS name,
    COALESCE(m.email, '') AS email, COALESCE(m.phone, '') AS phone, COALESCE(m.cin, '') AS cin,
    COALESCE(m.postal_address, '') AS postalAddress, u.id AS userId
  FROM members m LEFT JOIN users u ON u.member_id = m.id AND u.space = 'member'
    AND u.ended_at IS NULL`

/** All three have to agree; nothing on file agrees with nothing. Nobody opens the space of the dead. */
export const findByIdentity = (db: Database, who: Identity): Promise<Candidate | null> =>
  first<Candidate>(
    db,
    `${CANDIDATE} WHERE m.matricule = ? AND m.cin = ? AND m.birth_date = ?
       AND m.died_on IS NULL`,
    who.matricule,
    who.cin,
    who.birthDate,
  )

export const findCandidate = (db: Database, id: string): Promise<Candidate | null> =>
  first<Candidate>(db, `${CANDIDATE} WHERE m.id = ? AND m.died_on IS NULL`, id)

export type Activation = {
  tokenHash: string
  memberId: string | null
  matricule: string
  channel: ActivationChannel
  codeHash: string
  state: 'code' | 'password' | 'used'
  expiresAt: Instant
}

const ACTIVATION = `token_hash AS tokenHash, member_id AS memberId, matricule, channel,
  code_hash AS codeHash, state, expires_at AS expiresAt`

export const activationOpened = (
  db: Database,
  one: Omit<Activation, 'state'> & { madeAt: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO activations (token_hash, member_id, matricule, channel, code_hash, state, made_at,
       expires_at) VALUES (?, ?, ?, ?, ?, 'code', ?, ?)`,
    one.tokenHash,
    one.memberId,
    one.matricule,
    one.channel,
    one.codeHash,
    one.madeAt,
    one.expiresAt,
  )

export const findActivation = (
  db: Database,
  tokenHash: string,
  now: Instant,
): Promise<Activation | null> =>
  first<Activation>(
    db,
    `SELECT ${ACTIVATION} FROM activations
     WHERE token_hash = ? AND state <> 'used' AND expires_at > ?`,
    tokenHash,
    now,
  )

/** Those of a matricule that still wait for their code, the last first. */
export const listWaiting = (db: Database, matricule: string, now: Instant): Promise<Activation[]> =>
  all<Activation>(
    db,
    `SELECT ${ACTIVATION} FROM activations
     WHERE matricule = ? AND state = 'code' AND expires_at > ? ORDER BY made_at DESC LIMIT 20`,
    matricule,
    now,
  )

/** The code was right: from here on another token counts, that only this browser has. */
export const activationMoved = async (
  db: Database,
  moved: { from: string; to: string; expiresAt: Instant },
): Promise<boolean> => {
  const ran = await statement(
    db,
    `UPDATE activations SET token_hash = ?2, state = 'password', expires_at = ?3
     WHERE token_hash = ?1 AND state = 'code'`,
    moved.from,
    moved.to,
    moved.expiresAt,
  ).run()
  return ran.meta.changes === 1
}

/** Once: a NULL state breaks the batch when it was used meanwhile. */
export const activationUsed = (db: Database, tokenHash: string): Statement =>
  statement(
    db,
    `UPDATE activations SET state = CASE WHEN state = 'password' THEN 'used' END
     WHERE token_hash = ?`,
    tokenHash,
  )
