import type { Context } from 'hono'
import type { Actor } from '#src/access/index.ts'
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
  /** As whom this visitor reads the documents and the certificate in a space of theirs; null: not. */
  readerOf: (c: Context<App>, object: SignedObject) => Promise<Actor | null>
}

/** Given by the application (src/app.tsx): what is signed knows nothing of what it is signed for. */
export type SigningEffects = Readonly<Record<ObjectKind, ObjectEffects>>
