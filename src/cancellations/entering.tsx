import type { Context } from 'hono'
import { NewCancellationPage } from '#views/cancellations/new.tsx'
import { doerOf, employerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { findDeclaration } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { newId, type Outcome } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import { invariant } from '#src/kernel/invariant.ts'
import type { Statement } from '#src/database/database.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { correctionWindow } from '#src/rulebook/correction-window.ts'
import { cancellationAsked } from './requests.ts'
import { objectsOn, openCategories } from './reading.ts'
import { type Asked, linesTaken, mayCancel } from './rules.ts'
import {
  cancellationEntered,
  findOpenOf,
  listCorrectable,
  listFiledLines,
  listStandingCategories,
} from './store.ts'

/** Lines a page offers to tick; a longer declaration is cancelled by a program, or whole. */
const OFFERED = 500
/** Some twenty thousand numbers of lines. */
const BODY = 262_144

const chosenIn = async (c: Context<App>, id: string) => {
  const declaration = id === '' ? null : await findDeclaration(c.var.db, id)
  if (id !== '' && declaration?.employerNumber !== employerOf(c).number) throw notFound()
  return declaration
}

/** First which declaration, then what of it and why. */
export const entryPage = async (
  c: Context<App>,
  refused: Refused | null = null,
): Promise<Response> => {
  const asked = refused ? refused.values['declaration'] : c.req.query('declaration')
  const declaration = await chosenIn(c, typeof asked === 'string' ? asked : '')
  const { oldest, isEstimated } = correctionWindow(casablancaDate(c.var.now))
  const [choice, filed] = await Promise.all([
    listCorrectable(c.var.db, employerOf(c).number, oldest),
    declaration ? listFiledLines(c.var.db, declaration.id) : [],
  ])
  const objects = objectsOn(c.var.now)
  const standing = linesTaken(filed, null)
  const problem = refused?.problem ?? null
  return await respond(c, {
    ...(refused ? { status: problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('cancellation.new'),
    section: 'declarations',
    json: () =>
      refused
        ? {
            code: problem?.code ?? refused.errors[0]?.code,
            facts: problem?.facts ?? {},
            errors: refused.errors,
          }
        : {
            objects: objects.map(({ code, takes }) => ({ object: code, takes })),
            oldest_quarter: oldest,
            declarations: choice.map((one) => `/declarations/${one.id}`),
          },
    page: (t) => (
      <NewCancellationPage
        t={t}
        declaration={declaration}
        correctable={choice}
        objects={objects}
        lines={standing.slice(0, OFFERED)}
        isCut={standing.length > OFFERED}
        oldest={oldest}
        isEstimated={isEstimated}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={problem}
      />
    ),
  })
}

/** The declaration, when this may be cancelled of it by this person, today. */
const correctable = async (c: Context<App>, declarationId: string, asked: Asked) => {
  const { db, now } = c.var
  const declaration = await chosenIn(c, declarationId)
  if (!declaration) throw notFound()
  const [filed, categories, open] = await Promise.all([
    listFiledLines(db, declaration.id),
    listStandingCategories(db, declaration.id),
    findOpenOf(db, declaration.id),
  ])
  if (open)
    throw new Problem(409, { code: 'cancellation_open', facts: {} }, `/cancellations/${open}`)
  const { status, quarter } = declaration
  const { oldest } = correctionWindow(casablancaDate(now))
  const ground = {
    status,
    quarter,
    oldest,
    filed,
    categories: categories.map(({ category }) => category),
    open: openCategories(c),
  }
  const may = mayCancel(ground, asked)
  if (!may.ok) throw new Problem(409, may.refusal)
  return declaration
}

/** Entered: shown with its effect, and asked for only once it is validated. */
export const entering = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c, BODY)
  const body = parseValues(values, cancellationAsked)
  if (!body.ok) return await entryPage(c, { errors: body.errors, problem: null, values })
  const { db, actor, now } = c.var
  const { extent, lines: ticked = null, ...rest } = body.value
  const lines = extent === 'whole' ? null : (ticked ?? (extent === 'lines' ? [] : null))
  const required = (field: string) =>
    entryPage(c, { errors: [{ field, code: 'required' }], problem: null, values })
  const object = objectsOn(now).find(({ code }) => code === rest.object)
  if (!object) return await required('object')
  if (lines?.length === 0) return await required('lines')
  const id = newId()
  const employerNumber = employerOf(c).number
  const asked: Outcome = { status: 201, location: `/cancellations/${id}` }
  try {
    const outcome = await once(c, values, asked, async () => {
      const found = await correctable(c, rest.declaration, { object, lines })
      return [
        cancellationEntered(db, {
          id,
          employerNumber,
          declarationId: found.id,
          quarter: found.quarter,
          object: rest.object,
          note: rest.note.trim(),
          lines: lines && [...new Set(lines)].toSorted((a, b) => a - b),
          by: actor.userId,
          at: now,
        }),
        audited(db, {
          object: { kind: 'declaration', id: found.id },
          action: 'cancellation_entered',
          actor: doerOf(actor),
          at: now,
          after: { cancellation: id, object: rest.object },
        }),
      ]
    })
    return done(c, {
      ...outcome,
      json: () => ({ id: outcome.location.split('/').at(-1), url: outcome.location }),
    })
  } catch (error) {
    if (error instanceof Problem && error.status === 409)
      return await entryPage(c, { errors: [], problem: error, values })
    throw error
  }
}

/** A cancellation entered for somebody who accepted to make it: seen and validated like any other. */
export const cancellationDrafted = async (
  c: Context<App>,
  asked: { declarationId: string; object: string; lines: number[]; note: string },
): Promise<{ id: string; location: string; statements: Statement[] }> => {
  const { db, actor, now } = c.var
  const object = objectsOn(now).find(({ code }) => code === asked.object)
  invariant(object, 'an object of the list')
  const { declarationId, lines } = asked
  const { quarter } = await correctable(c, declarationId, { object, lines })
  const id = newId()
  return {
    id,
    location: `/cancellations/${id}`,
    statements: [
      cancellationEntered(db, {
        ...asked,
        id,
        employerNumber: employerOf(c).number,
        quarter,
        by: actor.userId,
        at: now,
      }),
    ],
  }
}
