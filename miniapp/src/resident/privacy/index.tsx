import { Privacy } from '@/features/people/privacy'

export default Privacy
