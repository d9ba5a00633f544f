import { serverUrl } from '../request/index.h5'
import type { AddToCalendar } from './contract'

export type * from './contract'

/** The browser hands the file to whatever keeps the person's calendar; the page stays. */
export const addToCalendar: AddToCalendar = async ({ file }) => {
  location.assign(serverUrl(file))
  return 'opened'
}
