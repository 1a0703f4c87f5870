import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { Problem } from '#src/http/problem.ts'
import type { FieldError, Values } from '#src/http/read-body.ts'
import type { Read } from '#src/http/read-rows.ts'
import { fileNumber } from '#src/kernel/codes.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { applicationOpenDrafts } from '#src/rulebook/parameters/joining.ts'
import type { Application, Form, FormStep } from './application.ts'
import { offerErrors } from './offering.ts'
import { readPieces } from './receiving.ts'
import { readStep } from './requests.ts'
import { isOtherConvention, piecesOutdated } from './rules/changes.ts'
import { mayEdit } from './rules/state.ts'
import { applicantNamed } from './store-entries.ts'
import { applicationOpened, countDrafts, formSaved } from './store.ts'
import { pieceToCheckAgain } from './store-story.ts'
import { noted } from './telling.ts'

const EMPTY: Form = { request: null, employer: null, people: null, offer: null, payment: null }
const NUMBER_BYTES = 8

/** A new draft of the applicant's; one company may apply twice, and one person for two companies. */
export const opened = async (c: Context<App>, values: Values) => {
  const { db, actor, now: at } = c.var
  const id = newId()
  const number = `AD-${fileNumber(crypto.getRandomValues(new Uint8Array(NUMBER_BYTES)))}`
  const location = `/applications/${id}/steps/request`
  const most = valueOn(applicationOpenDrafts, casablancaDate(at))
  return await once(c, values, { status: 201, location }, async () => {
    if ((await countDrafts(db, actor.userId)) >= most)
      throw new Problem(409, { code: 'drafts_open', facts: { most } })
    return [
      applicationOpened(db, { id, number, userId: actor.userId, form: EMPTY, at, most }),
      ...noted(c, { id }, { what: 'opened' }),
    ]
  })
}

/** A delegate answers for categories that are asked for; whichever of the two steps came last says so. */
const delegateErrors = ({ people, offer }: Form, step: FormStep): FieldError[] => {
  if (!people || !offer) return []
  const codes = new Set(offer.categories.map(({ code }) => code))
  return people.delegates.flatMap(({ categories }, i) => {
    if (categories.every((code) => codes.has(code))) return []
    return step === 'people'
      ? [{ field: `delegate_${i + 1}_categories`, code: 'delegate_category' }]
      : [{ field: 'category_1_code', code: 'delegate_left_without' }]
  })
}

const judged = (form: Form, step: FormStep, on: IsoDate): FieldError[] => {
  if (step === 'employer' && form.employer && form.employer.createdOn > on)
    return [{ field: 'created_on', code: 'day_to_come' }]
  if (step === 'people') return delegateErrors(form, step)
  return step === 'offer' && form.offer
    ? [...offerErrors(form.offer, on), ...delegateErrors(form, step).slice(0, 1)]
    : []
}

/** One step as it was typed, with the steps saved before. */
export const formWith = (
  c: Context<App>,
  one: Application,
  step: FormStep,
  values: Values,
): Read<Form> => {
  const read = readStep(step, values)
  if (!read.ok) return read
  const form: Form = { ...one.form, ...read.value }
  const errors = judged(form, step, casablancaDate(c.var.now))
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: form }
}

/** For the batch: what the fund had looked at is looked at again when it proves something else. */
const lookedAtAgain = async (
  c: Context<App>,
  one: Application,
  form: Form,
): Promise<Statement[]> => {
  const codes = piecesOutdated(one.form, form)
  if (one.stage === 'draft' || codes.length === 0) return []
  const pieces = await readPieces(c, one)
  return pieces
    .filter(({ code, state }) => state === 'conforming' && codes.includes(code))
    .flatMap(({ code, seq }) => [
      pieceToCheckAgain(c.var.db, { applicationId: one.id, code, seq }),
      ...noted(c, one, { what: 'piece_to_check_again', detail: code }),
    ])
}

/**
 * For the batch: the step saved, on the form that was read. The login takes its person's name. Other
 * signatories, or another address of theirs, and the convention has to come again (decision 43).
 */
export const stepSaved = async (
  c: Context<App>,
  one: Application,
  step: FormStep,
  form: Form,
): Promise<Statement[]> => {
  const may = mayEdit(one)
  if (!may.ok) throw new Problem(409, may.refusal)
  const { db, actor, now: at } = c.var
  const { request } = form
  // The desk has seen for which company: another one is another application.
  if (one.stage !== 'draft' && request?.ice !== one.ice)
    throw new Problem(409, { code: 'ice_is_fixed', facts: {} })
  const isOther = one.conventionHow === 'paper' && isOtherConvention(one.form, form)
  return [
    formSaved(db, one, { form, at, isOtherConvention: isOther }),
    ...(step === 'request' && request
      ? [applicantNamed(db, { id: actor.userId, ...request })]
      : []),
    ...noted(c, one, { what: 'saved', detail: step }),
    ...(isOther ? noted(c, one, { what: 'convention_outdated' }) : []),
    ...(await lookedAtAgain(c, one, form)),
  ]
}
