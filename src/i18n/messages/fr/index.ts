import { access } from './access.ts'
import { bankReasons } from './bank-reasons.ts'
import { accounts } from './accounts.ts'
import { banking } from './banking.ts'
import { attestations } from './attestations.ts'
import { anomalies } from './anomalies.ts'
import { buybacks } from './buybacks.ts'
import { cases } from './cases.ts'
import { common } from './common.ts'
import { contract } from './contract.ts'
import { corrections } from './corrections.ts'
import { declarations } from './declarations.ts'
import { documents } from './documents.ts'
import { helpers } from './helpers.ts'
import { history } from './history.ts'
import { desk } from './desk.ts'
import { firms } from './firms.ts'
import { entrants } from './entrants.ts'
import { joining } from './joining.ts'
import { joiningDesk } from './joining-desk.ts'
import { joiningFields } from './joining-fields.ts'
import { liquidations } from './liquidations.ts'
import { members } from './members.ts'
import { notices } from './notices.ts'
import { offers } from './offers.ts'
import { pensioners } from './pensioners.ts'
import { pensionChanges } from './pension-changes.ts'
import { pensionerSpace } from './pensioner-space.ts'
import { pensions } from './pensions.ts'
import { pensionTraces } from './pension-traces.ts'
import { paymentProblems } from './problems-payments.ts'
import { payments } from './payments.ts'
import { personalData } from './personal-data.ts'
import { points } from './points.ts'
import { problems } from './problems.ts'
import { parameters } from './parameters.ts'
import { proposals } from './proposals.ts'
import { proofForms } from './proof-forms.ts'
import { proofs } from './proofs.ts'
import { recalls } from './recalls.ts'
import { revisions } from './revisions.ts'
import { bankProblems } from './problems-bank.ts'
import { publicPages } from './public.ts'
import { signatures } from './signatures.ts'
import { simulations } from './simulations.ts'
import { survivors } from './survivors.ts'
import { traces } from './traces.ts'
import { users } from './users.ts'

export const fr = {
  ...common,
  ...access,
  ...bankReasons,
  ...accounts,
  ...banking,
  ...anomalies,
  ...attestations,
  ...buybacks,
  ...cases,
  ...contract,
  ...corrections,
  ...declarations,
  ...documents,
  ...helpers,
  ...history,
  ...desk,
  ...firms,
  ...entrants,
  ...joining,
  ...joiningDesk,
  ...joiningFields,
  ...liquidations,
  ...members,
  ...notices,
  ...paymentProblems,
  ...payments,
  ...offers,
  ...pensioners,
  ...pensionChanges,
  ...pensionerSpace,
  ...pensions,
  ...pensionTraces,
  ...personalData,
  ...points,
  ...problems,
  ...bankProblems,
  ...publicPages,
  ...parameters,
  ...proofForms,
  ...proofs,
  ...proposals,
  ...recalls,
  ...revisions,
  ...signatures,
  ...simulations,
  ...survivors,
  ...traces,
  ...users,
}
