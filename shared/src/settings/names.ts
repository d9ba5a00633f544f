import type { Role } from '../kernel/roles'

/** The names of the settings documents, apart from their schemas: screens name tables and check none. */
export const SETTINGS_TABLES = [
  'categories',
  'bodies',
  'duties',
  'rules',
  'calendar',
  'emergencies',
  'diary',
  'moderation',
  'publicCases',
  'record',
  'articles',
  'district',
  'squads',
  'command',
  'notices',
  'templates',
  'activities',
] as const
export type SettingsTable = (typeof SETTINGS_TABLES)[number]

/** What the commander sees to besides the administrator: whose duty it is, and who is on it. */
const COMMANDERS: readonly SettingsTable[] = ['duties', 'squads']

export const mayChangeSettings = (who: Role, table: SettingsTable): boolean =>
  who === 'administrator' || (who === 'commander' && COMMANDERS.includes(table))
