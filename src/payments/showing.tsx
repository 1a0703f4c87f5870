import type { Context } from 'hono'
import { PaymentPage } from '#views/payments/payment.tsx'
import { listDues, owedOn } from '#src/accounts/index.ts'
import { employerOf, listPaymentUsers, rightOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { notFound, type Problem } from '#src/http/problem.ts'
import type { Values } from '#src/http/read-body.ts'
import { respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { promiseFrom } from '#src/rulebook/calendar.ts'
import { pointsDays } from '#src/rulebook/parameters/payments.ts'
import { bankFactJson, eventJson, paymentJson, sinceJson } from './json.ts'
import { differences } from './rules/comparing.ts'
import { type May, mayDo } from './rules/doing.ts'
import { StepRefused } from './steps.ts'
import {
  findBefore,
  findPayment,
  findPointsOf,
  listBankFacts,
  listEvents,
  type Payment,
} from './store.ts'
import { personOf } from './ordering.ts'

/** An order of the employer one works for; anybody else's does not exist. */
export const loadPayment = async (c: Context<App>): Promise<Payment> => {
  const payment = await findPayment(c.var.db, c.req.param('id') ?? '')
  if (!payment || payment.employerNumber !== employerOf(c).number) throw notFound()
  return payment
}

const readStory = async (c: Context<App>, payment: Payment) => {
  const { db } = c.var
  const [events, before, facts, users, points, dues] = await Promise.all([
    listEvents(db, payment.id),
    findBefore(db, payment),
    listBankFacts(db, payment.id),
    listPaymentUsers(db, payment.employerNumber),
    findPointsOf(db, payment),
    listDues(db, payment.employerNumber),
  ])
  const paid = payment.order.dues.map((due) => due.dueId)
  const isCovered = dues.every((due) => !paid.includes(due.id) || owedOn(due) === 0)
  return { events, before, facts, users, points, isCovered }
}

const mayOf = (c: Context<App>, payment: Payment, story: Awaited<ReturnType<typeof readStory>>) => {
  const { actor } = c.var
  const confirmed = story.events.filter((event) => event.type === 'confirmed')
  return mayDo(payment, {
    userId: actor.userId,
    person: personOf(story.users, actor.userId),
    orders: rightOf(actor, 'payment_orderer') !== null,
    confirms: rightOf(actor, 'payment_validator') !== null,
    orderedByPerson: personOf(story.users, payment.orderedBy),
    confirmedByPersons: confirmed.map((event) => personOf(story.users, event.actorId)),
    withdrawalAskedBy:
      story.events.findLast((event) => event.type === 'withdrawal_asked')?.actorId ?? null,
  })
}

export type Shown = { problem: Problem | null; values: Values }

/** The order, what it differs in from the one before, its story, and what its reader may do. */
export const showPayment = async (
  c: Context<App>,
  payment: Payment,
  failure: Shown = { problem: null, values: {} },
): Promise<Response> => {
  const story = await readStory(c, payment)
  const { problem } = failure
  const since = problem instanceof StepRefused ? problem.since : []
  const changes = story.before ? differences(story.before.order, payment.order) : null
  const may: May = mayOf(c, payment, story)
  const came = story.facts.findLast((fact) => !fact.isBack && !fact.isUndone)
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('payment.title', { amount: payment.order.amount }),
    section: 'payments',
    json: () =>
      problem
        ? {
            code: problem.code,
            status: problem.status,
            title: c.var.t.dynamic(`refusal.${problem.code}`, problem.facts),
            facts: problem.facts,
            payment: { id: payment.id, status: payment.status, seq: payment.seq },
            since: since.map(sinceJson),
          }
        : {
            ...paymentJson(payment),
            events: story.events.map(eventJson),
            bank: story.facts.map(bankFactJson),
            compared_with: story.before && { id: story.before.id, differences: changes },
            points_promised_on: came && promiseFrom(casablancaDate(came.at), pointsDays),
            points_credited: story.points,
          },
    page: (t) => (
      <PaymentPage
        t={t}
        payment={payment}
        events={story.events}
        before={story.before}
        changes={changes ?? []}
        facts={story.facts}
        pointsBy={came ? promiseFrom(casablancaDate(came.at), pointsDays) : null}
        pointsWithin={valueOn(pointsDays, casablancaDate(c.var.now))}
        points={story.points}
        isCovered={story.isCovered}
        mayCover={rightOf(c.var.actor, 'administrator') !== null}
        may={may}
        since={since}
        commandId={newId()}
        values={failure.values}
        problem={problem}
      />
    ),
  })
}
