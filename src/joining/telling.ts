import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import type { Application } from './application.ts'
import { told } from './store-story.ts'

/** For the batch of a change: the line of the file's story, and its trace. */
export const noted = (
  c: Context<App>,
  { id }: Pick<Application, 'id'>,
  about: { what: string; detail?: string; after?: Record<string, string | number | null> },
): Statement[] => {
  const { db, actor, now: at } = c.var
  const { what, detail = '', after } = about
  const side = actor.space === 'desk' ? 'fund' : 'applicant'
  return [
    told(db, id, { at, what, side, name: actor.name, detail }),
    audited(db, {
      object: { kind: 'application', id },
      action: `application_${what}`,
      actor: doerOf(actor),
      at,
      ...(after ? { after } : {}),
    }),
  ]
}
