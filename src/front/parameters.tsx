import { type Context, Hono } from 'hono'
import { ParameterPage, ParametersPage } from '#views/front/parameters.tsx'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { plainValue } from '#src/i18n/parameter-value.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import type { DatedParameter, DatedValue } from '#src/rulebook/parameter.ts'
import { ALL_PARAMETERS } from '#src/rulebook/parameters/index.ts'
import { SOURCES } from '#src/rulebook/sources.ts'

/** In force on that day; the first one before it begins. */
const inForce = ({ values }: DatedParameter<unknown>, on: IsoDate): DatedValue<unknown> => {
  const first = values[0]
  const found = values.findLast(({ from }) => from <= on) ?? first
  if (!found) throw notFound()
  return found
}

const valueJson = ({ from, value, source, status }: DatedValue<unknown>) => ({
  from,
  value: plainValue(value),
  status,
  source: SOURCES[source],
})

const parameterJson = (c: Context<App>, one: DatedParameter<unknown>) => ({
  id: one.id,
  url: `/parameters/${one.id}`,
  label: one.label[c.var.language],
  unit: one.unit,
  checked_on: one.checkedOn,
})

const HEADER = ['id', 'label', 'unit', 'from', 'value', 'status', 'source']

/** Every dated figure of the scheme and of this service: its history, its source, its status. */
export const parameters = new Hono<App>()
  .get('/', (c) => {
    const today = casablancaDate(c.var.now)
    const rows = ALL_PARAMETERS.map((one) => ({ parameter: one, entry: inForce(one, today) }))
    return respond(c, {
      title: (t) => t('parameters.title'),
      json: () => ({
        parameters: rows.map(({ parameter, entry }) => ({
          ...parameterJson(c, parameter),
          ...valueJson(entry),
        })),
      }),
      csv: {
        name: 'parameters.csv',
        text: () =>
          csvText(
            HEADER,
            ALL_PARAMETERS.flatMap(({ id, label, unit, values }) =>
              values.map(({ from, value, status, source }) => [
                id,
                label[c.var.language],
                unit,
                from,
                JSON.stringify(plainValue(value)),
                status,
                SOURCES[source],
              ]),
            ),
          ),
      },
      page: (t) => <ParametersPage t={t} rows={rows} />,
    })
  })
  .get('/:id', (c) => {
    const one = ALL_PARAMETERS.find(({ id }) => id === c.req.param('id'))
    if (!one) throw notFound()
    return respond(c, {
      title: (t) => one.label[t.language],
      json: () => ({ ...parameterJson(c, one), values: one.values.map(valueJson) }),
      page: (t) => <ParameterPage t={t} parameter={one} sources={SOURCES} />,
    })
  })
