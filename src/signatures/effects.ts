import type { Context } from 'hono'
import type { Actor } from '#src/access/index.ts'
import type { NewAuditEntry } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import type { ObjectKind, SignedObject, Signing } from './signing.ts'

/** What an answer changes beside the signing, in the batch of that answer. */
export type SignedEffect = (c: Context<App>, signing: Signing) => Promise<Statement[]>

export type ObjectEffects = {
  /** Of the last signature. */
  signed: SignedEffect
  /** Of the first refusal: nobody signs after it. */
  declined: SignedEffect
  /** In whose history it is written that the fund read it; null: nobody has one yet. */
  subjectOf: (c: Context<App>, object: SignedObject) => Promise<NewAuditEntry['subject'] | null>
  /** As whom this visitor reads the documents and the certificate in a space of theirs; null: not. */
  readerOf: (c: Context<App>, object: SignedObject) => Promise<Actor | null>
}

/** Given by the application (src/app.tsx): what is signed knows nothing of what it is signed for. */
export type SigningEffects = Readonly<Record<ObjectKind, ObjectEffects>>
