import type { FC } from 'hono/jsx'
import { shown } from './form.tsx'

/** Up to which row something was typed. */
export const filled = (values: Record<string, unknown>, prefix: string): number =>
  Object.entries(values).reduce((most, [key, value]) => {
    const found = new RegExp(`^${prefix}_(\\d+)_`).exec(key)
    return found && shown(value) !== '' ? Math.max(most, Number(found[1])) : most
  }, 0)

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1)

export const Ticked: FC<{ name: string; label: string; value: unknown }> = ({
  name,
  label,
  value,
}) => (
  <div class="choice">
    <input
      type="checkbox"
      id={name}
      name={name}
      checked={value === 'on' || value === 'yes' || value === true}
    />
    <label for={name}>{label}</label>
  </div>
)
