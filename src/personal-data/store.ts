import { all, type Database } from '#src/database/database.ts'

// ?1 is the member. Digests, secrets and keys stay where they are: they say nothing of anybody.

const PERSON = '(SELECT id FROM members WHERE id = ?1 OR merged_into = ?1)'
const LOGINS = `(SELECT id FROM users WHERE member_id IN ${PERSON})`

/** What they opened, and what is about them; a survivor's requests are for that survivor. */
const casesWithout = (kinds: string): string => `(SELECT id FROM cases WHERE user_id IN ${LOGINS}
  OR (member_id IN ${PERSON} AND kind NOT IN (${kinds})
    AND COALESCE(object_id, '') NOT IN (SELECT id FROM pensions WHERE kind <> 'member')))`
const CASES = casesWithout("'survivor'")
/** Of a report of their own death: that it was made. Its words and papers name who made it. */
const THREADS = casesWithout("'survivor', 'death'")

/** A part of what the fund holds of somebody: the tables it reads, and how. */
export type Holding = { name: string; tables: readonly string[]; sql: string }

/** All of it. A test compares the tables of the schema with these. */
export const HOLDINGS: readonly Holding[] = [
  {
    name: 'identity',
    tables: ['members'],
    sql: `SELECT matricule, last_name, first_name, sex, nationality, birth_date, cin, cnss_number,
        phone, email, postal_address, marital_status, children, retired_on, died_on,
        merged_into IS NOT NULL AS is_merged, created_at
      FROM members WHERE id IN ${PERSON}`,
  },
  {
    name: 'affiliations',
    tables: ['affiliations'],
    sql: `SELECT e.name AS employer, a.internal_number, a.category, a.affiliated_on, a.left_on
      FROM affiliations a JOIN employers e ON e.number = a.employer_number
      WHERE a.member_id IN ${PERSON}`,
  },
  {
    name: 'declared_lines',
    tables: ['declaration_lines'],
    sql: `SELECT d.quarter, e.name AS employer, l.category, l.matricule, l.cin, l.fields,
        l.severity, l.base_centimes, l.rate_ppm, l.employee_centimes, l.employer_centimes,
        l.points, l.filing_id IS NOT NULL AS is_filed, l.cancelled_by IS NOT NULL AS is_cancelled
      FROM declaration_lines l JOIN declarations d ON d.id = l.declaration_id
      JOIN employers e ON e.number = d.employer_number
      WHERE l.member_id IN ${PERSON} ORDER BY d.quarter, l.line`,
  },
  {
    name: 'proposed_identities',
    tables: ['entrant_proposals'],
    sql: `SELECT d.quarter, e.name AS employer, p.state, p.decided_at
      FROM entrant_proposals p JOIN declarations d ON d.id = p.declaration_id
      JOIN employers e ON e.number = d.employer_number WHERE p.member_id IN ${PERSON}`,
  },
  {
    name: 'points',
    tables: ['points_entries'],
    sql: `SELECT quarter, category, nature, points, recorded_at FROM points_entries
      WHERE member_id IN ${PERSON} ORDER BY recorded_at`,
  },
  {
    name: 'career',
    tables: ['career_entries'],
    sql: `SELECT year, quarters, employer_name, regime, category, nature, base_centimes, rate_ppm,
        employee_centimes, employer_centimes, points, insurer, source_kind, recorded_at
      FROM career_entries WHERE member_id IN ${PERSON} ORDER BY year, seq`,
  },
  {
    name: 'insurers',
    tables: ['insurer_holdings'],
    sql: `SELECT insurer, from_year, to_year, contributed_centimes, annuity_centimes,
        capital_centimes, stated_on FROM insurer_holdings WHERE member_id IN ${PERSON}`,
  },
  {
    name: 'simulations',
    tables: ['simulations'],
    sql: `SELECT made_at, career, wishes, rulebook, figures FROM simulations
      WHERE member_id IN ${PERSON} ORDER BY made_at`,
  },
  {
    name: 'buybacks',
    tables: ['buybacks'],
    sql: `SELECT reference, amount_centimes, points, state, requested_at, expires_on,
        received_centimes, value_on, from_rib, granted_points, ended_at
      FROM buybacks WHERE member_id IN ${PERSON} ORDER BY requested_at`,
  },
  {
    name: 'pensions',
    tables: [
      'pensions',
      'pension_points',
      'pension_ends',
      'pension_accounts',
      'pension_contacts',
      'pension_holds',
    ],
    sql: `SELECT p.dp_number, p.last_name, p.first_name, p.birth_date, p.cin, p.email, p.phone,
        p.postal_address, p.language, p.starts_on, p.ends_on, p.capital_centimes,
        p.single_centimes, p.awarded_at, e.ended_on, e.why AS end_reason,
        (SELECT json_group_array(json_object('from_on', from_on, 'points', points))
          FROM pension_points WHERE pension_id = p.id) AS points,
        (SELECT json_group_array(json_object('holder', holder, 'bank', bank, 'rib', rib,
          'iban', iban, 'bic', bic, 'country', country, 'at', at))
          FROM pension_accounts WHERE pension_id = p.id) AS accounts,
        (SELECT json_group_array(json_object('email', email, 'phone', phone,
          'postal_address', postal_address, 'at', at))
          FROM pension_contacts WHERE pension_id = p.id) AS contacts,
        (SELECT json_group_array(json_object('kind', kind, 'cause', cause_kind, 'at', at))
          FROM pension_holds WHERE pension_id = p.id) AS holds
      FROM pensions p LEFT JOIN pension_ends e ON e.pension_id = p.id
      WHERE p.kind = 'member' AND p.member_id IN ${PERSON}`,
  },
  {
    name: 'pension_payments',
    tables: ['pension_payments', 'pension_payment_lines', 'pension_returns'],
    sql: `SELECT x.month, x.outcome, x.gross_centimes, x.net_centimes, r.at AS returned_at,
        (SELECT json_group_array(json_object('kind', kind, 'for_month', for_month,
          'points', points, 'value_centimes', value_centimes, 'amount_centimes', amount_centimes))
          FROM pension_payment_lines l WHERE l.pension_id = x.pension_id AND l.month = x.month)
          AS lines
      FROM pension_payments x JOIN pensions p ON p.id = x.pension_id
      LEFT JOIN pension_returns r ON r.pension_id = x.pension_id AND r.month = x.month
      WHERE p.kind = 'member' AND p.member_id IN ${PERSON} ORDER BY x.month`,
  },
  {
    name: 'proofs',
    tables: ['proofs', 'proof_pieces', 'proof_notices', 'sightings'],
    sql: `SELECT x.kind, x.due_on, x.valid_until,
        (SELECT json_group_array(json_object('how', how, 'seen_by', seen_by, 'state', state,
          'reason', reason, 'received_at', received_at)) FROM proof_pieces
          WHERE proof_id = x.id) AS pieces,
        (SELECT json_group_array(json_object('days', days, 'at', at)) FROM proof_notices
          WHERE proof_id = x.id) AS notices,
        (SELECT json_group_array(json_object('attestor', a.name, 'asked_at', s.asked_at))
          FROM sightings s JOIN attestors a ON a.id = s.attestor_id
          WHERE s.proof_id = x.id) AS sightings
      FROM proofs x JOIN pensions p ON p.id = x.pension_id
      WHERE p.kind = 'member' AND p.member_id IN ${PERSON} ORDER BY x.due_on`,
  },
  {
    name: 'revisions',
    tables: ['revision_calculations'],
    sql: `SELECT x.from_on, x.points_before, x.points_after, x.award_before, x.award_after, x.at
      FROM revision_calculations x JOIN pensions p ON p.id = x.pension_id
      WHERE p.kind = 'member' AND p.member_id IN ${PERSON} ORDER BY x.at`,
  },
  {
    // By the identity card: what was typed at the door, and which letters left.
    name: 'pensioner_door',
    tables: ['pensioner_entries', 'access_codes', 'access_code_requests'],
    sql: `SELECT 'code' AS kind, channel AS about, made_at AS at FROM pensioner_entries
        WHERE cin IN (SELECT cin FROM members WHERE id IN ${PERSON})
      UNION ALL SELECT 'letter', '', issued_at FROM access_codes
        WHERE cin IN (SELECT cin FROM members WHERE id IN ${PERSON})
      UNION ALL SELECT 'letter_asked', '', asked_at FROM access_code_requests
        WHERE cin IN (SELECT cin FROM members WHERE id IN ${PERSON})`,
  },
  {
    // By their own login, whose helpers they named.
    name: 'helpers',
    tables: ['pension_helpers'],
    sql: `SELECT name, email, rights, named_at, revoked_at FROM pension_helpers
      WHERE principal_user_id IN ${LOGINS} ORDER BY named_at`,
  },
  {
    name: 'pension_debts',
    tables: ['pension_debts'],
    sql: `SELECT d.kind, d.amount_centimes, d.what, d.for_month, d.payment_month, d.return_month, d.at
      FROM pension_debts d JOIN pensions p ON p.id = d.pension_id
      WHERE p.kind = 'member' AND p.member_id IN ${PERSON} ORDER BY d.at`,
  },
  {
    name: 'attestations',
    tables: ['attestations', 'attestation_closings', 'attestation_checks'],
    sql: `SELECT a.kind, a.period, a.code, a.control, a.facts, a.language, a.purpose, a.issued_at,
        a.valid_until, c.how AS closed_how, c.why AS closed_why, c.at AS closed_at,
        (SELECT json_group_array(json_object('at', at, 'how', how, 'verdict', verdict,
          'with_figures', with_figures)) FROM attestation_checks WHERE attestation_id = a.id)
          AS checks
      FROM attestations a LEFT JOIN attestation_closings c ON c.attestation_id = a.id
      WHERE a.member_id IN ${PERSON} ORDER BY a.issued_at`,
  },
  {
    name: 'liquidations',
    tables: [
      'liquidations',
      'liquidation_events',
      'liquidation_pieces',
      'liquidation_calculations',
      'claim_warnings',
    ],
    sql: `SELECT l.number, l.stage, l.opened_at, l.form, l.submitted_at, l.anomaly, l.confirmed_at,
        l.confirmed_how, l.notified_on, l.ended_at,
        (SELECT json_group_array(json_object('at', at, 'what', what, 'name', name,
          'detail', detail)) FROM liquidation_events WHERE liquidation_id = l.id) AS story,
        (SELECT json_group_array(json_object('code', code, 'about', about, 'state', state,
          'reason', reason, 'received_at', received_at)) FROM liquidation_pieces
          WHERE liquidation_id = l.id) AS pieces,
        (SELECT json_group_array(json_object('at', at, 'terms', terms, 'award', award))
          FROM liquidation_calculations WHERE liquidation_id = l.id) AS calculations,
        (SELECT json_group_array(json_object('months', months, 'at', at)) FROM claim_warnings
          WHERE member_id = l.member_id) AS warnings
      FROM liquidations l WHERE l.member_id IN ${PERSON} ORDER BY l.opened_at`,
  },
  {
    // Where a company that joins named them: what it said of them, and nothing of anybody else.
    name: 'applications',
    tables: ['applications'],
    sql: `SELECT a.number, a.stage, 'signatory' AS named_as, p.value AS said
        FROM applications a, json_each(a.form, '$.people.signatories') p
        WHERE p.value->>'cin' IN (SELECT cin FROM members WHERE id IN ${PERSON} AND cin <> '')
      UNION ALL SELECT a.number, a.stage, 'delegate', p.value
        FROM applications a, json_each(a.form, '$.people.delegates') p
        WHERE p.value->>'cin' IN (SELECT cin FROM members WHERE id IN ${PERSON} AND cin <> '')`,
  },
  {
    // Of a report of their own death. Who survives somebody is for those people, in their own files.
    name: 'deaths',
    tables: ['deaths'],
    sql: `SELECT given_number, last_name, first_name, died_on, is_accident, stage, reported_at,
        decided_at FROM deaths d WHERE member_id IN ${PERSON} AND (pension_id IS NULL
          OR pension_id IN (SELECT id FROM pensions WHERE kind = 'member'))
      ORDER BY reported_at`,
  },
  {
    name: 'anomalies',
    tables: ['anomalies'],
    sql: `SELECT kind, detail, state, reported_at, answered_at, ended_at FROM anomalies
      WHERE member_id IN ${PERSON} ORDER BY reported_at`,
  },
  {
    // By the addresses of their login, which are proven: a signer has none, and is named by nothing else.
    name: 'signatures',
    tables: ['signings', 'signing_signers', 'signing_records', 'signing_reminders'],
    sql: `SELECT s.number, s.party, s.state, s.opened_at, g.name, g.job, g.address, r.what, r.typed_name,
        r.intent, r.reason, r.ip, r.user_agent, r.at,
        (SELECT json_group_array(days) FROM signing_reminders m
          WHERE m.signing_id = g.signing_id AND m.signer_seq = g.seq) AS reminders
      FROM signing_signers g JOIN signings s ON s.id = g.signing_id
      LEFT JOIN signing_records r ON r.signing_id = g.signing_id AND r.signer_seq = g.seq
      WHERE g.address IN (SELECT lower(email) FROM users WHERE id IN ${LOGINS}
        UNION SELECT phone FROM users WHERE id IN ${LOGINS}) ORDER BY s.opened_at`,
  },
  {
    name: 'logins',
    tables: ['users', 'user_rights'],
    sql: `SELECT login, name, cin, job, email, phone, postal_address, language, created_at, ended_at,
        (SELECT json_group_array(name) FROM user_rights r WHERE r.user_id = users.id) AS rights
      FROM users WHERE id IN ${LOGINS}`,
  },
  {
    name: 'sessions',
    tables: ['sessions'],
    sql: `SELECT device, is_strong, created_at, last_seen_at, ended_at FROM sessions
      WHERE user_id IN ${LOGINS} ORDER BY created_at`,
  },
  {
    name: 'ways_to_sign_in',
    tables: ['authenticators', 'passkeys', 'recovery_codes', 'recovery_questions'],
    sql: `SELECT 'application' AS kind, '' AS name, made_at AS at FROM authenticators
        WHERE user_id IN ${LOGINS}
      UNION ALL SELECT 'passkey', name, added_at FROM passkeys WHERE user_id IN ${LOGINS}
      UNION ALL SELECT 'printed_code', '', made_at FROM recovery_codes WHERE user_id IN ${LOGINS}
      UNION ALL SELECT 'question', prompt, set_at FROM recovery_questions
        WHERE user_id IN ${LOGINS}`,
  },
  {
    name: 'openings',
    tables: ['activations', 'one_time_links', 'recoveries', 'access_requests'],
    sql: `SELECT 'activation' AS kind, channel AS about, made_at AS at FROM activations
        WHERE member_id IN ${PERSON}
      UNION ALL SELECT 'link', purpose, made_at FROM one_time_links WHERE user_id IN ${LOGINS}
      UNION ALL SELECT 'recovery', state, made_at FROM recoveries WHERE user_id IN ${LOGINS}
      UNION ALL SELECT 'right_asked', right_name, asked_at FROM access_requests
        WHERE user_id IN ${LOGINS}`,
  },
  {
    // The addresses are those of whoever opened it: somebody else's stay with the fund.
    name: 'cases',
    tables: ['cases'],
    sql: `SELECT number, kind, CASE WHEN user_id IN ${LOGINS} THEN contact END AS contact,
        json_remove(facts, '$.relation') AS facts, state, opened_at, promised_on, outcome, reason,
        closed_at FROM cases WHERE id IN ${CASES} ORDER BY opened_at`,
  },
  {
    name: 'case_entries',
    tables: ['case_entries'],
    sql: `SELECT k.number, n.at, n.side, n.name, n.what, n.text FROM case_entries n
      JOIN cases k ON k.id = n.case_id WHERE n.case_id IN ${THREADS} AND n.is_internal = 0
      ORDER BY n.at`,
  },
  {
    name: 'case_files',
    tables: ['documents', 'case_pieces'],
    sql: `SELECT k.number, d.name, d.type, d.size, d.pages, d.sha256, d.arrived_at AS added_at
      FROM case_pieces p JOIN documents d ON d.id = p.document_id
      JOIN cases k ON k.id = p.case_id WHERE p.case_id IN ${THREADS}`,
  },
  {
    name: 'notices',
    tables: ['notices'],
    sql: `SELECT template, facts, language, channels, created_at FROM notices
      WHERE user_id IN ${LOGINS} ORDER BY created_at`,
  },
  {
    name: 'told',
    tables: ['points_told', 'corrections_told', 'quarters_told'],
    sql: `SELECT 'points' AS about, quarter, told_at FROM points_told WHERE member_id IN ${PERSON}
      UNION ALL SELECT 'correction', quarter, told_at FROM corrections_told
        WHERE member_id IN ${PERSON}
      UNION ALL SELECT kind, quarter, told_at FROM quarters_told WHERE member_id IN ${PERSON}`,
  },
  {
    // Somebody without an account acted in no name that anybody checked, or told of a death.
    name: 'history',
    tables: ['audit_entries'],
    sql: `SELECT at, action, actor_kind, CASE WHEN actor_kind <> 'person' THEN actor_name END
        AS actor_name, reason FROM audit_entries
      WHERE subject_kind = 'member' AND subject_id IN ${PERSON} ORDER BY position`,
  },
]

const MOST_ROWS = 5000

export const readHolding = (
  db: Database,
  memberId: string,
  { sql }: Holding,
): Promise<Record<string, unknown>[]> =>
  all<Record<string, unknown>>(db, `SELECT * FROM (${sql}) LIMIT ${MOST_ROWS}`, memberId)
