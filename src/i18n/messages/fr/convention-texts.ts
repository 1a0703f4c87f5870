import type { ContractTexts } from '#src/i18n/contract-texts.ts'

/**
 * The one paper signed by hand: it makes the electronic signatures that follow count between the
 * parties. Law 43-20 on trust services, law 09-08 on personal data; article 1 of the fund's rules asks
 * for it before a membership.
 */
export const conventionTexts: Pick<ContractTexts, 'convention'> = {
  convention: (a) => [
    {
      heading: 'Article 1 — Objet',
      paragraphs: [
        `La présente convention est conclue entre la CIMR et ${a.party}, ci-après « l’adhérent », à l’occasion de la demande d’adhésion ${a.number}. Elle est établie au titre de l’article 1 du règlement général de retraite.`,
        'Elle fixe comment les parties signent par voie électronique les documents de leur relation, et ce que valent ces signatures entre elles.',
      ],
    },
    {
      heading: 'Article 2 — Documents concernés',
      paragraphs: [
        'La convention s’applique au bulletin d’adhésion, au contrat de retraite et à ses avenants, au bulletin E@sypaiement, et à tout document que les parties conviennent de signer par ce procédé.',
        'La présente convention est, elle, signée à la main, cachetée et remise à la CIMR en original.',
      ],
    },
    {
      heading: 'Article 3 — Procédé de signature',
      paragraphs: [
        'Chaque signataire reçoit, à l’adresse électronique déclarée pour lui seul dans la demande et inscrite à côté de son nom en tête de la présente convention, un lien personnel. Ce lien ouvre les documents, que le signataire lit à l’écran ou télécharge.',
        'Pour signer, il atteste avoir lu chaque document, écrit son nom, accepte la phrase d’engagement qui lui est présentée, puis saisit un code à usage unique envoyé à la même adresse. Il peut aussi refuser de signer, en donnant un motif.',
        a.isJoint
          ? 'Les signataires engagent l’adhérent conjointement : les documents ne sont signés que lorsque tous l’ont fait, dans l’ordre qu’ils veulent.'
          : 'Le signataire engage seul l’adhérent, en vertu des pouvoirs joints à la demande.',
      ],
    },
    {
      heading: 'Article 4 — Valeur et preuve',
      paragraphs: [
        'La signature ainsi recueillie est une signature électronique simple au sens de la loi n° 43-20 relative aux services de confiance pour les transactions électroniques. Elle ne peut être écartée comme preuve au seul motif qu’elle est électronique ou qu’elle n’est pas qualifiée.',
        'Les parties conviennent qu’elle manifeste le consentement du signataire, qu’elle engage l’adhérent comme une signature manuscrite, et que le certificat de signature défini à l’article 5 fait foi entre elles jusqu’à preuve contraire.',
      ],
    },
    {
      heading: 'Article 5 — Certificat de signature',
      paragraphs: [
        'Le texte de chaque document est figé avant d’être envoyé, et identifié par son empreinte SHA-256. Chaque signature est enregistrée avec le nom écrit par le signataire, l’adresse qui a reçu le code, l’heure de sa vérification, l’adresse de réseau et le navigateur utilisés. Chaque enregistrement contient l’empreinte du précédent : aucun ne peut être modifié, ajouté ou retiré sans que cela se voie.',
        'Après la dernière signature, la CIMR établit un certificat qui réunit ces éléments, et le signe de sa clé. L’adhérent et chaque signataire peuvent le télécharger, et quiconque le détient peut le vérifier.',
      ],
    },
    {
      heading: 'Article 6 — Obligations du signataire et de l’adhérent',
      paragraphs: [
        'L’adhérent garantit que les personnes désignées ont le pouvoir de l’engager et que les adresses déclarées leur appartiennent en propre. Il informe la CIMR sans délai de tout changement.',
        'Le signataire ne communique à personne son lien ni son code. Une signature recueillie avant que la CIMR soit informée d’un usage irrégulier est réputée donnée par lui, sauf preuve contraire.',
      ],
    },
    {
      heading: 'Article 7 — Conservation',
      paragraphs: [
        'La CIMR conserve les documents signés, leurs enregistrements et le certificat pendant toute la durée de l’adhésion, puis aussi longtemps que des droits peuvent en découler. L’adhérent peut en obtenir copie à tout moment.',
      ],
    },
    {
      heading: 'Article 8 — Données personnelles',
      paragraphs: [
        'Les données des signataires sont traitées par la CIMR pour recueillir et prouver leurs signatures, conformément à la loi n° 09-08. L’adhérent confirme avoir informé les personnes qu’il désigne et recueilli leur consentement. Chacune peut accéder aux données qui la concernent, les faire rectifier ou s’opposer, pour motif légitime, à leur traitement, en s’adressant à la CIMR.',
      ],
    },
    {
      heading: 'Article 9 — Durée et fin',
      paragraphs: [
        'La convention prend effet le jour où la CIMR la reçoit signée, pour une durée indéterminée. Chaque partie peut y mettre fin par lettre, avec un préavis d’un mois ; les documents déjà signés restent valables.',
        'Elle est régie par le droit marocain.',
      ],
    },
  ],
}
