/** Light, because the first screen has it; each page of this feature is in a folder of its own. */
export { MyBookingsEntry } from './mine/entry'
export { WeekActivities } from './week'
export { seatsWords } from './words/seats-words'
export { sessionPlace, sessionTimes, sessionTitle } from './words/session-words'
