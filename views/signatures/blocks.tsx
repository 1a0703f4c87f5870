import type { FC } from 'hono/jsx'
import type { Block } from '#src/paper/index.ts'

const Facts: FC<{ rows: Extract<Block, { kind: 'facts' }>['rows'] }> = ({ rows }) => (
  <dl>
    {rows.map(([label, value]) => (
      <>
        <dt>{label}</dt>
        <dd class="words">{value}</dd>
      </>
    ))}
  </dl>
)

const Table: FC<Pick<Extract<Block, { kind: 'table' }>, 'columns' | 'rows'>> = (p) => (
  <table class="stack">
    <thead>
      <tr>
        {p.columns.map(({ label, isFigure }) => (
          <th scope="col" class={isFigure ? 'num' : undefined}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {p.rows.map((cells) => (
        <tr>
          {cells.map((cell, i) => (
            <td data-name={p.columns[i]?.label} class={p.columns[i]?.isFigure ? 'num' : undefined}>
              <span>{cell}</span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Drawn: FC<{ block: Block }> = ({ block }) => {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>
    case 'text':
      return <p class={block.isSoft ? 'words soft' : 'words'}>{block.text}</p>
    case 'figure':
      return (
        <p>
          {block.label} <strong>{block.value}</strong>
        </p>
      )
    case 'facts':
      return <Facts rows={block.rows} />
    case 'table':
      return <Table columns={block.columns} rows={block.rows} />
    case 'code':
      return <p class="words">{block.lines.join('\n')}</p>
  }
}

/** A paper read on a page: the same blocks as its PDF, in its own language, whatever the page's. */
export const PaperArticle: FC<{
  paper: { title: string; lead: string; language: string; blocks: readonly Block[] }
}> = ({ paper }) => (
  <article class="paper" lang={paper.language} dir={paper.language === 'ar' ? 'rtl' : 'ltr'}>
    <h1>{paper.title}</h1>
    <p class="soft">{paper.lead}</p>
    {paper.blocks.map((block) => (
      <Drawn block={block} />
    ))}
  </article>
)
