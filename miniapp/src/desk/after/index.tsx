import { AfterPage } from '@/features/plan'

export default AfterPage
