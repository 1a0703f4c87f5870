import { existsSync, rmSync } from 'node:fs'
import { localState } from './local.ts'

if (existsSync(localState)) {
  rmSync(localState, { recursive: true, force: true })
  console.log('Local data deleted. `npm start` begins again with fresh demo data.')
} else {
  console.log('There was no local data. `npm start` begins with fresh demo data.')
}
