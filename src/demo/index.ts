export { demo } from './routes.tsx'
