import type { Context } from 'hono'
import { listEntries } from '#src/cases/index.ts'
import type { App } from '#src/env.ts'
import type { Application, StoryEntry } from './application.ts'
import { listStory } from './store-story.ts'

/** Of the thread of the case, what the file's own events do not say already. */
const FROM_CASE: Readonly<Record<string, string>> = {
  asked: 'asked',
  answered: 'answered',
  returned: 'returned',
}

/** One story for the applicant and the desk: the file's events, and what was said in the thread. */
export const storyOf = async (c: Context<App>, one: Application): Promise<StoryEntry[]> => {
  const [events, entries] = await Promise.all([
    listStory(c.var.db, one.id),
    one.desk ? listEntries(c.var.db, one.desk.caseId, 'fund') : [],
  ])
  const said = entries.flatMap((entry): StoryEntry[] => {
    const what = FROM_CASE[entry.what]
    return what === undefined
      ? []
      : [
          {
            at: entry.at,
            what,
            side: entry.side === 'fund' ? 'fund' : 'applicant',
            name: entry.name,
            detail: entry.isInternal ? '' : entry.text,
          },
        ]
  })
  return [...events, ...said].toSorted((a, b) => a.at - b.at)
}
