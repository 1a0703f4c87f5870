import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { type FieldError, line, parsedBy, parseValues, type Values } from '#src/http/read-body.ts'
import { type Read, readRows } from '#src/http/read-rows.ts'
import { parseCin } from '#src/kernel/identifiers.ts'
import { shareAnAddress } from '#src/signatures/index.ts'
import {
  type Delegate,
  DELEGATE_RIGHTS,
  type Form,
  type Manager,
  type Signatory,
  SIGNING_MODES,
  type SigningMode,
} from './application.ts'
import { day, email, name, phone, ticked } from './fields.ts'

const MOST_SIGNATORIES = 2
const MOST_DELEGATES = 5
/** Of the number of a category. */
const DIGITS = 2

const signatory = z
  .object({
    name,
    cin: parsedBy(parseCin, 'cin_shape'),
    nationality: name,
    job: name,
    email,
    phone,
    from: day,
    until: z.preprocess(blank, day.optional()),
  })
  .transform((one): Signatory => ({ ...one, until: one.until ?? null }))

const rights = z
  .union([z.array(z.enum(DELEGATE_RIGHTS)), z.enum(DELEGATE_RIGHTS).transform((one) => [one])], {
    error: 'choose_one',
  })
  .transform((list) => [...new Set(list)])

/** `01, 02`; nothing: every category. */
const categories = z.preprocess(
  blank,
  line({ max: 60 })
    .optional()
    .transform((typed) =>
      (typed ?? '')
        .split(/[\s,;]+/)
        .filter((one) => one !== '')
        .map((one) => one.padStart(DIGITS, '0')),
    ),
)

const delegate = z
  .object({
    name,
    cin: parsedBy(parseCin, 'cin_shape'),
    job: name,
    email,
    phone,
    rights,
    categories,
  })
  .transform((one): Delegate => one)

const manager = z
  .object({ manager_name: name, manager_email: email, manager_phone: phone, may_vote: ticked })
  .transform((one): Manager => ({
    name: one.manager_name,
    email: one.manager_email,
    phone: one.manager_phone,
    mayVote: one.may_vote,
  }))

const isTyped = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

const managerRead = (values: Values): Read<Manager | null> => {
  const isGiven = ['manager_name', 'manager_email', 'manager_phone'].some((field) =>
    isTyped(values[field]),
  )
  if (!isGiven) return { ok: true, value: null }
  const body = parseValues(values, manager)
  return body.ok ? { ok: true, value: body.value } : { ok: false, errors: body.errors }
}

/** One officer alone, two jointly: as many signatories as the way of signing says. */
const countedErrors = (signing: SigningMode, signatories: readonly Signatory[]): FieldError[] => {
  const wanted = signing === 'joint' ? MOST_SIGNATORIES : 1
  if (signatories.length < wanted)
    return [{ field: `signatory_${wanted}_name`, code: 'signatory_needed' }]
  if (signatories.length > wanted)
    return [{ field: `signatory_${MOST_SIGNATORIES}_name`, code: 'one_signatory' }]
  const [one, other] = signatories
  // Each signs by a link and a code of their own: one mailbox for two would be one signature.
  return one && other && (shareAnAddress(signatories) || one.cin === other.cin)
    ? [{ field: `signatory_${MOST_SIGNATORIES}_email`, code: 'same_signatory' }]
    : []
}

const errorsIn = <T>(read: Read<T>): FieldError[] => (read.ok ? [] : read.errors)

export const peopleRead = (values: Values): Read<Form['people']> => {
  const signing = SIGNING_MODES.find((one) => one === values['signing'])
  const signatories = readRows(values, {
    list: 'signatories',
    prefix: 'signatory',
    most: MOST_SIGNATORIES,
    schema: signatory,
  })
  const delegates = readRows(values, {
    list: 'delegates',
    prefix: 'delegate',
    most: MOST_DELEGATES,
    schema: delegate,
  })
  const kept = managerRead(values)
  const errors = [
    ...(signing ? [] : [{ field: 'signing', code: 'choose_one' }]),
    ...errorsIn(signatories),
    ...(signing && signatories.ok ? countedErrors(signing, signatories.value) : []),
    ...errorsIn(delegates),
    ...errorsIn(kept),
  ]
  return errors.length > 0 || !signing || !signatories.ok || !delegates.ok || !kept.ok
    ? { ok: false, errors }
    : {
        ok: true,
        value: {
          signing,
          signatories: signatories.value,
          delegates: delegates.value,
          manager: kept.value,
        },
      }
}
