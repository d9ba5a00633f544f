import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { pageOf, pageQuery } from '../kernel/pages'
import { instant } from '../kernel/times'
import { actor } from '../people'
import { SETTINGS_TABLES } from './names'

const settingsTable = z.enum(SETTINGS_TABLES)
const params = z.object({ table: settingsTable })

/** `reason` is one of the words by which a save is refused: it would be wrong soon, and is not yet. */
export const settingsWarning = z.object({ path: z.string(), reason: z.string() })

export const settingsView = z.object({
  table: settingsTable,
  /** Counts the changes by hand and by new data. */
  version: z.number(),
  document: z.unknown(),
  warnings: z.array(settingsWarning),
})
export type SettingsView = z.infer<typeof settingsView>

export const getSettings = endpoint({
  id: 'getSettings',
  method: 'GET',
  path: '/api/settings/{table}',
  audience: 'readSettings',
  summary: 'One settings document with its version, and what will be wrong with it soon',
  success: 200,
  revalidated: true,
  params,
  answer: settingsView,
})

const version = z.number().check(z.int(), z.minimum(0))

export const changeSettings = endpoint({
  id: 'changeSettings',
  method: 'PUT',
  path: '/api/settings/{table}',
  audience: 'changeSettings',
  summary:
    'Replace a settings document, whole and checked as a whole; `with` changes others in the same step (a new category and its duty row). Refused by row',
  success: 200,
  params,
  body: z.object({
    /** The version that was looked at; another one now means somebody changed it in between. */
    expectedVersion: version,
    document: z.unknown(),
    with: z.optional(
      z
        .array(z.object({ table: settingsTable, expectedVersion: version, document: z.unknown() }))
        .check(z.maxLength(5)),
    ),
  }),
  answer: settingsView,
})

export const settingsChange = z.object({
  version: z.number(),
  at: instant,
  by: actor,
  before: z.unknown(),
  after: z.unknown(),
})
export type SettingsChange = z.infer<typeof settingsChange>

export const listSettingsChanges = endpoint({
  id: 'listSettingsChanges',
  method: 'GET',
  path: '/api/settings/{table}/changes',
  audience: 'readSettings',
  summary: 'Who changed a settings document when, with what it was before and after, newest first',
  success: 200,
  params,
  query: z.object(pageQuery),
  answer: pageOf(settingsChange),
})
