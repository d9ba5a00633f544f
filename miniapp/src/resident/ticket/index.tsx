import { TicketPage } from '@/features/activities/ticket'

export default TicketPage
