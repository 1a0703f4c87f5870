import { Hono } from 'hono'
import { FrontPage, TextPage } from '#views/front/front.tsx'
import type { App } from '#src/env.ts'
import { respond } from '#src/http/respond.tsx'
import { publicTexts, type PublicText } from '#src/i18n/public-texts.ts'
import { SERVICES } from './services.ts'
import { VERSION } from './version.ts'

const PAGES: readonly PublicText[] = ['legal', 'privacy', 'accessibility']

export const front = new Hono<App>()
  .get('/', (c) =>
    respond(c, {
      title: (t) => t('front.title'),
      json: () => ({
        name: 'CIMR Téléservices',
        services: Object.fromEntries(SERVICES.map(({ id, url }) => [id, url])),
        doors: {
          employer: '/sign-in/employer',
          member: '/sign-in/member',
          pensioner: '/sign-in/pensioner',
          accountant: '/sign-in/accountant',
        },
        join: '/sign-in/applicant',
        death: '/deaths/new',
        check: '/v',
        offers: '/offers',
        rules: '/rules',
        parameters: '/parameters',
      }),
      page: (t) => <FrontPage t={t} services={SERVICES} isDemo={Boolean(c.env.DEMO)} />,
    }),
  )
  .get('/healthz', async (c) => {
    await c.env.DB.prepare('SELECT 1').first()
    return c.json({ status: 'ok', version: VERSION })
  })

for (const page of PAGES)
  front.get(`/${page}`, (c) =>
    respond(c, {
      title: (t) => t(`${page}.title`),
      json: () => ({
        title: c.var.t(`${page}.title`),
        sections: publicTexts(c.var.language)[page],
      }),
      page: (t) => <TextPage title={t(`${page}.title`)} sections={publicTexts(t.language)[page]} />,
    }),
  )
