import { ok, refused, type Result } from '#src/kernel/result.ts'

/** NIST SP 800-63B: length counts, composition rules don't. */
const ALONE = 15
const WITH_SECOND_FACTOR = 8

// What people choose first; digits and signs around it are taken off before comparing.
const COMMON = new Set(
  `password motdepasse azerty azertyuiop qwerty qwertyuiop qsdfghjkl asdfghjkl iloveyou jetaime
   bonjour salam salamalikoum bismillah maroc morocco casablanca rabat marrakech agadir tanger
   soleil princesse football raja wydad welcome bienvenue administrateur administrator admin
   utilisateur dragon monkey letmein secret retraite pension cimr cimrpro entreprise societe
   changeme changezmoi default test testtest abcdefgh abcdefghij`.split(/\s+/),
)

const core = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/^[^a-z]+|[^a-z]+$/g, '')

/** `abcabcabc`, `11111111`: a short piece again and again. */
const isRepeated = (text: string): boolean => /^(.{1,4})\1+.{0,3}$/u.test(text)

const isSequence = (text: string): boolean => {
  let steps = 0
  for (let i = 1; i < text.length; i += 1)
    if (Math.abs(text.charCodeAt(i) - text.charCodeAt(i - 1)) === 1) steps += 1
  return steps >= text.length - 2
}

/** `context`: words that stand beside the password everywhere, such as the name and the employer. */
export const judgePassword = (
  password: string,
  about: { hasSecondFactor: boolean; context: readonly string[] },
): Result<true> => {
  const least = about.hasSecondFactor ? WITH_SECOND_FACTOR : ALONE
  const length = Array.from(password.normalize('NFKC')).length
  if (length < least) return refused('password_short', { least })
  const word = core(password)
  const own = about.context.flatMap((text) => text.toLowerCase().split(/\s+/)).map(core)
  const isKnown = COMMON.has(word) || own.some((one) => one.length > 2 && one === word)
  if (isKnown || isRepeated(password) || isSequence(password)) return refused('password_common')
  return ok(true)
}
