import { type Database, first } from '#src/database/database.ts'
import {
  addDays,
  atCasablanca,
  casablancaDate,
  type Instant,
  parseIsoDate,
} from '#src/kernel/dates.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { keysOf, signed, verified } from '#src/signing/index.ts'
import type { KeySource } from '#src/signing/keys.ts'
import type { Head, HeadFile, KeptHead } from './heads.ts'
import { hash } from './store.ts'

type Storage = KeySource & { FILES: R2Bucket }

const TYPE = 'audit-head+jws'
const FOLDER = 'audit/heads/'
/** R2 answers six at a time to one Worker. */
const AT_ONCE = 6

const keyOf = (day: IsoDate): string => `${FOLDER}${day}.jws`

/** The head to sign next: of the first day over since the last head, that has entries. */
export const nextHead = async (
  db: Database,
  last: KeptHead | null,
  today: IsoDate,
): Promise<Head | null> => {
  const after = last?.position ?? 0
  const entry = await first<{ at: Instant }>(
    db,
    `SELECT e.at FROM audit_entries e JOIN audit_seals s ON s.position = e.position
     WHERE e.position > ? ORDER BY e.position LIMIT 1`,
    after,
  )
  if (!entry) return null
  const written = casablancaDate(entry.at)
  // An entry that came after the head of its day goes with the day that follows.
  const day = last && written <= last.day ? addDays(last.day, 1) : written
  if (day >= today) return null
  const end = await first<{ position: number; chainHash: string; added: number }>(
    db,
    `SELECT s.position, s.chain_hash AS chainHash,
       (SELECT COUNT(*) FROM audit_entries a WHERE a.position > ?1 AND a.position <= s.position)
         AS added
     FROM audit_seals s JOIN audit_entries e ON e.position = s.position
     WHERE s.position > ?1 AND e.at < ?2 ORDER BY s.position DESC LIMIT 1`,
    after,
    atCasablanca(addDays(day, 1), { hour: 0 }),
  )
  if (!end) return null
  return {
    number: (last?.number ?? 0) + 1,
    day,
    position: end.position,
    chainHash: end.chainHash,
    count: (last?.count ?? 0) + end.added,
    before: last?.sha256 ?? null,
  }
}

const claimsOf = (head: Head): Record<string, unknown> => ({
  number: head.number,
  day: head.day,
  position: head.position,
  chain_hash: head.chainHash,
  count: head.count,
  before: head.before,
})

const headIn = (claims: Record<string, unknown>): Head | null => {
  const { number, position, count, chain_hash: chainHash, before } = claims
  const day = typeof claims['day'] === 'string' ? parseIsoDate(claims['day']) : null
  if (typeof number !== 'number' || typeof position !== 'number' || typeof count !== 'number')
    return null
  if (typeof chainHash !== 'string' || day === null) return null
  if (before !== null && typeof before !== 'string') return null
  return { number, day, position, chainHash, count, before }
}

const readHead = async (env: Storage, jws: string): Promise<Head | null> => {
  const read = await verified(await keysOf(env), jws, { type: TYPE })
  return read.ok ? headIn(read.value.payload) : null
}

/**
 * Signs a head into its file, once: who comes second finds the first one's, and takes it over.
 * Null when something else lies there: it stays, for the verification to show.
 */
export const headKept = async (
  env: Storage,
  head: Head,
  now: Instant,
): Promise<KeptHead | null> => {
  const jws = await signed(env, { type: TYPE, payload: claimsOf(head), now })
  const put = await env.FILES.put(keyOf(head.day), jws, {
    onlyIf: { etagDoesNotMatch: '*' },
    httpMetadata: { contentType: 'application/jose' },
    customMetadata: {
      day: head.day,
      number: String(head.number),
      position: String(head.position),
      chain_hash: head.chainHash,
      count: String(head.count),
    },
  })
  if (put) return { ...head, sha256: hash(jws) }
  const there = (await (await env.FILES.get(keyOf(head.day)))?.text()) ?? ''
  const other = await readHead(env, there)
  if (!other || JSON.stringify(claimsOf(other)) !== JSON.stringify(claimsOf(head))) return null
  return { ...head, sha256: hash(there) }
}

const daysKept = async (files: R2Bucket): Promise<IsoDate[]> => {
  const days: IsoDate[] = []
  let cursor: string | undefined
  do {
    const page = await files.list({ prefix: FOLDER, ...(cursor ? { cursor } : {}) })
    for (const { key } of page.objects) {
      const day = /^(.{10})\.jws$/.exec(key.slice(FOLDER.length))?.[1]
      const date = day === undefined ? null : parseIsoDate(day)
      if (date) days.push(date)
    }
    cursor = page.truncated ? page.cursor : undefined
  } while (cursor !== undefined)
  return days.toSorted()
}

/** Every daily head in R2, oldest first, its signature checked. */
export const listHeads = async (env: Storage): Promise<HeadFile[]> => {
  const days = await daysKept(env.FILES)
  const files: HeadFile[] = []
  for (let at = 0; at < days.length; at += AT_ONCE)
    files.push(
      ...(await Promise.all(
        days.slice(at, at + AT_ONCE).map(async (day) => {
          const jws = (await (await env.FILES.get(keyOf(day)))?.text()) ?? ''
          return { day, sha256: hash(jws), head: await readHead(env, jws) }
        }),
      )),
    )
  return files
}
