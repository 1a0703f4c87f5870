import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Database, Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { findMember } from '#src/members/index.ts'
import type { Anomaly } from './anomaly.ts'
import { needsController } from './rules.ts'
import { anomalyEnded, findAnomaly, memberBornOn, memberRenamed, membersMerged } from './store.ts'

const OVER = ['corrected', 'refused']

const load = async (c: Context<App>, id: string): Promise<Anomaly> => {
  const one = await findAnomaly(c.var.db, id)
  if (!one || OVER.includes(one.state)) throw changedMeanwhile()
  return one
}

/** What is put right in the registers. A quarter left out is declared by the employer's recall. */
const putRight = (db: Database, { memberId, detail }: Anomaly): Statement[] => {
  switch (detail.kind) {
    case 'name':
      return [memberRenamed(db, { id: memberId, ...detail })]
    case 'birth_date':
      return [memberBornOn(db, { id: memberId, birthDate: detail.birthDate })]
    case 'matricule':
      if (detail.otherId === null)
        throw new Problem(409, { code: 'case_cannot_be_accepted', facts: {} })
      return [membersMerged(db, { into: memberId, other: detail.otherId })]
    case 'rights':
      return []
  }
}

/** In the batch of the decision: the registers as they should be, with what they were before. */
export const anomalyCorrected = async (
  c: Context<App>,
  id: string,
  isConfirmed: boolean,
): Promise<Statement[]> => {
  const one = await load(c, id)
  if (needsController(one.detail.kind, one.state) && !isConfirmed)
    throw new Problem(409, { code: 'controller_to_decide', facts: {} })
  const { db, actor, now: at } = c.var
  const before = await findMember(db, one.memberId)
  return [
    anomalyEnded(db, { id, from: one.state, state: 'corrected', at }),
    ...putRight(db, one),
    audited(db, {
      object: { kind: 'member', id: one.memberId },
      subject: { kind: 'member', id: one.memberId },
      action: `anomaly_corrected_${one.detail.kind}`,
      actor: doerOf(actor),
      at,
      before: {
        last_name: before?.lastName ?? '',
        first_name: before?.firstName ?? '',
        birth_date: before?.birthDate ?? '',
      },
      after: { detail: JSON.stringify(one.detail) },
    }),
  ]
}

export const anomalyRefused = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const one = await load(c, id)
  return [anomalyEnded(c.var.db, { id, from: one.state, state: 'refused', at: c.var.now })]
}
