import type { FC } from 'hono/jsx'
import { CommandForm, Field } from '#views/components/form.tsx'
import { type Refused, RefusalSummary } from '#views/components/refusal.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Proof } from '#src/proofs/index.ts'

type Props = {
  t: Translate
  kind: Proof['kind']
  dueOn: IsoDate
  isWaited: boolean
  path: string
  /** The page of the desk, for who scans a form that came by post. */
  desk: string | null
  commandId: string
  problem: Refused | null
}

/** Somebody holds the form, signed: one photograph, and it is filed. */
export const ProofFormPage: FC<Props> = ({ t, kind, dueOn, isWaited, ...p }) => (
  <>
    <h1>{t(`proof.kind.${kind}`)}</h1>
    <p class="lead">{isolated(t('proof_form.lead', { due: dueOn }))}</p>
    <RefusalSummary t={t} refused={p.problem} />
    {isWaited ? (
      <CommandForm action={p.path} commandId={p.commandId} isUpload>
        <Field
          t={t}
          name="file"
          type="file"
          label={t('proof_form.photo')}
          hint={t('proof.file.hint')}
        />
        <button class="main">{t('proof.send')}</button>
      </CommandForm>
    ) : (
      <p>{t('proof_form.nothing')}</p>
    )}
    {p.desk === null ? null : (
      <p>
        <a href={p.desk}>{t('proof_form.desk')}</a>
      </p>
    )}
  </>
)

export const FormGivenPage: FC<{ t: Translate }> = ({ t }) => (
  <>
    <h1>{t('proof_form.given')}</h1>
    <p class="lead">{t('proof_form.given.next')}</p>
  </>
)

/** How the form is used, and the form. */
export const FormToPrintPage: FC<{ t: Translate; id: string }> = ({ t, id }) => (
  <>
    <p>
      <a href={`/pensioner/proofs/${id}`}>{t('proofs.title')}</a>
    </p>
    <h1>{t('proof_form.title')}</h1>
    <ol>
      <li>{t('proof_form.step.print')}</li>
      <li>{t('proof_form.step.sign')}</li>
      <li>{t('proof_form.step.photo')}</li>
    </ol>
    <p>
      <a class="button" href={`/pensioner/proofs/${id}/form?format=pdf`}>
        {t('proof_form.open')}
      </a>
    </p>
  </>
)
