import type { RightName } from '#src/access/actor.ts'

export const rightNames: Record<RightName, string> = {
  account: 'Compte adhérent',
  declaration: 'Déclaration des salaires',
  corrections: 'Corrections',
  contract: 'Contrat',
  payment_orderer: 'Ordonnateur des paiements',
  payment_validator: 'Validateur des paiements',
  liquidation: 'E-liquidation',
  administrator: 'Administration des utilisateurs',
  desk_agent: 'Gestionnaire',
  desk_controller: 'Contrôleur',
  desk_recovery: 'Recouvrement',
  desk_pensions: 'Pensions',
  desk_administrator: 'Administration de la caisse',
}
