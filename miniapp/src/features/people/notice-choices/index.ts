export { NoticeChoicesPage } from './notice-choices-page'
