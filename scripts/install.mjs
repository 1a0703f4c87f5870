// Runs under the system's Node (>= 20) before anything is installed: no dependency, no TypeScript.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)
const modifiedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

const stop = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Node 20 or newer is needed; this is Node ${process.versions.node}.`)
}

// npm writes this second lock file last: present and newer than the first, the install is complete.
const installed = at('node_modules', '.package-lock.json')
if (modifiedAt(installed) < modifiedAt(at('package-lock.json'))) {
  console.log('Installing the packages of package-lock.json …')
  try {
    execFileSync('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    utimesSync(installed, new Date(), new Date())
  } catch {
    stop('`npm ci` failed (its message is above). Check the network, then run the command again.')
  }
}

const htmx = at('node_modules', 'htmx.org', 'dist', 'htmx.min.js')
const vendored = at('static', 'vendor', 'htmx-4.0.1.min.js')
if (!existsSync(htmx)) stop('htmx.org is not in node_modules. Run `npm ci`, then try again.')
if (modifiedAt(vendored) < modifiedAt(htmx)) {
  mkdirSync(dirname(vendored), { recursive: true })
  cpSync(htmx, vendored)
}
