import type { RightName, Space } from '#src/access/actor.ts'

/** Invented people of the demo. One password for all: it opens nothing but inventions. */
export const DEMO_PASSWORD = 'cimr-demonstration-2026'

type Right = { name: RightName; categories: string[] | null }

export type Persona = {
  id: string
  space: Space
  name: string
  about: { fr: string; ar: string }
  account: string
  login: string
  isFirstAdministrator: boolean
  rights: readonly Right[]
  firmId?: string
  /** Where another address than the usual invented one is on file, or none. */
  contact?: { email: string; phone: string; postalAddress: string }
}

/** The firm of the demo, and what it does for whom. */
export const FIRM = {
  id: 'firm-zellij',
  ice: '152837400000090',
  name: 'Fiduciaire Zellij',
  city: 'Rabat',
  clients: ['007310', '008842'],
} as const

export const emailOf = (id: string): string => `${id}@demo.example`

const declarant = (categories: string[] | null): Right[] => [
  { name: 'declaration', categories },
  { name: 'corrections', categories },
]

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
      ar: 'محاسب المقاولة 005624، يطلع على السجل دون صلاحية التصريح',
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
  {
    id: 'member-mohammed',
    space: 'member',
    name: 'Mohammed Tazi',
    about: {
      fr: 'Affilié depuis 1999, cadre de l’entreprise 005624 : trois employeurs, un assureur avant 2003, un rappel, un rachat de points',
      ar: 'منخرط منذ 1999، إطار بالمقاولة 005624: ثلاثة مشغّلين، وشركة تأمين قبل 2003، واستدراك، وشراء نقط',
    },
    account: '205624018',
    login: '205624018',
    isFirstAdministrator: false,
    rights: [],
  },
  {
    id: 'accountant-nadia',
    space: 'accountant',
    name: 'Nadia Filali',
    about: {
      fr: 'Dirigeante de la Fiduciaire Zellij, mandatée par 007310 et 008842',
      ar: 'مسيّرة مكتب المحاسبة زليج، موكَّلة من 007310 و008842',
    },
    account: emailOf('accountant-nadia'),
    login: '',
    isFirstAdministrator: false,
    rights: [{ name: 'administrator', categories: null }],
    firmId: FIRM.id,
  },
  {
    id: 'accountant-omar',
    space: 'accountant',
    name: 'Omar Rami',
    about: {
      fr: 'Collaborateur de la Fiduciaire Zellij, pour le seul client 008842',
      ar: 'مستخدم بمكتب المحاسبة زليج، للزبون 008842 فقط',
    },
    account: emailOf('accountant-omar'),
    login: '',
    isFirstAdministrator: false,
    rights: [],
    firmId: FIRM.id,
  },
  {
    id: 'desk-agent',
    space: 'desk',
    name: 'Yassine El Fassi',
    about: {
      fr: 'Gestionnaire de la caisse : instruit les dossiers',
      ar: 'مستخدم بالصندوق: يدرس الملفات',
    },
    account: emailOf('desk-agent'),
    login: '',
    isFirstAdministrator: false,
    rights: [{ name: 'desk_agent', categories: null }],
  },
  {
    id: 'desk-agent-2',
    space: 'desk',
    name: 'Ghita Sqalli',
    about: {
      fr: 'Gestionnaire de la caisse, collègue de Yassine',
      ar: 'مستخدمة بالصندوق، زميلة ياسين',
    },
    account: emailOf('desk-agent-2'),
    login: '',
    isFirstAdministrator: false,
    rights: [{ name: 'desk_agent', categories: null }],
  },
  {
    id: 'desk-controller',
    space: 'desk',
    name: 'Rachid Ouazzani',
    about: {
      fr: 'Contrôleur de la caisse : second regard sur chaque décision',
      ar: 'مراقب بالصندوق: نظرة ثانية على كل قرار',
    },
    account: emailOf('desk-controller'),
    login: '',
    isFirstAdministrator: false,
    rights: [{ name: 'desk_controller', categories: null }],
  },
  {
    id: 'desk-recovery',
    space: 'desk',
    name: 'Salma Tazi',
    about: {
      fr: 'Recouvrement : comptes des adhérents, échéanciers, fichiers de la banque',
      ar: 'التحصيل: حسابات المقاولات المنخرطة وجداول الأداء وملفات البنك',
    },
    account: emailOf('desk-recovery'),
    login: '',
    isFirstAdministrator: false,
    rights: [{ name: 'desk_recovery', categories: null }],
  },
  {
    id: 'desk-pensions',
    space: 'desk',
    name: 'Abdellah Chraibi',
    about: {
      fr: 'Pensions : paiements, pièces justificatives, coordonnées bancaires',
      ar: 'المعاشات: الأداءات والوثائق والحسابات البنكية',
    },
    account: emailOf('desk-pensions'),
    login: '',
    isFirstAdministrator: false,
    rights: [{ name: 'desk_pensions', categories: null }],
  },
  {
    id: 'desk-administrator',
    space: 'desk',
    name: 'Meryem Bennis',
    about: {
      fr: 'Administratrice de la caisse : agents et paramètres, aucun dossier',
      ar: 'مديرة الصندوق: المستخدمون والمعايير، دون أي ملف',
    },
    account: emailOf('desk-administrator'),
    login: '',
    isFirstAdministrator: false,
    rights: [{ name: 'desk_administrator', categories: null }],
  },
  {
    id: 'orderer-005624',
    space: 'employer',
    name: 'Youssef Tazi',
    about: {
      fr: 'Trésorier de l’entreprise 005624 : il ordonne les paiements',
      ar: 'أمين مالية المقاولة 005624: يصدر أوامر الأداء',
    },
    account: '005624',
    login: 'tresorier',
    isFirstAdministrator: false,
    rights: [
      { name: 'account', categories: null },
      { name: 'payment_orderer', categories: null },
    ],
  },
  {
    id: 'liquidation-005624',
    space: 'employer',
    name: 'Ghita Bennis',
    about: {
      fr: 'Ressources humaines de l’entreprise 005624 : elle dépose les dossiers de départ en retraite',
      ar: 'الموارد البشرية بالمقاولة 005624: تودع ملفات الإحالة على التقاعد',
    },
    account: '005624',
    login: 'retraites',
    isFirstAdministrator: false,
    rights: [{ name: 'liquidation', categories: null }],
  },
  {
    id: 'member-driss',
    space: 'member',
    name: 'Driss Alami',
    about: {
      fr: 'Affilié sans employeur, 61 ans : il demande lui-même sa pension',
      ar: 'منخرط دون مشغّل، 61 سنة: يطلب معاشه بنفسه',
    },
    account: '104400218',
    login: '104400218',
    isFirstAdministrator: false,
    rights: [],
  },
  {
    id: 'validator-005624',
    space: 'employer',
    name: 'Salma Bennani',
    about: {
      fr: 'Directrice financière de l’entreprise 005624 : elle valide les paiements',
      ar: 'المديرة المالية للمقاولة 005624: تصادق على الأداءات',
    },
    account: '005624',
    login: 'validation',
    isFirstAdministrator: false,
    rights: [
      { name: 'account', categories: null },
      { name: 'payment_validator', categories: null },
    ],
  },
  {
    id: 'validator2-005624',
    space: 'employer',
    name: 'Mehdi Alaoui',
    about: {
      fr: 'Directeur général de l’entreprise 005624 : la seconde validation',
      ar: 'المدير العام للمقاولة 005624: المصادقة الثانية',
    },
    account: '005624',
    login: 'direction',
    isFirstAdministrator: false,
    rights: [{ name: 'payment_validator', categories: null }],
  },
  {
    id: 'pensioner-abdelkader',
    space: 'pensioner',
    name: 'Abdelkader Chraibi',
    about: {
      fr: 'Retraité à Casablanca, N° DP 4100000102 ; un code peut aussi lui être envoyé (carte BE210987)',
      ar: 'متقاعد بالدار البيضاء، رقم المعاش 4100000102؛ يمكن أيضا أن يُرسل إليه رمز (البطاقة BE210987)',
    },
    account: 'BE210987',
    login: '4100000102',
    isFirstAdministrator: false,
    rights: [],
  },
  {
    id: 'applicant-rim',
    space: 'applicant',
    name: 'Rim Sqalli',
    about: {
      fr: 'Gérante d’Atelier Zellige SARL, à Fès : elle demande l’adhésion de son entreprise, par un code à son courriel',
      ar: 'مسيرة شركة أتولييه زليج بفاس: تطلب انخراط مقاولتها برمز يُرسل إلى بريدها الإلكتروني',
    },
    account: emailOf('applicant-rim'),
    login: '',
    isFirstAdministrator: false,
    rights: [],
  },
  {
    id: 'pensioner-malika',
    space: 'pensioner',
    name: 'Malika Sebti',
    about: {
      fr: 'Retraitée de 78 ans près de Lille, N° DP 4100000103, carte D145230 ; ni courriel ni téléphone au dossier',
      ar: 'متقاعدة عمرها 78 سنة قرب مدينة ليل، رقم المعاش 4100000103، البطاقة D145230؛ دون بريد إلكتروني ولا هاتف في الملف',
    },
    account: 'D145230',
    login: '4100000103',
    isFirstAdministrator: false,
    rights: [],
    contact: { email: '', phone: '', postalAddress: '14, rue de la Gare\n59113 Seclin\nFrance' },
  },
]
