import type { PublicTexts } from '#src/i18n/public-texts.ts'

export const publicTexts: PublicTexts = {
  legal: [
    {
      heading: 'Éditeur',
      paragraphs: [
        'Les téléservices de la CIMR, Caisse Interprofessionnelle Marocaine de Retraite, société mutuelle de retraite soumise à la loi 64-12 et au contrôle de l’ACAPS.',
      ],
    },
    {
      heading: 'Valeur des écrans',
      paragraphs: [
        'Un accusé de réception prouve l’heure et le contenu d’un dépôt. Une valeur marquée « estimé » attend la confirmation de la caisse.',
        'Une réclamation se fait d’abord auprès de la caisse, puis auprès de l’ACAPS.',
      ],
    },
  ],
  privacy: [
    {
      heading: 'Qui traite vos données, et pourquoi',
      paragraphs: [
        'La CIMR traite les données des déclarations de salaires pour tenir les comptes des entreprises, créditer les points et payer les pensions, dans le cadre de la loi 09-08.',
      ],
    },
    {
      heading: 'Vos droits',
      paragraphs: [
        'Vous pouvez demander l’accès à vos données, leur rectification, et vous opposer à un traitement pour un motif légitime.',
        'Vous pouvez saisir la CNDP, la Commission nationale de contrôle de la protection des données à caractère personnel.',
      ],
    },
    {
      heading: 'Ce que nous gardons',
      paragraphs: [
        'Les déclarations sont gardées pendant toute la carrière et la pension, puis cinq ans (durée par défaut, à confirmer par la caisse).',
        'Chaque changement est inscrit dans un journal qui ne s’efface pas : qui, quoi, quand.',
        'Ce site ne dépose que des cookies de connexion et de langue. Aucun suivi, aucun tiers.',
      ],
    },
  ],
  accessibility: [
    {
      heading: 'Notre but',
      paragraphs: [
        'Chaque page vise le niveau AA des WCAG 2.2, en français et en arabe. Tout fonctionne au clavier, sans JavaScript, et sur une connexion lente.',
        'Chaque page est contrôlée par un outil automatique. Des essais avec des lecteurs d’écran restent à faire.',
      ],
    },
    {
      heading: 'Un obstacle ?',
      paragraphs: ['Dites-le à la CIMR : quelle page, quel appareil, ce que vous vouliez faire.'],
    },
  ],
}
