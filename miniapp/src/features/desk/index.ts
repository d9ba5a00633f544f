export { CasePage } from './case-page'
export { Segments } from './queue/segments'
export { QueuePage } from './queue-page'
export { StaffOnly } from './staff-only'
