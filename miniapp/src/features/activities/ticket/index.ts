export { TicketPage } from './ticket-page'
