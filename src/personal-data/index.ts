export { personalData } from './routes.tsx'
