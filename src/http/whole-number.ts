/** A number out of an address (`?after=50`, `/lines/9`); 0 for whatever can't be one. */
export const wholeNumber = (text: string | undefined): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0
