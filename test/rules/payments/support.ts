import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

/** The official schemas are not ours to publish: they lie beside the repository, when they do. */
const PLACES = [process.env['SHARED'], '../shared', '../../shared']
const folder = PLACES.flatMap((place) => (place ? [join(place, 'iso20022')] : [])).find((place) =>
  existsSync(place),
)
export const SCHEMAS_MISSING = folder === undefined

export const schemaErrors = async (xml: string, message: string): Promise<string[]> => {
  const fileName = `${message}.xsd`
  const contents = readFileSync(join(folder ?? '', fileName), 'utf8')
  const { errors } = await validateXML({
    xml: { fileName: 'written.xml', contents: xml },
    schema: { fileName, contents },
  })
  return errors.map((error) => error.message)
}

/** Invented accounts and references, their check digits right. */
export const FUND = '007780000112233445566711'
export const EMPLOYER = '011810000987654321098714'
export const OTHER = '230780712345678901234528'
export const REFERENCE = 'RF90CIMR005624T32026'
export const OTHER_REFERENCE = 'RF18539007547034'

/** Any text at all, lone surrogates and control characters among it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    'Bâtiment & Fils <Rabat>',
    'شركة الأطلس للنسيج',
    'Coopérative "L’Argan" ]]>',
    '株式会社アトラス',
    '👩🏽‍🌾 Souss & Agrumes',
    ' \t\r\n ',
    '&amp; &#0; <!DOCTYPE x>',
  ),
)
