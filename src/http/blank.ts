/** A field left empty was not filled. */
export const blank = (value: unknown): unknown =>
  value === '' || value === null ? undefined : value
