import type { FC } from 'hono/jsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Space } from '#src/access/actor.ts'
import type { Instant } from '#src/kernel/dates.ts'

type Persona = {
  id: string
  name: string
  space: Space
  about: { fr: string; ar: string }
  signIn: { url: string; fields: Record<string, string> }
}

type Props = {
  t: Translate
  now: Instant
  spaces: readonly { space: Space; personas: readonly Persona[] }[]
  samples: readonly string[]
  jobs: readonly string[]
}

const PersonaCard: FC<{ t: Translate; persona: Persona }> = ({ t, persona }) => (
  <li class="card">
    <h4>{persona.name}</h4>
    <p>{persona.about[t.language]}</p>
    <form method="post" action={persona.signIn.url}>
      {Object.entries(persona.signIn.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="other">{t('demo.enter', persona)}</button>
    </form>
  </li>
)

/** Somebody looks for a space before a name. */
const Personas: FC<Pick<Props, 't' | 'spaces'>> = ({ t, spaces }) => (
  <>
    <h2>{t('demo.personas')}</h2>
    {spaces.map(({ space, personas }) => (
      <section>
        <h3>{t(`space.${space}`)}</h3>
        <ul class="doors">
          {personas.map((persona) => (
            <PersonaCard t={t} persona={persona} />
          ))}
        </ul>
      </section>
    ))}
  </>
)

const SAMPLE_TEXT = ['demo.sample.T3', 'demo.sample.errors', 'demo.sample.T2'] as const

export const DemoPage: FC<Props> = ({ t, now, spaces, samples, jobs }) => (
  <>
    <h1>{t('demo.title')}</h1>
    <p class="lead">{t('demo.lead')}</p>
    <Personas t={t} spaces={spaces} />
    <section class="card" id="mailbox">
      <h2>{t('demo.mailbox')}</h2>
      <p>
        <a href="/demo/mailbox">{t('demo.mailbox.lead')}</a>
      </p>
    </section>
    <section class="card" id="samples">
      <h2>{t('demo.samples')}</h2>
      <p>{t('demo.samples.lead')}</p>
      <ul>
        {samples.map((name, i) => (
          <li>
            <a href={`/demo/samples/${name}`}>
              <bdi dir="ltr">{name}</bdi>
            </a>{' '}
            — {t(SAMPLE_TEXT[i] ?? 'demo.sample.T2')}
          </li>
        ))}
        <li>
          <a href="/demo/bank-statement">{t('demo.job.bank-statement')}</a> —{' '}
          {t('demo.sample.bank')}
        </li>
      </ul>
    </section>
    <section class="card" id="clock">
      <h2>{t('demo.clock')}</h2>
      <p>{isolated(t('demo.clock.now', { now }))}</p>
      <form method="post" action="/demo/clock">
        <div class="field">
          <label for="now">{t('demo.clock.label')}</label>
          <span class="hint" id="now-hint">
            {t('demo.clock.hint')}
          </span>
          <input id="now" name="now" type="datetime-local" aria-describedby="now-hint" />
        </div>
        <button class="other">{t('demo.clock.move')}</button>
      </form>
    </section>
    <section class="card" id="jobs">
      <h2>{t('demo.jobs')}</h2>
      <p>{t('demo.jobs.lead')}</p>
      <div class="actions">
        {jobs.map((job) => (
          <form method="post" action={`/demo/jobs/${job}`}>
            <button class="other">{t.dynamic(`demo.job.${job}`)}</button>
          </form>
        ))}
      </div>
    </section>
  </>
)
