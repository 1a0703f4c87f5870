import type { Context } from 'hono'
import { doerOf, listPaymentUsers } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { commandOf } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import type { Values } from '#src/http/read-body.ts'
import { wakeNotices } from '#src/notices/index.ts'
import type { By, ChainCommand, ChainEvent, Handled } from './payment.ts'
import { personOf } from './ordering.ts'

/** Why a step was refused, with what happened since the page was made. */
export class StepRefused extends Problem {
  readonly since: readonly ChainEvent[]

  constructor(handled: Extract<Handled, { ok: false }>, location: string) {
    super(statusOf(handled.refusal.code), handled.refusal, location)
    this.since = handled.since
  }
}

const statusOf = (code: string): 403 | 404 | 409 | 422 => {
  if (code === 'payment_unknown') return 404
  if (code === 'command_id_reused') return 422
  return code === 'own_order' || code === 'withdrawal_not_yours' ? 403 : 409
}

export const approvalsOf = (c: Context<App>, id: string) => c.env.APPROVALS.getByName(id)

/** Who acts, as the order writes them down. */
export const byOf = async (c: Context<App>, employerNumber: string): Promise<By> => {
  const { kind, id, name } = doerOf(c.var.actor)
  const users = await listPaymentUsers(c.var.db, employerNumber)
  return { kind, id, name, person: personOf(users, id) }
}

type Step = ChainCommand extends infer One
  ? One extends ChainCommand
    ? Omit<One, 'id' | 'requestDigest' | 'by' | 'expectedSeq'>
    : never
  : never

/** One command to the order's object; a refusal is a problem that says what happened meanwhile. */
export const stepMade = async (
  c: Context<App>,
  about: { id: string; by: By; values: Values; expectedSeq: number | null },
  step: Step,
): Promise<Extract<Handled, { ok: true }>> => {
  const command = commandOf(c, about.values)
  const handled = (await approvalsOf(c, about.id).handle(
    about.id,
    {
      ...step,
      id: command.id,
      requestDigest: command.digest,
      by: about.by,
      expectedSeq: about.expectedSeq,
    },
    c.var.now,
  )) as Handled
  if (!handled.ok) throw new StepRefused(handled, `/payments/${about.id}`)
  wakeNotices(c)
  return handled
}
