export { DoorPage } from './door/door-page'
export { PostOnly } from './post-only'
export { originText } from './session/proposal'
export { SessionPage } from './session/session-page'
