export { CallPage } from './call-page'
