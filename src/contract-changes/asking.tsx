import type { Context } from 'hono'
import { NewChangePage } from '#views/contract-changes/new.tsx'
import { doerOf, employerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseOpened, caseTold } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import { listContracts } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { ratesOf } from '#src/rulebook/regimes.ts'
import { CHANGE_KINDS, type ChangeAsked, type ChangeKind } from './change.ts'
import { groundOf } from './reading.ts'
import { type Asking, changeAsked } from './requests.ts'
import { effectOf, isInTime, lastQuarters, mayChange, quartersToCome } from './rules/contract.ts'
import { changeRequested, listOpen } from './store.ts'

const kindIn = (value: unknown): ChangeKind =>
  CHANGE_KINDS.find((kind) => kind === value) ?? CHANGE_KINDS[0]

/** The form of one kind of change, with the quarters it can begin with. */
export const askingPage = async (
  c: Context<App>,
  refused: Refused | null = null,
): Promise<Response> => {
  const kind = kindIn(refused ? refused.values['kind'] : c.req.query('kind'))
  const today = casablancaDate(c.var.now)
  const contract = await listContracts(c.var.db, [employerOf(c).number])
  const quarters = kind === 'leaving' ? lastQuarters(today) : quartersToCome(today)
  const problem = refused?.problem ?? null
  const values = refused?.values ?? { category: c.req.query('category') ?? '' }
  return await respond(c, {
    ...(refused ? { status: problem?.status ?? 422, problem: true } : {}),
    title: (t) => t(`contract.ask.${kind}`),
    section: 'contract',
    json: () =>
      refused
        ? {
            code: problem?.code ?? refused.errors[0]?.code,
            facts: problem?.facts ?? {},
            errors: refused.errors,
          }
        : { kind, quarters },
    page: (t) => (
      <NewChangePage
        t={t}
        kind={kind}
        contract={contract.filter(({ endsOn }) => endsOn === null)}
        quarters={quarters}
        rates={{
          al_kamil: ratesOf('al_kamil', today),
          al_mounassib: ratesOf('al_mounassib', today),
          two_tranche: ratesOf('two_tranche', today),
        }}
        commandId={newId()}
        values={values}
        errors={refused?.errors ?? []}
        problem={problem}
      />
    ),
  })
}

const askedBy = (asking: Asking, from: number | undefined): ChangeAsked => {
  switch (asking.kind) {
    case 'rate': {
      const { kind, category, rate: to, quarter } = asking
      return { kind, category, from: (from ?? to) as typeof to, to, quarter }
    }
    case 'category': {
      const { kind, regime, rate, quarter } = asking
      return {
        kind,
        label: asking.label.trim(),
        regime,
        rate,
        option: asking.option ?? null,
        quarter,
      }
    }
    case 'suspension':
      return { kind: asking.kind, quarter: asking.quarter, resumes: asking.resumes }
    case 'leaving':
      return { kind: asking.kind, quarter: asking.quarter }
  }
}

/** One change stands in another's way: the same one twice, or anything beside an end of contract. */
const isInTheWay = (asked: ChangeAsked, other: ChangeAsked): boolean => {
  const whole = (one: ChangeAsked) => one.kind === 'suspension' || one.kind === 'leaving'
  if (whole(asked) || whole(other)) return true
  if (asked.kind === 'rate' && other.kind === 'rate') return asked.category === other.category
  return asked.kind === other.kind
}

const judged = async (c: Context<App>, asking: Asking): Promise<ChangeAsked> => {
  const { db, now } = c.var
  const { number } = employerOf(c)
  const [ground, open] = await Promise.all([groundOf(db, number, asking), listOpen(db, number)])
  const held =
    asking.kind === 'rate'
      ? ground.contract.find((one) => one.number === asking.category && one.endsOn === null)
      : undefined
  const asked = askedBy(asking, held?.rate)
  const before = open.find((one) => isInTheWay(asked, one.asked))
  if (before)
    throw new Problem(409, { code: 'change_open', facts: {} }, `/contract/changes/${before.id}`)
  if (!isInTime(asked, casablancaDate(now)))
    throw new Problem(409, { code: 'change_quarter', facts: {} })
  const may = mayChange(asked, ground)
  if (!may.ok) throw new Problem(409, may.refusal)
  return asked
}

/** The request and its case at the fund, with its promise. */
const requested = async (
  c: Context<App>,
  id: string,
  { asked, note }: { asked: ChangeAsked; note: string },
): Promise<Statement[]> => {
  const { db, actor, now: at, language } = c.var
  const employerNumber = employerOf(c).number
  const contact = { name: actor.name, email: '', phone: '', postalAddress: '', language }
  const effectOn = effectOf(asked)
  const category = asked.kind === 'rate' ? asked.category : null
  const rate = asked.kind === 'rate' ? asked.to : asked.kind === 'category' ? asked.rate : null
  const opened = caseOpened(db, {
    kind: 'contract_change',
    facts: { changeId: id, change: asked.kind, category, rate, effectOn },
    userId: actor.userId,
    contact,
    employerNumber,
    objectId: id,
    text: note,
    by: { side: 'person', kind: doerOf(actor).kind, userId: actor.userId, name: actor.name },
    at,
  })
  const told = { ...opened, kind: 'contract_change' as const, userId: actor.userId, contact }
  return [
    ...opened.statements,
    changeRequested(db, {
      id,
      employerNumber,
      asked,
      category,
      effectOn,
      note,
      caseId: opened.id,
      by: actor.userId,
      at,
    }),
    ...caseTold(c, told, 'received'),
    audited(db, {
      object: { kind: 'employer', id: employerNumber },
      action: 'contract_change_asked',
      actor: doerOf(actor),
      at,
      after: { change: id, kind: asked.kind, effect_on: effectOn },
    }),
  ]
}

export const asking = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, changeAsked)
  if (!body.ok) return await askingPage(c, { errors: body.errors, problem: null, values })
  const id = newId()
  const created = { status: 201 as const, location: `/contract/changes/${id}` }
  try {
    const outcome = await once(c, values, created, async () => {
      const asked = await judged(c, body.value)
      return await requested(c, id, { asked, note: body.value.note.trim() })
    })
    wakeNotices(c)
    return done(c, {
      ...outcome,
      json: () => ({ id: outcome.location.split('/').at(-1), url: outcome.location }),
    })
  } catch (error) {
    if (error instanceof Problem && error.status === 409)
      return await askingPage(c, { errors: [], problem: error, values })
    throw error
  }
}
