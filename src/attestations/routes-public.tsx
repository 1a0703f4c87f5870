import { Hono } from 'hono'
import { OfflinePage } from '#views/attestations/offline.tsx'
import type { App } from '#src/env.ts'
import { countAddressGuess } from '#src/access/index.ts'
import { look } from './checking.ts'
import { answer, OFFLINE } from './reading.tsx'
import { receiptOf } from './receipts.ts'
import { SHORT } from './rules/claims.ts'
import { statusListOf } from './status-list.ts'
import { check, form, verify } from './verifying.tsx'
import { list } from './verifying-list.tsx'

/** Where a printed code leads: no sign-in, no script, one request. */
export const attestationChecks = new Hono<App>()
  .get('/', (c) => form(c))
  .get('/list', (c) => list(c, { text: '', results: [] }))
  .get('/offline', (c) =>
    answer(c, {
      policy: OFFLINE,
      json: () => ({
        keys: '/.well-known/jwks.json',
        status: '/.well-known/attestation-status.jws',
      }),
      page: (about) => <OfflinePage {...about} asOf={c.var.now} shortNames={SHORT} />,
    }),
  )
  .get('/:code', (c) => {
    const typed = c.req.param('code')
    return check(c, { typed, jws: null, control: null }, { code: typed })
  })
  .get('/:code/receipt', async (c) => {
    const forgive = await countAddressGuess(c, 'verification')
    const brought = { typed: c.req.param('code'), jws: null, control: null }
    const finding = await look(c.env, brought, c.var.now)
    if (finding.isKnown) await forgive()
    const checked = await finding.tell({ withFigures: false })
    return c.body(await receiptOf(c.env, { brought, checked }), 200, {
      'Content-Type': 'application/jose',
      'Content-Disposition': 'attachment; filename="controle.jws"',
    })
  })

export const verifications = new Hono<App>().post('/', verify)

/** Beside the keys: what became of papers, for those who check without us. */
export const attestationStatus = new Hono<App>().get('/attestation-status.jws', async (c) =>
  c.body(await statusListOf(c.env), 200, {
    'Content-Type': 'application/jose',
    'Cache-Control': 'public, max-age=3600',
  }),
)
