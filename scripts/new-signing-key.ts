import { newKeySet } from '#src/signing/new-key-set.ts'

// For `wrangler secret put SIGNING_KEYS`: printed once, kept nowhere.
process.stdout.write(`${await newKeySet()}\n`)
