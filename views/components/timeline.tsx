import type { FC } from 'hono/jsx'
import { isolated } from './text.tsx'

export type Step = { label: string; when: string; state: 'done' | 'next' | 'later' }

/** Dated steps of one object: what happened, what comes next, by when. */
export const Timeline: FC<{ steps: readonly Step[] }> = ({ steps }) => (
  <ol class="line-time">
    {steps.map((step) => (
      <li class={step.state === 'later' ? '' : `is-${step.state}`}>
        {isolated(step.label)}
        <span>{isolated(step.when)}</span>
      </li>
    ))}
  </ol>
)
