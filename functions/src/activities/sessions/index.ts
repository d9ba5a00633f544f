export {
  changedSession,
  readSession,
  readSessionItem,
  SESSION_TABLES,
  SESSIONS,
  type SessionCounts,
  type SessionItem,
  type StillSo,
  sessionOf,
} from './table'
