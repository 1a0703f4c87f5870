import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { Money, PointsFigure } from '#views/components/figures.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { AuditEntry } from '#src/audit/index.ts'
import type { DeclarationView, StoredLine } from '#src/declarations/index.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { centimes } from '#src/kernel/money.ts'
import { Fault, who } from './faults.tsx'
import { DeclarationState, NotFiled } from './states.tsx'
import { DeclarationTimeline } from './timeline.tsx'

export type DeclarationProps = {
  t: Translate
  view: DeclarationView
  entries: readonly AuditEntry[]
  nil: readonly string[]
  /** Categories of it that another declaration has filed. */
  filedElsewhere: readonly string[]
  lines: readonly StoredLine[]
  movements: readonly StoredLine[]
  commandId: string
  mayDeclare: boolean
  refused: Refused | null
}

type Part = FC<DeclarationProps>

/** Nothing can be added to it any more. */
const isClosed = ({ status }: DeclarationView['declaration']): boolean =>
  status === 'abandoned' || status === 'cancelled'

const Tiles: Part = ({ t, view: { tally } }) => (
  <dl class="tiles">
    <div>
      <dt>{t('declarations.tile.good')}</dt>
      <dd>{isolated(t.f.number(tally.fileable.lines + tally.filed.lines))}</dd>
    </div>
    <div>
      <dt>{t('declarations.tile.blocked')}</dt>
      <dd>{isolated(t.f.number(tally.blocked))}</dd>
    </div>
    <div>
      <dt>{t('declarations.tile.to_correct')}</dt>
      <dd>{isolated(t.f.number(tally.toCorrect))}</dd>
    </div>
    <div>
      <dt>{t('declarations.tile.contributions')}</dt>
      <dd>
        <Money
          t={t}
          value={centimes(
            tally.fileable.employee +
              tally.fileable.employer +
              tally.filed.employee +
              tally.filed.employer,
          )}
        />
      </dd>
    </div>
    <div>
      <dt>{t('declarations.tile.points')}</dt>
      <dd>
        <PointsFigure t={t} value={(tally.fileable.points + tally.filed.points) as never} />
      </dd>
    </div>
  </dl>
)

const SECTIONS = ['blocking', 'to_correct', 'to_note'] as const

const Faults: Part = ({ t, view, lines, commandId, mayDeclare }) => {
  const { declaration: d, anomalies } = view
  const isOpen = mayDeclare && !isClosed(d) && d.recallId === null
  const byLine = new Map(lines.map((line) => [line.line, line]))
  return (
    <>
      {SECTIONS.map((severity) => {
        const count = view.counts[severity]
        const shown = anomalies.filter((a) => a.severity === severity)
        if (count === 0) return null
        return (
          <section class="card">
            <h2>{t(`declarations.faults.${severity}`, { count })}</h2>
            <p class="soft">{t(`declarations.faults.${severity}.meaning`)}</p>
            <CommandForm
              action={`/declarations/${d.id}/lines`}
              commandId={`${commandId}-${severity}`}
            >
              {shown.map((anomaly) => (
                <Fault
                  t={t}
                  anomaly={anomaly}
                  line={anomaly.line === null ? undefined : byLine.get(anomaly.line)}
                  isOpen={isOpen}
                />
              ))}
            </CommandForm>
            {count > shown.length ? (
              <p>
                <a href={`/declarations/${d.id}/lines?filter=${severity}`}>
                  {isolated(t('declarations.faults.rest', { count: count - shown.length }))}
                </a>
              </p>
            ) : null}
          </section>
        )
      })}
    </>
  )
}

/** Entrants and leavers: what changes in the roster when this is filed. */
const Movements: Part = ({ t, movements, view }) =>
  movements.length === 0 ? (
    <></>
  ) : (
    <section class="card">
      <h2>{t('declarations.movements')}</h2>
      <ul>
        {movements.map((line) => (
          <li>
            {t(line.fields.record_code === '7' ? 'declarations.leaver' : 'declarations.entrant')} :{' '}
            <bdi>{who(t, line)}</bdi>{' '}
            {line.matricule ? (
              <span class="soft">
                — {t('declarations.matricule')} <bdi dir="ltr">{line.matricule}</bdi>
              </span>
            ) : line.fields.record_code === '7' ? null : (
              <span class="soft">
                —{' '}
                {t(
                  view.declaration.status === 'processed'
                    ? 'declarations.matricule_waits'
                    : 'declarations.matricule_to_come',
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

const Proposals: Part = ({ t, view, commandId }) => (
  <>
    {view.proposals
      .filter((p) => p.state !== 'confirmed')
      .map((p) => (
        <section class="card waits">
          <h2>
            {t('declarations.proposal.title')} <bdi>{p.name}</bdi>
          </h2>
          {p.state === 'contested' ? (
            <p>{t('declarations.proposal.contested')}</p>
          ) : (
            <>
              <p>{t('declarations.proposal.lead')}</p>
              <CommandForm
                action={`/declarations/${view.declaration.id}/proposals/${p.line}`}
                commandId={`${commandId}-p${p.line}`}
              >
                <p class="actions">
                  <button class="main" name="is_same" value="1">
                    {t('declarations.proposal.same')}
                  </button>
                  <button class="other" name="is_same" value="0">
                    {t('declarations.proposal.other')}
                  </button>
                </p>
              </CommandForm>
            </>
          )}
        </section>
      ))}
  </>
)

/** Whoever may not declare reads, and takes the file. */
const Reading: Part = ({ t, view: { declaration: d } }) => (
  <div class="actions no-print">
    <a href={`/declarations/${d.id}/lines`}>{t('declarations.see_lines')}</a>
    {d.recallId === null ? (
      <a href={`/declarations/${d.id}/comparison`}>{t('comparison.see')}</a>
    ) : (
      <a href={`/recalls/${d.recallId}`}>{t('recall.see')}</a>
    )}
    <a href={`/declarations/${d.id}/file`}>{t('declarations.download_file')}</a>
  </div>
)

const Actions: Part = ({ t, view, nil, filedElsewhere, commandId }) => {
  const { declaration: d, tally } = view
  const isOpen = d.status === 'draft' || d.status === 'checked'
  const open = tally.blocked + tally.toCorrect
  const canFile = d.mode === 'real' && !isClosed(d) && (tally.fileable.lines > 0 || nil.length > 0)
  return (
    <div class="actions no-print">
      {canFile && filedElsewhere.length > 0 ? (
        <a class="button" href={`/declarations/${d.id}/replacement`}>
          {t('replacement.see')}
        </a>
      ) : canFile ? (
        <CommandForm action={`/declarations/${d.id}/filings`} commandId={`${commandId}-file`}>
          <input type="hidden" name="lines" value="valid" />
          <input type="hidden" name="revision" value={String(d.revision)} />
          <button class="main">
            {tally.fileable.lines > 0
              ? t('declarations.file_lines', { count: tally.fileable.lines, rest: tally.blocked })
              : t('declarations.file_nil', { categories: nil.join(', ') })}
          </button>
        </CommandForm>
      ) : null}
      {d.mode === 'test' && d.source === 'file' ? (
        <CommandForm action={`/declarations/${d.id}/real-deposit`} commandId={`${commandId}-real`}>
          <button class="main">{t('declarations.file_for_real')}</button>
        </CommandForm>
      ) : null}
      {open > 0 ? (
        <a class="button other" href={`/declarations/${d.id}/open-lines`}>
          {t('declarations.download_open', { count: open })}
        </a>
      ) : null}
      {!isClosed(d) ? (
        <a href={`/declarations/${d.id}/form`}>{t('declarations.continue_form')}</a>
      ) : null}
      <a href={`/declarations/${d.id}/lines`}>{t('declarations.see_lines')}</a>
      <a href={`/declarations/${d.id}/comparison`}>{t('comparison.see')}</a>
      <a href={`/declarations/${d.id}/file`}>{t('declarations.download_file')}</a>
      {isOpen ? (
        <CommandForm action={`/declarations/${d.id}/abandonment`} commandId={`${commandId}-drop`}>
          <button class="link">{t('declarations.abandon')}</button>
        </CommandForm>
      ) : null}
    </div>
  )
}

const RepairFile: Part = ({ t, view, commandId }) =>
  view.tally.blocked + view.tally.toCorrect === 0 || isClosed(view.declaration) ? (
    <></>
  ) : (
    <details class="no-print">
      <summary>{t('declarations.repair_file')}</summary>
      <CommandForm
        action={`/declarations/${view.declaration.id}/lines`}
        commandId={`${commandId}-repair`}
        isUpload
      >
        <div class="field">
          <label for="repair">{t('declarations.repair_file_label')}</label>
          <span class="hint" id="repair-hint">
            {t('declarations.repair_file_hint')}
          </span>
          <input id="repair" type="file" name="file" aria-describedby="repair-hint" />
        </div>
        <button class="other">{t('declarations.repair_send')}</button>
      </CommandForm>
    </details>
  )

const headline = (t: Translate, { declaration: d, tally }: DeclarationView): string => {
  if (d.mode === 'test') return t('declarations.head.test')
  if (d.status === 'abandoned') return t('declarations.head.abandoned')
  if (d.status === 'cancelled') return t('declarations.head.cancelled')
  if (d.status === 'received') return t('declarations.head.received')
  if (tally.filed.lines > 0 || d.status === 'filed' || d.status === 'processed')
    return tally.blocked > 0
      ? t('declarations.head.partly', { count: tally.blocked })
      : t('declarations.head.filed')
  return t('declarations.head.nothing_filed')
}

export const DeclarationPage: Part = (p) => {
  const { t, view } = p
  const d = view.declaration
  return (
    <>
      <p class="no-print">
        <a href="/declarations">{t('declarations.back')}</a>
      </p>
      {d.mode === 'test' ? <NotFiled t={t} /> : null}
      <h1>{isolated(t('declarations.title', { quarter: d.quarter }))}</h1>
      <p class="lead">
        {isolated(
          d.fileName === null
            ? t('declarations.begun', { by: d.createdByName, at: d.createdAt })
            : t('declarations.file_received', { file: d.fileName, at: d.receivedAt }),
        )}{' '}
        <strong>{isolated(headline(t, view))}</strong> <DeclarationState t={t} status={d.status} />
      </p>
      <RefusalSummary t={t} refused={p.refused} />
      {p.filedElsewhere.length > 0 && !isClosed(d) ? (
        <p class="card waits">
          {isolated(
            t('replacement.already', {
              quarter: d.quarter,
              categories: p.filedElsewhere.join(', '),
            }),
          )}
        </p>
      ) : null}
      <Tiles {...p} />
      {p.mayDeclare && d.recallId === null ? <Actions {...p} /> : <Reading {...p} />}
      {p.mayDeclare ? <Proposals {...p} /> : null}
      <Faults {...p} />
      {p.mayDeclare && d.recallId === null ? <RepairFile {...p} /> : null}
      <Movements {...p} />
      <DeclarationTimeline t={t} view={view} entries={p.entries} />
    </>
  )
}
