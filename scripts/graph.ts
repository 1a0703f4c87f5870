import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TRANSITIONS } from '#src/payments/approval/transitions.ts'
import { root } from './local.ts'

/** Draws the life of a payment order from its transitions, into the README. */
const BEGIN = '<!-- npm run graph -->'
const END = '<!-- /npm run graph -->'

export const mermaid = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    ...TRANSITIONS.map(([from, event, to]) => {
      const start = from === 'empty' ? '[*]' : from
      return `  ${start} --> ${to}: ${event}`
    }),
    '```',
  ].join('\n')

/** The text with its drawing made anew. */
export const drawn = (text: string): string => {
  const [before = '', rest = ''] = text.split(BEGIN)
  const [, after = ''] = rest.split(END)
  return `${before}${BEGIN}\n\n${mermaid()}\n\n${END}${after}`
}

if (process.argv[1]?.endsWith('graph.ts')) {
  const file = join(root, 'README.md')
  writeFileSync(file, drawn(readFileSync(file, 'utf8')))
}
