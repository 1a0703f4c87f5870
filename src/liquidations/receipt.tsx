import type { Context } from 'hono'
import { ReceiptPage } from '#views/liquidations/receipt.tsx'
import { receiptPaper } from '#views/liquidations/receipt-paper.ts'
import type { App } from '#src/env.ts'
import { sha256 } from '#src/http/command.ts'
import { respond } from '#src/http/respond.tsx'
import { signed } from '#src/signing/index.ts'
import { eventJson, liquidationJson, pieceJson } from './json.ts'
import type { Liquidation } from './liquidation.ts'
import { readPieces } from './receiving.ts'
import { stateOf } from './rules/state.ts'
import { storyOf } from './timeline.ts'

/**
 * What was filed and what happened to it, on a given day, signed (feature f6): the story itself, and
 * in the signature its digest with the facts a third party needs. The keys are at
 * `/.well-known/jwks.json`.
 */
export const showReceipt = async (c: Context<App>, one: Liquidation): Promise<Response> => {
  const { now } = c.var
  const [pieces, story] = await Promise.all([readPieces(c, one), storyOf(c, one)])
  const state = stateOf(one)
  const events = story.map(eventJson)
  const digest = sha256(JSON.stringify(events))
  const jws = await signed(c.env, {
    type: 'liquidation-receipt',
    payload: {
      number: one.number,
      matricule: one.matricule,
      state,
      submitted_at: one.submittedAt,
      promised_on: one.desk?.promisedOn ?? null,
      pieces: pieces.filter(({ state: it }) => it !== 'expected').length,
      history_sha256: digest,
    },
    now,
  })
  const facts = { item: one, state, pieces, story, jws, digest, at: now }
  return await respond(c, {
    title: (t) => t('receipt.file.title', { number: one.number }),
    section: 'liquidations',
    json: () => ({
      ...liquidationJson(one),
      as_of: new Date(now).toISOString(),
      pieces: pieces.map(pieceJson),
      history: events,
      history_sha256: digest,
      jws,
    }),
    pdf: {
      name: `recu-${one.number}.pdf`,
      paper: (t) => receiptPaper(t, facts, { at: now, isDemo: Boolean(c.env.DEMO) }),
    },
    page: (t) => <ReceiptPage t={t} {...facts} />,
  })
}
