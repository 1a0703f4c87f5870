export { desk } from './routes.tsx'
