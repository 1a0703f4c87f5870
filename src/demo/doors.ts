import type { Space } from '#src/access/actor.ts'
import { DEMO_PASSWORD, emailOf, type Persona, PERSONAS } from './personas.ts'

/** Spaces whose door asks for a second factor: the demo's own door reads the code for its visitors. */
export const isStrong = (persona: Persona): boolean =>
  persona.space === 'accountant' ||
  persona.space === 'desk' ||
  persona.rights.some((right) => right.name === 'payment_validator')

/** Those for whom the demo reads the code: of a second factor, or of the applicant's e-mail. */
export const hasDemoDoor = (persona: Persona): boolean =>
  isStrong(persona) || persona.space === 'applicant'

/** What the sign-in form of the persona's space is filled with. */
export const fieldsOf = (persona: Persona): Record<string, string> => {
  const { space, account, isFirstAdministrator, login } = persona
  switch (space) {
    case 'employer':
      return {
        employer_number: account,
        login: isFirstAdministrator ? '' : login,
        password: DEMO_PASSWORD,
      }
    case 'member':
      return { matricule: account, password: DEMO_PASSWORD }
    case 'pensioner':
      return { number: login, password: DEMO_PASSWORD }
    case 'applicant':
      return { email: account }
    case 'accountant':
    case 'desk':
      return { email: account, password: DEMO_PASSWORD }
  }
}

const DOORS: Partial<Record<Space, string>> = { pensioner: '/sign-in/pensioner/phrase' }

export const signInOf = (persona: Persona): { url: string; fields: Record<string, string> } =>
  hasDemoDoor(persona)
    ? { url: `/demo/doors/${persona.id}`, fields: {} }
    : { url: DOORS[persona.space] ?? `/sign-in/${persona.space}`, fields: fieldsOf(persona) }

/** Where the persona is written to: the demo's mailbox, whatever the address. */
export const contactOf = (
  persona: Persona,
): { email: string; phone: string; postalAddress: string; language: 'fr' | 'ar' } => ({
  email: emailOf(persona.id),
  // The last digit says how the demo's telephone behaves: 0 works.
  phone: `+21260000${String(PERSONAS.indexOf(persona)).padStart(3, '0')}0`,
  postalAddress: `${persona.name}\n12, rue des Orangers\n20000 Casablanca`,
  ...persona.contact,
  language: persona.id === 'member-khadija' ? 'ar' : 'fr',
})
