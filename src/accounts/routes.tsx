import { type Context, Hono } from 'hono'
import { AccountPage } from '#views/accounts/account.tsx'
import { EntryPage } from '#views/accounts/entry.tsx'
import { StatementPage } from '#views/accounts/statement.tsx'
import { employerOf, requireRole, rightOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { notFound } from '#src/http/problem.ts'
import type { FieldError } from '#src/http/read-body.ts'
import { respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate, type IsoDate, parseTypedDay } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { parseQuarter } from '#src/kernel/quarters.ts'
import { costOfWaiting, explainLateInterest } from '#src/rulebook/late-interest.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { fundAccount } from '#src/rulebook/parameters/fund-account.ts'
import { owedOn } from './account.ts'
import { dueJson, entryJson, planJson, sourceOf } from './json.ts'
import { holderOf, readsAccount } from './reading.ts'
import { accountOf } from './rules/account.ts'
import { balanceByQuarter, endOf, type StatementLine, statementLines } from './statement.ts'
import { findInHand, listDues, type StoredDue } from './store.ts'
import { findPosting, listEntries } from './store-entries.ts'
import { findPlan } from './store-plans.ts'

/** What is owed and what waiting costs, from the sums alone: also for the first page. */
export const owing = (dues: readonly StoredDue[], today: IsoDate) => {
  const open = dues.filter((due) => owedOn(due) > 0)
  return {
    open,
    owed: centimes(open.reduce((total, due) => total + owedOn(due), 0)),
    waiting: costOfWaiting(
      open
        .filter((due) => due.kind !== 'interest')
        .map((due) => ({ amount: owedOn(due), dueOn: due.dueOn })),
      today,
    ),
  }
}

const show = async (c: Context<App>): Promise<Response> => {
  const holder = await holderOf(c)
  const { db, now, actor } = c.var
  const [dues, inHand, plan] = await Promise.all([
    listDues(db, holder.number),
    findInHand(db, holder.number),
    findPlan(db, holder.number),
  ])
  const today = casablancaDate(now)
  const { open, owed, waiting } = owing(dues, today)
  return await respond(c, {
    title: (t) => t('account.title'),
    section: holder.isStaff ? 'recovery' : 'account',
    json: () => ({
      employer_number: holder.number,
      name: holder.name,
      balance_centimes: owed - inHand,
      owed_centimes: owed,
      in_hand_centimes: inHand,
      interest_free_until: waiting?.freeUntil ?? null,
      interest_on: waiting?.on ?? null,
      interest_centimes: waiting?.interest ?? 0,
      interest_per_day_centimes: waiting?.perDay ?? 0,
      dues: dues.map(dueJson),
      plan: plan && planJson(plan),
      statement: `/accounts/${holder.number}/statement`,
    }),
    page: (t) => (
      <AccountPage
        t={t}
        holder={holder}
        dues={dues}
        open={open}
        owed={owed}
        inHand={inHand}
        waiting={waiting}
        plan={plan}
        today={today}
        fundRib={valueOn(fundAccount, today).rib}
        mayOrder={!holder.isStaff && rightOf(actor, 'payment_orderer') !== null}
      />
    ),
  })
}

const PAGE = 50

const COLUMNS = [
  'date',
  'kind',
  'quarter',
  'category',
  'debit_centimes',
  'credit_centimes',
  'balance_centimes',
  'source',
] as const

const statementCsv = (number: string, lines: readonly StatementLine[]): string =>
  csvText(
    COLUMNS,
    lines.map((line) => [
      line.datedOn,
      line.kind,
      line.quarter,
      line.category,
      line.debit,
      line.credit,
      line.balance,
      sourceOf(number, line),
    ]),
  )

const UNREADABLE: FieldError[] = [{ field: 'as_of', code: 'day_shape' }]

/** What the address asks for: the account as known on a day, a quarter of it, a page of that. */
const readStatementOf = async (c: Context<App>, number: string) => {
  const typed = (c.req.query('as_of') ?? '').trim()
  const asOf = typed === '' ? null : parseTypedDay(typed)
  const quarter = parseQuarter(c.req.query('quarter') ?? '')
  const entries = await listEntries(c.var.db, number, asOf === null ? null : endOf(asOf))
  const lines = statementLines(entries)
  const from = wholeNumber(c.req.query('from'))
  const shown = quarter === null ? lines : lines.filter((line) => line.quarter === quarter)
  return {
    typed,
    asOf,
    errors: typed !== '' && asOf === null ? UNREADABLE : [],
    quarter,
    shown,
    from,
    next: shown.length > from + PAGE ? from + PAGE : null,
    quarters: balanceByQuarter(entries),
    ...accountOf(entries),
  }
}

const statementJson = (number: string, read: Awaited<ReturnType<typeof readStatementOf>>) => ({
  employer_number: number,
  as_of: read.asOf,
  balance_centimes: read.balance,
  in_hand_centimes: read.inHand,
  quarters: read.quarters.map((one) => ({
    quarter: one.quarter,
    balance_centimes: one.debit - one.credit,
  })),
  entries: read.shown.map((entry) => entryJson(number, entry)),
})

const statement = async (c: Context<App>): Promise<Response> => {
  const holder = await holderOf(c)
  const read = await readStatementOf(c, holder.number)
  const { errors, shown, from } = read
  return await respond(c, {
    ...(errors.length > 0 ? { status: 422, problem: true } : {}),
    title: (t) => t('statement.title'),
    section: holder.isStaff ? 'recovery' : 'account',
    json: () =>
      errors.length > 0
        ? { code: 'day_shape', status: 422, errors, title: c.var.t.dynamic('error.day_shape') }
        : statementJson(holder.number, read),
    csv: {
      name: `releve-${holder.number}.csv`,
      text: () => statementCsv(holder.number, shown),
    },
    page: (t) => (
      <StatementPage
        t={t}
        holder={holder}
        lines={shown.slice(from, from + PAGE)}
        total={shown.length}
        from={from}
        next={read.next}
        quarters={read.quarters}
        quarter={read.quarter}
        balance={read.balance}
        inHand={read.inHand}
        asOf={read.typed}
        now={c.var.now}
        errors={errors}
      />
    ),
  })
}

const entry = async (c: Context<App>): Promise<Response> => {
  const holder = await holderOf(c)
  const entries = await listEntries(c.var.db, holder.number)
  const one = entries.find((each) => each.id === c.req.param('id'))
  if (!one) throw notFound()
  const posting = await findPosting(c.var.db, holder.number, one.posting)
  const correctedBy = entries.find((each) => each.corrects === one.id) ?? null
  const { interest } = one
  const trace =
    interest &&
    explainLateInterest({
      amount: interest.amount_centimes,
      dueOn: interest.due_on,
      valueOn: interest.paid_on,
    })
  return await respond(c, {
    title: (t) => t.dynamic(`entry.kind.${one.kind}`),
    section: holder.isStaff ? 'recovery' : 'account',
    json: () => ({
      ...entryJson(holder.number, one),
      posted_by: posting?.by,
      cause: posting?.cause,
      corrected_by: correctedBy?.id ?? null,
      interest,
      trace,
    }),
    page: (t) => (
      <EntryPage
        t={t}
        holder={holder}
        entry={one}
        source={sourceOf(holder.number, one)}
        postedBy={posting?.by ?? ''}
        correctedBy={correctedBy}
        trace={trace}
      />
    ),
  })
}

/** *Compte adhérent*: what is owed, why, and since when. */
export const accounts = new Hono<App>()
  .get('/', requireRole('employer'), (c) => c.redirect(`/accounts/${employerOf(c).number}`, 303))
  .get('/:employer_number', readsAccount, show)
  .get('/:employer_number/statement', readsAccount, statement)
  .get('/:employer_number/entries/:id', readsAccount, entry)
