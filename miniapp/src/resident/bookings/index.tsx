import { BookingsPage } from '@/features/activities/mine'

export default BookingsPage
