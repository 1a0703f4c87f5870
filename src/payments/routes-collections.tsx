import { type Context, Hono } from 'hono'
import { CollectionsPage } from '#views/payments/collections.tsx'
import { doerOf, payersOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { findEmployer } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  type Command,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { addWorkingDays, casablancaDate } from '#src/kernel/dates.ts'
import { linkTo, noticed, wakeNotices } from '#src/notices/index.ts'
import { isHoliday } from '#src/rulebook/calendar.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { fundAccount } from '#src/rulebook/parameters/fund-account.ts'
import { arrivalDays } from '#src/rulebook/parameters/payments.ts'
import { collectionFile } from './bank-files/pain008.ts'
import { endOfDayIn } from './ordering.ts'
import type { Handled } from './payment.ts'
import { debitMandateAsked } from './requests.ts'
import { inForceFrom } from './sole-signatory.ts'
import { approvalsOf } from './steps.ts'
import {
  batchMade,
  type Collectable,
  findBatch,
  listBatches,
  listCollectable,
  listCollected,
  mandateRecorded,
} from './store-collections.ts'

const LOCATION = '/direct-debits'
/** Banks ask for the file two working days before. */
const NOTICE_DAYS = 2

const page = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const [waiting, batches] = await Promise.all([
    listCollectable(c.var.db, c.var.now),
    listBatches(c.var.db),
  ])
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('collections.title'),
    section: 'settlements',
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : {
            waiting: waiting.map((one) => ({
              payment: `/payments/${one.id}`,
              employer_number: one.employerNumber,
              reference: one.reference,
              amount_centimes: one.amount,
            })),
            batches: batches.map((one) => ({
              id: one.id,
              collect_on: one.collectOn,
              count: one.count,
              file: `${LOCATION}/${one.id}`,
            })),
          },
    page: (t) => (
      <CollectionsPage
        t={t}
        waiting={waiting}
        batches={batches}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

/** Sends the orders of a batch, each by its own object: asked again, those that left stay as they are. */
const sent = async (c: Context<App>, batchId: string, payments: readonly string[]) => {
  const { kind, id, name } = doerOf(c.var.actor)
  const dueBy = endOfDayIn(c.var.now, valueOn(arrivalDays, casablancaDate(c.var.now)))
  for (const payment of payments)
    (await approvalsOf(c, payment).handle(
      payment,
      {
        type: 'transmit',
        dueBy,
        reason: `batch:${batchId}`,
        id: `batch-${batchId}`,
        requestDigest: batchId,
        by: { kind, id, name, person: id },
        expectedSeq: null,
      },
      c.var.now,
    )) as Handled
}

/** A batch of what waits, and its orders sent; null when something else stood in the way. */
const made = async (
  c: Context<App>,
  command: Command,
  waiting: readonly Collectable[],
): Promise<Outcome | null> => {
  const { db, actor, now } = c.var
  const id = newId()
  const outcome: Outcome = { status: 201, location: `${LOCATION}/${id}` }
  const ran = await carryOut(db, command, [
    commandRecorded(db, command, { ...outcome, at: now }),
    batchMade(db, {
      id,
      collected: waiting,
      collectOn: addWorkingDays(casablancaDate(now), NOTICE_DAYS, isHoliday),
      by: actor.userId,
      at: now,
    }),
    audited(db, {
      object: { kind: 'debit_batch', id },
      action: 'debit_batch_made',
      actor: doerOf(actor),
      at: now,
      after: { count: waiting.length },
    }),
  ])
  // Asked twice at once: the batch is the other request's, which sends it.
  if (ran !== 'done') return ran
  await sent(
    c,
    id,
    waiting.map((one) => one.id),
  )
  wakeNotices(c)
  return outcome
}

const make = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const command = commandOf(c, values)
  // In this order: what the same command has just emptied, its outcome says.
  const waiting = await listCollectable(c.var.db, c.var.now)
  const before = await outcomeOf(c.var.db, command)
  if (!before && waiting.length === 0)
    return await page(c, {
      errors: [],
      problem: new Problem(409, { code: 'nothing_to_collect', facts: {} }),
      values,
    })
  const outcome = before ?? (await made(c, command, waiting))
  if (!outcome) throw new Problem(409, { code: 'changed_meanwhile', facts: {} }, LOCATION)
  return done(c, {
    ...outcome,
    location: LOCATION,
    json: () => ({ id: outcome.location.slice(LOCATION.length + 1), url: outcome.location }),
  })
}

/** Made anew from what was sent: the same file whenever it is taken. */
const file = async (c: Context<App>): Promise<Response> => {
  const batch = await findBatch(c.var.db, c.req.param('id') ?? '')
  if (!batch) throw notFound()
  const collected = await listCollected(c.var.db, batch.id)
  if (collected.length === 0)
    throw new Problem(409, { code: 'nothing_to_collect', facts: {} }, LOCATION)
  const fund = valueOn(fundAccount, batch.collectOn)
  const xml = collectionFile({
    messageId: batch.id,
    at: batch.madeAt,
    collectOn: batch.collectOn,
    creditor: { name: fund.holder, rib: fund.rib, schemeId: fund.creditorId },
    collections: collected.map((one) => ({
      endToEndId: one.reference,
      amount: one.amount,
      mandateId: one.mandate,
      mandateSignedOn: one.signedOn,
      debtor: { name: one.holder, rib: one.rib },
      reference: one.reference,
    })),
  })
  return c.body(xml, 200, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Content-Disposition': `attachment; filename="${batch.id}.xml"`,
  })
}

const record = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, debitMandateAsked)
  if (!body.ok) return await page(c, { errors: body.errors, problem: null, values })
  const { db, actor, now } = c.var
  const employer = await findEmployer(db, body.value.employer_number)
  const refuse = (code: string) =>
    page(c, { errors: [], problem: new Problem(409, { code, facts: {} }), values })
  if (!employer) return await refuse('employer_unknown')
  const command = commandOf(c, values)
  const outcome: Outcome = { status: 201, location: LOCATION }
  const effectiveAt = inForceFrom(now)
  if (!(await outcomeOf(db, command))) {
    const ran = await carryOut(db, command, [
      commandRecorded(db, command, { ...outcome, at: now }),
      ...mandateRecorded(db, {
        id: newId(),
        employerNumber: employer.number,
        reference: body.value.reference,
        rib: body.value.rib,
        holder: body.value.holder.trim(),
        signedOn: body.value.signed_on,
        by: actor.userId,
        at: now,
        effectiveAt,
      }),
      ...(await payersOf(c, employer.number)).flatMap((userId) =>
        noticed(db, {
          to: { userId },
          template: 'debit_account_pending',
          facts: {
            who: 'CIMR',
            rib: body.value.rib,
            employer: employer.name,
            inForceFrom: effectiveAt,
            stopLink: linkTo(c, '/payment-settings'),
          },
          at: now,
        }),
      ),
      audited(db, {
        object: { kind: 'employer', id: employer.number },
        action: 'debit_mandate_recorded',
        actor: doerOf(actor),
        at: now,
        after: { reference: body.value.reference, rib: body.value.rib },
      }),
    ])
    if (ran === null) return await refuse('debit_mandate_known')
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: LOCATION, employer_number: employer.number }) })
}

/** Direct debits: the batch that leaves, and the mandates it stands on. */
export const collections = new Hono<App>()
  .use(requireRole('desk', 'desk_recovery'))
  .get('/', (c) => page(c))
  .post('/', make)
  .post('/mandates', record)
  .get('/:id', file)
