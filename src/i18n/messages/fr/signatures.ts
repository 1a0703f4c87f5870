import { formatsOf } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'

const f = formatsOf('fr')

type At = { at: Instant }
type Left = { left: number; until: Instant }
const people = (count: number): string =>
  `${f.number(count)} ${f.plural(count, { one: 'personne', other: 'personnes' })}`

/** Documents signed by link and code: signers, those they sign for, and whoever checks a certificate. */
export const signatures = {
  'signing.title': 'Des documents à signer',
  'signing.lead': (a: { by: string; party: string }) =>
    `${a.by} vous demande de signer au nom de ${a.party}.`,
  'signing.file': (a: { number: string }) => `Dossier ${a.number}`,
  'signing.documents': 'Documents',
  'signing.documents.lead':
    'Lisez-les ici, ou téléchargez-les. Leur texte est figé : personne ne peut plus le changer.',
  'signing.document.pdf': (a: { seq: number }) => `document ${a.seq} en PDF`,
  'signing.document.french': 'Ce document est en français : c’est ce texte qui est signé.',
  'signing.document.application_letter': 'Lettre de demande d’adhésion et de souscription',
  'signing.document.esignature_convention': 'Convention de signature électronique',
  'signing.document.membership_form': 'Bulletin d’adhésion',
  'signing.document.contract': 'Contrat de retraite groupe',
  'signing.document.payment_form': 'Bulletin E@sypaiement',
  'signing.digest': 'Empreinte SHA-256',
  'signing.digest.title': 'Ce qui identifie ce texte',
  'signing.digest.lead':
    'Une lettre changée dans le document donnerait une autre empreinte. Elle figure au certificat de signature.',
  'signing.signers': 'Signataires',
  'signing.answer.signed': (a: At) => `a signé le ${f.moment(a.at)}`,
  'signing.answer.declined': (a: At) => `a refusé le ${f.moment(a.at)}`,
  'signing.answer.reason': 'Motif :',
  'signing.answer.none': 'n’a pas encore répondu',
  'signing.until': (a: { until: Instant }) =>
    `Chacun signe quand il veut, jusqu’au ${f.moment(a.until)}. Après cette date, il faudra une nouvelle demande.`,
  'signing.sign': 'Signer',
  'signing.read': 'J’ai lu chaque document',
  'signing.read.one': 'J’ai lu :',
  'signing.name': 'Votre nom',
  'signing.name.hint': (a: { name: string }) => `Écrivez-le comme ici : ${a.name}`,
  'signing.intent': 'Votre engagement',
  'signing.intent.sentence': (a: { party: string }) =>
    `Je signe ces documents au nom de ${a.party}. Je sais que cette signature électronique engage comme une signature manuscrite.`,
  'signing.code.ask': 'Recevoir mon code de signature',
  'signing.code.where': 'Le code part à l’adresse qui a reçu ce lien :',
  'signing.code.title': 'Signer avec votre code',
  'signing.code.sent': 'Un code vient de partir à l’adresse qui a reçu votre lien :',
  'signing.code': 'Code à 6 chiffres',
  'signing.code.none':
    'Rien reçu après quelques minutes ? Revenez à la page précédente et demandez un autre code.',
  'signing.about_to': (a: { party: string; count: number }) =>
    `Vous allez signer ${f.number(a.count)} ${f.plural(a.count, { one: 'document', other: 'documents' })} au nom de ${a.party}.`,
  'signing.go': 'Signer',
  'signing.back': 'Retour aux documents',
  'signing.decline': 'Je ne veux pas signer',
  'signing.decline.lead':
    'Votre refus arrête la demande pour tous les signataires. Celui qui l’a faite lit votre motif.',
  'signing.reason': 'Votre motif',
  'signing.decline.go': 'Refuser de signer',
  'signing.law':
    'Signature électronique simple, loi n° 43-20 : elle ne peut être écartée au seul motif qu’elle est électronique.',
  'signing.privacy':
    'Loi 09-08 : la CIMR garde votre nom, l’adresse qui a reçu le code, l’heure, l’adresse de réseau et le navigateur, pour prouver cette signature et rien d’autre. Vous pouvez demander à les voir ou à les corriger.',
  'signing.signed': 'Vous avez signé',
  'signing.signed.lead':
    'Votre exemplaire arrive par message : il ouvre les documents, puis le certificat dès que tous ont signé. Vous pouvez fermer cette page.',
  'signing.declined': 'Votre refus est enregistré',
  'signing.declined.lead':
    'Celui qui a fait la demande est prévenu. Plus personne ne signera ces documents. Vous pouvez fermer cette page.',
  'signing.papers.title': 'Documents signés en ligne',
  'signing.state.open': 'À signer',
  'signing.state.signed': 'Signé par tous',
  'signing.state.declined': 'Refusé',
  'signing.state.expired': 'Expiré',
  'signing.state.withdrawn': 'Retiré',
  'signing.next': 'Et maintenant',
  'signing.next.open': (a: Left) =>
    `${people(a.left)} ${f.plural(a.left, { one: 'doit', other: 'doivent' })} encore signer avant le ${f.moment(a.until)}. La CIMR leur rappelle la demande.`,
  'signing.next.signed': () =>
    'Tous ont signé. Le certificat de signature est prêt : gardez-le avec les documents.',
  'signing.next.declined': () =>
    'Un signataire a refusé : rien n’est signé. Une nouvelle demande peut être faite.',
  'signing.next.expired': () =>
    'Le délai est passé sans toutes les signatures : rien n’est signé. Une nouvelle demande peut être faite.',
  'signing.next.withdrawn': () => 'La demande a été retirée : rien n’est signé.',
  'certificate.title': 'Certificat de signature',
  'certificate.see': 'Voir le certificat de signature',
  'certificate.reference': 'Certificat n°',
  'certificate.complete': (a: At) =>
    `Tous les signataires ont signé. Terminé le ${f.moment(a.at)}.`,
  'certificate.signer': 'Signataire',
  'certificate.when': 'Signature',
  'certificate.signed': (a: At & { typed: string }) =>
    `Signé le ${f.moment(a.at)}, sous le nom écrit «\u00a0${a.typed}\u00a0»`,
  'certificate.by': 'Code reçu à',
  'certificate.record': 'Empreinte de l’enregistrement',
  'certificate.previous': 'Enregistrement précédent',
  'certificate.proof': 'Preuve',
  'certificate.proof.lead':
    'Ce texte est signé de la clé de la CIMR. Il contient l’empreinte de chaque document et de la dernière signature, qui contient celle d’avant.',
  'certificate.proof.scan': 'Texte signé, à vérifier sur la page « Vérifier un certificat »',
  'certificate.of_document': 'Signature électronique',
  'certificate.of_document.note':
    'Cette rubrique accompagne le document et ne fait pas partie du texte signé.',
  'certificate.foot': (a: { reference: string }) => `signature ${a.reference}`,
  'certificate.check.title': 'Vérifier un certificat de signature',
  'certificate.check.lead':
    'On vous a remis un certificat de signature de la CIMR ? Collez ici son texte signé.',
  'certificate.check.go': 'Vérifier un certificat',
  'certificate.check.jws': 'Texte signé du certificat',
  'certificate.check.jws.hint': 'Celui que donne le code à scanner, ou la rubrique « Preuve »',
  'certificate.check.document': 'Un document, ou son empreinte',
  'certificate.check.document.hint':
    'Facultatif : l’empreinte imprimée sur le document, ou son texte exact',
  'certificate.check.do': 'Vérifier',
  'certificate.check.ours': 'Ce certificat vient de la CIMR',
  'certificate.check.ours.lead': (a: At) =>
    `Il est intact, et daté du ${f.moment(a.at)}. Voici ce qu’il dit.`,
  'certificate.check.same': 'Le document présenté est bien l’un de ceux qui ont été signés :',
  'certificate.check.other':
    'Le document présenté n’est pas l’un de ceux de ce certificat, ou son texte a changé.',
  'error.read_every_document': 'Cochez chaque document après l’avoir lu',
  'error.not_the_signer': 'Ce n’est pas le nom de la personne à qui ce lien est adressé',
  'error.signing_code_wrong':
    'Ce code est faux ou n’est plus valable : vérifiez-le, ou demandez-en un autre',
  'refusal.signature_link_over':
    'Ce lien ne sert plus : il a servi, ou la demande est terminée. Si vous avez signé, votre exemplaire est dans le message que vous avez reçu ensuite.',
  'refusal.signing_changed':
    'Les documents ne sont pas ceux de la page que vous aviez ouverte. Relisez-les, puis signez.',
  'refusal.signing_altered':
    'Le texte gardé ne correspond plus à son empreinte : rien ne peut être signé. La CIMR doit refaire la demande.',
  'refusal.signature_not_complete': 'Tous n’ont pas encore signé : il n’y a pas de certificat.',
  'refusal.certificate_not_ours':
    'Ce texte n’est pas un certificat de signature de la CIMR, ou il a été modifié. Copiez-le en entier.',
  'refusal.signers_share_address':
    'Deux signataires ont la même adresse : chacun doit recevoir son lien et son code à une adresse à lui.',
  'demo.job.remind-signers': 'Rappeler les signatures attendues',
  'demo.job.expire-signings': 'Clore les demandes de signature expirées',
  'history.what.signing_opened': 'Documents envoyés à la signature',
  'history.why.signing_opened': 'Faire signer les personnes désignées',
  'history.what.signing_signed': 'Documents signés',
  'history.why.signing_signed': 'Engager l’entreprise par une signature électronique',
  'history.what.signing_declined': 'Signature refusée',
  'history.why.signing_declined': 'Ne pas engager l’entreprise',
  'history.what.signing_seen': 'Documents à signer consultés',
  'history.why.signing_seen': 'Suivre le dossier',
  'history.what.signing_expired': 'Demande de signature expirée',
  'history.why.signing_expired': 'Le délai est passé sans toutes les signatures',
  'history.what.signing_withdrawn': 'Demande de signature retirée',
  'history.why.signing_withdrawn': 'Les documents ne sont plus à signer',
}
