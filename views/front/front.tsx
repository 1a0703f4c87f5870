import type { FC } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'

const DOORS = ['employer', 'member', 'pensioner', 'accountant'] as const

type ServiceName =
  | 'joining'
  | 'declarations'
  | 'account'
  | 'payments'
  | 'cancellations'
  | 'recalls'
  | 'liquidations'
  | 'member'
  | 'pensioner'
type Service = { id: ServiceName; url: string }

/** What needs no account: each leads on by itself. */
const OPEN = [
  ['join', '/sign-in/applicant'],
  ['offers', '/offers'],
  ['check', '/v'],
  ['death', '/deaths/new'],
] as const

const OpenToAll: FC<{ t: Translate }> = ({ t }) => (
  <>
    <h2>{t('front.open')}</h2>
    <ul class="doors">
      {OPEN.map(([id, url]) => (
        <li class="card">
          <h3>
            <a href={url}>{t(`front.${id}`)}</a>
          </h3>
          <p>{t(`front.${id}.text`)}</p>
        </li>
      ))}
    </ul>
  </>
)

const Doors: FC<{ t: Translate }> = ({ t }) => (
  <>
    <h2>{t('front.doors')}</h2>
    <ul class="doors">
      {DOORS.map((door) => (
        <li class="card">
          <h3>{t(`front.door.${door}`)}</h3>
          <p>{t(`front.door.${door}.text`)}</p>
          <a class={door === 'employer' ? 'button' : 'button other'} href={`/sign-in/${door}`}>
            {t(`front.door.${door}.open`)}
          </a>
        </li>
      ))}
    </ul>
  </>
)

/** Who comes in, what needs no account, then the services by name, each a door to itself. */
export const FrontPage: FC<{
  t: Translate
  services: readonly Service[]
  isDemo: boolean
}> = ({ t, services, isDemo }) => (
  <>
    <h1>{t('front.title')}</h1>
    <p class="lead">{t('front.lead')}</p>
    <Doors t={t} />
    <OpenToAll t={t} />
    <h2>{t('front.services')}</h2>
    <ul class="doors services">
      {services.map(({ id, url }) => (
        <li>
          <h3>
            <a href={url}>{t(`front.service.${id}`)}</a>
          </h3>
          <p>{t(`front.service.${id}.text`)}</p>
        </li>
      ))}
    </ul>
    <p class="pages">
      <a href="/rules">{t('front.rules')}</a>
      <a href="/parameters">{t('parameters.see')}</a>
      {isDemo ? <a href="/demo">{t('front.demo')}</a> : null}
    </p>
  </>
)

export type Section = { heading: string; paragraphs: readonly string[] }

export const TextPage: FC<{ title: string; sections: readonly Section[] }> = ({
  title,
  sections,
}) => (
  <>
    <h1>{title}</h1>
    {sections.map((section) => (
      <section>
        <h2>{section.heading}</h2>
        {section.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </section>
    ))}
  </>
)
