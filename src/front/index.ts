export { parameters } from './parameters.tsx'
export { front } from './routes.tsx'
