export { contributionsOf, type FiledAmounts } from './contributions.ts'
export { post } from './posting.ts'
