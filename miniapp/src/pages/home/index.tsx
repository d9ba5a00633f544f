import { HomePage } from '@/features/reporting/home'

export default HomePage
