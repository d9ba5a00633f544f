import * as z from 'zod/mini'
import { activityRules } from '../activities'
import {
  body,
  calendar,
  category,
  diaryRules,
  dutyTable,
  emergencies,
  moderationRules,
  publicRules,
  recordRules,
  rules,
} from '../cases'
import type { Schema } from '../kernel/endpoint'
import { articles } from '../library'
import { messageTemplates, noticeRules } from '../people'
import { command, districtSettings, squads } from '../stations'
import type { SettingsTable } from './names'

/** The settings documents that are changed over HTTP: the numbers and tables of the district. */
export const SETTINGS_SCHEMAS = {
  categories: z.array(category),
  bodies: z.array(body),
  duties: dutyTable,
  rules,
  calendar,
  emergencies,
  diary: diaryRules,
  moderation: moderationRules,
  publicCases: publicRules,
  record: recordRules,
  articles,
  district: districtSettings,
  squads,
  command,
  notices: noticeRules,
  templates: messageTemplates,
  activities: activityRules,
} as const satisfies Record<SettingsTable, Schema<unknown>>

export type SettingsDocuments = { [T in SettingsTable]: z.infer<(typeof SETTINGS_SCHEMAS)[T]> }
