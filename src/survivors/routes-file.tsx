import { type Context, Hono } from 'hono'
import { SurvivorFilePage } from '#views/survivors/file.tsx'
import { listEntries } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import { DOCUMENT_BODY, documentArrived, readDocument, sendDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { type FieldError, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { findPension } from '#src/pensions/index.ts'
import { firstMonthOf } from '#src/rulebook/pension-payments.ts'
import { hashOfToken } from '#src/http/token.ts'
import { received, saved, submitted } from './completing.ts'
import { awardJson, fileJson, pieceJson } from './json.ts'
import { readPieces } from './reading.ts'
import { impossibleDays, readPart } from './requests.ts'
import { missingOf } from './rules/pieces.ts'
import { mayEdit, mayReceive, maySubmit, nextPart, stateOf } from './rules/state.ts'
import { findByLink } from './store-files.ts'
import { findCalculation } from './store-pieces.ts'
import { FORM_PARTS, type FormPart, type Survivor } from './survivor.ts'

/** A link that was replaced and one that was never made are the same to whoever follows them. */
const load = async (c: Context<App>): Promise<Survivor> => {
  const hash = hashOfToken(c.req.param('token'))
  const one = hash === null ? null : await findByLink(c.var.db, hash)
  if (!one) throw new Problem(410, { code: 'survivor_link_over', facts: {} })
  return one
}

const baseOf = (c: Context<App>): string => `/survivor-files/${c.req.param('token')}`

type Refused = {
  part: FormPart | null
  errors: readonly FieldError[]
  problem: Problem | null
  values: Values
}

const NOTHING: Refused = { part: null, errors: [], problem: null, values: {} }

const show = async (
  c: Context<App>,
  one: Survivor,
  refused: Refused | null = null,
): Promise<Response> => {
  const { db, now } = c.var
  const [pieces, entries, calculation, pension] = await Promise.all([
    readPieces(db, one, casablancaDate(now)),
    one.desk ? listEntries(db, one.desk.caseId, 'person') : [],
    one.stage === 'awarded' ? findCalculation(db, one.id) : null,
    one.pensionId === null ? null : findPension(db, one.pensionId),
  ])
  const said = entries.findLast(({ what }) => what === 'asked' || what === 'decided')
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? (422 as const), problem: true } : {}),
    title: (t) => t('survivor.title', { number: one.number }),
    json: () =>
      refused
        ? {
            code: refused.problem?.code ?? refused.errors[0]?.code,
            facts: refused.problem?.facts ?? {},
            errors: refused.errors,
          }
        : {
            ...fileJson(one),
            pieces: pieces.map(pieceJson),
            answer: said?.text ?? null,
            dp_number: pension?.dpNumber ?? null,
            capital_centimes: one.stage === 'awarded' ? one.capital : null,
            award: calculation && awardJson(calculation.award),
          },
    page: (t) => (
      <SurvivorFilePage
        t={t}
        item={one}
        state={stateOf(one)}
        base={baseOf(c)}
        pieces={pieces}
        missing={missingOf(pieces)}
        next={nextPart(one.form)}
        said={said?.text ?? null}
        calculation={calculation}
        dpNumber={pension?.dpNumber ?? null}
        firstMonth={calculation && firstMonthOf(calculation.award.on)}
        mayEdit={mayEdit(one)}
        mayReceive={mayReceive(one)}
        maySubmit={maySubmit(one).ok}
        commandId={newId()}
        {...(refused ?? NOTHING)}
      />
    ),
  })
}

const partNamed = (c: Context<App>): FormPart => {
  const part = FORM_PARTS.find((one) => one === c.req.param('part'))
  if (!part) throw notFound()
  return part
}

const carried = async (
  c: Context<App>,
  one: Survivor,
  about: { asked: Values; shown: Values; status: 200 | 201; make: () => Promise<Statement[]> },
): Promise<Response> => {
  const location = baseOf(c)
  try {
    const outcome = await once(c, about.asked, { status: about.status, location }, about.make)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error
    return await show(c, one, { part: null, errors: [], problem: error, values: about.shown })
  }
}

const savePart = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const part = partNamed(c)
  const read = readPart(part, one.kind, values)
  const errors = read.ok
    ? impossibleDays(read.value, {
        diedOn: one.deceased.diedOn,
        today: casablancaDate(c.var.now),
      })
    : read.errors
  if (!read.ok || errors.length > 0)
    return await show(c, one, { part, errors, problem: null, values })
  return await carried(c, one, {
    asked: values,
    shown: values,
    status: 200,
    make: () => saved(c, one, read.value),
  })
}

/** Each piece by itself, saved as it comes: what failed is one piece, never the file. */
const upload = async (c: Context<App>): Promise<Response> => {
  const { file, ...values } = await readValues(c, DOCUMENT_BODY)
  const one = await load(c)
  const code = c.req.param('piece') ?? ''
  const pieces = await readPieces(c.var.db, one, casablancaDate(c.var.now))
  if (!pieces.some((piece) => piece.code === code)) throw notFound()
  const read = await readDocument(file)
  if (!read.ok) return await show(c, one, { ...NOTHING, problem: new Problem(422, read.refusal) })
  const examined = read.value
  if (examined === null)
    return await show(c, one, {
      ...NOTHING,
      problem: new Problem(422, { code: 'piece_to_choose', facts: {} }),
    })
  return await carried(c, one, {
    asked: { ...values, file: examined.sha256 },
    shown: {},
    status: 201,
    make: async () =>
      received(c, one, { code, document: await documentArrived(c, examined, 'public') }),
  })
}

/** What they sent themselves; a piece of the file of who died is not theirs to take away. */
const download = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  const pieces = await readPieces(c.var.db, one, casablancaDate(c.var.now))
  const piece = pieces.find(({ code }) => code === c.req.param('piece'))
  if (!piece?.documentId || piece.state === 'held') throw notFound()
  return await sendDocument(c, piece.documentId)
}

const submit = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  return await carried(c, one, {
    asked: values,
    shown: {},
    status: 200,
    make: () => submitted(c, one),
  })
}

/** A survivor's own file, without a login: entered in any order, left and taken up again. */
export const survivorFiles = new Hono<App>()
  .get('/:token', async (c) => await show(c, await load(c)))
  .post('/:token/parts/:part', savePart)
  .post('/:token/pieces/:piece', upload)
  .get('/:token/pieces/:piece', download)
  .post('/:token/submission', submit)
