import { HomePage } from '@/features/reporting'

export default HomePage
