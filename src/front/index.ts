export { front } from './routes.tsx'
