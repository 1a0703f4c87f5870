import { ibanOfRib } from '#src/kernel/identifiers.ts'
import { cut, element, identifier, leaf, NAME_LENGTH, optionalLeaf, type Xml } from './xml.ts'

/** Parts that all messages write in the same way. */
export const party = (tag: string, name: string): Xml =>
  element(tag, optionalLeaf('Nm', cut(name, NAME_LENGTH)))

export const ibanAccount = (tag: string, iban: string): Xml =>
  element(tag, element('Id', leaf('IBAN', iban)))

export const account = (tag: string, rib: string): Xml => ibanAccount(tag, ibanOfRib(rib))

/** The RIB names the bank already; the schema wants the element, the standard has a word for that. */
export const agent = (tag: string): Xml =>
  element(tag, element('FinInstnId', element('Othr', leaf('Id', 'NOTPROVIDED'))))

/** A bank abroad, by its BIC where that is known. */
export const bankOf = (tag: string, bic: string | null): Xml =>
  bic === null ? agent(tag) : element(tag, element('FinInstnId', leaf('BICFI', bic)))

/** What the payment is for, as a structured creditor reference (SCOR), with words for people. */
export const structuredRemittance = (reference: string, text = ''): Xml =>
  element(
    'Strd',
    element(
      'CdtrRefInf',
      element('Tp', element('CdOrPrtry', leaf('Cd', 'SCOR'))),
      leaf('Ref', identifier(reference)),
    ),
    optionalLeaf('AddtlRmtInf', cut(text, NAME_LENGTH)),
  )
