export { signed, verified } from './jws.ts'
export { keysOf } from './keys.ts'
export { signing } from './routes.ts'
