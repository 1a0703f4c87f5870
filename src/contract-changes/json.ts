import type { DatedCategory } from '#src/employers/index.ts'
import type { ChangeAsked, ContractChange, RegisterStep } from './change.ts'
import type { RaiseCost } from './rules/raise.ts'

export const categoryJson = (one: DatedCategory) => ({
  category: one.number,
  label: one.label,
  regime: one.regime,
  tranche: one.tranche,
  rate_ppm: one.rate,
  starts_on: one.startsOn,
  ends_on: one.endsOn,
})

const askedJson = (asked: ChangeAsked) => {
  switch (asked.kind) {
    case 'rate':
      return { category: asked.category, from_ppm: asked.from, to_ppm: asked.to }
    case 'category':
      return {
        label: asked.label,
        regime: asked.regime,
        rate_ppm: asked.rate,
        option: asked.option,
      }
    case 'suspension':
      return { resumes: asked.resumes }
    case 'leaving':
      return {}
  }
}

export const changeJson = (one: ContractChange) => ({
  id: one.id,
  url: `/contract/changes/${one.id}`,
  kind: one.asked.kind,
  quarter: one.asked.quarter,
  ...askedJson(one.asked),
  category: one.category,
  effect_on: one.effectOn,
  state: one.state,
  case: `/cases/${one.caseId}`,
  requested_by: one.requestedByName,
  requested_at: new Date(one.requestedAt).toISOString(),
  ended_at: one.endedAt === null ? null : new Date(one.endedAt).toISOString(),
})

export const stepJson = (step: RegisterStep) =>
  step.kind === 'close'
    ? { category: step.category, ends_on: step.endsOn }
    : { category: step.category, starts_on: step.startsOn, rate_ppm: step.rate }

export const costJson = (cost: RaiseCost) => ({
  salaries_of: cost.on,
  base_centimes: cost.base,
  employee_centimes: cost.employee,
  employer_centimes: cost.employer,
})
