export { CaseSessions } from './case-sessions'
export { ForPost } from './for-post'
export { OfStation } from './of-station'
