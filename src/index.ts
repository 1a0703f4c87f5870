import { app } from './app.tsx'
import { statusListOf } from '#src/attestations/index.ts'
import { auditChain } from '#src/audit/index.ts'
import { expireBuybacks } from '#src/buybacks/index.ts'
import {
  finishDeposit,
  finishWaiting,
  processDeclaration,
  processWaiting,
} from '#src/declarations/index.ts'
import { sweepDocuments } from '#src/documents/index.ts'
import type { Env, Job } from '#src/env.ts'
import { followApplications } from '#src/joining/index.ts'
import { followLiquidations, openDrafts, warnOfLapses } from '#src/liquidations/index.ts'
import { tellOfCorrections, tellOfPoints, tellOfQuarters } from '#src/members/index.ts'
import { deliverWaiting, settleLetters } from '#src/notices/index.ts'
import { expireSignings, remindSigners } from '#src/signatures/index.ts'
import { recallSimulations } from '#src/simulations/index.ts'
import { matchWaiting, networkHeard, wakePayments, writePensionFiles } from '#src/payments/index.ts'
import { preparePensions, runPensions } from '#src/pensions/index.ts'

import { holdUnproven, openProofs, remindOfProofs } from '#src/proofs/index.ts'

export { GuessCounter } from '#src/access/index.ts'
export { ApprovalChain } from '#src/payments/index.ts'
export { AuditChain } from '#src/audit/index.ts'

const run = async (job: Job, env: Env): Promise<void> => {
  switch (job.kind) {
    case 'check_deposit':
      await finishDeposit(env, job.declarationId)
      return
    case 'process_filings':
      await processDeclaration(env, job.declarationId)
      return
    case 'deliver_notices':
      await deliverWaiting(env)
      return
    case 'prepare_pensions':
      await preparePensions(env)
      return
  }
}

const handler: ExportedHandler<Env, Job> = {
  fetch: (request, env, context) => app.fetch(request, env, context),

  async queue(batch, env) {
    for (const message of batch.messages) {
      try {
        await run(message.body, env)
        message.ack()
      } catch (error) {
        console.error('job', message.body.kind, error instanceof Error ? error.name : '')
        message.retry({ delaySeconds: Math.min(600, 10 * 2 ** message.attempts) })
      }
    }
  },

  /** Every minute: what a lost message or a cut left behind. */
  async scheduled(_event, env) {
    const jobs = [
      finishWaiting,
      processWaiting,
      wakePayments,
      networkHeard,
      matchWaiting,
      tellOfPoints,
      tellOfCorrections,
      tellOfQuarters,
      expireBuybacks,
      followApplications,
      followLiquidations,
      openDrafts,
      warnOfLapses,
      sweepDocuments,
      openProofs,
      remindOfProofs,
      holdUnproven,
      remindSigners,
      expireSignings,
      runPensions,
      writePensionFiles,
      (env: Env) => recallSimulations(env),
      deliverWaiting,
      settleLetters,
      statusListOf,
      () => auditChain(env).keepHeads(),
    ]
    const done = await Promise.allSettled(jobs.map((job) => job(env)))
    for (const one of done)
      if (one.status === 'rejected')
        console.error('cron', one.reason instanceof Error ? one.reason.name : '')
  },
}

export default handler
