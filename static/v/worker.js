// Lets the pages under /v/ open without a network. It keeps one page, its script, the public keys
// and the list of statuses; nothing of any paper that was checked.

const KEPT = 'attestations-1'
const LANGUAGES = ['fr', 'ar', 'en']
const PAGE = '/v/offline'
const LISTS = ['/.well-known/jwks.json', '/.well-known/attestation-status.jws']
const PAGES = LANGUAGES.map((language) => `${PAGE}?lang=${language}`)
const PARTS = [...PAGES, '/v/offline.js', ...LISTS]

const keep = async (paths) => {
  const cache = await caches.open(KEPT)
  await Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(path)
      if (answer.ok) await cache.put(path, answer)
    }),
  )
}

/** The page in the language that was asked for, else in the first of the browser's that it has. */
const pageFor = async (url) => {
  const asked = url.searchParams.get('lang')
  const wish = [asked, ...self.navigator.languages.map((one) => one.slice(0, 2))]
  const language = wish.find((one) => LANGUAGES.includes(one)) ?? 'en'
  return await caches.match(`${PAGE}?lang=${language}`)
}

self.addEventListener('install', (event) => {
  event.waitUntil(keep(PARTS).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    event.respondWith(
      fetch(request).then(
        (answer) => {
          // With a network, whatever is checked, the lists held here follow.
          event.waitUntil(keep(LISTS).catch(() => undefined))
          return answer
        },
        async () => (await pageFor(url)) ?? Response.error(),
      ),
    )
    return
  }
  if (PARTS.includes(url.pathname))
    event.respondWith(
      fetch(request).catch(async () => (await caches.match(url.pathname)) ?? Response.error()),
    )
})
