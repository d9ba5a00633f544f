import { SessionPage } from '@/features/plan'

export default SessionPage
