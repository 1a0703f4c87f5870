import { describe, it } from 'vitest'
import {
  NOTICE_TEMPLATES,
  type NoticeFacts,
  type NoticeSecrets,
  writtenNotice,
} from '#src/i18n/notice-text.ts'
import { instant, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { monthOf } from '#src/kernel/months.ts'
import { points } from '#src/kernel/points.ts'
import { quarterOfDate } from '#src/kernel/quarters.ts'
import { DEFAULTS } from '#src/notices/notice.ts'
import { segmentsOf, smsText } from '#src/notices/sms.ts'

const link = 'https://teleservices.example.ma/invitations/Zk3v9wQ2Lr8sT1uXyA0bCd'
const at = instant(Date.parse('2026-10-13T09:30:00Z'))
const right = 'payment_validator'
const employer = 'Société marocaine de construction'
const who = 'Mohammed Amine Bensouda'

const rib = '011780000098700000004527'
const reference = 'RF6600562412345678'
const payment = { employer, reference, amount: centimes(123_456_789), by: who, link }

const FACTS: { [T in keyof NoticeFacts]: NoticeFacts[T] } = {
  invitation: { employer, validUntil: at },
  password_link: { validUntil: at },
  one_time_code: { validMinutes: 10 },
  activation_code: { until: at, isLetter: true, link },
  login_exists: { link },
  password_changed: { link },
  second_factor_added: { link },
  second_factor_removed: { link },
  passkey_added: { name: 'Téléphone', link },
  passkey_removed: { name: 'Téléphone', link },
  right_granted: { right, employer, from: isoDate('2026-10-13'), by: who },
  right_revoked: { right, employer, by: who },
  login_ended: { employer, by: who },
  payer_lost: { who, right, employer, by: who, link },
  payment_right_pending: { who, right, employer, inForceFrom: at, stopLink: link },
  payment_right_stopped: { who, right, employer, by: who },
  confirmations_pending: { who, count: 1, employer, inForceFrom: at, stopLink: link },
  confirmations_stopped: { count: 1, employer, by: who },
  staff_changed: { who, by: who, what: 'roles' },
  access_request: { who, right, employer, link },
  access_answered: { right, employer, isGranted: false, by: who },
  mandate_invitation: { from: employer, validUntil: at },
  mandate_requested: { firm: 'Fiduciaire du Port', employer, link },
  mandate_answered: { firm: 'Fiduciaire du Port', employer, isAccepted: true },
  mandate_ended: {
    firm: 'Fiduciaire du Port',
    employer,
    endedBy: 'firm',
    on: isoDate('2026-10-13'),
  },
  case_received: {
    kind: 'lines_to_correct',
    number: 'R7K2-9QXM',
    promisedOn: isoDate('2026-10-19'),
    link,
  },
  case_asked: { kind: 'complaint', number: 'R7K2-9QXM', link },
  case_decided: { kind: 'complaint', number: 'R7K2-9QXM', link },
  case_link: { kind: 'subscription', number: 'R7K2-9QXM', about: 'asked' },
  payment_to_confirm: payment,
  payment_told: { ...payment, what: 'bank_refused', reason: 'AC04' },
  payment_settled: { employer, reference, amount: payment.amount, isBack: false, link },
  debit_account_pending: { who, rib, employer, inForceFrom: at, stopLink: link },
  paying_stopped: { what: 'debit_account', who, rib, employer, by: who },
  plan_told: { employer, instalments: 3, lastOn: isoDate('2027-03-31'), link },
  sole_signatory_set: { who, employer, inForceFrom: at },
  points_credited: {
    employer,
    quarter: quarterOfDate(isoDate('2026-09-30')),
    points: points(712_378),
    isBack: false,
    link,
  },
  correction_proposed: {
    quarter: quarterOfDate(isoDate('2026-09-30')),
    answerBy: isoDate('2026-12-11'),
    link,
  },
  quarter_declared: {
    employer,
    quarter: quarterOfDate(isoDate('2026-09-30')),
    base: centimes(1_738_729),
    points: points(64_512),
    link,
  },
  quarter_missing: { employer, quarter: quarterOfDate(isoDate('2026-09-30')), link },
  liquidation_confirm: { number: 'L-R7K29QXM', employer, isReminder: true },
  liquidation_near: { number: 'L-R7K29QXM', who, fullOn: isoDate('2027-02-01'), link },
  liquidation_awarded: {
    number: 'L-R7K29QXM',
    dpNumber: '4712345678',
    monthly: centimes(753_351),
    once: centimes(12_000_000),
    on: isoDate('2026-12-01'),
    withdrawUntil: isoDate('2027-02-10'),
    link,
  },
  liquidation_pieces: { number: 'L-R7K29QXM', closesOn: isoDate('2027-04-12'), link },
  liquidation_closed: { number: 'L-R7K29QXM', link },
  claim_ending: { until: isoDate('2027-04-12'), link },
  death_told: { deceased: who, diedOn: isoDate('2026-10-13') },
  signature_asked: {
    number: 'AD-2026-000123',
    party: 'Atlas Textiles',
    askedBy: who,
    documents: 3,
    until: instant(Date.UTC(2026, 11, 28)),
    isReminder: false,
  },
  signature_code: {
    number: 'AD-2026-000123',
    party: 'Atlas Textiles',
    until: instant(Date.UTC(2026, 11, 28)),
  },
  signature_given: {
    number: 'AD-2026-000123',
    party: 'Atlas Textiles',
    left: 1,
    until: instant(Date.UTC(2027, 10, 28)),
  },
  signing_ended: { number: 'AD-2026-000123', party: 'Atlas Textiles', why: 'declined' },
  survivor_link: { number: 'S-R7K29QXM', deceased: who, about: 'opened' },
  survivor_awarded: {
    number: 'S-R7K29QXM',
    deceased: who,
    dpNumber: '4100000101',
    monthly: centimes(123_456),
    month: monthOf(isoDate('2026-10-13')),
    until: isoDate('2030-10-13'),
    capital: centimes(900_000),
    paysOn: isoDate('2026-12-01'),
  },
  buyback_paid: {
    amount: centimes(5_000_000),
    reference: 'RF8391234567890',
    promisedOn: isoDate('2026-10-22'),
    link,
  },
  buyback_expired: {
    amount: centimes(5_000_000),
    expiredOn: isoDate('2026-12-11'),
    link,
  },
  simulation_recalled: {
    madeOn: isoDate('2026-10-12'),
    before: centimes(753_351),
    after: centimes(742_100),
    link,
  },
  pension_returned: {
    dpNumber: '4123456789',
    month: monthOf(isoDate('2026-09-30')),
    amount: centimes(412_350),
  },
  pension_account_changed: {
    dpNumber: '4123456789',
    month: monthOf(isoDate('2026-11-30')),
    ending: '0148',
  },
  salary_corrected: {
    employer,
    quarter: quarterOfDate(isoDate('2026-09-30')),
    baseBefore: centimes(1_738_729),
    baseAfter: centimes(0),
    pointsBefore: points(712_378),
    pointsAfter: points(0),
    link,
  },
  pensioner_code: { until: at },
  applicant_code: { until: at },
  application_countered: { number: 'AD-R7K29QXM', link },
  application_draft_ends: { number: 'AD-R7K29QXM', endsOn: isoDate('2026-12-31'), link },
  application_ended: { number: 'AD-R7K29QXM', why: 'draft', link },
  member_affiliated: { employer, from: isoDate('2026-10-01'), link },
  application_active: {
    number: 'AD-R7K29QXM',
    employerNumber: '009001',
    employer: 'Atelier Zellige SARL',
    effectOn: isoDate('2026-10-01'),
    link,
  },
  access_code: { until: at, link },
  proof_due: { kind: 'life', dpNumber: '0412786', dueOn: isoDate('2026-10-31'), days: 30 },
  proof_hold_announced: {
    kind: 'life',
    dpNumber: '0412786',
    month: monthOf(isoDate('2026-11-01')),
    until: isoDate('2026-11-24'),
    payOn: isoDate('2026-12-01'),
  },
  proof_held: { kind: 'life', dpNumber: '0412786', month: monthOf(isoDate('2026-11-01')) },
  helper_named: {
    name: 'Salma Chraibi',
    rights: ['payments', 'documents'],
    link: 'https://teleservices.test/pensioner/helpers',
  },
  helper_revoked: {
    name: 'Salma Chraibi',
    link: 'https://teleservices.test/pensioner/helpers',
  },
  helper_sent: {
    name: 'Salma Chraibi',
    link: 'https://teleservices.test/pensioner/proofs/1',
    stopLink: 'https://teleservices.test/pensioner/helpers',
  },
  helper_invited: {
    name: 'Abdelkader Chraibi',
    rights: ['proofs'],
    link: 'https://teleservices.test/sign-in/pensioner/helper',
  },
  account_change_asked: {
    dpNumber: '0412786',
    ending: '4527',
    until: isoDate('2026-10-18'),
    link,
  },
  contact_change_asked: { dpNumber: '0412786', link },
  pension_revised: {
    number: 'R7K2-9QXM',
    before: centimes(412_350),
    after: centimes(431_820),
    arrears: centimes(58_410),
    on: isoDate('2026-11-01'),
    link,
  },
  proof_refused: { kind: 'life', reason: 'La date manque', link },
  proof_accepted: { kind: 'life', until: isoDate('2027-10-31'), isReleased: true },
  sighting_asked: { until: at },
  declaration_filed: {
    quarter: quarterOfDate(isoDate('2026-09-30')),
    employer,
    lines: 26,
    due: centimes(1_234_550),
    promisedOn: isoDate('2026-10-14'),
    link,
  },
}
const SECRETS: NoticeSecrets = {
  invitation: { link },
  password_link: { link },
  mandate_invitation: { link },
  case_link: { link },
  liquidation_confirm: { link },
  survivor_link: { link },
  signature_asked: { link },
  signature_given: { link },
  signature_code: { code: '402 871' },
  one_time_code: { code: '402 871' },
  activation_code: { code: 'ABCDE-23456' },
  pensioner_code: { code: '402 871' },
  applicant_code: { code: '402 871' },
  access_code: { code: '7K4M9-QX2VD-8THC' },
  sighting_asked: { link },
}
const isSecret = (template: string): template is keyof NoticeSecrets =>
  Object.hasOwn(SECRETS, template)

const LANGUAGES = ['fr', 'ar'] as const
const EACH = NOTICE_TEMPLATES.flatMap((template) =>
  LANGUAGES.map((language) => [template, language] as const),
)

describe('templates', () => {
  it.for(EACH)('%s in %s says everything, and nothing of the machine', ([name, language], t) => {
    const facts: Record<string, unknown> = { ...FACTS[name] }
    if (isSecret(name)) facts['secret'] = SECRETS[name]
    const { subject, paragraphs, sms } = writtenNotice(name, language, facts)
    const whole = [subject, ...paragraphs, sms].join('\n')
    t.expect(subject.length).toBeGreaterThan(5)
    t.expect(subject.length).toBeLessThan(100)
    t.expect(paragraphs.length).toBeGreaterThan(1)
    t.expect(whole).not.toMatch(/undefined|\[object|NaN|_/)
    if (language === 'ar') t.expect(whole).toMatch(/[\u0600-\u06ff]/)
    else t.expect(whole).not.toMatch(/[\u0600-\u06ff]/)
    for (const value of [FACTS[name], isSecret(name) ? SECRETS[name] : {}])
      for (const one of Object.values(value))
        if (typeof one === 'string' && one.startsWith('http')) t.expect(whole).toContain(one)
  })

  it('say so once their link or code is gone', ({ expect }) => {
    for (const template of Object.keys(SECRETS) as (keyof NoticeSecrets)[])
      for (const language of LANGUAGES) {
        const text = writtenNotice(template, language, FACTS[template]).paragraphs.join('\n')
        expect(text).toMatch(/n’est plus affiché|لم يعد معروضا/)
        expect(text).not.toMatch(/https:|undefined|null/)
      }
  })

  it('with a secret are never legal notices, whose text must stay readable', ({ expect }) => {
    for (const template of Object.keys(SECRETS) as (keyof NoticeSecrets)[])
      expect(DEFAULTS[template].isLegal).toBe(undefined)
  })

  it('tell never to pass a code on', ({ expect }) => {
    const facts = { ...FACTS.one_time_code, secret: SECRETS.one_time_code }
    const fr = writtenNotice('one_time_code', 'fr', facts)
    expect(fr.paragraphs.join(' ')).toContain('Ne le transmettez à personne')
    expect(fr.sms).toContain('Ne le transmettez à personne')
    expect(writtenNotice('one_time_code', 'ar', facts).sms).toContain('لا تعطوه لأحد')
  })
})

describe('text messages', () => {
  const smsOf = (template: (typeof NOTICE_TEMPLATES)[number], language: 'fr' | 'ar') =>
    segmentsOf(
      smsText(
        writtenNotice(template, language, {
          ...FACTS[template],
          ...(isSecret(template) ? { secret: SECRETS[template] } : {}),
        }).sms,
      ),
    )

  it('carry a code in one segment, in both alphabets', ({ expect }) => {
    expect(smsOf('one_time_code', 'fr')).toEqual({ alphabet: 'gsm', segments: 1 })
    expect(smsOf('one_time_code', 'ar')).toEqual({ alphabet: 'ucs2', segments: 1 })
  })

  it.for(NOTICE_TEMPLATES)('stay short: %s', (template, { expect }) => {
    expect(smsOf(template, 'fr')).toEqual({ alphabet: 'gsm', segments: 1 })
    expect(smsOf(template, 'ar').segments).toBeLessThanOrEqual(2)
  })

  it('are counted as they are sent', ({ expect }) => {
    expect(segmentsOf('a'.repeat(160))).toEqual({ alphabet: 'gsm', segments: 1 })
    expect(segmentsOf('a'.repeat(161))).toEqual({ alphabet: 'gsm', segments: 2 })
    expect(segmentsOf('a'.repeat(307))).toEqual({ alphabet: 'gsm', segments: 3 })
    expect(segmentsOf('€'.repeat(80))).toEqual({ alphabet: 'gsm', segments: 1 })
    expect(segmentsOf('€'.repeat(81))).toEqual({ alphabet: 'gsm', segments: 2 })
    expect(segmentsOf('ê'.repeat(70))).toEqual({ alphabet: 'ucs2', segments: 1 })
    expect(segmentsOf('ê'.repeat(71))).toEqual({ alphabet: 'ucs2', segments: 2 })
    expect(segmentsOf('')).toEqual({ alphabet: 'gsm', segments: 1 })
  })

  it('lose the marks and letters that would halve their room', ({ expect }) => {
    expect(smsText('l’arrêt «\u00a0T3\u202f\u20662026\u2069 »')).toBe('l\'arret " T3 2026 "')
  })
})
