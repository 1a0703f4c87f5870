/** Invented people of the demo. One password for all: it opens nothing but inventions. */
export const DEMO_PASSWORD = 'cimr-demonstration-2026'

type Right = { name: 'administrator' | 'declaration'; categories: string[] | null }

export type Persona = {
  id: string
  space: 'employer' | 'member'
  name: string
  about: { fr: string; ar: string }
  account: string
  login: string
  isFirstAdministrator: boolean
  rights: readonly Right[]
}

const declarant = (categories: string[] | null): Right[] => [{ name: 'declaration', categories }]

const ADMINISTRATOR: Right[] = [
  { name: 'administrator', categories: null },
  { name: 'declaration', categories: null },
]

export const PERSONAS: readonly Persona[] = [
  {
    id: 'declarant-005624',
    space: 'employer',
    name: 'Karim Ziani',
    about: {
      fr: 'Déclarant de l’entreprise 005624 (Atlas Textiles, Al Kamil, catégories 05 et 10), par fichier et par formulaire',
      ar: 'مصرِّح المقاولة 005624 (أطلس تكستيل، الكامل، الفئتان 05 و10)، بالملف وبالاستمارة',
    },
    account: '005624',
    login: 'declarant',
    isFirstAdministrator: false,
    rights: declarant(null),
  },
  {
    id: 'administrator-005624',
    space: 'employer',
    name: 'Samira Berrada',
    about: {
      fr: 'Administratrice des utilisateurs de l’entreprise 005624 (Atlas Textiles) ; identifiant vide',
      ar: 'مديرة المستعملين بالمقاولة 005624 (أطلس تكستيل)؛ معرّف فارغ',
    },
    account: '005624',
    login: 'administrateur',
    isFirstAdministrator: true,
    rights: ADMINISTRATOR,
  },
  {
    id: 'declarant-10-005624',
    space: 'employer',
    name: 'Nawal Idrissi',
    about: {
      fr: 'Déclarante de l’entreprise 005624, pour la seule catégorie 10',
      ar: 'مصرِّحة المقاولة 005624، للفئة 10 فقط',
    },
    account: '005624',
    login: 'declarante10',
    isFirstAdministrator: false,
    rights: declarant(['10']),
  },
  {
    id: 'reader-005624',
    space: 'employer',
    name: 'Adil Mernissi',
    about: {
      fr: 'Comptable de l’entreprise 005624, lecture seule de l’historique',
      ar: 'محاسب المقاولة 005624، يطلع على السجل دون حق التصريح',
    },
    account: '005624',
    login: 'lecture',
    isFirstAdministrator: false,
    rights: [],
  },
  {
    id: 'administrator-007310',
    space: 'employer',
    name: 'Hassan Aït Lahcen',
    about: {
      fr: 'Administrateur et déclarant de l’entreprise 007310 (Souss Agrumes, Al Mounassib, catégorie 71)',
      ar: 'مدير ومصرِّح المقاولة 007310 (سوس للحوامض، المناسب، الفئة 71)',
    },
    account: '007310',
    login: 'administrateur',
    isFirstAdministrator: true,
    rights: ADMINISTRATOR,
  },
  {
    id: 'administrator-008842',
    space: 'employer',
    name: 'Loubna Cherkaoui',
    about: {
      fr: 'Administratrice et déclarante de l’entreprise 008842 (Rif Logistique, deux tranches, catégories 02 et 92)',
      ar: 'مديرة ومصرِّحة المقاولة 008842 (ريف لوجستيك، نظام الشطرين، الفئتان 02 و92)',
    },
    account: '008842',
    login: 'administrateur',
    isFirstAdministrator: true,
    rights: ADMINISTRATOR,
  },
  {
    id: 'member-hanane',
    space: 'member',
    name: 'Hanane Lahlou',
    about: {
      fr: 'Affiliée, salariée de l’entreprise 005624 en catégorie 10',
      ar: 'منخرطة، أجيرة بالمقاولة 005624 في الفئة 10',
    },
    account: '205624000',
    login: '205624000',
    isFirstAdministrator: false,
    rights: [],
  },
  {
    id: 'member-khadija',
    space: 'member',
    name: 'Khadija Ouahbi',
    about: {
      fr: 'Affiliée, cadre de l’entreprise 005624 en catégorie 05',
      ar: 'منخرطة، إطار بالمقاولة 005624 في الفئة 05',
    },
    account: '205624001',
    login: '205624001',
    isFirstAdministrator: false,
    rights: [],
  },
]

/** What the sign-in form of the persona's space is filled with. */
export const signInOf = (persona: Persona): { url: string; fields: Record<string, string> } =>
  persona.space === 'member'
    ? {
        url: '/sign-in/member',
        fields: { matricule: persona.account, password: DEMO_PASSWORD },
      }
    : {
        url: '/sign-in/employer',
        fields: {
          employer_number: persona.account,
          login: persona.isFirstAdministrator ? '' : persona.login,
          password: DEMO_PASSWORD,
        },
      }

/** Where the persona is written to: the demo's mailbox, whatever the address. */
export const contactOf = (
  persona: Persona,
): { email: string; phone: string; postalAddress: string; language: 'fr' | 'ar' } => ({
  email: `${persona.id}@demo.example`,
  // The last digit says how the demo's telephone behaves: 0 works.
  phone: `+21260000${String(PERSONAS.indexOf(persona)).padStart(3, '0')}0`,
  postalAddress: `${persona.name}\n12, rue des Orangers\n20000 Casablanca`,
  language: persona.id === 'member-khadija' ? 'ar' : 'fr',
})
