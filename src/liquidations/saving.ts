import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import type { FieldError, Values } from '#src/http/read-body.ts'
import type { Read } from '#src/http/read-rows.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { mostSpouses } from '#src/rulebook/parameters/liquidation.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { choicesDigest } from './calculating.ts'
import type { Form, FormStep, Liquidation } from './liquidation.ts'
import { sideOf } from './reading.ts'
import { readStep } from './requests.ts'
import { departureFits } from './rules/candidate.ts'
import { mayEdit } from './rules/state.ts'
import { formSaved } from './store.ts'
import { noted } from './telling.ts'

/** Dates are read against the birth date; a later age moves the option's figures, not the choice. */
const judged = (one: Liquidation, form: Form): FieldError[] => {
  if (form.departure === null || one.birthDate === null) return []
  const fits = departureFits(RULEBOOK, form.departure, one.birthDate)
  return fits.ok ? [] : [{ field: fits.refusal.field, code: fits.refusal.code }]
}

/** One step as it was typed, with the steps saved before. */
export const formWith = (
  c: Context<App>,
  one: Liquidation,
  step: FormStep,
  values: Values,
): Read<Form> => {
  const limits = { mostSpouses: valueOn(mostSpouses, casablancaDate(c.var.now)) }
  const read = readStep(step, values, limits)
  if (!read.ok) return read
  const form: Form = { ...one.form, ...read.value }
  const errors = step === 'departure' ? judged(one, form) : []
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: form }
}

/** For the batch: the step saved, on the form that was read. */
export const stepSaved = (
  c: Context<App>,
  one: Liquidation,
  step: FormStep,
  form: Form,
): Statement[] => {
  const may = mayEdit(one)
  if (!may.ok) throw new Problem(409, may.refusal)
  return [
    formSaved(c.var.db, one, {
      form,
      by: c.var.actor.userId,
      side: sideOf(c),
      isChoice: choicesDigest(form) !== choicesDigest(one.form),
    }),
    ...noted(c, one, { what: 'saved', detail: step }),
  ]
}
