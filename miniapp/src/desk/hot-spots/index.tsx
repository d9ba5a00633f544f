import { HotSpotsPage } from '@/features/loop/hot-spots'

export default HotSpotsPage
