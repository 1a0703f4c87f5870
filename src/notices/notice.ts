import type { NoticeFacts, NoticeSecrets, NoticeTemplate } from '#src/i18n/notice-text.ts'
import type { Language } from '#src/i18n/translate.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { SealedSecret } from './secrets.ts'

export const CHANNELS = ['in_app', 'email', 'sms', 'letter'] as const
export type Channel = (typeof CHANNELS)[number]
export type DeliveryState = 'held' | 'waiting' | 'sent' | 'delivered' | 'failed' | 'returned'

export type Addresses = { email?: string; sms?: string; letter?: string }

/** Somebody with a login, or somebody who has none yet and is known by an address only. */
export type Recipient =
  /** `addresses` goes before what the register holds: to prove a new e-mail, for example. */
  { userId: string; addresses?: Addresses } | { language: Language; addresses: Addresses }

type Told<T extends NoticeTemplate> = {
  to: Recipient
  template: T
  facts: NoticeFacts[T]
  at: Instant
  /** Where something else has to name it; made here otherwise. */
  id?: string
  /** In order. Without it, those of the template. */
  channels?: readonly [Channel, ...Channel[]]
  /** Not sent later than this. */
  expiresAt?: Instant
} & (T extends keyof NoticeSecrets
  ? { secret: SealedSecret<T>; isLegal?: never }
  : {
      secret?: never
      /** A legal notice goes to one channel at a time, and to the next when that one fails. */
      isLegal?: boolean
    })

/** One notice of any template: its facts are those of its template, checked by the compiler. */
export type NewNotice = { [T in NoticeTemplate]: Told<T> }[NoticeTemplate]

type Defaults = { channels: readonly [Channel, ...Channel[]]; isLegal?: true }

const EVERYDAY: Defaults = { channels: ['in_app', 'email'] }
/** What somebody must be able to prove was told. */
const LEGAL: Defaults = { channels: ['in_app', 'email', 'sms', 'letter'], isLegal: true }
/** What opens a door, or says that one was opened: wherever the person may see it first. */
const EVERYWHERE: Defaults = { channels: ['in_app', 'email', 'sms'] }

export const DEFAULTS: Record<NoticeTemplate, Defaults> = {
  invitation: { channels: ['email'] },
  password_link: { channels: ['email'] },
  one_time_code: { channels: ['sms'] },
  activation_code: { channels: ['sms'] },
  pensioner_code: { channels: ['email'] },
  applicant_code: { channels: ['email'] },
  application_countered: { channels: ['in_app', 'email'] },
  application_draft_ends: { channels: ['in_app', 'email'] },
  application_ended: { channels: ['in_app', 'email'] },
  member_affiliated: EVERYDAY,
  application_active: { channels: ['in_app', 'email'] },
  access_code: { channels: ['letter'] },
  login_exists: { channels: ['email'] },
  password_changed: EVERYWHERE,
  second_factor_added: EVERYWHERE,
  second_factor_removed: EVERYWHERE,
  passkey_added: EVERYWHERE,
  passkey_removed: EVERYWHERE,
  right_granted: EVERYDAY,
  right_revoked: EVERYDAY,
  login_ended: EVERYWHERE,
  payer_lost: EVERYWHERE,
  payment_right_pending: EVERYWHERE,
  payment_right_stopped: EVERYWHERE,
  confirmations_pending: EVERYWHERE,
  confirmations_stopped: EVERYWHERE,
  staff_changed: EVERYDAY,
  access_request: EVERYDAY,
  access_answered: EVERYDAY,
  mandate_invitation: { channels: ['email'] },
  mandate_requested: EVERYDAY,
  mandate_answered: EVERYDAY,
  mandate_ended: LEGAL,
  case_received: EVERYDAY,
  case_asked: EVERYWHERE,
  case_decided: LEGAL,
  case_link: { channels: ['email', 'letter'] },
  declaration_filed: EVERYDAY,
  payment_to_confirm: EVERYWHERE,
  payment_told: EVERYDAY,
  payment_settled: EVERYDAY,
  debit_account_pending: EVERYWHERE,
  paying_stopped: EVERYWHERE,
  sole_signatory_set: EVERYWHERE,
  plan_told: LEGAL,
  pension_returned: LEGAL,
  pension_account_changed: EVERYWHERE,
  account_change_asked: { channels: ['in_app', 'email', 'sms', 'letter'] },
  contact_change_asked: { channels: ['in_app', 'email', 'sms', 'letter'] },
  helper_named: { channels: ['in_app', 'email', 'sms', 'letter'] },
  helper_revoked: EVERYWHERE,
  helper_sent: EVERYWHERE,
  helper_invited: { channels: ['email'] },
  pension_revised: LEGAL,
  proof_due: LEGAL,
  proof_hold_announced: LEGAL,
  proof_held: LEGAL,
  proof_refused: EVERYWHERE,
  proof_accepted: EVERYDAY,
  sighting_asked: { channels: ['email'] },
  signature_asked: { channels: ['email', 'sms'] },
  signature_code: { channels: ['email', 'sms'] },
  signature_given: { channels: ['email', 'sms'] },
  signing_ended: { channels: ['email', 'sms'] },
  points_credited: EVERYDAY,
  salary_corrected: EVERYDAY,
  simulation_recalled: EVERYDAY,
  quarter_declared: EVERYDAY,
  quarter_missing: EVERYDAY,
  liquidation_confirm: { channels: ['email', 'sms', 'letter'] },
  liquidation_near: EVERYDAY,
  liquidation_awarded: LEGAL,
  liquidation_pieces: LEGAL,
  liquidation_closed: LEGAL,
  claim_ending: LEGAL,
  death_told: LEGAL,
  survivor_link: { channels: ['email', 'sms', 'letter'] },
  survivor_awarded: LEGAL,
  buyback_paid: EVERYDAY,
  buyback_expired: EVERYDAY,
  correction_proposed: EVERYDAY,
}

/** A notice as its person and the staff see it. */
export type Delivery = {
  channel: Channel
  state: DeliveryState
  attempts: number
  nextAt: Instant | null
  sentAt: Instant | null
  deliveredAt: Instant | null
  endedAt: Instant | null
  failure: string | null
}
export type Notice = {
  id: string
  template: NoticeTemplate
  facts: Record<string, unknown>
  language: Language
  isLegal: boolean
  at: Instant
  deliveries: readonly Delivery[]
}
