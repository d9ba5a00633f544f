export { CasePage } from './case-page'
export { QueuePage } from './queue-page'
