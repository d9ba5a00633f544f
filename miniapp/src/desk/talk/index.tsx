import { TalkPage } from '@/features/talks/desk'

export default TalkPage
