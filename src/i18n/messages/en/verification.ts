import { englishFormats as f } from '#src/i18n/format-en.ts'
import type { VerificationMessages } from '#src/i18n/reader.ts'

export const verification: VerificationMessages = {
  'language.name': 'English',
  'site.title': 'CIMR Téléservices',
  'site.demo': 'Demonstration: no certificate from here has any value.',
  'issuer.name': 'Caisse Interprofessionnelle Marocaine de Retraite (CIMR)',
  title: 'Checking a certificate',
  'foot.as_of': (a) => `Status as of ${f.moment(a.at)}`,
  'foot.own_weight': (a) => `${a.kilobytes} kB`,

  'verdict.valid': 'Certificate valid',
  'verdict.valid.code':
    'CIMR issued it; it is neither revoked nor replaced. If the paper says anything else than this page, it was changed.',
  'verdict.valid.paper': 'CIMR issued and signed it. It has not been changed, replaced or revoked.',
  'verdict.expired': 'Certificate expired',
  'verdict.expired.text': (a) => `It was valid until ${f.day(a.on)}. Ask its holder for a new one.`,
  'verdict.revoked': 'Certificate revoked',
  'verdict.revoked.text': (a) => `CIMR revoked it on ${f.day(a.on)}: it no longer proves anything.`,
  'verdict.replaced': 'Certificate replaced',
  'verdict.replaced.text': (a) =>
    `A newer one replaced it on ${f.day(a.on)}, because a fact had changed. Ask its holder for it.`,
  'verdict.unknown': 'Code unknown',
  'verdict.unknown.text':
    'No certificate answers to this code. Check every character, then ask its holder whether it is still in force.',
  'verdict.altered': 'Certificate altered',
  'verdict.altered.text':
    'What was read is not what CIMR signed. Do not rely on it; type the code on the paper to see what it should say.',

  'facts.title': 'Compare with the paper',
  'fact.document': 'Document',
  'fact.issued': 'Issued on',
  'fact.until': 'Valid until',
  'fact.code': 'Code',
  'fact.control': 'Control number',
  'fact.name': 'Holder',
  'fact.born_on': 'Date of birth',
  'fact.matricule': 'Member number',
  'fact.points': 'Points earned',
  'fact.since': 'Member since',
  'fact.employer': 'Employer',
  'fact.employer_number': 'Employer number',
  'fact.through': 'Contributions paid through',
  'fact.dp_number': 'Pension number (DP)',
  'fact.month': 'Month of the pension',
  'fact.year': 'Year of payment',
  'fact.gross': 'Gross amount',
  'fact.net': 'Net amount',
  'kind.points': 'Certificate of points',
  'kind.membership': 'Certificate of membership',
  'kind.employer': 'Certificate of good standing',
  'kind.pension': 'Certificate of pension',
  'kind.tax': 'Tax certificate of pensions paid',
  'says.points': 'CIMR certifies that this person has earned the points below.',
  'says.membership': 'CIMR certifies that this person is a member of the scheme.',
  'says.employer':
    'CIMR certifies that this employer has declared and paid the contributions due on the day of issue.',
  'says.pension': 'CIMR certifies that it pays this person a retirement pension.',
  'says.tax': 'CIMR certifies the pensions paid to this person during the calendar year.',

  'figures.title': 'See the amounts as well',
  'figures.control': 'Control number printed under the code',
  'figures.show': 'See the amounts',
  'figures.wrong': 'This is not the number printed under this code.',
  'receipt.take': 'Take a signed record of this check',
  'receipt.about':
    'A signed text that says what was checked, when, and the verdict: keep it on file.',

  'form.title': 'Check a certificate',
  'form.lead': 'Type the code printed on the paper: it says at once whether it is valid.',
  'form.code': 'Code of the certificate',
  'form.code.hint': '17 characters, such as 7K4M-9QX2-VD8T-HC3N-X. Upper or lower case.',
  'form.check': 'Check',
  'form.again': 'Check another certificate',
  'form.paper': 'Or paste what the code to scan gives',
  'form.paper.hint': 'The whole address: the signature is then checked, word for word.',
  'form.empty': 'Type a code, or paste what was scanned.',
  'form.throttled': (a) =>
    `Too many unknown codes from your address. Try again in ${a.minutes} min.`,
  'form.list': 'Check several certificates',
  'form.offline': 'Check without a network',

  'list.title': 'Check several certificates',
  'list.lead': 'One code a line, 100 at most. A column of a spreadsheet will do.',
  'list.codes': 'Codes',
  'list.check': 'Check the list',
  'list.count': 'Give 1 to 100 codes.',
  'list.verdict': 'Verdict',
  'list.csv': 'Take the result as CSV',

  'offline.title': 'Check without a network',
  'offline.lead':
    'Open this page once with a network. From then on this browser checks scanned certificates by itself: the signature, the date, and the list of those revoked or replaced.',
  'offline.script':
    'Checking without a network needs JavaScript. The ordinary page does without it.',
  'offline.preparing': 'Preparing…',
  'offline.ready': 'Ready: this browser can check without a network.',
  'offline.failed': 'This browser cannot check without a network.',
  'offline.held': 'List of statuses held here:',
  'offline.none': 'No list is held here: a revocation would not show.',
  'offline.as_of': 'Status as of the day of the list held here:',
  'offline.code_only':
    'Without a network a code alone is not enough: scan the paper, or wait for the network.',
  'offline.text.valid':
    'CIMR signed it and it was not changed. It is not on the list of certificates revoked or replaced.',
  'offline.text.expired': 'Its last day is past.',
  'offline.text.revoked': 'CIMR revoked it: it no longer proves anything.',
  'offline.text.replaced': 'A newer one replaced it, because a fact had changed.',

  'paper.code': 'Code to check',
  'paper.how': (a) =>
    `To check this document: scan the code, or type these 17 characters at ${a.address}. A copy will do.`,
  'paper.control': 'Control number, to see the amounts:',
  'paper.summary': 'Summary in English',
  'paper.no_signature': 'Issued online; valid without stamp or handwritten signature.',
}
