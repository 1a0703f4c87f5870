import { formatsOf } from '#src/i18n/format.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

const f = formatsOf('fr')

export const common = {
  'site.name': 'CIMR Téléservices',
  'space.employer': 'Espace entreprise',
  'space.accountant': 'Espace fiduciaire',
  'space.desk': 'Espace de la caisse',
  'space.member': 'Espace affilié',
  'nav.skip': 'Aller au contenu',
  'nav.menu': 'Menu de l’espace',
  'nav.employer_number': 'n°',
  'nav.security': 'Sécurité',
  'nav.sign_out': 'Se déconnecter',
  'nav.csv': 'Télécharger le tableau (CSV)',
  'nav.next_page': 'Page suivante',
  'nav.employer.home': 'Accueil',
  'nav.employer.declarations': 'Déclarations',
  'nav.employer.roster': 'Vérifier mes salariés',
  'nav.employer.users': 'Utilisateurs',
  'nav.accountant.home': 'Mes clients',
  'nav.accountant.mandates': 'Mandats',
  'nav.accountant.staff': 'Mon cabinet',
  'nav.accountant.notices': 'Avis',
  'nav.desk.home': 'Dossiers',
  'nav.desk.notices': 'Avis',
  'nav.member.home': 'Mon compte',
  'foot.weight': 'Cette page pèse',
  'foot.rules': 'Règles de contrôle',
  'foot.legal': 'Mentions légales',
  'foot.privacy': 'Données personnelles',
  'foot.accessibility': 'Accessibilité',
  'demo.banner':
    'Démonstration : personnes et montants inventés. Tout document porte la mention SPÉCIMEN.',
  'demo.link': 'Personnages et horloge',
  'demo.specimen': 'SPÉCIMEN — document de démonstration, sans valeur',
  'form.errors': 'Il y a une correction à faire',
  'form.refused': 'Nous n’avons pas pu continuer',
  'form.see_it': 'Voir ce qui est déjà enregistré',
  'trace.title': 'Comment ces montants sont calculés',
  'trace.step': 'Étape',
  'trace.how': 'Calcul',
  'trace.result': 'Résultat',
  'trace.estimated': 'estimé',
  'trace.parameter': (a: { label: { fr: string; ar: string }; from: IsoDate; source: string }) =>
    `Paramètre « ${a.label.fr} », en vigueur depuis le ${f.day(a.from)}, source ${a.source}`,
}
