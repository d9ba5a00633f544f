import { TopicsPage } from '@/features/talks/topics'

export default TopicsPage
