export { CaseSessions } from './case-sessions'
