import * as z from 'zod/mini'
import {
  body,
  calendar,
  category,
  diaryRules,
  dutyTable,
  emergencies,
  moderationRules,
  rules,
} from '../cases'
import { messageTemplates, noticeRules, type Role } from '../people'
import { command, districtSettings, squads } from '../stations'

/** The settings documents that are changed over HTTP, with who may change each: the numbers and tables of the district. */
export const SETTINGS_SCHEMAS = {
  categories: z.array(category),
  bodies: z.array(body),
  duties: dutyTable,
  rules,
  calendar,
  emergencies,
  diary: diaryRules,
  moderation: moderationRules,
  district: districtSettings,
  squads,
  command,
  notices: noticeRules,
  templates: messageTemplates,
} as const

export type SettingsTable = keyof typeof SETTINGS_SCHEMAS
export type SettingsDocuments = { [T in SettingsTable]: z.infer<(typeof SETTINGS_SCHEMAS)[T]> }

export const SETTINGS_TABLES = Object.keys(SETTINGS_SCHEMAS) as [SettingsTable, ...SettingsTable[]]
export const settingsTable = z.enum(SETTINGS_TABLES)

/** What the commander sees to besides the administrator: whose duty it is, and who is on it. */
const COMMANDERS: readonly SettingsTable[] = ['duties', 'squads']

export const mayChangeSettings = (who: Role, table: SettingsTable): boolean =>
  who === 'administrator' || (who === 'commander' && COMMANDERS.includes(table))
