/** Light, because the desk's first page has it; each page of this feature is in a folder of its own. */
export { WorkEntries } from './work-entries'
