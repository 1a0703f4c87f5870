import { existsSync, rmSync } from 'node:fs'
import { isPortFree, localState } from './local.ts'

const port = Number(process.env['PORT'] ?? 8787)
if (!(await isPortFree(port))) {
  console.error(`Something serves on port ${port}: stop it first (Ctrl+C), then reset.`)
  process.exit(1)
}

if (existsSync(localState)) {
  rmSync(localState, { recursive: true, force: true })
  console.log('Local data deleted. `npm start` begins again with fresh demo data.')
} else {
  console.log('There was no local data. `npm start` begins with fresh demo data.')
}
