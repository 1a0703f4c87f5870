import type { FC } from 'hono/jsx'
import { Money } from '#views/components/figures.tsx'
import { StatusTag } from '#views/components/status-tag.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { FundAccount } from '#src/rulebook/parameters/fund-account.ts'

type Props = {
  t: Translate
  back: { href: string; label: string }
  reference: string
  amount: Centimes
  employer: string
  number: string
  /** Null: to be filled in by hand. */
  debit: { rib: string; holder: string } | null
  words: string
  /** The same in the other language of the service. */
  other: string
  fund: FundAccount
}

const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1\u00a0')
const BLANK = '\u00a0'.repeat(4) + '…'.repeat(12)

/** *Ordre de virement*: one sheet for a bank, to sign. */
export const TransferSheet: FC<Props> = (p) => {
  const { t } = p
  return (
    <>
      <p class="no-print">
        <a href={p.back.href}>{p.back.label}</a>
      </p>
      <p class="no-print card">{t('transfer.print')}</p>
      <article class="paper">
        <h1>{t('transfer.title')}</h1>
        <p>{t('transfer.to_bank')}</p>
        <p>{t('transfer.please')}</p>
        <dl>
          <dt>{t('transfer.figures')}</dt>
          <dd class="figure">
            <Money t={t} value={p.amount} />
          </dd>
          <dt>{t('transfer.words')}</dt>
          <dd>
            {p.words}
            <br />
            <span lang={t.language === 'fr' ? 'ar' : 'fr'} dir="auto">
              {p.other}
            </span>
          </dd>
          <dt>{t('transfer.from')}</dt>
          <dd>
            <bdi>{p.debit?.holder ?? p.employer}</bdi> — {t('nav.employer_number')}{' '}
            <bdi dir="ltr">{p.number}</bdi>
          </dd>
          <dt>{t('transfer.from_account')}</dt>
          <dd>
            <bdi dir="ltr">{p.debit === null ? BLANK : inFours(p.debit.rib)}</bdi>
          </dd>
          <dt>{t('transfer.to')}</dt>
          <dd>
            <bdi>{p.fund.holder}</bdi>, <bdi>{p.fund.bank}</bdi>
          </dd>
          <dt>{t('transfer.to_account')}</dt>
          <dd>
            <bdi dir="ltr">{inFours(p.fund.rib)}</bdi>{' '}
            <StatusTag tone="wait" label={t('trace.estimated')} />
          </dd>
          <dt>{t('transfer.motive')}</dt>
          <dd class="figure">
            <bdi dir="ltr">{inFours(p.reference)}</bdi>
          </dd>
        </dl>
        <p class="signs">
          {t('transfer.done_at')} {BLANK} {t('transfer.on')} {BLANK}
        </p>
        <p class="signs">{t('transfer.signature')}</p>
      </article>
      <p class="soft no-print">{t('transfer.why_reference')}</p>
    </>
  )
}
