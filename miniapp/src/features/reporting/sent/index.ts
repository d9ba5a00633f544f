export { SentPage } from './sent-page'
