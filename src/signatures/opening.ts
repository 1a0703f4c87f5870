import { audited } from '#src/audit/index.ts'
import type { Database, Statement } from '#src/database/database.ts'
import type { Language } from '#src/i18n/format.ts'
import { checkedCode, symbolsOf } from '#src/kernel/codes.ts'
import { casablancaDate, DAY_MS, type Instant, instant } from '#src/kernel/dates.ts'
import { invariant } from '#src/kernel/invariant.ts'
import { noticed } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { signatureDays } from '#src/rulebook/parameters/signatures.ts'
import { digestOfList, frozen, type NewDocument } from './freezing.ts'
import { askedToSign, type Sender, toSigner } from './linking.ts'
import { sharesAddress } from './rules/names.ts'
import type { SignedObject, Signer, Signing } from './signing.ts'
import { signingEnded, signingRecorded } from './store.ts'

const REFERENCE_SYMBOLS = 11

export type NewSigner = {
  name: string
  job: string
  email: string
  phone: string
  language?: Language
}
type Actor = { kind: string; id: string; name: string }

type Asked = {
  id: string
  object: SignedObject
  /** Of the object, as its people know it, and for whom they sign. */
  number: string
  party: string
  documents: readonly NewDocument[]
  signers: readonly NewSigner[]
  /** Who asks, as signers read it and as the log keeps it. */
  by: Actor
  at: Instant
  sender: Sender
  validDays?: number
}

/** The address their link goes to is the one their code goes to: an e-mail, else a telephone. */
const signerOf = ({ name, job, email, phone, language }: NewSigner, i: number): Signer => ({
  seq: i + 1,
  name: name.trim(),
  job: job.trim(),
  channel: email.trim() === '' ? 'sms' : 'email',
  address: email.trim() === '' ? phone.trim() : email.trim().toLowerCase(),
  language: language ?? 'fr',
  record: null,
})

/** Whether two of them would get their links at one address: to be refused where they are entered. */
export const shareAnAddress = (signers: readonly NewSigner[]): boolean =>
  sharesAddress(signers.map(signerOf))

/**
 * For the batch: the documents as they are from now on, and to each signer a link of their own. All of
 * them sign, in any order, before the last day.
 */
export const signingOpened = (db: Database, asked: Asked): Statement[] => {
  const { id, object, number, party, by, at, sender } = asked
  const documents = frozen(asked.documents)
  const signers = asked.signers.map(signerOf)
  invariant(documents.length > 0 && signers.length > 0, 'something to sign, and somebody')
  invariant(!sharesAddress(signers), 'two signers share an address')
  const days = asked.validDays ?? valueOn(signatureDays, casablancaDate(at))
  const signing = {
    id,
    reference: checkedCode(symbolsOf(crypto.getRandomValues(new Uint8Array(REFERENCE_SYMBOLS)))),
    object,
    number,
    party,
    askedBy: by.name,
    documentsDigest: digestOfList(documents),
    openedAt: at,
    expiresAt: instant(at + days * DAY_MS),
    documents,
    signers,
  }
  return [
    ...signingRecorded(db, signing),
    ...signers.flatMap((signer) =>
      askedToSign(db, { signing, signer }, { sender, at, isReminder: false }),
    ),
    audited(db, {
      object: { kind: 'signing', id },
      action: 'signing_opened',
      actor: by,
      at,
      after: {
        number,
        reference: signing.reference,
        documents: signing.documentsDigest,
        signers: signers.map(({ name }) => name),
      },
    }),
  ]
}

type Ending = { state: 'declined' | 'expired' | 'withdrawn'; at: Instant; except?: number }

/** For the batch: nobody signs any more, and whoever was asked is told so. */
export const endedFor = (
  db: Database,
  signing: Signing,
  { state, at, except }: Ending,
): Statement[] => [
  signingEnded(db, signing.id, { state, at }),
  ...signing.signers
    .filter(({ seq }) => seq !== except)
    .flatMap((signer) =>
      noticed(db, {
        to: toSigner(signer),
        channels: [signer.channel],
        template: 'signing_ended',
        facts: { number: signing.number, party: signing.party, why: state },
        at,
      }),
    ),
]

/** For the batch: what was asked is taken back, by whoever asked for it. */
export const signingWithdrawn = (
  db: Database,
  signing: Signing,
  about: { by: Actor; at: Instant },
): Statement[] => [
  ...endedFor(db, signing, { state: 'withdrawn', at: about.at }),
  audited(db, {
    object: { kind: 'signing', id: signing.id },
    action: 'signing_withdrawn',
    actor: about.by,
    at: about.at,
  }),
]
