import { CalendarPage } from '@/features/tables'

export default CalendarPage
