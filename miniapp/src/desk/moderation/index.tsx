import { ModerationPage } from '@/features/moderation'

export default ModerationPage
