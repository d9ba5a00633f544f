import { CheckInPage } from '@/features/activities/check-in'

export default CheckInPage
