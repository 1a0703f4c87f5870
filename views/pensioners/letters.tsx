import type { FC } from 'hono/jsx'
import { CommandForm } from '#views/components/form.tsx'
import { isolated } from '#views/components/text.tsx'
import type { Translate } from '#src/i18n/translate.ts'
import type { LetterRequest } from '#src/pensioners/index.ts'

type Props = {
  t: Translate
  rows: readonly LetterRequest[]
  next: number | null
  commandId: string
}

const Request: FC<{ t: Translate; one: LetterRequest; commandId: string }> = ({
  t,
  one,
  commandId,
}) => (
  <tr>
    <th scope="row">
      <bdi>{one.name}</bdi> {one.dpNumber === null ? null : <bdi dir="ltr">{one.dpNumber}</bdi>}
    </th>
    <td data-name={t('letters.access.address')}>
      <span>
        {one.postalAddress.trim() === '' ? (
          t('letters.access.no_address')
        ) : (
          <bdi>{one.postalAddress}</bdi>
        )}
      </span>
    </td>
    <td data-name={t('letters.access.asked')}>
      <span>{isolated(t.f.moment(one.askedAt))}</span>
    </td>
    <td data-name={t('letters.access.before')}>
      <span>
        {one.lastIssuedAt === null
          ? t('letters.access.never')
          : isolated(t.f.moment(one.lastIssuedAt))}
      </span>
    </td>
    <td>
      {one.postalAddress.trim() === '' ? null : (
        <CommandForm
          action={`/desk/access-codes/${one.id}/letter`}
          commandId={`${commandId}-${one.id}`}
        >
          <button>{t('letters.access.send')}</button>
        </CommandForm>
      )}
      <CommandForm
        action={`/desk/access-codes/${one.id}/refusal`}
        commandId={`${commandId}-no-${one.id}`}
      >
        <button class="link">{t('letters.access.refuse')}</button>
      </CommandForm>
    </td>
  </tr>
)

/** Who waits for an access code by letter: where it would go, and when the last one left. */
export const AccessLettersPage: FC<Props> = ({ t, rows, next, commandId }) => (
  <>
    <h1>{t('letters.access.title')}</h1>
    <p class="lead">{t('letters.access.lead')}</p>
    {rows.length === 0 ? (
      <p>{t('letters.access.none')}</p>
    ) : (
      <>
        <p>{t('letters.access.total', { total: rows.length })}</p>
        <table class="stack">
          <thead>
            <tr>
              {(['who', 'address', 'asked', 'before'] as const).map((name) => (
                <th scope="col">{t(`letters.access.${name}`)}</th>
              ))}
              <td></td>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <Request t={t} one={one} commandId={commandId} />
            ))}
          </tbody>
        </table>
      </>
    )}
    {next === null ? null : (
      <p class="pages">
        <a href={`/desk/access-codes?from=${next}`}>{t('nav.next_page')}</a>
      </p>
    )}
  </>
)
