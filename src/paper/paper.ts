import type { Instant } from '#src/kernel/dates.ts'

/** A column's width is its share of the page's. */
export type Column = { label: string; share: number; isFigure?: true }

/** What a paper is made of, from the top down. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string; isSoft?: true }
  /** A figure somebody looks for first, with what it is. */
  | { kind: 'figure'; label: string; value: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  /** A code to scan, and what stands beside it. */
  | { kind: 'code'; text: string; lines: readonly string[] }

/** A document of the fund. Everything is said already: a paper only puts it on pages. */
export type Paper = {
  title: string
  /** The fund's name, at the head of every page. */
  issuer: string
  /** Who it is about, and when it was true: under the title. */
  lead: string
  /** At the foot of every page; `page` gives "page 1 of 3". */
  foot: string
  page: (number: number, of: number) => string
  language: string
  at: Instant
  blocks: readonly Block[]
}
