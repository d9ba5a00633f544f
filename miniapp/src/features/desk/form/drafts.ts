import type { ActionName } from '@yizhan/shared/cases'
import { storage } from '@/platform/storage'
import type { Values } from './values'

const keyOf = (caseId: string, action: ActionName) => `desk.${caseId}.${action}`

/** What somebody began to write for one step of one case; it outlives the page and the app. */
export const drafts = {
  read: (caseId: string, action: ActionName): Values => storage.read<Values>(keyOf(caseId, action)) ?? {},
  keep: (caseId: string, action: ActionName, values: Values): void => {
    if (Object.values(values).every((value) => value === undefined || value === ''))
      storage.remove(keyOf(caseId, action))
    else storage.write(keyOf(caseId, action), values)
  },
  forget: (caseId: string, action: ActionName): void => storage.remove(keyOf(caseId, action)),
}

/** The list of photos that goes with it. */
export const photosName = (caseId: string, action: ActionName): string => `desk-${caseId}-${action}`
