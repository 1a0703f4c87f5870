import type { CaseKind } from '#src/cases/index.ts'

export const caseNames: Record<CaseKind, string> = {
  complaint: 'réclamation',
  lines_to_correct: 'lignes à corriger',
  subscription: 'demande d’abonnement d’un affilié',
  administrator: 'accès d’un administrateur',
  payment_not_received: 'paiement non reçu',
  refund: 'remboursement d’un trop-payé',
  sole_signatory: 'mode signataire unique',
  cancellation: 'annulation d’une déclaration',
  recall: 'rappel de contributions',
  free_points: 'points gratuits pour maladie',
  buyback: 'rachat de points',
  anomaly: 'correction de données',
  application: 'demande d’adhésion',
  liquidation: 'Liquidation d’une pension',
  death: 'décès',
  survivor: 'pension d’un survivant',
  pension_account: 'changement de compte',
  pension_contact: 'changement d’adresse',
  revision: 'révision d’une pension',
  contract_change: 'modification de contrat',
}
