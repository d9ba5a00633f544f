import { MyCases } from '@/features/following/list'

export default MyCases
