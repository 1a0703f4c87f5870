import type { HelpRight, RightName } from '#src/access/actor.ts'
import type { CaseKind } from '#src/cases/index.ts'
import type { EventType } from '#src/payments/index.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { ProofKind } from '#src/rulebook/parameters/proofs.ts'
import type { Language } from './format.ts'
import { noticeTexts as ar } from './messages/ar/notice-texts.ts'
import { noticeTexts as fr } from './messages/fr/notice-texts.ts'
import { inFrench } from './typography.ts'

/** What each template's sentences need, and nothing else. Links are whole addresses. */
export type NoticeFacts = {
  invitation: { employer: string; validUntil: Instant }
  password_link: { validUntil: Instant }
  one_time_code: { validMinutes: number }
  activation_code: { until: Instant; isLetter: boolean; link: string }
  /** A one-time code to what is on file of a pensioner; `access_code` travels by post only. */
  pensioner_code: { until: Instant }
  access_code: { until: Instant; link: string }
  applicant_code: { until: Instant }
  application_countered: { number: string; link: string }
  application_draft_ends: { number: string; endsOn: IsoDate; link: string }
  application_ended: { number: string; why: 'draft' | 'unsigned' | 'declined'; link: string }
  member_affiliated: { employer: string; from: IsoDate; link: string }
  application_active: {
    number: string
    employerNumber: string
    employer: string
    effectOn: IsoDate
    link: string
  }
  /** Of who helps a pensioner: to the pensioner, with the way to stop it, and to the helper. */
  helper_named: { name: string; rights: readonly HelpRight[]; link: string }
  helper_revoked: { name: string; link: string }
  helper_sent: { name: string; link: string; stopLink: string }
  helper_invited: { name: string; rights: readonly HelpRight[]; link: string }
  login_exists: { link: string }
  password_changed: { link: string }
  second_factor_added: { link: string }
  second_factor_removed: { link: string }
  passkey_added: { name: string; link: string }
  passkey_removed: { name: string; link: string }
  right_granted: { right: RightName; employer: string; from: IsoDate; by: string }
  right_revoked: { right: RightName; employer: string; by: string }
  login_ended: { employer: string; by: string }
  /** `right` null: the whole login was closed. */
  payer_lost: { who: string; right: RightName | null; employer: string; by: string; link: string }
  payment_right_pending: {
    who: string
    right: RightName
    employer: string
    inForceFrom: Instant
    stopLink: string
  }
  payment_right_stopped: { who: string; right: RightName; employer: string; by: string }
  confirmations_pending: {
    who: string
    count: number
    employer: string
    inForceFrom: Instant
    stopLink: string
  }
  confirmations_stopped: { count: number; employer: string; by: string }
  staff_changed: {
    who: string
    by: string
    what: 'added' | 'roles' | 'link' | 'factor' | 'ended'
  }
  access_request: { who: string; right: RightName; employer: string; link: string }
  access_answered: { right: RightName; employer: string; isGranted: boolean; by: string }
  mandate_invitation: { from: string; validUntil: Instant }
  mandate_requested: { firm: string; employer: string; link: string }
  mandate_answered: { firm: string; employer: string; isAccepted: boolean }
  mandate_ended: {
    firm: string
    employer: string
    endedBy: 'employer' | 'firm' | 'fund'
    on: IsoDate
  }
  case_received: { kind: CaseKind; number: string; promisedOn: IsoDate; link: string }
  case_asked: { kind: CaseKind; number: string; link: string }
  case_decided: { kind: CaseKind; number: string; link: string }
  /** The same three, for somebody without a login: the link opens the case by itself. */
  case_link: { kind: CaseKind; number: string; about: 'received' | 'asked' | 'decided' }
  declaration_filed: {
    quarter: Quarter
    employer: string
    lines: number
    due: Centimes
    promisedOn: IsoDate
    link: string
  }
  payment_to_confirm: PaymentFacts
  payment_told: PaymentFacts & { what: EventType; reason: string }
  /** Of the bank: the money came, or went back. */
  payment_settled: {
    employer: string
    reference: string
    amount: Centimes
    isBack: boolean
    link: string
  }
  debit_account_pending: {
    who: string
    rib: string
    employer: string
    inForceFrom: Instant
    stopLink: string
  }
  paying_stopped: {
    what: 'debit_account' | 'debit_mandate' | 'sole_signatory'
    who: string
    /** Empty where no account is concerned. */
    rib: string
    employer: string
    by: string
  }
  sole_signatory_set: { who: string; employer: string; inForceFrom: Instant }
  /** Of what is owed: days and amounts agreed, or the plan is over. */
  plan_told: { employer: string; instalments: number; lastOn: IsoDate | null; link: string }
  points_credited: {
    employer: string
    quarter: Quarter
    points: Points
    isBack: boolean
    link: string
  }
  /** The fund proposes another salary for a line. */
  correction_proposed: { quarter: Quarter; answerBy: IsoDate; link: string }
  /** What an employer declared of somebody was taken back, replaced, or added to. */
  quarter_declared: {
    employer: string
    quarter: Quarter
    base: Centimes
    points: Points
    link: string
  }
  quarter_missing: { employer: string; quarter: Quarter; link: string }
  /** Choices were made for somebody who leaves: theirs to confirm, by the link of the message. */
  liquidation_confirm: { number: string; employer: string; isReminder: boolean }
  /** A draft opened by itself: the normal age is near. */
  liquidation_near: { number: string; who: string; fullOn: IsoDate; link: string }
  liquidation_awarded: {
    number: string
    dpNumber: string
    monthly: Centimes
    once: Centimes
    on: IsoDate
    withdrawUntil: IsoDate
    link: string
  }
  liquidation_pieces: { number: string; closesOn: IsoDate; link: string }
  liquidation_closed: { number: string; link: string }
  /** The right to a pension ends on that day. */
  claim_ending: { until: IsoDate; link: string }
  /** To the home of who is said to be dead, before two people decide. */
  death_told: { deceased: string; diedOn: IsoDate }
  /** To somebody who may draw on the rights of who died: their file, by the link of the message. */
  survivor_link: {
    number: string
    deceased: string
    about: 'opened' | 'again' | 'asked' | 'refused'
  }
  survivor_awarded: {
    number: string
    deceased: string
    dpNumber: string
    monthly: Centimes
    month: Month
    until: IsoDate | null
    capital: Centimes
    paysOn: IsoDate
  }
  buyback_paid: { amount: Centimes; reference: string; promisedOn: IsoDate; link: string }
  buyback_expired: { amount: Centimes; expiredOn: IsoDate; link: string }
  /** A rule was corrected, and a simulation somebody kept gives another figure. */
  simulation_recalled: { madeOn: IsoDate; before: Centimes; after: Centimes; link: string }
  /** A transfer came back: the person gives another account. */
  pension_returned: { dpNumber: string; month: Month; amount: Centimes }
  /** From the pension of that month on; only the end of the account is said. */
  pension_account_changed: { dpNumber: string; month: Month; ending: string }
  /** A paper is asked for, so many days before it is due. */
  proof_due: { kind: ProofKind; dpNumber: string; dueOn: IsoDate; days: number }
  /** Not there: the payment of that month waits, unless it comes by that day. */
  proof_hold_announced: {
    kind: ProofKind
    dpNumber: string
    month: Month
    until: IsoDate
    payOn: IsoDate
  }
  proof_held: { kind: ProofKind; dpNumber: string; month: Month }
  /** To the contact of before: a change was asked for, and can be stopped. */
  account_change_asked: { dpNumber: string; ending: string; until: IsoDate; link: string }
  contact_change_asked: { dpNumber: string; link: string }
  /** New points after the award: the month's amount, and what past months bring or owe. */
  pension_revised: {
    number: string
    before: Centimes
    after: Centimes
    arrears: Centimes
    on: IsoDate
    link: string
  }
  proof_refused: { kind: ProofKind; reason: string; link: string }
  proof_accepted: { kind: ProofKind; until: IsoDate; isReleased: boolean }
  /** To an organisation: somebody asks it to say that it saw them. */
  sighting_asked: { until: Instant }
  /** To somebody who signs for others, by a link of their own: no login is needed. */
  signature_asked: {
    number: string
    party: string
    askedBy: string
    documents: number
    until: Instant
    isReminder: boolean
  }
  signature_code: { number: string; party: string; until: Instant }
  /** Their own copy; `left`: how many have not signed yet. */
  signature_given: { number: string; party: string; left: number; until: Instant }
  signing_ended: { number: string; party: string; why: 'declined' | 'expired' | 'withdrawn' }
  salary_corrected: {
    employer: string
    quarter: Quarter
    baseBefore: Centimes
    baseAfter: Centimes
    pointsBefore: Points
    pointsAfter: Points
    link: string
  }
}
type PaymentFacts = {
  employer: string
  reference: string
  amount: Centimes
  by: string
  link: string
}
export type NoticeTemplate = keyof NoticeFacts

/** What opens a door: it travels in the message and is kept nowhere else. */
type LinkTemplate =
  | 'invitation'
  | 'password_link'
  | 'mandate_invitation'
  | 'case_link'
  | 'liquidation_confirm'
  | 'survivor_link'
  | 'sighting_asked'
  | 'signature_asked'
  | 'signature_given'
export type NoticeSecrets = Record<LinkTemplate, { link: string }> & {
  one_time_code: { code: string }
  activation_code: { code: string }
  pensioner_code: { code: string }
  applicant_code: { code: string }
  access_code: { code: string }
  signature_code: { code: string }
}

/** Once the message has left, its link or code can't be shown again: the sentence then says so. */
type Shown<T extends NoticeTemplate> = T extends keyof NoticeSecrets
  ? NoticeFacts[T] & { secret: NoticeSecrets[T] | null }
  : NoticeFacts[T]

/** One message: the paragraphs say what happened, what it means, what to do. */
type NoticeText<T extends NoticeTemplate> = {
  subject: (a: Shown<T>) => string
  text: (a: Shown<T>) => readonly string[]
  /** A text message fits one segment: 160 characters, 70 in Arabic. Without it: the subject. */
  sms?: (a: Shown<T>) => string
}

export type NoticeTexts = { [T in NoticeTemplate]: NoticeText<T> }

export type WrittenNotice = { subject: string; paragraphs: readonly string[]; sms: string }

const BY_LANGUAGE = { fr, ar }
export const NOTICE_TEMPLATES = Object.keys(fr) as NoticeTemplate[]

export const isNoticeTemplate = (text: string): text is NoticeTemplate => Object.hasOwn(fr, text)

const SEE_SPACE = {
  fr: (subject: string) => `CIMR : ${subject}. Voir votre espace.`,
  ar: (subject: string) => `CIMR: ${subject}. التفاصيل في فضائكم.`,
}

/** The message in words. Facts come from the notice, where the compiler checked them. */
export const writtenNotice = (
  template: NoticeTemplate,
  language: Language,
  facts: Record<string, unknown>,
): WrittenNotice => {
  // One template's text takes that template's facts: the pair was checked when it was written.
  const texts = BY_LANGUAGE[language][template] as NoticeText<'case_decided'>
  const a = { secret: null, ...facts } as never
  const subject = texts.subject(a)
  const right = language === 'fr' ? inFrench : (text: string): string => text
  return {
    subject: right(subject),
    paragraphs: texts.text(a).map(right),
    sms: right(texts.sms?.(a) ?? SEE_SPACE[language](subject)),
  }
}
