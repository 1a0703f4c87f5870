import type { Buyback } from './buyback.ts'

export const buybackJson = (one: Buyback) => ({
  id: one.id,
  url: `/buybacks/${one.id}`,
  reference: one.reference,
  state: one.state,
  amount_centimes: one.amount,
  price_centimes: one.price,
  points_ten_thousandths: one.points,
  requested_at: new Date(one.requestedAt).toISOString(),
  expires_on: one.expiresOn,
  received_centimes: one.received,
  value_on: one.valueOn,
  promised_on: one.promisedOn,
  granted_ten_thousandths: one.granted,
})
