import { formatsOf } from '#src/i18n/format.ts'
import type { NoticeTexts } from '#src/i18n/notice-text.ts'

const f = formatsOf('fr')

const SHOWN_ONCE = 'le lien était dans le message et n’est plus affiché'
const WHY = {
  declined: 'un signataire a refusé',
  expired: 'le délai est passé',
  withdrawn: 'elle a été retirée',
}

/** What signers hear: what is asked, a code, their copy, or that nothing is asked any more. */
export const signatureNotices = {
  signature_asked: {
    subject: (a) =>
      `${a.isReminder ? 'Rappel : ' : ''}documents à signer pour ${a.party} (dossier ${a.number})`,
    text: (a) => [
      `${a.askedBy} vous demande de signer ${f.number(a.documents)} ${f.plural(a.documents, { one: 'document', other: 'documents' })} de la CIMR au nom de ${a.party}.`,
      `Votre lien personnel, à ne donner à personne : ${a.secret?.link ?? SHOWN_ONCE}`,
      `Vous y lisez les documents, puis vous signez avec un code que nous vous envoyons, jusqu’au ${f.moment(a.until)}. Vous pouvez aussi refuser. Aucun compte n’est nécessaire.`,
    ],
    sms: (a) => `CIMR : documents à signer. ${a.secret?.link ?? ''}`,
  },
  signature_code: {
    subject: () => 'Votre code de signature',
    text: (a) => [
      a.secret
        ? `Votre code : ${a.secret.code}`
        : 'Le code était dans le message et n’est plus affiché.',
      `Il signe les documents du dossier ${a.number} au nom de ${a.party}, et rien d’autre, jusqu’au ${f.moment(a.until)}.`,
      'Ne le donnez à personne. Si vous n’avez rien demandé, ne faites rien.',
    ],
    sms: (a) => `CIMR : code de signature ${a.secret?.code ?? ''}. Ne le donnez à personne.`,
  },
  signature_given: {
    subject: (a) =>
      a.left === 0
        ? `Tous ont signé pour ${a.party} : votre certificat (dossier ${a.number})`
        : `Vous avez signé pour ${a.party} (dossier ${a.number})`,
    text: (a) => [
      a.left === 0
        ? 'Tous les signataires ont signé. Le certificat de signature est prêt.'
        : `Votre signature est enregistrée. ${f.number(a.left)} ${f.plural(a.left, { one: 'personne doit', other: 'personnes doivent' })} encore signer.`,
      `Vos documents : ${a.secret?.link ?? SHOWN_ONCE}`,
      `Ce lien vous est personnel et s’ouvre jusqu’au ${f.moment(a.until)}. Téléchargez ce que vous voulez garder.`,
    ],
    sms: (a) => `CIMR : vos documents signés. ${a.secret?.link ?? ''}`,
  },
  signing_ended: {
    subject: (a) => `Plus rien à signer pour ${a.party} (dossier ${a.number})`,
    text: (a) => [
      `La demande de signature du dossier ${a.number} est terminée : ${WHY[a.why]}.`,
      'Rien n’est signé, et votre lien ne sert plus. Une nouvelle demande peut vous être envoyée.',
    ],
    sms: (a) => `CIMR : demande de signature ${a.number} terminée, rien n’est signé.`,
  },
} satisfies Pick<
  NoticeTexts,
  'signature_asked' | 'signature_code' | 'signature_given' | 'signing_ended'
>
