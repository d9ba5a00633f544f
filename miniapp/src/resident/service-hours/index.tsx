import { HoursPage } from '@/features/volunteers/hours'

export default HoursPage
