import { StationDutiesPage } from '@/features/talks/desk'

export default StationDutiesPage
