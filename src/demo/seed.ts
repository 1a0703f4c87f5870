import { demoSecondFactor, hashPassword } from '#src/access/index.ts'
import { type Database, first, type Statement, statement } from '#src/database/database.ts'
import { type DemoLine, fileForDemo, linesOfText, textOfLines } from '#src/declarations/index.ts'
import type { Env } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { atCasablanca, instant, isoDate } from '#src/kernel/dates.ts'
import { careersSeeded, DRISS_MATRICULE, memberIdFor } from './careers.ts'
import { EMPLOYERS, SMALL_FILES } from './employers.ts'
import { contactOf, isStrong } from './doors.ts'
import { DEMO_PASSWORD, FIRM, type Persona, PERSONAS } from './personas.ts'
import { accountsSeeded, payForDemo } from './payments.ts'
import { memberIdOfPension, payPensionsForDemo, pensionsSeeded } from './pensions.ts'
import t2 from './samples/CIMR_005624_T2_2026.txt'

/** Monday 12 October 2026, 9:00 in Casablanca. */
const START = atCasablanca(isoDate('2026-10-12'), { hour: 9 })
const T2_FILED = atCasablanca(isoDate('2026-07-06'), { hour: 10, minute: 15 })
const BEGINNING = '2003-01-01'

/** The seed itself always sets the clock: forward only holds once the demo is open. */
export const clockSet = (db: Database, now: number): Statement =>
  statement(
    db,
    `INSERT INTO demo_clock (id, offset_ms) VALUES (1, ?)
     ON CONFLICT (id) DO UPDATE SET offset_ms = excluded.offset_ms`,
    now - realNow(),
  )

const employersSeeded = (db: Database): Statement[] =>
  EMPLOYERS.flatMap((e) => [
    statement(
      db,
      'INSERT INTO employers (number, name, city, created_at) VALUES (?, ?, ?, ?)',
      e.number,
      e.name,
      e.city,
      START,
    ),
    ...e.categories.map((c) =>
      statement(
        db,
        `INSERT INTO employer_categories
           (employer_number, category, label, regime, tranche, rate_ppm, starts_on)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        e.number,
        c.category,
        c.label,
        c.regime,
        c.tranche,
        c.rate,
        BEGINNING,
      ),
    ),
  ])

const memberSeeded = (db: Database, line: DemoLine): Statement[] => [
  statement(
    db,
    `INSERT INTO members (id, matricule, last_name, first_name, sex, nationality, birth_date, cin,
       cnss_number, phone, email, marital_status, children, created_at, postal_address)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
       '12, rue des Orangers, 20000 Casablanca')
     ON CONFLICT (matricule) DO NOTHING`,
    memberIdFor(line.matricule),
    line.matricule,
    line.last_name,
    line.first_name,
    line.sex,
    line.nationality,
    line.birth_date,
    line.cin,
    line.cnss_number,
    line.phone,
    line.email,
    line.marital_status,
    Number(line.children) || 0,
    START,
  ),
  statement(
    db,
    `INSERT INTO affiliations
       (employer_number, member_id, internal_number, category, affiliated_on)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT (employer_number, member_id) DO NOTHING`,
    line.employer_number,
    memberIdFor(line.matricule),
    line.internal_number,
    line.category,
    line.affiliated_on,
  ),
]

/** A member whom no employer declares any more. */
const drissSeeded = (db: Database): Statement =>
  statement(
    db,
    `INSERT INTO members (id, matricule, last_name, first_name, sex, nationality, birth_date, cin,
       phone, email, marital_status, children, created_at, postal_address)
     VALUES (?, ?, 'ALAMI', 'DRISS', 'M', 'M', '1965-02-11', 'D204417', '', ?, 'M', 0, ?,
       '7, rue des Oliviers, 30000 Fès')`,
    memberIdFor(DRISS_MATRICULE),
    DRISS_MATRICULE,
    'member-driss@demo.example',
    START,
  )

const firmSeeded = (db: Database): Statement =>
  statement(
    db,
    'INSERT INTO firms (id, ice, name, city, created_at) VALUES (?, ?, ?, ?, ?)',
    FIRM.id,
    FIRM.ice,
    FIRM.name,
    FIRM.city,
    START,
  )

/** Both clients let the firm declare and read the account; Omar sees the second one alone. */
const mandatesSeeded = (db: Database): Statement[] => [
  ...FIRM.clients.map((number) =>
    statement(
      db,
      `INSERT INTO mandates (id, employer_number, firm_id, asked_by_side, last_name, first_name,
         email, firm_name, rights, by_file, by_form, asked_by, asked_at, expires_at, answered_at,
         answered_by, is_accepted)
       VALUES (?1, ?2, ?3, 'employer', 'Filali', 'Nadia', 'accountant-nadia@demo.example', ?4,
         '["account","declaration","corrections"]', 1, 1, ?5, ?6, ?6, ?6, 'accountant-nadia', 1)`,
      `mandate-${number}`,
      number,
      FIRM.id,
      FIRM.name,
      `administrator-${number}`,
      T2_FILED,
    ),
  ),
  statement(
    db,
    'INSERT INTO mandate_staff (mandate_id, user_id) VALUES (?, ?)',
    'mandate-008842',
    'accountant-omar',
  ),
]

/** Whose member's file a login opens: of a pensioner, the file their own pension rests on. */
const memberIdOf = (p: Persona): string | null => {
  if (p.space === 'member') return memberIdFor(p.account)
  return p.space === 'pensioner' ? memberIdOfPension(p.login) : null
}

const usersSeeded = (db: Database, passwordHash: string): Statement[] =>
  PERSONAS.flatMap((p) => [
    statement(
      db,
      `INSERT INTO users (id, space, employer_number, member_id, account, login, name,
         password_hash, is_first_administrator, created_at, email, phone, postal_address, language,
         firm_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      p.id,
      p.space,
      p.space === 'employer' ? p.account : null,
      memberIdOf(p),
      p.account,
      p.login,
      p.name,
      passwordHash,
      p.isFirstAdministrator ? 1 : 0,
      START,
      contactOf(p).email,
      contactOf(p).phone,
      contactOf(p).postalAddress,
      contactOf(p).language,
      p.firmId ?? null,
    ),
    ...p.rights.map((right) =>
      statement(
        db,
        `INSERT INTO user_rights
           (id, user_id, name, categories, starts_on, granted_at, effective_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)`,
        `${p.id}-${right.name}`,
        p.id,
        right.name,
        right.categories === null ? null : JSON.stringify(right.categories),
        BEGINNING,
        T2_FILED,
      ),
    ),
  ])

/** Fills an empty database; T2 2026 goes through the same door as any file. False: data was there. */
export const seed = async (env: Env): Promise<boolean> => {
  const db = env.DB
  const known = await first<{ number: string }>(db, 'SELECT number FROM employers LIMIT 1')
  if (known) return false
  const files = [
    { employer: '005624', user: 'declarant-005624', text: t2 },
    { employer: '007310', user: 'administrator-007310', text: textOfLines(SMALL_FILES['007310']) },
    { employer: '008842', user: 'administrator-008842', text: textOfLines(SMALL_FILES['008842']) },
  ]
  const people = (await Promise.all(files.map((file) => linesOfText(file.text)))).flat()
  await db.batch([
    ...employersSeeded(db),
    ...people.flatMap((line) => memberSeeded(db, line)),
    drissSeeded(db),
    firmSeeded(db),
    ...pensionsSeeded(db),
    ...usersSeeded(db, await hashPassword(DEMO_PASSWORD, env.PASSWORD_PEPPER)),
    ...PERSONAS.filter(isStrong).flatMap((p) =>
      demoSecondFactor(db, env.PASSWORD_PEPPER, { userId: p.id, at: instant(START) }),
    ),
    ...mandatesSeeded(db),
    ...accountsSeeded(db, T2_FILED),
    ...careersSeeded(db, T2_FILED),
    clockSet(db, T2_FILED),
  ])
  for (const [i, file] of files.entries()) {
    const persona = PERSONAS.find((p) => p.id === file.user)
    await fileForDemo(env, {
      employerNumber: file.employer,
      userId: file.user,
      userName: persona?.name ?? '',
      fileName: `CIMR_${file.employer}_T2_2026.txt`,
      text: file.text,
      at: instant(T2_FILED + i * 60_000),
    })
  }
  await payForDemo(env)
  await payPensionsForDemo(env)
  // The past was told in its time: nobody's mailbox begins with it.
  await statement(db, 'DELETE FROM quarters_to_tell').run()
  await clockSet(db, START).run()
  return true
}
