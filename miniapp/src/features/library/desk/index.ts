export { TypicalDeskPage } from './typical-desk-page'
