import { type Context, Hono } from 'hono'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { sha256 } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { done } from '#src/http/respond.tsx'
import { type Month, parseMonth } from '#src/kernel/months.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { listBatches, parseEndToEndId, pensionReturned, showRun } from '#src/pensions/index.ts'
import type { StatusReport } from './bank-files/model.ts'
import { readStatusReport } from './bank-files/pain002.ts'
import { pensionMessageId } from './pension-files.ts'
import { readBankFile } from './uploads.ts'

/** Each is some ten statements, and a request may make a thousand: the file is given again for more. */
const MOST_AT_ONCE = 60

/**
 * A file, or a transfer, that the bank was given before (ISO 20022 external status reasons): it refuses
 * the copy, and says nothing of the first one, which may have been paid.
 */
const DUPLICATES: ReadonlySet<string | null> = new Set([
  'AM05',
  'DU01',
  'DU02',
  'DU03',
  'DU04',
  'DU05',
])

type Item = StatusReport['items'][number]

const isRejected = ({ status }: Item): boolean => status === 'rejected'
const isDuplicate = (one: Item): boolean => isRejected(one) && DUPLICATES.has(one.reason)

/** What the file says of that month's transfers, or why it says nothing of them. */
const itemsOf = async (
  c: Context<App>,
  report: StatusReport,
  month: Month | null,
): Promise<Item[] | Problem> => {
  const batches = month === null ? [] : await listBatches(c.var.db, month)
  const message = report.originalMessageId ?? ''
  if (!batches.some((one) => pensionMessageId(one) === message))
    return new Problem(409, { code: 'pension_answer_other_file', facts: { message } })
  const items = report.items.filter(
    (one) =>
      isDuplicate(one) ||
      (one.endToEndId !== null && parseEndToEndId(one.endToEndId)?.month === month),
  )
  return items.length > 0 ? items : new Problem(409, { code: 'answer_of_another', facts: {} })
}

/** The file itself is kept: what was done on its word can be held against it. */
const kept = async (
  c: Context<App>,
  file: { text: string; month: string; message: string | null },
): Promise<void> => {
  const digest = sha256(file.text)
  await c.env.FILES.put(`bank/${digest}.xml`, file.text, { onlyIf: { etagDoesNotMatch: '*' } })
  await audited(c.var.db, {
    object: { kind: 'pension_run', id: file.month },
    action: 'pension_answer_read',
    actor: doerOf(c.var.actor),
    at: c.var.now,
    after: { message: file.message, sha256: digest },
  }).run()
}

/** Transfers of pensions that the bank refuses to make, one by one. Read again, nothing is told twice. */
const answered = async (c: Context<App>): Promise<Response> => {
  const { text } = await readBankFile(c)
  if (!text.ok) return await showRun(c, new Problem(422, text.refusal))
  const report = readStatusReport(text.value)
  if (!report.ok) return await showRun(c, new Problem(422, report.refusal))
  const month = c.req.param('month') ?? ''
  const items = await itemsOf(c, report.value, parseMonth(month))
  if (items instanceof Problem) return await showRun(c, items)
  await kept(c, { text: text.value, month, message: report.value.originalMessageId })
  const heard = { db: c.env.DB, actor: doerOf(c.var.actor), at: c.var.now }
  const duplicates = items.filter(isDuplicate).length
  let rejected = 0
  for (const one of items) {
    const { endToEndId, reason } = one
    if (endToEndId === null || !isRejected(one) || isDuplicate(one)) continue
    if (rejected === MOST_AT_ONCE) break
    const told = await pensionReturned(heard, { endToEndId, amount: null, reason, entryKey: null })
    if (told) rejected += 1
  }
  wakeNotices(c)
  const url = `/desk/pension-runs/${month}`
  return done(c, {
    status: 200,
    location: `${url}?rejected=${rejected}&duplicates=${duplicates}`,
    json: () => ({ url, rejected, duplicates }),
  })
}

/** What the bank says of a file of pensions before it books anything. */
export const pensionAnswers = new Hono<App>().post(
  '/:month/bank-answers',
  requireRole('desk', 'desk_pensions', 'desk_controller'),
  answered,
)
