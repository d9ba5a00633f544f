/** Light, because 我的 has it; each page of this feature is in a folder of its own. */
export { VolunteerEntries } from './entries'
