import { env } from 'cloudflare:workers'
import { realNow } from '#src/http/clock.ts'
import { isoDate } from '#src/kernel/dates.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import {
  type ApplicationFacts,
  contractDocuments,
  type NewSigner,
  signingOpened,
} from '#src/signatures/index.ts'
import type { Body } from './client.ts'
import { lastMessage } from './mailbox.ts'

/** A company that joins, with two categories and an account. */
export const APPLICATION: ApplicationFacts = {
  number: 'AD-2026-000123',
  employer: {
    name: 'Zellij Conserves',
    legalForm: 'SARL',
    rc: '48213',
    rcCourt: 'Agadir',
    ice: '001523984000046',
    cnss: '7412589',
    taxId: '40218833',
    professionalTax: '48120077',
    createdOn: isoDate('2011-03-14'),
    capitalCentimes: centimes(120_000_000),
    activity: 'Conserverie de poisson',
    address: '12, rue du Port',
    city: 'Agadir',
  },
  signatories: [
    { name: 'Rachida Amrani', cin: 'J412233', job: 'Gérante' },
    { name: 'Youssef El Idrissi', cin: 'J518820', job: 'Directeur général' },
  ],
  signing: 'joint',
  categories: [
    {
      code: '10',
      label: 'Cadres',
      regime: 'al_kamil',
      ratePpm: ratePpm(60_000),
      payrollCentimes: centimes(480_000_000),
      headcount: 12,
      retirementOption: null,
    },
    {
      code: '40',
      label: 'Employés',
      regime: 'al_mounassib',
      ratePpm: ratePpm(60_000),
      payrollCentimes: centimes(96_000_000),
      headcount: 9,
      retirementOption: null,
    },
  ],
  contractKind: 'group',
  effectOn: isoDate('2027-01-01'),
  delegates: [{ name: 'Salma Naciri', rights: ['déclarer', 'suivre le compte'] }],
  payment: { rib: '011780000098700000004527', bank: 'Banque du Souss' },
  employerNumber: '009900',
}

export const person = (name: string, email: string): NewSigner => ({
  name,
  job: 'Gérante',
  email,
  phone: '',
})

/** As an accepted application asks for it. */
export const opened = async (
  id: string,
  signers: readonly NewSigner[],
  about: { at?: Instant; object?: string; validDays?: number } = {},
): Promise<void> => {
  const at = about.at ?? realNow()
  await env.DB.batch(
    signingOpened(env.DB, {
      id,
      object: { kind: 'application', id: about.object ?? `application-${id}` },
      number: APPLICATION.number,
      party: APPLICATION.employer.name,
      documents: contractDocuments(APPLICATION, { at, isDemo: true }),
      signers,
      by: { kind: 'applicant', id: 'applicant', name: 'Salma Naciri' },
      at,
      sender: { pepper: env.PASSWORD_PEPPER, origin: 'https://teleservices.test' },
      ...(about.validDays === undefined ? {} : { validDays: about.validDays }),
    }),
  )
}

/** The path of the last link of that kind sent there. */
export const linkOf = async (
  address: string,
  kind: 'signature-requests' | 'signed-papers',
): Promise<string> => {
  const isWanted = (link: string): boolean => link.includes(`/${kind}/`)
  const { links } = await lastMessage(address, (message) => message.links.some(isWanted))
  return new URL(links.find(isWanted) ?? '').pathname
}

export const codeOf = async (address: string, known: readonly string[] = []): Promise<string> =>
  (await lastMessage(address, ({ code }) => code !== null && !known.includes(code))).code ?? ''

/** All they have to say before a code leaves. */
export const SAID = (name: string): Body => ({ read: ['1', '2', '3'], name, intent: '1' })
