import { VolunteerPage } from '@/features/volunteers/joining'

export default VolunteerPage
