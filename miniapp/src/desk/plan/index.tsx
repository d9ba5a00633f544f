import { PlanPage } from '@/features/plan'

export default PlanPage
