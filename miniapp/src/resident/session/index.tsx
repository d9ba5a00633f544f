import { SessionPage } from '@/features/activities/session'

export default SessionPage
