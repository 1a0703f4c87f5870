/** Where the figures come from. Keys are those of the fund's research notes. */
export const SOURCES = {
  S1: 'cimr.ma — Les contributions à la CIMR',
  S2: 'cimr.ma — CIMR Al Mounassib',
  S3: 'cimr.ma — CIMR Al Kamil',
  S8: 'Paramètres du régime de retraite en 2008',
  S14: 'La Vie éco — la valeur du point augmentera de 4 % par an à partir de 2010',
  S16: 'Module d’export de paie, structure 190 (2024)',
  S33: 'La Vie éco — salaires de référence 1995 et 2007',
  S34: 'L’Économiste, 28 juin 1999 — valeur du point',
  S35: 'Portail de contribution, paramètres par défaut',
  S47: 'cimr.ma — Les intérêts de retard (art. 7 du règlement)',
  S49: 'Perspectives Med — échéanciers de 2022 (48 mois au plus)',
  S60: 'cimr.ma — Les engagements de service de la CIMR',
  derived: 'Valeur déduite des valeurs publiées, à confirmer par la caisse',
  house: 'Valeur par défaut de ce service, à confirmer par la caisse',
} as const

export type SourceId = keyof typeof SOURCES
