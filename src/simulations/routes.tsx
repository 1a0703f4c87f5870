import { type Context, Hono } from 'hono'
import { SimulationPage } from '#views/simulations/simulation.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import {
  careerFor,
  hypothesesJson,
  readHoldings,
  usualWishes,
  versionOf,
} from '#src/members/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { buybackLeast } from '#src/rulebook/parameters/buyback.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { buybackEffect, type Career, simulate, type Wishes } from '#src/rulebook/simulation.ts'
import { countedJson, madeJson, simulationJson } from './json.ts'
import { type SimulationAsked, simulationAsked } from './requests.ts'
import { figuresOf, firstMoved } from './rules.ts'
import type { Simulation } from './simulation.ts'
import { findSimulation, listSimulations, simulationMade } from './store.ts'

const PAGE = 50

const ownId = (c: Context<App>): string => c.var.actor.memberId ?? ''

const loadCareer = async (c: Context<App>, today: IsoDate): Promise<Career> => {
  const found = await readHoldings(c.var.db, ownId(c))
  if (!found) throw notFound()
  return careerFor(RULEBOOK, found, today)
}

type Counting = { career: Career; wishes: Wishes; today: IsoDate }

/** What was chosen beside nothing chosen: the same hypotheses, no capital, no purchase. */
const counted = ({ career, wishes, today }: Counting) => {
  const chosen = simulate(RULEBOOK, { career, wishes, today })
  const bare: Wishes = { ...wishes, option: 'none', buyback: centimes(0) }
  const plain = simulate(RULEBOOK, { career, wishes: bare, today })
  const unbought = simulate(RULEBOOK, {
    career,
    wishes: { ...wishes, buyback: centimes(0) },
    today,
  })
  const [bought, without] = [chosen.scenarios[0], unbought.scenarios[0]]
  const effect =
    chosen.purchase && bought && without
      ? buybackEffect(RULEBOOK, { with: bought, without, amount: wishes.buyback })
      : null
  return { plain, chosen, effect }
}

type Shown = Counting & {
  saved: Simulation | null
  refused?: { errors: readonly FieldError[]; values: Values }
}

const show = async (c: Context<App>, shown: Shown): Promise<Response> => {
  const { saved, refused, wishes } = shown
  const offset = wholeNumber(c.req.query('from'))
  const made = await listSimulations(c.var.db, ownId(c), { limit: PAGE + 1, offset })
  const result = counted(shown)
  const moved = saved && firstMoved(saved.figures, figuresOf(result.chosen.scenarios))
  return await respond(c, {
    ...(refused ? { status: 422 as const, problem: true } : {}),
    title: (t) => t('simulation.title'),
    section: 'simulations',
    json: () =>
      refused
        ? { code: refused.errors[0]?.code, facts: {}, errors: refused.errors }
        : {
            ...(saved ? simulationJson(saved) : { hypotheses: hypothesesJson(wishes) }),
            ...countedJson(result),
            ...(saved ? {} : { simulations: made.slice(0, PAGE).map(madeJson) }),
          },
    page: (t) => (
      <SimulationPage
        t={t}
        {...result}
        wishes={wishes}
        saved={saved}
        moved={moved}
        made={made.slice(0, PAGE)}
        next={made.length > PAGE ? offset + PAGE : null}
        hasInsurer={shown.career.insurer.capital > 0}
        version={versionOf()}
        commandId={newId()}
        values={refused?.values ?? null}
        errors={refused?.errors ?? []}
      />
    ),
  })
}

/** What is asked, the rest as usual. */
const wishesOf = (asked: SimulationAsked, usual: Wishes): Wishes => ({
  hypotheses: {
    salaryGrowth: asked.salary_growth ?? asked.salary_growth_ppm ?? usual.hypotheses.salaryGrowth,
    pointGrowth: asked.point_growth ?? asked.point_growth_ppm ?? usual.hypotheses.pointGrowth,
  },
  option: asked.capital_option,
  buyback: asked.buyback ?? asked.buyback_centimes ?? usual.buyback,
})

const usual = async (c: Context<App>): Promise<Counting> => {
  const today = casablancaDate(c.var.now)
  return { career: await loadCareer(c, today), wishes: usualWishes(RULEBOOK, today), today }
}

const make = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, simulationAsked)
  const { career, wishes: before, today } = await usual(c)
  const refuse = (errors: readonly FieldError[]) =>
    show(c, { career, wishes: before, today, saved: null, refused: { errors, values } })
  if (!body.ok) return await refuse(body.errors)
  const wishes = wishesOf(body.value, before)
  if (wishes.buyback > 0 && wishes.buyback < valueOn(buybackLeast, today))
    return await refuse([{ field: 'buyback', code: 'buyback_too_small' }])
  const { db, actor, now } = c.var
  const id = newId()
  const { scenarios } = simulate(RULEBOOK, { career, wishes, today })
  const asked = { status: 201 as const, location: `/simulations/${id}` }
  const outcome = await once(c, values, asked, async () => [
    simulationMade(db, {
      id,
      memberId: ownId(c),
      madeBy: actor.userId,
      madeAt: now,
      madeOn: today,
      career,
      wishes,
      rulebook: versionOf(),
      figures: figuresOf(scenarios),
    }),
    audited(db, {
      object: { kind: 'simulation', id },
      subject: { kind: 'member', id: ownId(c) },
      action: 'simulation_made',
      actor: doerOf(actor),
      at: now,
      after: { wishes: JSON.stringify(wishes) },
    }),
  ])
  const result = counted({ career, wishes, today })
  return done(c, {
    ...outcome,
    json: () => ({
      id: outcome.location.split('/').at(-1),
      url: outcome.location,
      rulebook: versionOf(),
      hypotheses: hypothesesJson(wishes),
      ...countedJson(result),
    }),
  })
}

const open = async (c: Context<App>): Promise<Response> => {
  const id = c.req.param('id') ?? ''
  const saved = await findSimulation(c.var.db, { id, memberId: ownId(c) })
  if (!saved) throw notFound()
  const { career, wishes, madeOn: today } = saved
  return await show(c, { career, wishes, today, saved })
}

/** A member counts what their pension would be, and keeps it. */
export const simulations = new Hono<App>()
  .use(requireRole('member'))
  .get('/', async (c) => await show(c, { ...(await usual(c)), saved: null }))
  .post('/', make)
  .get('/:id', open)
