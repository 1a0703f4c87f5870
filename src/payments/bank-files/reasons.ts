/**
 * Why a bank returns or rejects a payment: the codes of the external lists of ISO 20022
 * (ExternalReturnReason1Code, ExternalStatusReason1Code) that somebody who pays contributions may
 * meet. Each has a sentence `bank_reason.<code>`; any other code, `bank_reason.other`.
 */
export const REASON_CODES = [
  'AC01', // incorrect account number
  'AC03', // invalid creditor account number
  'AC04', // closed account number
  'AC06', // blocked account
  'AC13', // invalid debtor account type
  'AG01', // transaction forbidden on this account
  'AG02', // invalid bank operation code
  'AM02', // amount above the maximum allowed
  'AM03', // currency not allowed
  'AM04', // insufficient funds
  'AM05', // duplication
  'AM09', // wrong amount
  'AM10', // invalid control sum
  'BE01', // inconsistent with end customer
  'BE05', // unrecognised initiating party
  'BE06', // unknown end customer
  'CUST', // requested by customer
  'DT01', // invalid date
  'ED05', // settlement failed
  'FF01', // invalid file format
  'FOCR', // following a cancellation request
  'MD01', // no mandate
  'MD02', // missing mandatory information in mandate
  'MD06', // refund request by end customer
  'MD07', // end customer deceased
  'MS02', // not specified, by the customer
  'MS03', // not specified, by the bank
  'NARR', // reason in the text beside
  'RC01', // incorrect bank identifier
  'RR01', // missing debtor account or identification
  'RR02', // missing debtor name or address
  'RR03', // missing creditor name or address
  'RR04', // regulatory reason
  'SL01', // specific service offered by the debtor's bank
  'TM01', // received after the cut-off time
] as const

export type ReasonCode = (typeof REASON_CODES)[number]

export const isReasonCode = (code: string): code is ReasonCode =>
  (REASON_CODES as readonly string[]).includes(code)
