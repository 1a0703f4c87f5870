import type { XmlNode } from './read-xml.ts'
import { cut } from './xml.ts'

/** No field of the standard is longer; a longer one is cut, so that no file can fill a table. */
const LONGEST = 500

export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name)

/** The first element at the end of a path such as `RltdPties/Dbtr/Pty`. */
export const at = (node: XmlNode, path: string): XmlNode | null => {
  let here: XmlNode | undefined = node
  for (const name of path.split('/')) here = here?.children.find((child) => child.name === name)
  return here ?? null
}

const textOf = (node: XmlNode): string | null => {
  const text = cut(node.text, LONGEST)
  return text === '' ? null : text
}

/** Null when it is missing or empty. */
export const textAt = (node: XmlNode, path: string): string | null => {
  const found = at(node, path)
  return found && textOf(found)
}

/** The texts of all elements of that name. */
export const textsOf = (node: XmlNode, name: string): string[] =>
  childrenOf(node, name).flatMap((child) => textOf(child) ?? [])
