import { SeriesPage } from '@/features/plan'

export default SeriesPage
