import { ActivitiesPage } from '@/features/activities/list'

export default ActivitiesPage
