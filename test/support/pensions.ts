import { env } from 'cloudflare:workers'
import { atCasablanca, type Instant, isoDate } from '#src/kernel/dates.ts'
import { ibanOfRib } from '#src/kernel/identifiers.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import {
  newDpNumber,
  type NewPension,
  type PensionAccount,
  pensionAwarded,
} from '#src/pensions/index.ts'
import { type Body, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'

/** The day somebody writes it, as the fund's clock shows it. */
export const morning = (day: string): Instant => atCasablanca(isoDate(day), { hour: 9 })

const RIB = '011780000012300000000148'

/** A pension as a liquidation would award it; each part can be replaced. */
export const awardOf = (
  one: Partial<NewPension> & { id: string; memberId: string },
): NewPension => ({
  dpNumber: newDpNumber(),
  kind: 'member',
  person: {
    lastName: 'BENJELLOUN',
    firstName: 'AHMED',
    birthDate: isoDate('1966-02-03'),
    cin: 'BE123456',
    email: `${one.id}@demo.example`,
    phone: '0612345678',
    postalAddress: '3, rue de Fès, 20000 Casablanca',
    language: 'fr',
  },
  startsOn: isoDate('2026-09-01'),
  endsOn: null,
  points: points(30_000_000),
  once: { capital: centimes(0), single: centimes(0) },
  account: {
    mode: 'morocco',
    holder: 'AHMED BENJELLOUN',
    bank: 'Banque (exemple)',
    rib: RIB,
    iban: null,
    bic: null,
    country: 'MA',
  },
  award: { trace: { steps: [] }, rulebook: 'test' },
  source: { kind: 'liquidation', id: `case ${one.id}` },
  at: morning('2026-09-10'),
  ...one,
})

export const ABROAD: PensionAccount = {
  mode: 'abroad',
  holder: 'FATIMA ZAHRA EL IDRISSI',
  bank: 'Banque de France (exemple)',
  rib: null,
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPP',
  country: 'FR',
}

/** Another account whose key is right. */
export const OTHER_RIB = ibanOfRib('230780712345678901234528').slice(4)

export const memberMade = async (id: string, matricule: string): Promise<void> => {
  await env.DB.prepare(
    `INSERT INTO members (id, matricule, last_name, first_name, created_at, postal_address)
     VALUES (?, ?, 'BENJELLOUN', 'AHMED', 0, '') ON CONFLICT DO NOTHING`,
  )
    .bind(id, matricule)
    .run()
}

export const awarded = async (
  one: Partial<NewPension> & { id: string; memberId: string },
): Promise<NewPension> => {
  const award = awardOf(one)
  await env.DB.batch(pensionAwarded(env.DB, award))
  return award
}

/** Thousands of them, all on one member: what the register holds is what counts here. */
export const crowdAwarded = async (count: number, memberId: string): Promise<string[]> => {
  const ids = Array.from({ length: count }, (_, i) => `crowd-${String(i).padStart(6, '0')}`)
  const json = JSON.stringify(ids.map((id, i) => [id, 1_000_000_000 + i, 1_000_000 + i * 1_000]))
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO pensions (id, dp_number, member_id, kind, last_name, first_name, birth_date, cin,
         email, phone, postal_address, language, starts_on, capital_centimes, single_centimes,
         award_trace, award_rulebook, source_kind, source_id, awarded_at)
       SELECT value->>0, CAST(value->>1 AS TEXT), ?2, 'member', 'NOM', 'PRENOM', '1966-01-01',
         '', '', '', '', 'fr', CASE value->>1 % 3 WHEN 0 THEN '2026-05-01' ELSE '2026-09-01' END,
         (value->>1 % 7 = 0) * 50000, 0, '{"steps":[]}', '', 'liquidation', value->>0, 0
       FROM json_each(?1)`,
    ).bind(json, memberId),
    env.DB.prepare(
      `INSERT INTO pension_points (pension_id, seq, from_on, points, cause_kind, cause_id, at)
       SELECT p.id, 1, p.starts_on, value->>2, 'liquidation', p.id, 0
       FROM json_each(?1) JOIN pensions p ON p.id = value->>0`,
    ).bind(json),
    env.DB.prepare(
      `INSERT INTO pension_accounts (pension_id, seq, mode, holder, bank, rib, country, by_kind,
         by_id, by_name, at)
       SELECT value->>0, 1, 'morocco', 'NOM PRENOM', '', ?2, 'MA', 'liquidation', '', 'CIMR', 0
       FROM json_each(?1)`,
    ).bind(json, RIB),
  ])
  return ids
}

/** The day a run begins: it is prepared, and its files are written. */
export const prepared = async (day: string): Promise<void> => {
  await moveTo(day, 9)
  for (const job of ['run-pensions', 'write-pension-files']) {
    const answer = await new Visitor().post(`/demo/jobs/${job}`)
    if (answer.status !== 200) throw new Error(answer.text)
  }
}

/** The lines of a payment, a word for each. */
export const given = (body: Body): string[] =>
  body.lines.map((line: Body) => `${line.kind} ${line.for_month ?? ''} ${line.amount_centimes}`)

/** Another account, the whole way: an agent asks, the days go by, two people look. */
export const accountChanged = async (
  hands: { staff: Visitor; controller: Visitor },
  asked: { pensionId: string; account: Body; on: string },
): Promise<void> => {
  const { staff, controller } = hands
  const { pensionId, account, on } = asked
  const opened = await staff.post(`/desk/pensions/${pensionId}/accounts`, account)
  if (opened.status !== 201) throw new Error(opened.text)
  const { url } = opened.json()
  await moveTo(on, 9)
  const accepted = { outcome: 'accepted', text: 'Vérifié.' }
  for (const [who, step] of [
    [staff, 'take'],
    [staff, 'propose'],
    [controller, 'confirm'],
  ] as const) {
    const answer = await who.post(`${url}/${step}`, step === 'propose' ? accepted : undefined)
    if (answer.status >= 300) throw new Error(`${step}: ${answer.text}`)
  }
}
