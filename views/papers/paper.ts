import type { Translate } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Block, Paper } from '#src/paper/index.ts'

type About = {
  title: string
  lead: string
  at: Instant
  isDemo: boolean
  blocks: readonly Block[]
}

/** A document of the fund, with what every one of them says at its head and foot. */
export const paperOf = (t: Translate, about: About): Paper => ({
  title: about.title,
  issuer: t('paper.issuer'),
  lead: about.lead,
  foot: about.isDemo ? t('demo.specimen') : t('paper.foot'),
  page: (number, of) => t('paper.page', { number, of }),
  language: t.language,
  at: about.at,
  blocks: about.blocks,
})
