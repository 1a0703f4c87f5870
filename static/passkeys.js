// Passkeys: the one thing that only script can ask a browser for. Without it the same pages work
// with a password and a code.

const bytes = (text) => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const listed = (keys) => keys?.map((key) => ({ ...key, id: bytes(key.id) }))

/** The server's options, with bytes where JSON has text. */
const decoded = (options) => ({
  ...options,
  challenge: bytes(options.challenge),
  ...(options.user ? { user: { ...options.user, id: bytes(options.user.id) } } : {}),
  ...(options.excludeCredentials ? { excludeCredentials: listed(options.excludeCredentials) } : {}),
  ...(options.allowCredentials ? { allowCredentials: listed(options.allowCredentials) } : {}),
})

const PARTS = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']

const encoded = ({ id, rawId, type, response }) => ({
  id,
  rawId: text(rawId),
  type,
  response: {
    ...Object.fromEntries(
      PARTS.filter((part) => response[part]).map((part) => [part, text(response[part])]),
    ),
    ...(response.getTransports ? { transports: response.getTransports() } : {}),
  },
})

/** Options from the server, a credential from the browser; a sentence when the server refuses. */
const credentialFor = async (form) => {
  const answer = await fetch(`${form.getAttribute('action')}/challenge`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  })
  const body = await answer.json()
  if (!answer.ok) return { refusal: body.title }
  const publicKey = decoded(body)
  return { credential: await navigator.credentials[form.dataset.passkey]({ publicKey }) }
}

const ask = async (form) => {
  const button = form.querySelector('button')
  const failed = form.querySelector('[data-failed]')
  failed.hidden = true
  button.disabled = true
  const { credential, refusal } = await credentialFor(form).catch(() => ({}))
  if (credential) {
    form.elements.credential.value = JSON.stringify(encoded(credential))
    // From here on it is a form like any other: the answer is a page.
    form.submit()
    return
  }
  failed.textContent = refusal ?? failed.dataset.failed
  failed.hidden = false
  button.disabled = false
}

if (window.PublicKeyCredential && navigator.credentials) {
  for (const without of document.querySelectorAll('[data-without-passkeys]')) without.hidden = true
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      ask(form)
    })
  }
}
