import type { Context } from 'hono'
import { administratorOpened, memberOpened } from '#src/access/index.ts'
import { prepared, refunded } from '#src/accounts/index.ts'
import { anomalyCorrected, anomalyRefused } from '#src/anomalies/index.ts'
import { buybackGranted, buybackRefused } from '#src/buybacks/index.ts'
import { cancellationAccepted, cancellationRefused } from '#src/cancellations/index.ts'
import type { Case, CaseFacts } from '#src/cases/index.ts'
import { changeAccepted, changeProposed, changeRefused } from '#src/contract-changes/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { applicationAccepted, applicationProposed, applicationRefused } from '#src/joining/index.ts'
import {
  liquidationAwarded,
  liquidationProposed,
  liquidationRefused,
} from '#src/liquidations/index.ts'
import { accountChangeAccepted, contactChangeAccepted } from '#src/pensioners/index.ts'
import { recallAccepted, recallCarriedOn, recallRefused } from '#src/recalls/index.ts'
import { revisionDecided, revisionProposed } from '#src/revisions/index.ts'
import { soleSignatorySet } from '#src/payments/index.ts'
import { freePointsGranted } from '#src/free-points/index.ts'
import { findCandidate } from '#src/members/index.ts'
import {
  deathConfirmed,
  deathProposed,
  deathRefused,
  survivorAsked,
  survivorAwarded,
  survivorProposed,
  survivorRefused,
} from '#src/survivors/index.ts'

const cannot = (): Problem => new Problem(409, { code: 'case_cannot_be_accepted', facts: {} })

const administrator = async (
  c: Context<App>,
  one: Case,
  facts: CaseFacts['administrator'],
): Promise<Statement[]> => {
  if (one.employerNumber === null) throw cannot()
  const { email, phone, postalAddress } = one.contact
  return await administratorOpened(c, {
    employer: { number: one.employerNumber, name: one.employerName ?? '' },
    person: {
      name: `${facts.firstName} ${facts.lastName}`,
      cin: facts.cin,
      job: facts.job,
      email,
      phone,
      postalAddress,
    },
    replaces: facts.replaces,
  })
}

const subscription = async (
  c: Context<App>,
  one: Case,
  facts: CaseFacts['subscription'],
): Promise<Statement[]> => {
  const member = one.memberId === null ? null : await findCandidate(c.var.db, one.memberId)
  if (!member) throw cannot()
  if (member.userId !== null) throw new Problem(409, { code: 'member_has_login', facts: {} })
  const { email, phone, postalAddress } = one.contact
  return memberOpened(c, member, { name: member.name, cin: facts.cin, email, phone, postalAddress })
}

/** Two at the fund agree: what is in hand leaves for the employer's own account. */
const refund = async (
  c: Context<App>,
  one: Case,
  { amount }: CaseFacts['refund'],
): Promise<Statement[]> => {
  const { db, actor, now } = c.var
  const employerNumber = one.employerNumber ?? ''
  const today = casablancaDate(now)
  const made = await prepared(db, {
    employerNumber,
    cause: { kind: 'refund', id: one.id },
    by: actor.name,
    at: now,
    drafts: (account) => {
      // Decided on the account it is written to: an order may have used it meanwhile.
      if (account.inHand < amount) throw new Problem(409, { code: 'credit_gone', facts: {} })
      return refunded({
        amount,
        datedOn: today,
        valueOn: today,
        source: { kind: 'case', id: one.id },
      })
    },
  })
  if (!made) throw changedMeanwhile()
  return made.statements
}

const soleSignatory = async (
  c: Context<App>,
  one: Case,
  facts: CaseFacts['sole_signatory'],
): Promise<Statement[]> => {
  if (one.employerNumber === null) throw cannot()
  const employer = { number: one.employerNumber, name: one.employerName ?? '' }
  return await soleSignatorySet(c, { ...facts, employer, caseId: one.id })
}

/** What refusing a case changes beside the case, in the batch of the decision. */
export const turnedDown = async (c: Context<App>, one: Case): Promise<Statement[]> => {
  if (one.kind === 'cancellation') return cancellationRefused(c, one.facts.cancellationId)
  if (one.kind === 'recall') return recallRefused(c, one.facts.recallId)
  if (one.kind === 'contract_change') return changeRefused(c, one.facts.changeId)
  if (one.kind === 'liquidation') return await liquidationRefused(c, one.facts.liquidationId)
  if (one.kind === 'death') return await deathRefused(c, one.facts.deathId)
  if (one.kind === 'survivor') return await survivorRefused(c, one.facts.survivorId)
  if (one.kind === 'application') return await applicationRefused(c, one)
  if (one.kind === 'anomaly') return await anomalyRefused(c, one.facts.anomalyId)
  return one.kind === 'buyback' ? await buybackRefused(c, one.facts.buybackId) : []
}

/** What has to be ready, and is written down, before a second person is asked to accept. */
export const putForward = async (c: Context<App>, one: Case): Promise<Statement[]> => {
  if (one.kind === 'revision') return await revisionProposed(c, one.id)
  if (one.kind === 'application') return await applicationProposed(c, one.facts.applicationId)
  if (one.kind === 'contract_change') return await changeProposed(c, one.facts.changeId)
  if (one.kind === 'death') return await deathProposed(c, one.facts.deathId)
  if (one.kind === 'survivor') return await survivorProposed(c, one.facts.survivorId)
  return one.kind === 'liquidation' ? await liquidationProposed(c, one.facts.liquidationId) : []
}

/** Who hears of a step by another way than the case's own link. */
export const toldBeside = async (
  c: Context<App>,
  one: Case,
  about: 'asked' | 'decided',
): Promise<Statement[]> =>
  one.kind === 'survivor' && about === 'asked' ? await survivorAsked(c, one.facts.survivorId) : []

/** What accepting a case does, in the batch of the decision. `isConfirmed`: two people looked. */
export const carriedOut = async (
  c: Context<App>,
  one: Case,
  isConfirmed: boolean,
): Promise<Statement[]> => {
  switch (one.kind) {
    case 'administrator':
      return await administrator(c, one, one.facts)
    case 'subscription':
      return await subscription(c, one, one.facts)
    case 'refund':
      return await refund(c, one, one.facts)
    case 'sole_signatory':
      return await soleSignatory(c, one, one.facts)
    case 'cancellation':
      return await cancellationAccepted(c, one.facts.cancellationId, isConfirmed)
    case 'recall':
      return await recallAccepted(c, one.facts.recallId, isConfirmed)
    case 'anomaly':
      return await anomalyCorrected(c, one.facts.anomalyId, isConfirmed)
    case 'free_points':
      return freePointsGranted(c, { caseId: one.id, ...one.facts })
    case 'buyback':
      return await buybackGranted(c, one.facts.buybackId)
    case 'application':
      return await applicationAccepted(c, one.facts.applicationId)
    case 'liquidation':
      return await liquidationAwarded(c, one.facts.liquidationId)
    case 'death':
      return await deathConfirmed(c, one.facts.deathId)
    case 'survivor':
      return await survivorAwarded(c, one.facts.survivorId)
    case 'complaint':
    case 'lines_to_correct':
    case 'payment_not_received':
      return []
    case 'pension_account':
      return await accountChangeAccepted(c, one.facts)
    case 'pension_contact':
      return await contactChangeAccepted(c, one)
    case 'contract_change':
      return await changeAccepted(c, one.facts.changeId)
    case 'revision':
      return await revisionDecided(c, one.id)
  }
}

/** What goes on by itself once the decision is written: it is taken up again if it is cut short. */
export const carriedOn = async (c: Context<App>, one: Case): Promise<void> => {
  if (one.kind === 'recall') await recallCarriedOn(c, one.facts.recallId)
}
