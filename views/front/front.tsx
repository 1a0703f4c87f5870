import type { FC } from 'hono/jsx'
import type { Translate } from '#src/i18n/translate.ts'

const DOORS = ['employer', 'member'] as const

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

/** For who is no member yet: what it would cost, and the way to join. */
const Joining: FC<{ t: Translate }> = ({ t }) => (
  <>
    <section class="card">
      <h2>{t('front.join')}</h2>
      <p>{t('front.join.text')}</p>
      <p>
        <a href="/sign-in/applicant">{t('front.join.open')}</a>
      </p>
    </section>
    <section class="card">
      <h2>
        <a href="/offers">{t('front.offers')}</a>
      </h2>
      <p>{t('front.offers.text')}</p>
    </section>
  </>
)

/** What is not built yet is absent: a door that doesn't open helps nobody. */
export const FrontPage: FC<{
  t: Translate
  services: readonly Service[]
  isDemo: boolean
}> = ({ t, services, isDemo }) => (
  <>
    <h1>{t('front.title')}</h1>
    <p class="lead">{t('front.lead')}</p>
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
    <Joining t={t} />
    <section class="card">
      <h2>
        <a href="/v">{t('front.check')}</a>
      </h2>
      <p>{t('front.check.text')}</p>
    </section>
    <h2>{t('front.services')}</h2>
    <dl class="card">
      {services.map(({ id, url }) => (
        <>
          <dt>
            <a href={url}>{t(`front.service.${id}`)}</a>
          </dt>
          <dd>{t(`front.service.${id}.text`)}</dd>
        </>
      ))}
    </dl>
    <section class="card">
      <h2>{t('front.death')}</h2>
      <p>{t('front.death.text')}</p>
      <p>
        <a href="/deaths/new">{t('front.death.open')}</a>
      </p>
    </section>
    <p>
      <a href="/rules">{t('front.rules')}</a>
    </p>
    <p>
      <a href="/parameters">{t('parameters.see')}</a>
    </p>
    {isDemo ? (
      <p>
        <a href="/demo">{t('front.demo')}</a>
      </p>
    ) : null}
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
