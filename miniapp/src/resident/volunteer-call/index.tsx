import { CallPage } from '@/features/volunteers/call'

export default CallPage
