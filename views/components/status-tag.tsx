import type { FC } from 'hono/jsx'

export type Tone = 'done' | 'wait' | 'block' | 'plain'

/** The word is always there: colour only repeats it. */
export const StatusTag: FC<{ tone: Tone; label: string }> = ({ tone, label }) => (
  <span class={tone === 'plain' ? 'tag' : `tag ${tone}`}>{label}</span>
)
