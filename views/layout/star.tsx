import type { FC } from 'hono/jsx'

/** The mark: an eight-point star, two squares turned by an eighth. */
export const Star: FC = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <g fill="none" stroke="#ffd591" stroke-width="2.4" stroke-linejoin="round">
      <path d="M7 7h18v18H7z" />
      <path d="M16 3.3 28.7 16 16 28.7 3.3 16z" />
    </g>
    <circle cx="16" cy="16" r="3.6" fill="#ffd591" />
  </svg>
)
