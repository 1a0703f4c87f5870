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

const Request: FC<{ t: Translate; item: LetterRequest; commandId: string }> = ({
  t,
  item,
  commandId,
}) => (
  <tr>
    <th scope="row">
      <bdi>{item.name}</bdi> {item.dpNumber === null ? null : <bdi dir="ltr">{item.dpNumber}</bdi>}
    </th>
    <td data-name={t('letters.access.address')}>
      <span>
        {item.postalAddress.trim() === '' ? (
          t('letters.access.no_address')
        ) : (
          <bdi>{item.postalAddress}</bdi>
        )}
      </span>
    </td>
    <td data-name={t('letters.access.asked')}>
      <span>{isolated(t.f.moment(item.askedAt))}</span>
    </td>
    <td data-name={t('letters.access.before')}>
      <span>
        {item.lastIssuedAt === null
          ? t('letters.access.never')
          : isolated(t.f.moment(item.lastIssuedAt))}
      </span>
    </td>
    <td>
      {item.postalAddress.trim() === '' ? null : (
        <CommandForm
          action={`/desk/access-codes/${item.id}/letter`}
          commandId={`${commandId}-${item.id}`}
        >
          <button>{t('letters.access.send')}</button>
        </CommandForm>
      )}
      <CommandForm
        action={`/desk/access-codes/${item.id}/refusal`}
        commandId={`${commandId}-no-${item.id}`}
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
              <Request t={t} item={one} commandId={commandId} />
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
