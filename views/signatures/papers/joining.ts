import { CONTRACT_TEXTS } from '#src/i18n/contract-texts.ts'
import type { Block, Paper } from '#src/paper/index.ts'
import type { ContractFacts } from '#src/signatures/index.ts'
import {
  articleBlocks,
  categoryBlocks,
  contractPaper,
  employerBlocks,
  F,
  type Made,
  signatoryBlocks,
  W,
} from './parts.ts'

/** Of a paper that is signed by hand: where each signs, and where the stamp goes. */
const handBlocks = ({ signatories }: ContractFacts): Block[] => [
  { kind: 'heading', text: W.byHand.title },
  { kind: 'text', text: W.byHand.place },
  {
    kind: 'table',
    columns: [
      { label: W.person.name, share: 4 },
      { label: W.byHand.signature, share: 6 },
    ],
    rows: signatories.map(({ name, job }) => [`${name}\n${job}\n\n\n\n`, '']),
  },
]

const delegateBlocks = ({ delegates }: ContractFacts): Block[] =>
  delegates.length === 0
    ? []
    : [
        { kind: 'heading', text: W.delegates.title },
        {
          kind: 'table',
          columns: [
            { label: W.person.name, share: 4 },
            { label: W.delegates.rights, share: 6 },
          ],
          rows: delegates.map(({ name, rights }) => [name, F.list(rights)]),
        },
      ]

export const applicationLetter = (facts: ContractFacts, made: Made): Paper =>
  contractPaper(facts, made, {
    kind: 'application_letter',
    blocks: [
      { kind: 'text', text: W.letter.to },
      {
        kind: 'text',
        text: W.letter.asks({ party: facts.employer.name, on: facts.effectOn }),
      },
      ...employerBlocks(facts),
      ...signatoryBlocks(facts),
      ...categoryBlocks(facts),
      ...delegateBlocks(facts),
      { kind: 'heading', text: W.letter.joined },
      { kind: 'text', text: W.letter.pieces },
      { kind: 'text', text: W.letter.declares },
      ...handBlocks(facts),
    ],
  })

export const esignatureConvention = (facts: ContractFacts, made: Made): Paper =>
  contractPaper(facts, made, {
    kind: 'esignature_convention',
    blocks: [
      ...employerBlocks(facts),
      ...signatoryBlocks(facts),
      ...articleBlocks(CONTRACT_TEXTS.convention(facts.terms)),
      ...handBlocks(facts),
    ],
  })

export const membershipForm = (facts: ContractFacts, made: Made): Paper =>
  contractPaper(facts, made, {
    kind: 'membership_form',
    blocks: [
      ...employerBlocks(facts),
      ...signatoryBlocks(facts),
      ...articleBlocks(CONTRACT_TEXTS.membership(facts.terms)),
    ],
  })

export const retirementContract = (facts: ContractFacts, made: Made): Paper =>
  contractPaper(facts, made, {
    kind: 'contract',
    blocks: [
      ...employerBlocks(facts),
      ...signatoryBlocks(facts),
      ...categoryBlocks(facts),
      ...articleBlocks(CONTRACT_TEXTS.contract(facts.terms)),
    ],
  })

export const paymentForm = (facts: ContractFacts, made: Made): Paper =>
  contractPaper(facts, made, {
    kind: 'payment_form',
    blocks: [
      ...employerBlocks(facts),
      { kind: 'heading', text: W.payment.title },
      {
        kind: 'facts',
        rows: [
          [W.payment.holder, facts.terms.holder],
          [W.payment.rib, facts.terms.rib],
          [W.payment.bank, facts.terms.bank],
        ],
      },
      ...signatoryBlocks(facts),
      ...delegateBlocks(facts),
      ...articleBlocks(CONTRACT_TEXTS.payment(facts.terms)),
    ],
  })
