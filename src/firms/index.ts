export { type Client, firmHome } from './routes.tsx'
