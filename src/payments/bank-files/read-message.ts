import { ok, refused, type Result } from '#src/kernel/result.ts'
import { childrenOf } from './nodes.ts'
import { readXml, type XmlNode } from './read-xml.ts'
import { MESSAGE_NAMESPACE } from './xml.ts'

/** Enough to recognise what somebody sent by mistake; never a page of it. */
const nameFor = (found: string): string =>
  found
    .replace(MESSAGE_NAMESPACE, '')
    .replace(/[^\w.:/-]/g, '')
    .slice(0, 60) || '?'

export const incomplete = (where: string) => refused('bank_file_incomplete', { where })

/**
 * The message inside a Document. `wanted` maps its name in the standard, such as `camt.053.001.08`,
 * to its element: other versions have other rules and are refused by name.
 */
export const readMessage = <K extends string>(
  xml: string,
  wanted: Readonly<Record<K, string>>,
): Result<{ message: K; body: XmlNode }> => {
  const read = readXml(xml)
  if (!read.ok) return read
  const { namespace, root } = read.value
  const names = Object.keys(wanted) as K[]
  const message = names.find((name) => namespace === `${MESSAGE_NAMESPACE}${name}`)
  if (message === undefined || root.name !== 'Document')
    return refused('bank_file_other_kind', {
      found: nameFor(namespace || root.name),
      expected: names.join(', '),
    })
  const [body] = childrenOf(root, wanted[message])
  return body === undefined ? incomplete(wanted[message]) : ok({ message, body })
}
