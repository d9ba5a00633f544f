import { VolunteersPage } from '@/features/volunteers/desk'

export default VolunteersPage
