import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { isolated } from '#views/components/text.tsx'
import { TraceTable } from '#views/components/trace.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Offer } from '#src/liquidations/index.ts'

const OfferCard: FC<{ t: Translate; offer: Offer; isChosen: boolean }> = ({
  t,
  offer: { option, on, award },
  isChosen,
}) => (
  <div class="card">
    <div class="choice">
      <input type="radio" id={`option-${option}`} name="option" value={option} checked={isChosen} />
      <label for={`option-${option}`}>
        <strong>{t(`liquidation.option.${option}`)}</strong>
      </label>
    </div>
    <p class="figure">
      <Money t={t} value={award.single ?? award.monthly} />
    </p>
    <p>{t(award.single === null ? 'points.a_month' : 'points.once')}</p>
    {award.capital > 0 ? (
      <p>
        {t('liquidation.capital')} : <Money t={t} value={award.capital} />
      </p>
    ) : null}
    <p class="soft">
      {isolated(t('liquidation.from', { on }))} — {t(`liquidation.departure.${award.kind}`)}
    </p>
    <details>
      <summary>{t('member.how')}</summary>
      <TraceTable t={t} trace={award.trace} />
    </details>
  </div>
)

/** What each option gives, side by side, before one is chosen. */
export const OptionFields: FC<{
  t: Translate
  offers: readonly Offer[]
  chosen: string
  mistake: string | undefined
}> = ({ t, offers, chosen, mistake }) => (
  <fieldset class="bare" id="option">
    <legend>{t('liquidation.option.lead')}</legend>
    {mistake ? <span class="mistake">{mistake}</span> : null}
    <p class="soft">{t('liquidation.option.note')}</p>
    <section class="answers">
      {offers.map((offer) => (
        <OfferCard t={t} offer={offer} isChosen={offer.option === chosen} />
      ))}
    </section>
  </fieldset>
)
